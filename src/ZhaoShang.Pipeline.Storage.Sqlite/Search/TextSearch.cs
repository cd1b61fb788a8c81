namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Finds the rows of a type that tell texts and figures, and keeps where the phrases of some of them were found.</summary>
internal sealed class TextSearch
{
    private readonly RowType _rows;
    private readonly StoreSnapshot _snapshot;
    private readonly PhraseSearch _phrases;
    private readonly Dictionary<QueryNode, IReadOnlyList<IReadOnlyList<SoughtPhrase>>> _terms = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<SoughtPhrase, PhraseMatches> _kept = new(ReferenceEqualityComparer.Instance);

    /// <summary>A search that only finds rows.</summary>
    public TextSearch(RowType rows, StoreSnapshot snapshot)
        : this(rows, snapshot, RankFormula.FieldWeights(rows, new RankingOptions()), places: null)
    {
    }

    /// <summary>A search with what ranking needs.</summary>
    public TextSearch(RowType rows, StoreSnapshot snapshot, double[] weights, PlaceRuns? places)
    {
        (_rows, _snapshot) = (rows, snapshot);
        _phrases = new PhraseSearch(rows, snapshot, weights, places);
    }

    /// <summary>True if it is to be known of the phrases that are kept how many rows each stands in.</summary>
    public bool CountsRows { get; init; }

    /// <summary>Takes a term whose phrases are to be kept, and gives them.</summary>
    public IEnumerable<SoughtPhrase> Keep(QueryNode term)
    {
        IReadOnlyList<IReadOnlyList<SoughtPhrase>> pieces = PiecesOf(term);
        foreach (SoughtPhrase phrase in pieces.SelectMany(static piece => piece))
        {
            _kept.TryAdd(phrase, PhraseMatches.None);
        }

        return pieces.SelectMany(static piece => piece);
    }

    /// <summary>Where the phrase of a term that was kept was found, as far as rows were looked at.</summary>
    public PhraseMatches Matches(SoughtPhrase phrase) => _kept[phrase];

    /// <summary>About how many rows tell the term, at most.</summary>
    public long Estimate(QueryNode term) =>
        PiecesOf(term).Select(piece => piece.Sum(_phrases.Estimate)).DefaultIfEmpty(long.MaxValue).Min();

    /// <summary>The rows that tell the term; only those <paramref name="among"/> others if that is not null. Null if it holds of every row.</summary>
    public KeySet? Find(QueryNode term, KeySet? among)
    {
        KeySet? found = null;
        WrittenPhrase? written = WrittenPhrase.Of(term);
        IReadOnlyList<IReadOnlyList<SoughtPhrase>> neighbours = written is null ? [] : SoughtPhrase.Neighbours((TextTerm)term);
        foreach (IReadOnlyList<SoughtPhrase> piece in neighbours.Concat(PiecesOf(term).OrderBy(piece => piece.Sum(_phrases.Estimate))))
        {
            KeySet any = new();
            foreach (SoughtPhrase phrase in piece)
            {
                any.Or(Find(phrase, found ?? among));
            }

            found = any;
        }

        if (written is not null && found is not null)
        {
            KeepTelling(found, written, SoughtPhrase.Unparted((TextTerm)term));
        }

        return found;
    }

    /// <summary>Takes out the rows with the pieces of a phrase that do not tell it: of places alone 招商、引资 and 招商大引资 look alike. Where nothing parts the pieces no text need be read.</summary>
    private void KeepTelling(KeySet found, WrittenPhrase phrase, SoughtPhrase? unparted)
    {
        KeySet doubtful = new KeySet().Or(found);
        if (unparted is not null)
        {
            doubtful.Except(Find(unparted, found));
        }

        foreach (int key in doubtful.Keys)
        {
            if (!_snapshot.Texts().Fields(_rows, key, _snapshot.DocumentOf(_rows, key)).Any(text => phrase.PlacesIn(text).Any()))
            {
                found.Remove(key);
            }
        }
    }

    private KeySet Find(SoughtPhrase phrase, KeySet? among)
    {
        bool isKept = _kept.ContainsKey(phrase);
        bool counts = isKept && CountsRows && _snapshot.Frequency(_rows, phrase.Text) is null;
        PhraseMatches matches = _phrases.Find(phrase, counts ? null : among);
        if (counts)
        {
            _snapshot.SetFrequency(_rows, phrase.Text, matches.Keys.Length);
            matches = among is null ? matches : matches.Among(among);
        }

        if (isKept)
        {
            _kept[phrase] = matches;
        }

        return matches.ToSet();
    }

    private IReadOnlyList<IReadOnlyList<SoughtPhrase>> PiecesOf(QueryNode term)
    {
        if (!_terms.TryGetValue(term, out IReadOnlyList<IReadOnlyList<SoughtPhrase>>? pieces))
        {
            pieces = SoughtPhrase.Of(term);
            _terms.Add(term, pieces);
        }

        return pieces;
    }
}
