namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>Finds the gold article that each predicted document is of.</summary>
/// <param name="gold">The gold articles.</param>
internal sealed class DocumentMatching(IReadOnlyList<GoldArticle> gold)
{
    private readonly ILookup<string, (GoldArticle Article, DocumentName Name)> _byStem = gold
        .Select(static article => (Article: article, Name: new DocumentName(article.Doc)))
        .ToLookup(static entry => entry.Name.Stem);

    /// <summary>
    /// The document that is taken for each gold article. Of several for one article the best fitting is taken, of equals the first; one that
    /// fits several articles alike is left out. What is left out is told.
    /// </summary>
    /// <param name="docs">The predicted documents.</param>
    /// <param name="say">Takes messages.</param>
    public (IReadOnlyDictionary<GoldArticle, string> Chosen, int WithoutGold) Match(IEnumerable<string> docs, Action<string> say)
    {
        Dictionary<GoldArticle, (string Doc, (int, bool) Fit)> chosen = [];
        int withoutGold = 0;
        foreach (string doc in docs)
        {
            (IReadOnlyList<GoldArticle> articles, (int, bool) fit) = BestFor(doc);
            if (articles.Count == 0)
            {
                withoutGold++;
            }
            else if (articles.Count > 1)
            {
                say($"{doc} fits {string.Join(" and ", articles.Select(static article => article.Doc))} alike and is left out.");
            }
            else
            {
                Choose(chosen, articles[0], (doc, fit), say);
            }
        }

        return (chosen.ToDictionary(static entry => entry.Key, static entry => entry.Value.Doc), withoutGold);
    }

    private static void Choose(
        Dictionary<GoldArticle, (string Doc, (int, bool) Fit)> chosen, GoldArticle article, (string Doc, (int, bool) Fit) candidate, Action<string> say)
    {
        if (!chosen.TryGetValue(article, out (string Doc, (int, bool) Fit) rival))
        {
            chosen[article] = candidate;
            return;
        }

        (chosen[article], string loser) = candidate.Fit.CompareTo(rival.Fit) > 0 ? (candidate, rival.Doc) : (rival, candidate.Doc);
        say($"{loser} is left out: {article.Doc} takes {chosen[article].Doc}.");
    }

    private (IReadOnlyList<GoldArticle> Articles, (int, bool) Fit) BestFor(string doc)
    {
        DocumentName name = new(doc);
        List<(GoldArticle Article, (int, bool) Fit)> fits = [.. _byStem[name.Stem].Select(entry => (entry.Article, name.FitTo(entry.Name)))];
        (int, bool) best = fits.Count == 0 ? default : fits.Max(static entry => entry.Fit);
        return ([.. fits.Where(entry => entry.Fit == best).Select(static entry => entry.Article)], best);
    }
}
