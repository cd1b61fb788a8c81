using System.Numerics;

namespace ZhaoShang.Pipeline.Analysis.Matching;

/// <summary>
/// Tells quickly where in a text none of many words begins, by their first two letters: a table of a bit a pair with much room between them (64 KB for
/// the names of places), which stays in the processor's near memory. Now and then it says yes where no word begins, never no where one does.
/// Immutable and thread-safe.
/// </summary>
internal sealed class KeyStarts
{
    private const int RoomForPair = 8;
    private const int FewestBits = 13;

    private readonly ulong[] _pairs;
    private readonly int _shift;
    private readonly LetterSet _letters;

    /// <summary>Holds <paramref name="starts"/>: the first two letters of each word; of a word of one letter that and NUL. O(starts).</summary>
    public KeyStarts(IEnumerable<(char First, char Second)> starts)
    {
        (char First, char Second)[] all = [.. starts];
        int bits = Math.Max(FewestBits, BitOperations.Log2((uint)all.Length * RoomForPair) + 1);
        _shift = 32 - bits;
        _pairs = new ulong[1 << (bits - 6)];
        foreach ((char first, char second) in all)
        {
            uint hash = Hash(first, second);
            _pairs[hash >> 6] |= second == '\0' ? 0 : 1UL << (int)(hash & 63);
        }

        _letters = new LetterSet(all.Where(start => start.Second == '\0').Select(start => start.First));
    }

    /// <summary>The start of each of <paramref name="words"/>.</summary>
    public static IEnumerable<(char First, char Second)> Of(IEnumerable<string> words) => words.Select(word => (word[0], word.Length > 1 ? word[1] : '\0'));

    /// <summary>All pairs of one of <paramref name="first"/> and one of <paramref name="second"/>.</summary>
    public static IEnumerable<(char First, char Second)> Pairs(string first, string second) => first.SelectMany(_ => second, (one, other) => (one, other));

    /// <summary>False if no word begins with <paramref name="first"/> and <paramref name="second"/>, nor is <paramref name="first"/> alone.</summary>
    public bool MayBeginWith(char first, char second)
    {
        uint hash = Hash(first, second);
        return ((_pairs[hash >> 6] >> (int)(hash & 63)) & 1) != 0 || _letters.Contains(first);
    }

    /// <summary>Where in <paramref name="text"/> from <paramref name="from"/> on a word may begin; the length of the text if none does.</summary>
    public int NextIn(ReadOnlySpan<char> text, int from)
    {
        for (int at = from; at < text.Length; at++)
        {
            if (MayBeginWith(text[at], at + 1 < text.Length ? text[at + 1] : '\0'))
            {
                return at;
            }
        }

        return text.Length;
    }

    private uint Hash(char first, char second) => ((((uint)first << 16) | second) * 0x9E3779B1) >> _shift;
}
