using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>Looks at the words beside a figure, never farther than asked, and never past the end of the clause.</summary>
internal static class Phrases
{
    private static readonly LetterSet ClauseEnds = new("，,。；;：:！!？?\n\t、（）()“”《》");
    private static readonly LetterSet ListEnds = new("，,。；;：:！!？?\n\t");
    private static readonly LetterSet SentenceEnds = new("。；;！!？?\n\t");

    /// <summary>At most <paramref name="length"/> letters of the clause before <paramref name="at"/>.</summary>
    public static ReadOnlySpan<char> Before(ReadOnlySpan<char> text, int at, int length) => Before(text, at, length, ClauseEnds);

    /// <summary>
    /// The same before a colon or bracket that stands before <paramref name="at"/>: 就业 of 就业：318人, 奶牛场 of 奶牛场（3000头）; empty if none does.
    /// </summary>
    public static ReadOnlySpan<char> LabelBefore(ReadOnlySpan<char> text, int at, int length) =>
        at > 0 && text[at - 1] is ':' or '：' or '(' or '（' ? Before(text, at - 1, length) : [];

    /// <summary>At most <paramref name="length"/> letters of the clause from <paramref name="at"/> on.</summary>
    public static ReadOnlySpan<char> After(ReadOnlySpan<char> text, int at, int length)
    {
        ReadOnlySpan<char> window = text[at..Math.Min(text.Length, at + length)];
        int end = ClauseEnds.NextIn(window, 0);
        while (end < window.Length && IsInFigure(text, at + end))
        {
            end = ClauseEnds.NextIn(window, end + 1);
        }

        return window[..end];
    }

    /// <summary>At most <paramref name="length"/> letters of the clause before <paramref name="at"/>, which a list may be part of: 新上冷镦机80台、研磨机.</summary>
    public static ReadOnlySpan<char> ListBefore(ReadOnlySpan<char> text, int at, int length) => Before(text, at, length, ListEnds);

    /// <summary>At most <paramref name="length"/> letters of the sentence before <paramref name="at"/>.</summary>
    public static ReadOnlySpan<char> SentenceBefore(ReadOnlySpan<char> text, int at, int length) => Before(text, at, length, SentenceEnds);

    /// <summary>True if <paramref name="window"/> holds one of <paramref name="words"/>.</summary>
    public static bool HasAny(ReadOnlySpan<char> window, WordSet words) => words.StandsIn(window);

    /// <summary>True if <paramref name="window"/> begins with one of <paramref name="words"/>.</summary>
    public static bool BeginsWithAny(ReadOnlySpan<char> window, WordSet words) => words.BeginsWith(window);

    /// <summary>True if <paramref name="window"/> ends with one of <paramref name="words"/>.</summary>
    public static bool EndsWithAny(ReadOnlySpan<char> window, WordSet words) => words.EndsWith(window);

    /// <summary>True for a Chinese letter of the basic block.</summary>
    public static bool IsHan(char letter) => letter is >= '\u4e00' and <= '\u9fff';

    private static ReadOnlySpan<char> Before(ReadOnlySpan<char> text, int at, int length, LetterSet ends)
    {
        int start = at;
        int floor = Math.Max(0, at - length);
        while (start > floor && (!ends.Contains(text[start - 1]) || IsInFigure(text, start - 1)))
        {
            start--;
        }

        return text[start..at];
    }

    // The comma of 1,300 ends no clause.
    private static bool IsInFigure(ReadOnlySpan<char> text, int at) =>
        text[at] == ',' && NumeralLetters.Arabic(NumeralLetters.At(text, at - 1)) >= 0 && NumeralLetters.Arabic(NumeralLetters.At(text, at + 1)) >= 0;
}
