using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>Figures that were made unreadable: XX亿元, ××万元, ***, □□.</summary>
internal static class RedactedFigure
{
    /// <summary>The letters that such a figure can begin with.</summary>
    public const string Signs = "Xx×*□■＊";

    private static readonly LetterSet SignSet = new(Signs);

    /// <summary>True if a redacted figure can begin with <paramref name="letter"/>.</summary>
    public static bool IsSign(char letter) => SignSet.Contains(letter);

    /// <summary>
    /// Behind the signs at <paramref name="at"/>, and the 十百千万亿 after them; the same place where they are part of a word (MAX, 2×50).
    /// </summary>
    public static int EndOfNumeral(ReadOnlySpan<char> text, int at, out int signs)
    {
        int end = at;
        while (end < text.Length && IsSign(text[end]))
        {
            end++;
        }

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
