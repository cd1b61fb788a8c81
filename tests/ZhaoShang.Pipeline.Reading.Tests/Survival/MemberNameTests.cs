using System.Formats.Tar;
using System.Text;
using ZhaoShang.Pipeline.Reading.Tests.Archives;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Tests.Survival;

/// <summary>Names that try to lead out of the archive are only names: nothing is written, nothing outside is read, and they are shown without what could harm.</summary>
public sealed class MemberNameTests
{
    private static readonly string[] Ways =
        ["../", "../../../../../../", "/", "//server/share/", "C:\\", "C:/", "..\\..\\", "a/../../../", "./.././", "a/b/../../../../", "\\\\?\\C:\\", "~/../", "..//..//", "\u202E/../", "\u0007\u001B[2J/"];

    private static readonly string[] Ends = ["etc/passwd", "con.txt", "招商.txt", "a\r\nb.txt"];

    /// <summary>Sixty names.</summary>
    public static IEnumerable<string> Names => Ways.SelectMany(static way => Ends.Select(end => way + end));

    [Fact]
    public void Names_of_a_zip_are_shown_cleaned() => Check(Packed.Open("a.zip", Packed.Zip([.. Names.Select(static name => (name, Packed.Bytes("文")))])), "a.zip!");

    [Fact]
    public void Names_of_a_tar_are_shown_cleaned() => Check(Packed.Open("a.tar", Packed.Tar([.. Names.Select(static name => (name, Packed.Bytes("文")))])), "a.tar!");

    [Fact]
    public void Symbolic_links_are_not_followed()
    {
        using MemoryStream stream = new();
        using (TarWriter writer = new(stream, TarEntryFormat.Pax, leaveOpen: true))
        {
            foreach (string name in Names)
            {
                writer.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, $"{Math.Abs(name.GetHashCode(StringComparison.Ordinal))}.txt") { LinkName = name.Replace("\0", "", StringComparison.Ordinal) });
            }
        }

        List<OpenedInput> opened = Packed.Open("a.tar", stream.ToArray());
        Assert.Equal(60, opened.Count);
        Assert.All(opened, static input => Assert.Equal((ReadingCodes.NoFile, true), (input.Document.Refused?.Code, input.Document.Refused?.IsSkipped)));
    }

    private static void Check(List<OpenedInput> opened, string prefix)
    {
        Assert.Equal(60, opened.Count);
        Assert.Equal(60, opened.Select(static input => input.Path).Distinct().Count());
        foreach (OpenedInput input in opened)
        {
            string name = input.Path[prefix.Length..];
            Assert.StartsWith(prefix, input.Path, StringComparison.Ordinal);
            Assert.Equal("文", Encoding.UTF8.GetString(input.Document.Document!.Bytes.Span));
            Assert.False(name.StartsWith('/') || name.Contains('\\', StringComparison.Ordinal) || name.Split('/').Any(static part => part is "" or "." or ".."), name);
            Assert.DoesNotContain(name, static letter => char.IsControl(letter) || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.Format);
        }
    }
}
