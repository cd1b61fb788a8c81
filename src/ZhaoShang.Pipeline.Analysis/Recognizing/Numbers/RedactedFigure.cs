using System.Buffers;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>Figures that were made unreadable: XX亿元, ××万元, ***, □□.</summary>
internal static class RedactedFigure
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("Xx×*□■＊");

    /// <summary>The first sign from <paramref name="from"/> on that such a figure can begin with; -1 if there is none.</summary>
    public static int NextStart(ReadOnlySpan<char> text, int from)
    {
        int at = from < text.Length ? text[from..].IndexOfAny(Signs) : -1;
        return at < 0 ? -1 : from + at;
    }

    /// <summary>True if a redacted figure can begin with <paramref name="letter"/>.</summary>
    public static bool IsSign(char letter) => Signs.Contains(letter);

    /// <summary>
    /// Behind the signs at <paramref name="at"/>, and the 十百千万亿 after them; the same place where they are part of a word (MAX, 2×50).
    /// </summary>
    public static int EndOfNumeral(ReadOnlySpan<char> text, int at, out int signs)
    {
        int length = text[at..].IndexOfAnyExcept(Signs);
        int end = length < 0 ? text.Length : at + length;
        signs = end - at;
        if (char.IsAsciiLetterOrDigit(NumeralLetters.At(text, at - 1)) || char.IsAsciiLetterOrDigit(NumeralLetters.At(text, end)))
        {
            return at;
        }

        end = NumeralLetters.SkipBlanks(text, end);
        while (NumeralLetters.IsUnit(NumeralLetters.At(text, end)) && end - at < signs + 4)
        {
            end++;
        }

        return end;
    }
}
