using System.Collections.Frozen;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>Finds the unit behind a figure: the longest word of <see cref="UnitWords"/>.</summary>
internal static class UnitLexicon
{
    private static readonly FrozenDictionary<char, Unit[]> ByFirstLetter = UnitWords.All
        .GroupBy(unit => unit.Word[0])
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(unit => unit.Word.Length).ToArray());

    /// <summary>The unit that begins at <paramref name="at"/>; null if there is none. O(1).</summary>
    public static Unit? At(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || !ByFirstLetter.TryGetValue(text[at], out Unit[]? units))
        {
            return null;
        }

        foreach (Unit unit in units)
        {
            if (text[at..].StartsWith(unit.Word, StringComparison.Ordinal) && !IsPartOfWord(text, at, unit))
            {
                return unit;
            }
        }

        return null;
    }

    private static bool IsPartOfWord(ReadOnlySpan<char> text, int at, Unit unit)
    {
        int end = at + unit.Word.Length;
        char next = NumeralLetters.At(text, end);
        if (char.IsAsciiLetter(unit.Word[^1]) && (char.IsAsciiLetter(next) || next is '²' or '³'))
        {
            return true;
        }

        if (unit.Despite is not null && text[end..].StartsWith(unit.Despite, StringComparison.Ordinal))
        {
            return false;
        }

        if (unit.OnlyBefore.Length > 0 && !Phrases.BeginsWithAny(text[end..], unit.OnlyBefore))
        {
            return true;
        }

        return Phrases.BeginsWithAny(text[end..], unit.NotBefore);
    }
}
