using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ZhaoShang.Pipeline.Analysis.Matching;

/// <summary>A set of pairs of letters, two bits each, that may take others for its own: asked for single pairs, or for all of 64 letters at once. Immutable.</summary>
internal readonly struct PairTable
{
    /// <summary>So many pairs are asked for at once.</summary>
    public const int BlockLength = 64;

    private const uint Factor = 0x9E3779B1;
    private const int MixedBits = 15;
    private const int PairsInCell = 4;
    private const int LeastCellBits = 6;
    private const int OtherBit = 6;
    private const int LastBit = 31;
    private const int LetterBits = 16;

    // Of 32 bits, as processors fetch several at once.
    private readonly uint[] _cells;
    private readonly int _shift;

    /// <summary>Holds <paramref name="pairs"/>.</summary>
    public PairTable((char First, char Second)[] pairs)
    {
        int bits = Math.Max(LeastCellBits, BitOperations.Log2((uint)pairs.Length / PairsInCell) + 1);
        _shift = 32 - bits;
        _cells = new uint[1 << bits];
        foreach ((char first, char second) in pairs)
        {
            uint hash = HashOf(first, second);
            _cells[hash >> _shift] |= (1U << (int)hash) | (1U << (int)(hash >> OtherBit));
        }
    }

    /// <summary>The number that a pair is looked up by.</summary>
    public static uint HashOf(char first, char second)
    {
        uint product = unchecked((((uint)second << LetterBits) | first) * Factor);
        return product ^ (product >> MixedBits);
    }

    /// <summary>Odd if the pair of <paramref name="hash"/> may be in it.</summary>
    public uint Bit(uint hash) => Bit(ref MemoryMarshal.GetArrayDataReference(_cells), _shift, hash);

    /// <summary>A bit for each of the first 64 letters of <paramref name="text"/>, which has 65 at least: set if it and the next one may be in it.</summary>
    public ulong Among(ReadOnlySpan<char> text) => Avx2.IsSupported ? AmongEight(text) : AmongSingle(text);

    private ulong AmongSingle(ReadOnlySpan<char> text)
    {
        // What does not change is kept out of the loop, which is most of the cost.
        ref uint cells = ref MemoryMarshal.GetArrayDataReference(_cells);
        int shift = _shift;
        ulong found = 0;
        for (int i = BlockLength - 1; i >= 0; i--)
        {
            found = (found * 2) + (Bit(ref cells, shift, HashOf(text[i], text[i + 1])) & 1);
        }

        return found;
    }

    // Eight pairs a step.
    private unsafe ulong AmongEight(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<ushort> letters = MemoryMarshal.Cast<char, ushort>(text[..(BlockLength + 1)]);
        Vector128<uint> shift = Vector128.CreateScalar((uint)_shift);
        Vector256<uint> lastBits = Vector256.Create((uint)LastBit);
        ulong found = 0;
        fixed (uint* cells = _cells)
        {
            for (int i = 0; i < BlockLength; i += Vector256<uint>.Count)
            {
                Vector256<uint> first = Avx2.ConvertToVector256Int32(Vector128.Create(letters[i..])).AsUInt32();
                Vector256<uint> second = Avx2.ConvertToVector256Int32(Vector128.Create(letters[(i + 1)..])).AsUInt32();
                Vector256<uint> product = ((second << LetterBits) | first) * Factor;
                Vector256<uint> hash = product ^ (product >>> MixedBits);

                // A hash is as long as there are cells, so it needs no check.
                Vector256<uint> cell = Avx2.GatherVector256(cells, Avx2.ShiftRightLogical(hash, shift).AsInt32(), sizeof(uint));
                Vector256<uint> bit = Avx2.ShiftRightLogicalVariable(cell, hash & lastBits) & Avx2.ShiftRightLogicalVariable(cell, (hash >>> OtherBit) & lastBits);
                found |= (ulong)(bit << LastBit).ExtractMostSignificantBits() << i;
            }
        }

        return found;
    }

    // A hash is as long as there are cells, so it needs no check.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Bit(ref uint cells, int shift, uint hash)
    {
        uint cell = Unsafe.Add(ref cells, (nint)(hash >> shift));
        return (cell >> (int)hash) & (cell >> (int)(hash >> OtherBit));
    }
}
