using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>A few letters, each by its last seven bits: a letter that it does not have is none of them. Sixteen letters of a text are looked up in one step.</summary>
internal readonly struct LetterBits
{
    /// <summary>So many letters are looked up in one step.</summary>
    public const int Step = 16;

    private const int BitsOfWord = 64;

    private readonly ulong _low;
    private readonly ulong _high;

    /// <summary>Takes the letters; null stands for any.</summary>
    public LetterBits(IEnumerable<char?> letters)
    {
        foreach (char? letter in letters)
        {
            _low |= letter is null ? ulong.MaxValue : (letter & BitsOfWord) == 0 ? 1UL << letter.Value : 0;
            _high |= letter is null ? ulong.MaxValue : (letter & BitsOfWord) != 0 ? 1UL << letter.Value : 0;
        }
    }

    /// <summary>False if <paramref name="letter"/> is none of them.</summary>
    public bool May(char letter) => ((((letter & BitsOfWord) == 0 ? _low : _high) >> letter) & 1) != 0;

    /// <summary>For each of the first sixteen of <paramref name="letters"/> a byte that is zero if the letter is none of them.</summary>
    public Vector128<byte> MayEach(ReadOnlySpan<char> letters)
    {
        ReadOnlySpan<ushort> units = MemoryMarshal.Cast<char, ushort>(letters);
        Vector128<ushort> sevenBits = Vector128.Create((ushort)0x7F);
        Vector128<byte> bits = Vector128.Narrow(Vector128.Create(units) & sevenBits, Vector128.Create(units[Vector128<ushort>.Count..]) & sevenBits);
        Vector128<byte> bytes = (bits.AsUInt16() >>> 3).AsByte() & Vector128.Create((byte)0xF);
        Vector128<byte> places = Vector128.ShuffleNative(Vector128.Create(0x8040201008040201UL).AsByte(), bits & Vector128.Create((byte)7));
        return Vector128.ShuffleNative(Vector128.Create(_low, _high).AsByte(), bytes) & places;
    }
}
