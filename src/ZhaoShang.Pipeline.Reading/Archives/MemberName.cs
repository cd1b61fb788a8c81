using System.Text;
using ZhaoShang.Pipeline.Reading.Encodings;

namespace ZhaoShang.Pipeline.Reading.Archives;

/// <summary>Names of members, made fit to be shown: they are never used as paths.</summary>
internal static class MemberName
{
    private const int LongestName = 1024;

    /// <summary>The letters of a name: UTF-8 where the bytes are that, else GB18030, as archives of Chinese Windows have them.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes) =>
        System.Text.Unicode.Utf8.IsValid(bytes) ? TextEncodings.Utf8.GetString(bytes) : TextEncodings.Gb18030.GetString(bytes);

    /// <summary>
    /// The name without what could lead out of a folder or change a terminal: root, drive, <c>..</c>, backslashes, control and direction letters.
    /// Example: <c>..\..\etc\passwd</c> becomes <c>etc/passwd</c>. Near miss: <c>2012..2013.txt</c> stays.
    /// </summary>
    public static string Clean(string name)
    {
        IEnumerable<string> parts = CleanAddress(name).Replace('\\', '/').Split('/')
            .Select(static part => part.Trim())
            .Where(static (part, place) => part.Length > 0 && part != "." && part != ".." && !(place == 0 && part is [_, ':']));
        return string.Join('/', parts) is { Length: > 0 } cleaned ? cleaned : "_";
    }

    /// <summary>An address of the web without letters that could change a terminal.</summary>
    public static string CleanAddress(string address)
    {
        StringBuilder visible = new(Math.Min(address.Length, LongestName));
        foreach (Rune rune in address.EnumerateRunes())
        {
            if (visible.Length < LongestName)
            {
                visible.Append(IsSafe(rune) ? rune.ToString() : "_");
            }
        }

        return visible.Length > 0 ? visible.ToString() : "_";
    }

    private static bool IsSafe(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.LineSeparator
        or System.Globalization.UnicodeCategory.ParagraphSeparator or System.Globalization.UnicodeCategory.Surrogate);
}
