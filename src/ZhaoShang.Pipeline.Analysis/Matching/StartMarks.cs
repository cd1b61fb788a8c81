using System.Numerics;

namespace ZhaoShang.Pipeline.Analysis.Matching;

/// <summary>Places in a text, a bit each: those that a <see cref="StartFinder"/> found. Immutable.</summary>
internal readonly struct StartMarks
{
    private const int CellBits = 6;

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
