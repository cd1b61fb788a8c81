using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>Finds the unit behind a figure: the longest word of <see cref="UnitWords"/>.</summary>
internal static class UnitLexicon
{
    private static readonly LetterIndex<Unit> ByFirstLetter = new(UnitWords.All.OrderByDescending(unit => unit.Word.Length), unit => unit.Word[0]);

    /// <summary>The letters that units begin with.</summary>
    public static IEnumerable<char> FirstLetters => ByFirstLetter.Letters;

    /// <summary>The unit that begins at <paramref name="at"/>; null if there is none. O(1).</summary>
    public static Unit? At(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length)
        {
            return null;
        }

        foreach (Unit unit in ByFirstLetter[text[at]])
        {
            bool mayFit = unit.Word.Length == 1 || (at + 1 < text.Length && unit.Word[1] == text[at + 1]);
            if (mayFit && text[at..].StartsWith(unit.Word, StringComparison.Ordinal) && unit.MayStandBefore(text[(at + unit.Word.Length)..]))
            {
                return unit;
            }
        }

        return null;
    }
}
