using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>Finds where the words of a query stand in one article.</summary>
internal static class QueryMarks
{
    /// <summary>The places in the decoded original, in order, none over another; those of what must not be there are left out.</summary>
    public static IReadOnlyList<TextSpan> Find(StoredArticle article, QueryNode query)
    {
        List<TextSpan> places = [];
        foreach (string word in Words(query).Distinct().Where(static word => word.Length > 0))
        {
            for (int at = 0; (at = article.Text.IndexOf(word, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += word.Length)
            {
                places.Add(article.ToOriginal.ToOriginal(TextSpan.FromLength(at, word.Length)));
            }
        }

        places.Sort();
        int end = 0;
        return [.. places.Where(place => place.Start >= end && (end = place.End) > 0)];
    }

    private static IEnumerable<string> Words(QueryNode query) => query switch
    {
        AllOf all => all.Parts.SelectMany(Words),
        AnyOf any => any.Parts.SelectMany(Words),
        TextTerm text => [text.Text],
        FigureTerm figure => [figure.Text],
        PlaceTerm place => [place.Text],
        PartyTerm party => [party.Name],
        _ => [],
    };
}
