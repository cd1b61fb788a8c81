namespace ZhaoShang.Pipeline.Analysis.Matching;

/// <summary>Entries by a letter, mostly words by their first one: looked up in one step for each letter of a text. Immutable and thread-safe.</summary>
/// <typeparam name="T">The type of the entries.</typeparam>
internal sealed class LetterIndex<T>
{
    private readonly T[]?[] _entries;

    /// <summary>Holds <paramref name="entries"/>, each at the letter that <paramref name="letterOf"/> gives for it, those of one letter in the order given.</summary>
    public LetterIndex(IEnumerable<T> entries, Func<T, char> letterOf)
    {
        ILookup<char, T> byLetter = entries.ToLookup(letterOf);
        _entries = new T[]?[byLetter.Max(group => group.Key) + 1];
        foreach (IGrouping<char, T> group in byLetter)
        {
            _entries[group.Key] = [.. group];
        }
    }

    /// <summary>The entries of <paramref name="letter"/>; empty if it has none. O(1).</summary>
    public ReadOnlySpan<T> this[char letter] => letter < _entries.Length ? _entries[letter] : default;

    /// <summary>The letters that have entries, in ascending order.</summary>
    public IEnumerable<char> Letters => Enumerable.Range(0, _entries.Length).Where(letter => _entries[letter] is not null).Select(letter => (char)letter);
}
