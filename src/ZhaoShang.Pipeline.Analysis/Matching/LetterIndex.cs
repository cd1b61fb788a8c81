namespace ZhaoShang.Pipeline.Analysis.Matching;

/// <summary>Entries by a letter, mostly words by their first one: looked up in one step for each letter of a text. Immutable and thread-safe.</summary>
/// <typeparam name="T">The type of the entries.</typeparam>
internal sealed class LetterIndex<T>
{
    // By letter the number of its list; 0 for a letter without entries. A byte a letter, since the table is asked for all kinds of letters.
    private readonly byte[] _lists = new byte[char.MaxValue + 1];
    private readonly T[][] _entries;

    /// <summary>Holds <paramref name="entries"/>, each at the letter that <paramref name="letterOf"/> gives for it, those of one letter in the order given.</summary>
    /// <exception cref="ArgumentException">There are more than 255 different letters.</exception>
    public LetterIndex(IEnumerable<T> entries, Func<T, char> letterOf)
    {
        ILookup<char, T> byLetter = entries.ToLookup(letterOf);
        if (byLetter.Count > byte.MaxValue)
        {
            throw new ArgumentException($"There are {byLetter.Count} different letters, but only {byte.MaxValue} have room.", nameof(entries));
        }

        _entries = [[], .. byLetter.Select(group => group.ToArray())];
        byte number = 0;
        foreach (IGrouping<char, T> group in byLetter)
        {
            _lists[group.Key] = ++number;
        }
    }

    /// <summary>The entries of <paramref name="letter"/>; empty if it has none. O(1).</summary>
    public ReadOnlySpan<T> this[char letter] => _entries[_lists[letter]];
}
