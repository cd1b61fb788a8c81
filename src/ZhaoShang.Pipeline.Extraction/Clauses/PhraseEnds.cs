using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>The phrases of a finder by one of their ends: by the first letters, or by the last. Outer is the letter at that end, inner the one beside it.</summary>
internal readonly struct PhraseEnds
{
    private const uint Golden = 0x9E3779B1;
    private const int LeastBuckets = 2;
    private const int FewPhrases = 16;

    // Of few phrases the letters tell, sixteen in one step. Of many nearly every letter is one: they are told by two letters together.
    private readonly LetterBits _outer;
    private readonly LetterBits _inner;
    private readonly bool _isOfMany;

    // By the outer letter.
    private readonly PhraseBucket[] _buckets;
    private readonly int _shift;
    private readonly PhraseRow[] _rows;

    /// <summary>Takes the phrases.</summary>
    public PhraseEnds(IReadOnlyList<string> phrases, bool isLast)
    {
        _isOfMany = phrases.Count > FewPhrases;
        _outer = new LetterBits(phrases.Select(phrase => (char?)PhraseRow.Outer(phrase, isLast)));
        _inner = new LetterBits(phrases.Select(phrase => PhraseRow.Inner(phrase, isLast)));
        int outers = phrases.DistinctBy(phrase => PhraseRow.Outer(phrase, isLast)).Count();
        int buckets = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(LeastBuckets, outers));
        _shift = 32 - BitOperations.Log2((uint)buckets);
        _buckets = new PhraseBucket[buckets];
        _rows = new PhraseRow[phrases.Count];
        int shift = _shift;
        int first = 0;
        foreach (IGrouping<int, (int Number, string Phrase)> group in phrases.Index().GroupBy(phrase => PlaceOf(PhraseRow.Outer(phrase.Item, isLast), shift)))
        {
            (int Number, string Phrase)[] longestFirst = [.. group.OrderByDescending(static phrase => phrase.Phrase.Length)];
            _buckets[group.Key] = new PhraseBucket(longestFirst.Select(phrase => PhraseRow.Inner(phrase.Phrase, isLast)), first, longestFirst.Length);
            foreach ((int number, string phrase) in longestFirst)
            {
                _rows[first++] = PhraseRow.Of(phrase, number, isLast);
            }
        }
    }

    /// <summary>False if no phrase has these letters at its end.</summary>
    public bool May(char outer, char inner) => _isOfMany ? BucketOf(outer).BitOf(inner) != 0 : _outer.May(outer) && _inner.May(inner);

    /// <summary>By bits, the places of sixteen letters at which a phrase may have its end.</summary>
    /// <param name="outer">The letters.</param>
    /// <param name="inner">Those beside them.</param>
    /// <param name="first">The first place that is asked for; of others any may be told.</param>
    /// <param name="end">The place behind the last one.</param>
    public uint MayEach(ReadOnlySpan<char> outer, ReadOnlySpan<char> inner, int first, int end)
    {
        if (_isOfMany)
        {
            return MayPairs(outer, inner, first, end);
        }

        Vector128<byte> none = Vector128.Equals(_outer.MayEach(outer), Vector128<byte>.Zero) | Vector128.Equals(_inner.MayEach(inner), Vector128<byte>.Zero);
        return ~none.ExtractMostSignificantBits() & ushort.MaxValue;
    }

    /// <summary>The phrases that may have these letters at their end, the longest first.</summary>
    public ReadOnlySpan<PhraseRow> RowsOf(char outer, char inner)
    {
        ref readonly PhraseBucket bucket = ref BucketOf(outer);
        return bucket.BitOf(inner) == 0 ? [] : _rows.AsSpan(bucket.First, bucket.Count);
    }

    // Each letter and the one beside it are looked up in one bucket; nothing is foreseen.
    private uint MayPairs(ReadOnlySpan<char> outer, ReadOnlySpan<char> inner, int first, int end)
    {
        ref PhraseBucket buckets = ref MemoryMarshal.GetArrayDataReference(_buckets);
        int shift = _shift;
        uint places = 0;
        for (int i = first; i < end; i++)
        {
            places |= Unsafe.Add(ref buckets, PlaceOf(outer[i], shift)).BitOf(inner[i]) << i;
        }

        return places;
    }

    // There are as many buckets as the shift leaves numbers, so a place needs no check.
    private ref readonly PhraseBucket BucketOf(char letter) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_buckets), PlaceOf(letter, _shift));

    private static int PlaceOf(char letter, int shift) => (int)(letter * Golden >> shift);
}
