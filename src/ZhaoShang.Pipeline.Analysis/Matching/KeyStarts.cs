using System.Numerics;

namespace ZhaoShang.Pipeline.Analysis.Matching;

/// <summary>
/// Tells quickly where in a text none of many words begins, by their first two letters: a table of two bits a pair (64 KB for the names of places),
/// which stays in the processor's near memory. Now and then it says yes where no word begins, never no where one does. Immutable and thread-safe.
/// </summary>
internal sealed class KeyStarts
{
    private const int PairsInCell = 4;
    private const int LeastCellBits = 8;

    private readonly ulong[] _cells;
    private readonly int _shift;
    private readonly LetterSet _letters;

    /// <summary>Holds <paramref name="starts"/>: the first two letters of each word; of a word of one letter that and NUL. O(starts).</summary>
    public KeyStarts(IEnumerable<(char First, char Second)> starts)
    {
        (char First, char Second)[] all = [.. starts];
        int bits = Math.Max(LeastCellBits, BitOperations.Log2((uint)all.Length / PairsInCell) + 1);
        _shift = 64 - bits;
        _cells = new ulong[1 << bits];
        _letters = new LetterSet(all.Where(start => start.Second == '\0').Select(start => start.First));
        foreach ((char first, char second) in all)
        {
            ulong hash = Hash(first, second);
            _cells[hash >> _shift] |= second == '\0' ? 0 : (1UL << OneBit(hash)) | (1UL << OtherBit(hash));
        }
    }

    /// <summary>The start of each of <paramref name="words"/>.</summary>
    public static IEnumerable<(char First, char Second)> Of(IEnumerable<string> words) => words.Select(word => (word[0], word.Length > 1 ? word[1] : '\0'));

    /// <summary>All pairs of one of <paramref name="first"/> and one of <paramref name="second"/>.</summary>
    public static IEnumerable<(char First, char Second)> Pairs(string first, string second) => first.SelectMany(_ => second, (one, other) => (one, other));

    /// <summary>False if no word begins with <paramref name="first"/> and <paramref name="second"/>, nor is <paramref name="first"/> alone.</summary>
    public bool MayBeginWith(char first, char second)
    {
        ulong hash = Hash(first, second);
        ulong cell = _cells[hash >> _shift];
        return (((cell >> OneBit(hash) & (cell >> OtherBit(hash))) | _letters.Bit(first)) & 1) != 0;
    }

    /// <summary>Where in <paramref name="text"/> from <paramref name="from"/> on a word may begin; the length of the text if none does.</summary>
    public int NextIn(ReadOnlySpan<char> text, int from)
    {
        ulong[] cells = _cells;
        LetterSet letters = _letters;
        int shift = _shift;
        for (int at = from; at < text.Length; at++)
        {
            ulong hash = Hash(text[at], at + 1 < text.Length ? text[at + 1] : '\0');
            ulong cell = cells[hash >> shift];
            if ((((cell >> OneBit(hash) & (cell >> OtherBit(hash))) | letters.Bit(text[at])) & 1) != 0)
            {
                return at;
            }
        }

        return text.Length;
    }

    private static ulong Hash(char first, char second) => (((ulong)first << 16) | second) * 0x9E3779B97F4A7C15;

    // A shift counts its low six bits only.
    private static int OneBit(ulong hash) => (int)(hash >> 32) & 63;

    private static int OtherBit(ulong hash) => (int)(hash >> 38) & 63;
}
