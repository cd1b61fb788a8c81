using System.Numerics;

namespace ZhaoShang.Pipeline.Analysis.Matching;

/// <summary>The cells of a double array that is being built: which are free, and which bases are taken.</summary>
internal sealed class CellSpace
{
    /// <summary>After so many misses the next search begins where this one ended: the cells before are nearly full.</summary>
    private const int PatientMisses = 48;

    /// <summary>A base may lie as far before cell 0 as the largest letter.</summary>
    private const int BaseOffset = char.MaxValue + 1;

    private ulong[] _usedCells;
    private ulong[] _usedBases;
    private int _searchFrom = 1;
    private int _familySize;

    /// <summary>Makes room for about <paramref name="nodeCount"/> nodes; it grows when more is needed.</summary>
    public CellSpace(int nodeCount)
    {
        _usedCells = new ulong[((nodeCount + BaseOffset) / 64) + 1];
        _usedBases = new ulong[((nodeCount + (2 * BaseOffset)) / 64) + 1];
        Mark(ref _usedCells, 0);
        Length = 1;
    }

    /// <summary>One more than the last cell in use.</summary>
    public int Length { get; private set; }

    /// <summary>Takes cells for a family of children, given by their letters in ascending order, and returns their base.</summary>
    /// <exception cref="InvalidOperationException">The array has grown beyond what a node can point to.</exception>
    public int Take(ReadOnlySpan<char> letters)
    {
        if (letters.Length != _familySize)
        {
            _familySize = letters.Length;
            _searchFrom = 1;
        }

        int misses = 0;
        int cell = NextFree(_searchFrom);
        while (!Fits(cell - letters[0], letters))
        {
            misses++;
            cell = NextFree(cell + 1);
        }

        _searchFrom = misses > PatientMisses ? cell : _searchFrom;
        Occupy(cell - letters[0], letters);
        return cell - letters[0];
    }

    private static bool IsMarked(ulong[] bits, int index) =>
        index / 64 < bits.Length && (bits[index / 64] & (1UL << (index % 64))) != 0;

    private static void Mark(ref ulong[] bits, int index)
    {
        if (index / 64 >= bits.Length)
        {
            Array.Resize(ref bits, Math.Max(bits.Length * 2, (index / 64) + 1));
        }

        bits[index / 64] |= 1UL << (index % 64);
    }

    private int NextFree(int cell)
    {
        int word = cell / 64;
        if (word >= _usedCells.Length)
        {
            return cell;
        }

        ulong free = ~_usedCells[word] & (ulong.MaxValue << (cell % 64));
        while (free == 0)
        {
            if (++word == _usedCells.Length)
            {
                return word * 64;
            }

            free = ~_usedCells[word];
        }

        return (word * 64) + BitOperations.TrailingZeroCount(free);
    }

    private bool Fits(int childBase, ReadOnlySpan<char> letters)
    {
        if (IsMarked(_usedBases, childBase + BaseOffset))
        {
            return false;
        }

        foreach (char letter in letters)
        {
            if (IsMarked(_usedCells, childBase + letter))
            {
                return false;
            }
        }

        return true;
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
