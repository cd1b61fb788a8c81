using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace ZhaoShang.Pipeline.Reading.Html;

/// <summary>
/// Character references of HTML: <c>&amp;nbsp;</c>, <c>&amp;#20013;</c>, <c>&amp;#x4E2D;</c>, all 2,231 names of the HTML standard's table.
/// </summary>
internal static class CharacterReference
{
    private const int LongestName = 33;

    /// <summary>What pages mean by the numbers 128 to 159: the letters of Windows-1252 (HTML standard, section "Numeric character reference end state").</summary>
    private const string Windows1252 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private static readonly FrozenDictionary<string, string> Names = LoadNames();

    /// <summary>
    /// Reads the reference at the beginning of <paramref name="text"/>, which begins with <c>&amp;</c>. A name without its semicolon counts
    /// where the standard lists it so and no <c>=</c> follows (<c>&amp;nbsp中</c>). Near miss: <c>a&amp;copy=1</c> in an address.
    /// </summary>
    /// <param name="text">The text from the ampersand on.</param>
    /// <param name="letters">The letters that the reference stands for.</param>
    /// <returns>The length of the reference with its ampersand and semicolon; 0 if there is none.</returns>
    public static int Read(ReadOnlySpan<char> text, out string letters)
    {
        letters = "";
        return text.Length < 3 ? 0 : text[1] == '#' ? ReadNumber(text, out letters) : ReadName(text, out letters);
    }

    private static int ReadNumber(ReadOnlySpan<char> text, out string letters)
    {
        letters = "";
        bool isHex = text[2] is 'x' or 'X';
        int start = isHex ? 3 : 2;
        int end = start;
        while (end < text.Length && end - start < 8 && (isHex ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end])))
        {
            end++;
        }

        if (end == start || !int.TryParse(text[start..end], isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out int value))
        {
            return 0;
        }

        letters = value is >= 0x80 and <= 0x9F ? Windows1252[value - 0x80].ToString()
            : Rune.IsValid(value) && value != 0 ? new Rune(value).ToString()
            : "\uFFFD";
        return end < text.Length && text[end] == ';' ? end + 1 : end;
    }

    private static int ReadName(ReadOnlySpan<char> text, out string letters)
    {
        var names = Names.GetAlternateLookup<ReadOnlySpan<char>>();
        int end = 1;
        while (end < text.Length && end <= LongestName && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        if (end < text.Length && text[end] == ';' && names.TryGetValue(text[1..(end + 1)], out string? found))
        {
            letters = found;
            return end + 1;
        }

        letters = "";
        for (; end > 2 && !(end < text.Length && text[end] == '='); end--)
        {
            if (names.TryGetValue(text[1..end], out found))
            {
                letters = found;
                return end;
            }
        }

        return 0;
    }

    private static FrozenDictionary<string, string> LoadNames()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("NamedCharacters.txt")
            ?? throw new InvalidOperationException("The table NamedCharacters.txt is not built into the assembly.");
        using StreamReader reader = new(stream);
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            IEnumerable<string> letters = line[(tab + 1)..].Split(' ')
                .Select(code => char.ConvertFromUtf32(int.Parse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)));
            names.Add(line[..tab], string.Concat(letters));
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
