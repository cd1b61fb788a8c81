using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ZhaoShang.Pipeline.Analysis.Matching;

/// <summary>Entries by a letter, mostly words by their first one: looked up in one step for each letter of a text. Immutable and thread-safe.</summary>
/// <typeparam name="T">The type of the entries.</typeparam>
internal sealed class LetterIndex<T>
{
    // By letter the number of its list; 0 for a letter without entries. Two bytes a letter, since the table is asked for all kinds of letters, and for every
    // letter, so that none needs to be checked.
    private readonly ushort[] _lists = new ushort[char.MaxValue + 1];
    private readonly T[][] _entries;
    private readonly T?[] _first;

    /// <summary>Holds <paramref name="entries"/>, each at the letter that <paramref name="letterOf"/> gives for it, those of one letter in the order given.</summary>
    public LetterIndex(IEnumerable<T> entries, Func<T, char> letterOf)
    {
        ILookup<char, T> byLetter = entries.ToLookup(letterOf);
        _entries = [[], .. byLetter.Select(group => group.ToArray())];
        _first = [default, .. byLetter.Select(group => group.First())];
        ushort number = 0;
        foreach (IGrouping<char, T> group in byLetter)
        {
            _lists[group.Key] = ++number;
        }
    }

    /// <summary>The entries of <paramref name="letter"/>; empty if it has none. O(1).</summary>
    public ReadOnlySpan<T> this[char letter] => _entries[ListOf(letter)];

    /// <summary>The first entry of <paramref name="letter"/>; the default value if it has none. O(1), and quicker than all of them.</summary>
    public T? FirstOf(char letter) => _first[ListOf(letter)];

    private ushort ListOf(char letter) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_lists), letter);
}
