using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Documents;
using ZhaoShang.Pipeline.Extraction.Indicators;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Learning.Periods;

/// <summary>Tells which of the periods that an article may report on is its own.</summary>
/// <param name="ranking">The trained ranking: one label, whose score is how much speaks for a candidate.</param>
/// <param name="version">The version of the model.</param>
internal sealed class PeriodModel(Classifier ranking, int version)
{
    /// <summary>The model is followed where it holds its answer for so many times as likely as that of the rules: news seldom tell their period, reports do.</summary>
    private const double LeastRatioOfNews = 2;

    /// <summary>The same of reports, plans and rules.</summary>
    private const double LeastRatio = 8;

    private readonly Spare<FeatureRows> _rows = new(static () => new FeatureRows());
    private readonly string _source = $"model-article-periods-{version}";

    /// <summary>The one label.</summary>
    public static IReadOnlyList<string> Labels { get; } = ["Period"];

    /// <summary>
    /// The period, null if nothing tells one, and its source. What a line under the title, or a title that names a year, several or their first months, tells is the rules'. O(dates · candidates).
    /// </summary>
    public (string? Period, string Source) Of(ArticleView article, IReadOnlyList<IndicatorDraft> figures, ArticleGenre genre)
    {
        if (ArticlePeriod.Clear(article, figures, genre) is string titled)
        {
            return (titled, ArticlePeriod.Rule);
        }

        PeriodFacts facts = new(article, figures, genre);
        if (facts is { Clock.Year: null, Dates.Length: 0, Genre: not ArticleGenre.News })
        {
            return (null, _source);
        }

        IReadOnlyList<PeriodCandidate> candidates = PeriodCandidates.Of(facts);
        FeatureRows rows = _rows.Take();
        rows.Clear();
        new PeriodFeatures(facts, candidates).Add(rows);
        double[] scores = new double[candidates.Count];
        for (int i = 0; i < scores.Length; i++)
        {
            ranking.Weights.Add(rows[i], scores.AsSpan(i, 1));
        }

        _rows.GiveBack(rows);
        int likeliest = Array.IndexOf(scores, scores.Max());
        string? rule = facts.Rule is null ? null : ToldPeriod.Of(facts.Rule).Value;
        int ruled = candidates.TakeWhile(candidate => candidate.Told.Value != rule).Count();
        bool isRuled = ruled < candidates.Count && scores[likeliest] - scores[ruled] < Math.Log(genre == ArticleGenre.News ? LeastRatioOfNews : LeastRatio);
        return isRuled ? (facts.Rule, ArticlePeriod.Rule) : (candidates[likeliest].Spelling, _source);
    }
}
