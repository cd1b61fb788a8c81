using System.Numerics;

namespace ZhaoShang.Pipeline.Analysis.Matching;

/// <summary>
/// The cells of a double array that is being built: which are free, and which bases are taken. 64 neighbouring bases are tried at a time,
/// a bit each.
/// </summary>
internal sealed class CellSpace
{
    /// <summary>
    /// When packing quickly: after so many words without a fit the next search begins where this one ended, as the cells before are nearly full.
    /// </summary>
    private const int QuickWords = 16;

    /// <summary>A base may lie as far before cell 0 as the largest letter.</summary>
    private const int BaseOffset = char.MaxValue + 1;

    private const int WordBits = 64;

    private readonly int _patientWords;
    private ulong[] _usedCells;
    private ulong[] _usedBases;
    private int _searchFrom = 1;
    private int _familySize = int.MaxValue;

    /// <summary>Makes room for about <paramref name="nodeCount"/> nodes; it grows when more is needed.</summary>
    public CellSpace(int nodeCount, TriePacking packing)
    {
        _patientWords = packing == TriePacking.Quick ? QuickWords : int.MaxValue;
        _usedCells = new ulong[((nodeCount + BaseOffset) / WordBits) + 1];
        _usedBases = new ulong[((nodeCount + (2 * BaseOffset)) / WordBits) + 1];
        Mark(ref _usedCells, 0);
        Length = 1;
    }

    /// <summary>One more than the last cell in use.</summary>
    public int Length { get; private set; }

    /// <summary>Takes cells for a family of children, given by their letters in ascending order, and returns their base.</summary>
    /// <exception cref="InvalidOperationException">The array has grown beyond what a node can point to.</exception>
    public int Take(ReadOnlySpan<char> letters)
    {
        if (letters.Length <= _familySize / 2)
        {
            _familySize = letters.Length;
            _searchFrom = 1;
        }

        int words = 0;
        int candidates = _searchFrom - letters[0];
        ulong blocked = Blocked(candidates, letters);
        while (blocked == ulong.MaxValue)
        {
            words++;
            candidates += WordBits;
            blocked = Blocked(candidates, letters);
        }

        if (words > _patientWords)
        {
            _searchFrom = candidates + letters[0];
        }

        int childBase = candidates + BitOperations.TrailingZeroCount(~blocked);
        Occupy(childBase, letters);
        return childBase;
    }

    /// <summary>Which of the 64 bases from <paramref name="candidates"/> on are of no use for <paramref name="letters"/>.</summary>
    private ulong Blocked(int candidates, ReadOnlySpan<char> letters)
    {
        ulong blocked = BitsFrom(_usedBases, candidates + BaseOffset);
        foreach (char letter in letters)
        {
            blocked |= BitsFrom(_usedCells, candidates + letter);
            if (blocked == ulong.MaxValue)
            {
                break;
            }
        }

        return blocked;
    }

    private static ulong BitsFrom(ulong[] bits, int index)
    {
        int word = index / WordBits;
        int shift = index % WordBits;
        ulong low = word < bits.Length ? bits[word] >> shift : 0;
        return shift == 0 || word + 1 >= bits.Length ? low : low | (bits[word + 1] << (WordBits - shift));
    }

    private static void Mark(ref ulong[] bits, int index)
    {
        if (index / WordBits >= bits.Length)
        {
            Array.Resize(ref bits, Math.Max(bits.Length * 2, (index / WordBits) + 1));
        }

        bits[index / WordBits] |= 1UL << (index % WordBits);
    }

    private void Occupy(int childBase, ReadOnlySpan<char> letters)
    {
        if (childBase > TrieNode.MaxBase)
        {
            throw new InvalidOperationException($"The trie needs a base of {childBase}; at most {TrieNode.MaxBase} fits. Give it fewer keys.");
        }

        Mark(ref _usedBases, childBase + BaseOffset);
        foreach (char letter in letters)
        {
            Mark(ref _usedCells, childBase + letter);
        }

        Length = Math.Max(Length, childBase + letters[^1] + 1);
    }
}
