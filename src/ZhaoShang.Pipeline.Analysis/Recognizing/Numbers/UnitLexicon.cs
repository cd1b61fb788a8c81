using System.Runtime.CompilerServices;
using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>Finds the unit behind a figure: the longest word of <see cref="UnitWords"/>.</summary>
internal static class UnitLexicon
{
    private static readonly LetterIndex<UnitsOfLetter> ByFirstLetter = new(
        UnitWords.All.GroupBy(unit => unit.Word[0]).Select(units => new UnitsOfLetter(units.Key, [.. units.OrderByDescending(unit => unit.Word.Length)])),
        units => units.Letter);

    /// <summary>The unit that begins at <paramref name="at"/>; null if there is none. O(1).</summary>
    public static Unit? At(ReadOnlySpan<char> text, int at) => at < text.Length ? ByFirstLetter.FirstOf(text[at])?.Find(text[at..]) : null;

    /// <summary>The units that begin with one letter, the longest first.</summary>
    private sealed class UnitsOfLetter
    {
        // Beside each unit its second letter, so that most are passed over without a look at the unit itself.
        private readonly (char Second, Unit Unit)[] _longer;
        private readonly Unit[] _single;

        // A bit for each second letter, by its last six bits: most figures have a unit of one letter.
        private readonly ulong _seconds;

        public UnitsOfLetter(char letter, Unit[] units)
        {
            Letter = letter;
            _single = Array.FindAll(units, unit => unit.Word.Length == 1);
            _longer = [.. units.Where(unit => unit.Word.Length > 1).Select(unit => (unit.Word[1], unit))];
            foreach ((char second, _) in _longer)
            {
                _seconds |= 1UL << second;
            }
        }

        public char Letter { get; }

        // Not a part of what asks for it, which would need more room on the stack.
        [MethodImpl(MethodImplOptions.NoInlining)]
        public Unit? Find(ReadOnlySpan<char> text)
        {
            char next = NumeralLetters.At(text, 1);
            if (((_seconds >> next) & 1) != 0)
            {
                foreach ((char second, Unit unit) in _longer)
                {
                    if (second == next && text.StartsWith(unit.Word, StringComparison.Ordinal) && unit.MayStandBefore(text[unit.Word.Length..]))
                    {
                        return unit;
                    }
                }
            }

            foreach (Unit unit in _single)
            {
                if (unit.MayStandBefore(text[1..]))
                {
                    return unit;
                }
            }

            return null;
        }
    }
}
