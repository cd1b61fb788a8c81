using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ZhaoShang.Pipeline.Analysis.Matching;

/// <summary>
/// Tells quickly where in a text none of many words begins, by their first two letters, and then by three: tables of two bits a start (32 KB for the
/// pairs of the names of places), which stay in the processor's near memory. Now and then it says yes where no word begins, never no where one does.
/// Immutable and thread-safe.
/// </summary>
internal sealed class KeyStarts
{
    private const char None = '\0';
    private const int LetterBits = 16;
    private const int MostFirst = 200;

    // A few words have so small tables that nothing is gained by another one.
    private const int LeastOfMany = 100;

    private readonly PairTable _pairs;
    private readonly BitTable _wholePairs;
    private readonly BitTable _triples;
    private readonly LetterSet _letters;

    // The first letters, where they are so few that most of a text is passed over by them alone; else null.
    private readonly LetterSet? _fewFirst;

    /// <summary>Holds <paramref name="starts"/>: the first letters of each word, NUL where it has fewer than three. O(starts).</summary>
    public KeyStarts(IEnumerable<(char First, char Second, char Third)> starts)
    {
        (char First, char Second, char Third)[] all = [.. starts];
        _letters = Array.Exists(all, start => start.Second == None) ? new LetterSet(all.Where(start => start.Second == None).Select(start => start.First)) : LetterSet.Empty;
        char[] first = [.. all.Select(start => start.First).Distinct()];
        _fewFirst = all.Length >= LeastOfMany && first.Length <= MostFirst ? new LetterSet(first) : null;
        SingleLetters = [.. all.Where(start => start.Second == None).Select(start => start.First).Distinct()];
        FirstLetters = [.. all.Where(start => start.Second != None).Select(start => start.First).Distinct()];
        SecondLetters = [.. all.Where(start => start.Second != None).Select(start => start.Second).Distinct()];
        _pairs = new PairTable([.. all.Where(start => start.Second != None).Select(start => (start.First, start.Second))]);
        _wholePairs = new BitTable([.. all.Where(start => start.Second != None && start.Third == None).Select(start => PairOf(start.First, start.Second))]);
        _triples = new BitTable([.. all.Where(start => start.Third != None).Select(start => TripleOf(start.First, start.Second, start.Third))]);
    }

    /// <summary>The words of one letter.</summary>
    public ImmutableArray<char> SingleLetters { get; }

    /// <summary>The first letters of the other words, each once.</summary>
    public ImmutableArray<char> FirstLetters { get; }

    /// <summary>Their second letters, each once.</summary>
    public ImmutableArray<char> SecondLetters { get; }

    /// <summary>Finds these words alone; made when it is first asked for.</summary>
    public StartFinder Alone => field ??= new StartFinder(this);

    /// <summary>The start of each of <paramref name="words"/>.</summary>
    public static IEnumerable<(char First, char Second, char Third)> Of(IEnumerable<string> words) =>
        words.Select(word => (word[0], word.Length > 1 ? word[1] : None, word.Length > 2 ? word[2] : None));

    /// <summary>Each of <paramref name="letters"/>, as a word.</summary>
    public static IEnumerable<(char First, char Second, char Third)> Letters(string letters) => letters.Select(letter => (letter, None, None));

    /// <summary>All pairs of one of <paramref name="first"/> and one of <paramref name="second"/>, as words.</summary>
    public static IEnumerable<(char First, char Second, char Third)> Pairs(string first, string second) =>
        first.SelectMany(_ => second, (one, other) => (one, other, None));

    /// <summary>False if no word begins with <paramref name="first"/> and <paramref name="second"/>, nor is <paramref name="first"/> alone.</summary>
    public bool MayBeginWith(char first, char second) => ((_pairs.Bit(PairTable.HashOf(first, second)) | _letters.Bit(first)) & 1) != 0;

    /// <summary>Where in <paramref name="text"/> from <paramref name="from"/> on a word may begin; the length of the text if none does.</summary>
    public int NextIn(ReadOnlySpan<char> text, int from) => _fewFirst is null ? NextOfMany(text, from) : NextOfFew(text, from, _fewFirst);

    private int NextOfFew(ReadOnlySpan<char> text, int from, LetterSet first)
    {
        int at = first.NextIn(text, from);
        while (at < text.Length && !(MayBeginWith(text[at], at + 1 < text.Length ? text[at + 1] : None) && MayBegin(text, at)))
        {
            at = first.NextIn(text, at + 1);
        }

        return at;
    }

    private int NextOfMany(ReadOnlySpan<char> text, int from)
    {
        PairTable pairs = _pairs;
        LetterSet letters = _letters;
        int last = text.Length - 1;
        for (int at = from; at < last; at++)
        {
            if (((pairs.Bit(PairTable.HashOf(text[at], text[at + 1])) | letters.Bit(text[at])) & 1) != 0 && MayBegin(text, at))
            {
                return at;
            }
        }

        return from <= last && letters.Contains(text[last]) ? last : text.Length;
    }

    private bool MayBegin(ReadOnlySpan<char> text, int at) => StartBit(text, at) != 0;

    /// <summary>1 if a word may begin at <paramref name="at"/> in <paramref name="text"/>, by its first three letters, else 0.</summary>
    public ulong StartBit(ReadOnlySpan<char> text, int at)
    {
        char second = at + 1 < text.Length ? text[at + 1] : None;
        char third = at + 2 < text.Length ? text[at + 2] : None;
        return (_letters.Bit(text[at]) | _wholePairs.Bit(PairOf(text[at], second)) | _triples.Bit(TripleOf(text[at], second, third))) & 1;
    }

    /// <summary>Where in <paramref name="text"/> (at most 65 letters) two of its letters may begin a word, a bit each. Without a branch, since none could be foreseen.</summary>
    public ulong PairsAmong(ReadOnlySpan<char> text)
    {
        if (text.Length > PairTable.BlockLength)
        {
            return _pairs.Among(text);
        }

        Span<char> padded = stackalloc char[PairTable.BlockLength + 1];
        text.CopyTo(padded);
        padded[text.Length..].Clear();
        return text.IsEmpty ? 0 : _pairs.Among(padded) & ((1UL << (text.Length - 1)) - 1);
    }

    /// <summary>1 if a word of two or more letters may begin <paramref name="text"/>, which has two letters at least, else 0.</summary>
    public ulong LongerBit(ReadOnlySpan<char> text)
    {
        ulong pair = PairOf(text[0], text[1]);
        return (_wholePairs.Bit(pair) | _triples.Bit((pair << 16) | (text.Length > 2 ? text[2] : None))) & 1;
    }

    private static ulong PairOf(char first, char second) => ((ulong)first << 16) | second;

    private static ulong TripleOf(char first, char second, char third) => (PairOf(first, second) << 16) | third;

    /// <summary>A set of numbers, two bits each, that may take others for its own.</summary>
    private readonly struct BitTable
    {
        private const int NumbersInCell = 8;
        private const int LeastCellBits = 5;

        private readonly ulong[] _cells;
        private readonly int _shift;

        public BitTable(ulong[] numbers)
        {
            int bits = Math.Max(LeastCellBits, BitOperations.Log2((uint)numbers.Length / NumbersInCell) + 1);
            _shift = 64 - bits;
            _cells = new ulong[1 << bits];
            foreach (ulong number in numbers)
            {
                ulong hash = Hash(number);
                _cells[hash >> _shift] |= (1UL << OneBit(hash)) | (1UL << OtherBit(hash));
            }
        }

        // Odd if the number may be in it.
        public ulong Bit(ulong number)
        {
            // A hash is as long as there are cells, so it needs no check.
            ulong hash = Hash(number);
            ulong cell = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_cells), (nint)(hash >> _shift));
            return (cell >> OneBit(hash)) & (cell >> OtherBit(hash));
        }

        private static ulong Hash(ulong number) => number * 0x9E3779B97F4A7C15;

        private static int OneBit(ulong hash) => (int)(hash >> 32) & 63;

        private static int OtherBit(ulong hash) => (int)(hash >> 38) & 63;
    }
}
