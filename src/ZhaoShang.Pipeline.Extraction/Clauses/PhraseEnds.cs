using System.Numerics;
using System.Runtime.Intrinsics;

namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>The phrases of a finder by one of their ends: by the first letters, or by the last. Outer is the letter at that end, inner the one beside it.</summary>
internal readonly struct PhraseEnds
{
    private const uint Golden = 0x9E3779B1;
    private const int SlotsOfLetter = 2;
    private const int FewPhrases = 16;

    private readonly LetterBits _outer;
    private readonly LetterBits _inner;
    private readonly int _shift;

    // Of many phrases nearly every letter is one: they are told by two letters together. None for few.
    private readonly LetterPairs _pairs;

    // By the outer letter, at most half full.
    private readonly PhraseSlot[] _slots;
    private readonly PhraseRow[] _rows;

    /// <summary>Takes the phrases; at most 65,535 may have the same outer letter.</summary>
    public PhraseEnds(IReadOnlyList<string> phrases, bool isLast)
    {
        IGrouping<char, PhraseRow>[] groups =
        [
            .. phrases.Index().OrderByDescending(static phrase => phrase.Item.Length)
                .Select(phrase => PhraseRow.Of(phrase.Item, phrase.Index, isLast)).GroupBy(row => PhraseRow.Outer(row.Phrase, isLast)),
        ];
        _outer = new LetterBits(groups.Select(static group => (char?)group.Key));
        _inner = new LetterBits(phrases.Select(phrase => PhraseRow.Inner(phrase, isLast)));
        _pairs = phrases.Count <= FewPhrases ? default : new LetterPairs([.. phrases.Select(phrase => (PhraseRow.Outer(phrase, isLast), PhraseRow.Inner(phrase, isLast)))]);
        _rows = [.. groups.SelectMany(static group => group)];
        int slots = (int)BitOperations.RoundUpToPowerOf2((uint)((groups.Length * SlotsOfLetter) + 1));
        _shift = 32 - BitOperations.Log2((uint)slots);
        _slots = new PhraseSlot[slots];
        int first = 0;
        foreach (IGrouping<char, PhraseRow> group in groups)
        {
            PhraseSlot slot = new(group.Key, group.Select(row => PhraseRow.Inner(row.Phrase, isLast)), first, group.Count());
            _slots[PlaceOf(group.Key)] = slot;
            first += slot.Count;
        }
    }

    /// <summary>False if no phrase has these letters at its end.</summary>
    public bool May(char outer, char inner) => _pairs.IsNone ? _outer.May(outer) && _inner.May(inner) : _pairs.May(outer, inner);

    /// <summary>By bits, the places of sixteen letters at which a phrase may have its end.</summary>
    /// <param name="outer">The letters.</param>
    /// <param name="inner">Those beside them.</param>
    /// <param name="first">The first place that is asked for; of others any may be told.</param>
    /// <param name="end">The place behind the last one.</param>
    public uint MayEach(ReadOnlySpan<char> outer, ReadOnlySpan<char> inner, int first, int end)
    {
        if (!_pairs.IsNone)
        {
            return _pairs.MayEach(outer, inner, first, end);
        }

        Vector128<byte> none = Vector128.Equals(_outer.MayEach(outer), Vector128<byte>.Zero) | Vector128.Equals(_inner.MayEach(inner), Vector128<byte>.Zero);
        return ~none.ExtractMostSignificantBits() & ushort.MaxValue;
    }

    /// <summary>The phrases that have <paramref name="outer"/> at their end, the longest first; none if none of them has <paramref name="inner"/> beside it.</summary>
    public ReadOnlySpan<PhraseRow> RowsOf(char outer, char inner)
    {
        ref readonly PhraseSlot slot = ref _slots[PlaceOf(outer)];
        return slot.Letter == 0 || !slot.May(inner) ? [] : _rows.AsSpan(slot.First, slot.Count);
    }

    private int PlaceOf(char letter)
    {
        int place = (int)(letter * Golden >> _shift);
        while (_slots[place].Letter != 0 && _slots[place].Letter != letter)
        {
            place = (place + 1) & (_slots.Length - 1);
        }

        return place;
    }
}
