namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>A query whose text terms need not all hold: each tells how well a row fits, as a whole and by each two letters that stand together in it.</summary>
internal static class LooseQuery
{
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

    /// <summary>What still must hold: all but the sought texts and figures.</summary>
    public static QueryNode Conditions(QueryNode node) => node switch
    {
        TextTerm or FigureTerm => AllOf.Everything,
        AllOf all => new AllOf([.. all.Parts.Select(Conditions)]),
        AnyOf any when any.Parts.Any(QueryShape.HasText) => AllOf.Everything,
        _ => node,
    };

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
