using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ZhaoShang.Pipeline.Analysis.Matching;

/// <summary>
/// A set of letters (UTF-16) that is asked for each letter of a text: one bit a letter, 8 KB. Better than a vector search where the letters are
/// many and stand close together. Immutable and thread-safe.
/// </summary>
internal sealed class LetterSet
{
    private readonly ulong[] _bits = new ulong[(char.MaxValue + 1) / 64];

    /// <summary>Holds each of <paramref name="letters"/>.</summary>
    public LetterSet(IEnumerable<char> letters)
    {
        foreach (char letter in letters)
        {
            _bits[letter >> 6] |= 1UL << (letter & 63);
        }
    }

    /// <summary>The set without letters.</summary>
    public static LetterSet Empty { get; } = new([]);

    /// <summary>True if <paramref name="letter"/> is in it. O(1).</summary>
    public bool Contains(char letter) => (Bit(letter) & 1) != 0;

    /// <summary>A number that is odd if <paramref name="letter"/> is in it, else even. O(1).</summary>
    public ulong Bit(char letter) => Bit(ref MemoryMarshal.GetArrayDataReference(_bits), letter);

    /// <summary>Where the first of its letters stands in <paramref name="text"/> from <paramref name="from"/> on; the length of the text if none does.</summary>
    public int NextIn(ReadOnlySpan<char> text, int from)
    {
        ref ulong bits = ref MemoryMarshal.GetArrayDataReference(_bits);
        int at = from;
        while (at < text.Length && (Bit(ref bits, text[at]) & 1) == 0)
        {
            at++;
        }

        return at;
    }

    // There is a bit for every letter, so none needs to be checked.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bit(ref ulong bits, char letter) => Unsafe.Add(ref bits, letter >> 6) >> letter;
}
