using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>Finds the unit behind a figure: the longest word of <see cref="UnitWords"/>.</summary>
internal static class UnitLexicon
{
    // Beside each unit its second letter (NUL if it has one letter only), so that most are passed over without a look at the unit itself.
    private static readonly LetterIndex<(char Second, Unit Unit)> ByFirstLetter = new(
        UnitWords.All.OrderByDescending(unit => unit.Word.Length).Select(unit => (unit.Word.Length > 1 ? unit.Word[1] : '\0', unit)),
        entry => entry.Unit.Word[0]);

    /// <summary>The unit that begins at <paramref name="at"/>; null if there is none. O(1).</summary>
    public static Unit? At(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length)
        {
            return null;
        }

        char next = NumeralLetters.At(text, at + 1);
        foreach ((char second, Unit unit) in ByFirstLetter[text[at]])
        {
            if ((second == '\0' || second == next)
                && text[at..].StartsWith(unit.Word, StringComparison.Ordinal)
                && unit.MayStandBefore(text[(at + unit.Word.Length)..]))
            {
                return unit;
            }
        }

        return null;
    }
}
