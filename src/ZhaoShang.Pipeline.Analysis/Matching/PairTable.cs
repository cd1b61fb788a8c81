using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ZhaoShang.Pipeline.Analysis.Matching;

/// <summary>A set of pairs of letters, two bits each, that may take others for its own: asked for single pairs, or for all of 64 letters at once. Immutable.</summary>
internal readonly struct PairTable
{
    /// <summary>So many pairs are asked for at once.</summary>
    public const int BlockLength = 64;

    private const uint Factor = 0x9E3779B1;
    private const int MixedBits = 15;
    private const int PairsInCell = 8;
    private const int LeastCellBits = 5;
    private const int OtherBit = 6;
    private const int LetterBits = 16;

    private readonly ulong[] _cells;
    private readonly int _shift;

    /// <summary>Holds <paramref name="pairs"/>.</summary>
    public PairTable((char First, char Second)[] pairs)
    {
        int bits = Math.Max(LeastCellBits, BitOperations.Log2((uint)pairs.Length / PairsInCell) + 1);
        _shift = 32 - bits;
        _cells = new ulong[1 << bits];
        foreach ((char first, char second) in pairs)
        {
            uint hash = HashOf(first, second);
            _cells[hash >> _shift] |= (1UL << (int)hash) | (1UL << (int)(hash >> OtherBit));
        }
    }

    /// <summary>The number that a pair is looked up by.</summary>
    public static uint HashOf(char first, char second)
    {
        uint product = unchecked((((uint)second << LetterBits) | first) * Factor);
        return product ^ (product >> MixedBits);
    }

    /// <summary>Odd if the pair of <paramref name="hash"/> may be in it.</summary>
    public ulong Bit(uint hash) => Bit(ref MemoryMarshal.GetArrayDataReference(_cells), _shift, hash);

    /// <summary>A bit for each of the first 64 letters of <paramref name="text"/>, which has 65 at least: set if it and the next one may be in it.</summary>
    public ulong Among(ReadOnlySpan<char> text)
    {
        Span<uint> hashes = stackalloc uint[BlockLength];
        Hash(text, hashes);

        // What does not change is kept out of the loop, which is most of the cost.
        ref ulong cells = ref MemoryMarshal.GetArrayDataReference(_cells);
        int shift = _shift;
        ulong found = 0;
        for (int i = BlockLength - 1; i >= 0; i--)
        {
            found = (found * 2) + (Bit(ref cells, shift, hashes[i]) & 1);
        }

        return found;
    }

    // A hash is as long as there are cells, so it needs no check.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bit(ref ulong cells, int shift, uint hash)
    {
        ulong cell = Unsafe.Add(ref cells, (nint)(hash >> shift));
        return (cell >> (int)hash) & (cell >> (int)(hash >> OtherBit));
    }

    // The hash of each letter with the one behind it.
    private static void Hash(ReadOnlySpan<char> text, Span<uint> hashes)
    {
        ReadOnlySpan<ushort> letters = MemoryMarshal.Cast<char, ushort>(text);
        for (int i = 0; i < BlockLength; i += Vector512<uint>.Count)
        {
            Vector512<uint> first = Vector512.WidenLower(Vector256.Create(letters.Slice(i, Vector256<ushort>.Count)).ToVector512Unsafe());
            Vector512<uint> second = Vector512.WidenLower(Vector256.Create(letters.Slice(i + 1, Vector256<ushort>.Count)).ToVector512Unsafe());
            Vector512<uint> product = ((second << LetterBits) | first) * Factor;
            (product ^ (product >>> MixedBits)).CopyTo(hashes[i..]);
        }
    }
}
