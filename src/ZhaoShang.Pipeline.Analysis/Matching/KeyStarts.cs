namespace ZhaoShang.Pipeline.Analysis.Matching;

/// <summary>
/// Tells quickly where in a text no key of a <see cref="DoubleArrayTrie"/> begins, by the first two letters: a table of 64 KB, which stays in the
/// processor's near memory where the trie does not. Immutable and thread-safe.
/// </summary>
internal sealed class KeyStarts
{
    private const int HashBits = 19;

    private readonly ulong[] _pairs = new ulong[1 << (HashBits - 6)];
    private readonly LetterSet _letters;

    /// <summary>Holds the starts of <paramref name="keys"/>. O(cells).</summary>
    public KeyStarts(DoubleArrayTrie keys)
    {
        List<char> single = [];
        foreach ((char first, char second) in keys.Starts())
        {
            if (second == '\0')
            {
                single.Add(first);
            }
            else
            {
                uint hash = Hash(first, second);
                _pairs[hash >> 6] |= 1UL << (int)(hash & 63);
            }
        }

        _letters = new LetterSet(single);
    }

    /// <summary>Where in <paramref name="text"/> from <paramref name="from"/> on a key may begin; the length of the text if none does.</summary>
    public int NextIn(ReadOnlySpan<char> text, int from)
    {
        ulong[] pairs = _pairs;
        for (int at = from; at < text.Length; at++)
        {
            uint hash = Hash(text[at], at + 1 < text.Length ? text[at + 1] : '\0');
            if (((pairs[hash >> 6] >> (int)(hash & 63)) & 1) != 0 || _letters.Contains(text[at]))
            {
                return at;
            }
        }

        return text.Length;
    }

    private static uint Hash(char first, char second) => ((((uint)first << 16) | second) * 0x9E3779B1) >> (32 - HashBits);
}
