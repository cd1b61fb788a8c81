namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>A query whose text terms need not all hold: each tells how well a row fits, as a whole and by each two letters that stand together in it.</summary>
internal static class LooseQuery
{
    private const double LeastMarked = 0.3;

    /// <summary>
    /// The sought terms with the pairs of letters in them, each with the share that it has in the score. All pairs of a term together have the share of the whole, so that a long
    /// word says no more than a short one.
    /// </summary>
    public static IReadOnlyDictionary<QueryNode, double> Terms(IReadOnlyList<QueryNode> sought)
    {
        Dictionary<QueryNode, double> terms = new(ReferenceEqualityComparer.Instance);
        foreach (QueryNode term in sought)
        {
            IReadOnlyList<string> pieces = term is TextTerm text ? TermPieces.Of(text.Text) : [];
            if (pieces.Count == 0)
            {
                terms.TryAdd(term, 1);
            }

            foreach (string piece in pieces)
            {
                string[] pairs = [.. Pairs(piece)];
                terms.Add(new TextTerm(piece), pairs.Length == 0 ? 2 : 1);
                Array.ForEach(pairs, pair => terms.Add(new TextTerm(pair), 1.0 / pairs.Length));
            }
        }

        return terms;
    }

    /// <summary>
    /// The words of the <paramref name="ideas"/> that rows are found by, each with the share that it has in the score, at most <paramref name="most"/>: of each idea the first ones, its own
    /// words before others, and the pairs of letters of own words that nothing stands beside.
    /// </summary>
    public static IReadOnlyDictionary<QueryNode, double> Terms(IReadOnlyList<SoughtIdea> ideas, int most)
    {
        Dictionary<QueryNode, double> shares = [];
        foreach ((QueryNode term, double share) in ideas.SelectMany(static idea => Words(idea).Select((word, rank) => (Word: word, Rank: rank))).OrderBy(static word => word.Rank).Select(static word => word.Word))
        {
            if (shares.Count < most || shares.ContainsKey(term))
            {
                shares[term] = Math.Max(shares.GetValueOrDefault(term), share);
            }
        }

        return new Dictionary<QueryNode, double>(shares, ReferenceEqualityComparer.Instance);
    }

    /// <summary>The terms that are marked where they stand: those sought, and of a query with ideas what tells one in other words, but not what only goes with it.</summary>
    public static IReadOnlyList<QueryNode> Marked(RecordQuery query) => !query.IsLoose || query.Ideas.Count == 0
        ? QueryShape.SoughtTerms(query.Filter)
        : [.. query.Ideas.SelectMany(static idea => idea.Terms).Where(static term => term.Weight >= LeastMarked && term.Term is TextTerm or FigureTerm).Select(static term => term.Term).Distinct()];

    /// <summary>What still must hold: all but the sought texts and figures.</summary>
    public static QueryNode Conditions(QueryNode node) => node switch
    {
        TextTerm or FigureTerm => AllOf.Everything,
        AllOf all => new AllOf([.. all.Parts.Select(Conditions)]),
        AnyOf any when any.Parts.Any(QueryShape.HasText) => AllOf.Everything,
        _ => node,
    };

    /// <summary>The words of an idea, those that tell it best first.</summary>
    private static IEnumerable<(QueryNode Term, double Share)> Words(SoughtIdea idea) => idea.Terms.Skip(1).All(static term => term.Term is RegionTerm)
        ? Terms([idea.Terms[0].Term]).Select(term => (term.Key, term.Value * idea.Share))
        : idea.Terms.Where(static term => term.Term is TextTerm or FigureTerm).OrderByDescending(static term => term.Weight).Select(term => (term.Term, term.Weight * idea.Share));

    private static IEnumerable<string> Pairs(string piece)
    {
        for (int at = 0; piece.Length > 2 && at + 2 <= piece.Length; at++)
        {
            if (piece[at] >= '\u3400' && piece[at + 1] >= '\u3400' && !char.IsSurrogate(piece[at]) && !char.IsSurrogate(piece[at + 1]))
            {
                yield return piece.Substring(at, 2);
            }
        }
    }
}
