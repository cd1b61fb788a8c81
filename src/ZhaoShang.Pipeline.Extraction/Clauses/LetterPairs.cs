using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>
/// Tells of two letters that stand together whether a phrase may begin, or end, with them. Of a hundred pairs of a text that begin none about three are not seen
/// to: a look-up is one step in a table so small that those of all rules stay near.
/// </summary>
internal readonly struct LetterPairs
{
    private const uint Golden = 0x9E3779B1;
    private const int LeastRows = 2;

    // For the outer letter the bits of the letters beside it; of both only a few bits are looked at.
    private readonly ulong[] _rows;
    private readonly int _shift;

    /// <summary>Takes the outer letter of each phrase and the one beside it; the second is null in a phrase of one letter.</summary>
    public LetterPairs(IReadOnlyCollection<(char Outer, char? Inner)> phrases)
    {
        int rows = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(LeastRows, phrases.DistinctBy(static pair => pair.Outer).Count()));
        _shift = 32 - BitOperations.Log2((uint)rows);
        _rows = new ulong[rows];
        foreach ((char outer, char? inner) in phrases)
        {
            RowOf(outer) |= inner is char letter ? 1UL << letter : ulong.MaxValue;
        }
    }

    /// <summary>True if it was not made of phrases.</summary>
    public bool IsNone => _rows is null;

    /// <summary>False if no phrase has these letters at its end.</summary>
    public bool May(char outer, char inner) => ((RowOf(outer) >> inner) & 1) != 0;

    /// <summary>By bits, the places of letters, from <paramref name="first"/> up to <paramref name="end"/>, at which a phrase may have its end. Nothing is foreseen.</summary>
    public uint MayEach(ReadOnlySpan<char> outer, ReadOnlySpan<char> inner, int first, int end)
    {
        uint places = 0;
        for (int i = first; i < end; i++)
        {
            places |= (uint)((RowOf(outer[i]) >> inner[i]) & 1) << i;
        }

        return places;
    }

    // There are as many rows as the shift leaves numbers, so it needs no check.
    private ref ulong RowOf(char letter) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_rows), (nint)(letter * Golden >> _shift));
}
