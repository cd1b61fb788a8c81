namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>A query whose text terms need not all hold: each tells how well a row fits, as a whole and by each two letters that stand together in it.</summary>
internal static class LooseQuery
{
    /// <summary>The sought terms with the pairs of letters in them.</summary>
    public static IReadOnlyList<QueryNode> Terms(IReadOnlyList<QueryNode> sought)
    {
        List<QueryNode> terms = [];
        HashSet<string> told = [];
        foreach (QueryNode term in sought)
        {
            if (term is not TextTerm text)
            {
                terms.Add(term);
                continue;
            }

            foreach (string letters in TermPieces.Of(text.Text).SelectMany(static piece => Pairs(piece).Prepend(piece)))
            {
                if (told.Add(letters))
                {
                    terms.Add(new TextTerm(letters));
                }
            }
        }

        return [.. terms.Take(SearchExpression.MostTerms)];
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
