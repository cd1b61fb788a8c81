namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>Compares predicted records with gold. What counts as right is what the annotation guidelines say under scoring.</summary>
public static class Scorer
{
    private static readonly string[] ProjectGroups = ["none", "one", "several"];

    /// <summary>The scores of <paramref name="predictions"/>; gold articles without predictions count as missed.</summary>
    /// <param name="gold">The articles that are scored.</param>
    /// <param name="predictions">What was predicted for them and perhaps for others.</param>
    public static ScoreReport Score(IReadOnlyList<GoldArticle> gold, Predictions predictions)
    {
        ScoreTable table = new();
        foreach (GoldArticle article in gold)
        {
            table.Article = article.Key;
            ArticleRecords predicted = predictions.Of(article) ?? new ArticleRecords();
            MentionScore.Add(table, article.Records, predicted);
            ProjectScore.Add(table, article.Records, predicted);
            IndicatorScore.Add(table, article.Records, predicted);
            EventScore.Add(table, article.Records, predicted);
            DocumentFields.Add(table, article.Records, predicted);
        }

        int predictedCount = gold.Count(article => predictions.Of(article) is not null);
        return new ScoreReport(table, new ArticleCounts(gold.Count, predictedCount, predictions.WithoutGold));
    }

    /// <summary>The scores of each group of articles, by the group's name: a genre, or <c>none</c>, <c>one</c>, <c>several</c> projects.</summary>
    public static IReadOnlyList<(string Group, ScoreReport Report)> ScoreBy(
        ArticleGrouping grouping, IReadOnlyList<GoldArticle> gold, Predictions predictions) =>
        [
            .. gold.GroupBy(article => GroupOf(article, grouping))
                .OrderBy(group => grouping == ArticleGrouping.Projects ? Array.IndexOf(ProjectGroups, group.Key) : 0)
                .ThenBy(static group => group.Key, StringComparer.Ordinal)
                .Select(group => (group.Key, Score([.. group], predictions with { WithoutGold = 0 }))),
        ];

    private static string GroupOf(GoldArticle article, ArticleGrouping grouping) => grouping == ArticleGrouping.Genre
        ? article.Records.Genre
        : ProjectGroups[Math.Min(2, article.Records.ProjectCount)];
}
