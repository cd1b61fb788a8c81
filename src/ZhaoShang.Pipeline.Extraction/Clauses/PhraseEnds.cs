using System.Runtime.Intrinsics;

namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>The phrases of a finder by one of their ends: by the first letters, or by the last. Outer is the letter at that end, inner the one beside it.</summary>
internal readonly struct PhraseEnds
{
    private const int FewPhrases = 24;

    private readonly LetterBits _outer;
    private readonly LetterBits _inner;

    // Few phrases need no more than the bits.
    private readonly LetterPairs? _pairs;
    private readonly LetterTable<PhraseRow> _rows;

    /// <summary>Takes the phrases.</summary>
    public PhraseEnds(IReadOnlyList<string> phrases, bool isLast)
    {
        (char Outer, char? Inner)[] pairs = [.. phrases.Select(phrase => (phrase[isLast ? ^1 : 0], phrase.Length > 1 ? phrase[isLast ? ^2 : 1] : (char?)null))];
        _outer = new LetterBits(pairs.Select(static pair => (char?)pair.Outer));
        _inner = new LetterBits(pairs.Select(static pair => pair.Inner));
        _pairs = pairs.Length > FewPhrases ? new LetterPairs(pairs) : null;
        IEnumerable<(int Number, string Phrase)> longestFirst = phrases.Index().OrderByDescending(static phrase => phrase.Item.Length);
        _rows = isLast
            ? new LetterTable<PhraseRow>(longestFirst.Select(static phrase => PhraseRow.ByLast(phrase.Phrase, phrase.Number)), static row => row.Phrase[^1])
            : new LetterTable<PhraseRow>(longestFirst.Select(static phrase => PhraseRow.ByFirst(phrase.Phrase, phrase.Number)), static row => row.Phrase[0]);
    }

    /// <summary>False if no phrase has these letters at its end.</summary>
    public bool May(char outer, char inner) => _outer.May(outer) && _inner.May(inner) && MayTogether(outer, inner);

    /// <summary>The same of letters of which <see cref="MayEach"/> holds.</summary>
    public bool MayTogether(char outer, char inner) => _pairs is null || _pairs.May(outer, inner);

    /// <summary>By bits, the places of sixteen letters at which a phrase may have its end.</summary>
    /// <param name="outer">The letters.</param>
    /// <param name="inner">Those beside them.</param>
    public uint MayEach(ReadOnlySpan<char> outer, ReadOnlySpan<char> inner)
    {
        Vector128<byte> none = Vector128.Equals(_outer.MayEach(outer), Vector128<byte>.Zero) | Vector128.Equals(_inner.MayEach(inner), Vector128<byte>.Zero);
        return ~none.ExtractMostSignificantBits() & ushort.MaxValue;
    }

    /// <summary>The phrases that have <paramref name="outer"/> at their end; the longest first.</summary>
    public ReadOnlySpan<PhraseRow> RowsOf(char outer) => _rows.Of(outer);
}
