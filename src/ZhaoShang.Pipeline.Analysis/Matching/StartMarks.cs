using System.Numerics;

namespace ZhaoShang.Pipeline.Analysis.Matching;

/// <summary>Places in a text, a bit each: those that a <see cref="StartFinder"/> found. Immutable.</summary>
internal readonly struct StartMarks
{
    private const int CellBits = 6;
    private const int CellLength = 1 << CellBits;
    private const int LettersBefore = 2;

    private readonly ulong[] _bits;
    private readonly int _offset;
    private readonly int _length;

    /// <summary>Takes over the <paramref name="bits"/> of a text of <paramref name="length"/> letters, 64 a cell from the cell <paramref name="offset"/> on.</summary>
    public StartMarks(ulong[] bits, int offset, int length)
    {
        _bits = bits;
        _offset = offset;
        _length = length;
    }

    /// <summary>
    /// The places in the same text without some of its letters, for the words of <paramref name="starts"/>: near what is left out they are told anew. O(length / 64 + left out).
    /// </summary>
    /// <param name="leftOut">For each letter that was left out, the index in <paramref name="letters"/> of what stands behind it, in order.</param>
    /// <param name="letters">The text without them.</param>
    /// <param name="starts">The words that were looked for.</param>
    public StartMarks Without(ReadOnlySpan<int> leftOut, ReadOnlySpan<char> letters, KeyStarts starts)
    {
        ulong[] bits = new ulong[(letters.Length + CellLength - 1) >> CellBits];
        int to = 0;
        for (int i = 0; i <= leftOut.Length; i++)
        {
            int end = i < leftOut.Length ? leftOut[i] : letters.Length;
            for (; to < end; to += Math.Min(end - to, CellLength - (to & (CellLength - 1))))
            {
                int count = Math.Min(end - to, CellLength - (to & (CellLength - 1)));
                bits[to >> CellBits] |= From(to + i, count) << to;
            }
        }

        // A word has been told by three letters.
        foreach (int behind in leftOut)
        {
            for (int at = Math.Max(0, behind - LettersBefore); at < behind && at < letters.Length; at++)
            {
                bits[at >> CellBits] |= starts.StartBit(letters, at) << at;
            }
        }

        return new StartMarks(bits, 0, letters.Length);
    }

    // The bits of so many places from one on, 64 at most.
    private ulong From(int start, int count)
    {
        int cell = _offset + (start >> CellBits);
        int skipped = start & (CellLength - 1);
        ulong bits = _bits[cell] >> skipped;
        bits |= skipped + count > CellLength ? _bits[cell + 1] << (CellLength - skipped) : 0;
        return count == CellLength ? bits : bits & ((1UL << count) - 1);
    }

    /// <summary>The first place from <paramref name="from"/> on; the length of the text if there is none.</summary>
    public int Next(int from)
    {
        if (from >= _length)
        {
            return _length;
        }

        ulong[] cells = _bits;
        int cell = _offset + (from >> CellBits);
        ulong bits = cells[cell] & (ulong.MaxValue << from);
        int last = _offset + ((_length - 1) >> CellBits);
        while (bits == 0)
        {
            if (cell == last)
            {
                return _length;
            }

            bits = cells[++cell];
        }

        return ((cell - _offset) << CellBits) | BitOperations.TrailingZeroCount(bits);
    }
}
