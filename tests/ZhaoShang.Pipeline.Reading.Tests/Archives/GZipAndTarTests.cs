using System.Formats.Tar;
using System.Text;

namespace ZhaoShang.Pipeline.Reading.Tests.Archives;

/// <summary>Gzip and tar, alone and together.</summary>
public sealed class GZipAndTarTests
{
    private static readonly byte[] Text = Packed.Bytes("今年以来，全县招商引资工作稳步推进。");

    private static readonly string Line = Encoding.UTF8.GetString(Text);

    static GZipAndTarTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void A_compressed_file_is_one_document() =>
        Assert.Equal([$"a.txt.gz!a.txt = {Line}"], Packed.Open("a.txt.gz", Packed.GZip(Text)).Lines());

    [Fact]
    public void Members_one_after_the_other_are_one_file() =>
        Assert.Equal([$"a.txt.gz!a.txt = {Line}{Line}"], Packed.Open("a.txt.gz", [.. Packed.GZip(Text), .. Packed.GZip([]), .. Packed.GZip(Text)]).Lines());

    [Fact]
    public void Zeros_behind_the_end_are_padding() =>
        Assert.Equal([$"a.txt.gz!a.txt = {Line}"], Packed.Open("a.txt.gz", [.. Packed.GZip(Text), .. new byte[500]]).Lines());

    [Fact]
    public void Other_bytes_behind_the_end_are_told() =>
        Assert.Equal([$"a.txt.gz!a.txt = {Line}", "a.txt.gz ! ZS1101"], Packed.Open("a.txt.gz", [.. Packed.GZip(Text), 1, 2, 3]).Lines());

    [Fact]
    public void Every_cut_of_a_compressed_file_is_told()
    {
        byte[] bytes = Packed.GZip(Text);
        for (int length = 1; length < bytes.Length; length++)
        {
            Assert.All(Packed.Open("a.txt.gz", bytes[..length]), static input => Assert.False(input.Document.IsOk));
        }
    }

    [Fact]
    public void Every_flipped_bit_that_changes_the_content_is_told()
    {
        byte[] bytes = Packed.GZip(Text);
        for (int bit = 0; bit < bytes.Length * 8; bit++)
        {
            byte[] flipped = [.. bytes];
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            string[] lines = Packed.Open("a.txt.gz", flipped).Lines();
            Assert.True(lines is [var only] && only.EndsWith(Line, StringComparison.Ordinal) || lines[^1].Contains("ZS1101", StringComparison.Ordinal), $"bit {bit}");
        }
    }

    [Theory]
    [InlineData(TarEntryFormat.Pax)]
    [InlineData(TarEntryFormat.Gnu)]
    public void Members_of_a_tar_are_documents(TarEntryFormat format)
    {
        string name = new string('长', 60) + "/一.txt";
        byte[] bytes = Packed.Tar(format, (name, Text), ("二.txt", Packed.Bytes("二")));
        Assert.Equal([$"a.tar!{name} = {Line}", "a.tar!二.txt = 二"], Packed.Open("a.tar", bytes).Lines());
        Assert.Equal([$"-!{name} = {Line}", "-!二.txt = 二"], Packed.OpenForward("-", bytes).Lines());
    }

    [Fact]
    public void Names_of_a_tar_in_GBK_are_read()
    {
        byte[] bytes = Packed.Tar(TarEntryFormat.Gnu, ("ABCD.txt", Text));
        byte[] name = Encoding.GetEncoding("gbk").GetBytes("招商");
        name.CopyTo(bytes, 0);
        string sum = Convert.ToString(bytes[..512].Select(static (value, at) => at is >= 148 and < 156 ? 32 : (int)value).Sum(), 8).PadLeft(6, '0');
        Encoding.ASCII.GetBytes(sum).CopyTo(bytes, 148);
        Assert.Equal([$"a.tar!招商.txt = {Line}"], Packed.Open("a.tar", bytes).Lines());
    }

    [Fact]
    public void A_compressed_tar_is_known_by_the_files_own_path() =>
        Assert.Equal(["a.tgz!一.txt = 一", "a.tgz!二.txt = 二"], Packed.Open("a.tgz", Packed.GZip(Packed.Tar(("一.txt", Packed.Bytes("一")), ("二.txt", Packed.Bytes("二"))))).Lines());

    [Fact]
    public void Every_cut_of_a_tar_is_told_and_what_lies_before_is_read()
    {
        byte[] bytes = Packed.Tar(TarEntryFormat.Gnu, ("一.txt", Packed.Bytes("一")), ("二.txt", Packed.Bytes("二")));
        for (int length = 513; length < 4 * 512; length += 37)
        {
            string[] lines = Packed.Open("a.tar", bytes[..length]).Lines();
            Assert.Contains("ZS1101", lines[^1], StringComparison.Ordinal);
            Assert.True(length < 1024 || lines[0] == "a.tar!一.txt = 一");
        }
    }

    [Fact]
    public void Links_are_skipped_and_not_followed()
    {
        using MemoryStream stream = new();
        using (TarWriter writer = new(stream, TarEntryFormat.Pax, leaveOpen: true))
        {
            writer.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "a.txt") { LinkName = "/etc/passwd" });
            writer.WriteEntry(new PaxTarEntry(TarEntryType.HardLink, "b.txt") { LinkName = "../../etc/passwd" });
            writer.WriteEntry(new PaxTarEntry(TarEntryType.Directory, "folder/"));
        }

        Assert.Equal(["a.tar!a.txt ! ZS1108", "a.tar!b.txt ! ZS1108"], Packed.Open("a.tar", stream.ToArray()).Lines());
    }
}
