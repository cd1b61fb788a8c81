using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Documents;
using ZhaoShang.Pipeline.Extraction.Indicators;
using ZhaoShang.Pipeline.Extraction.Learning.Periods;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Learning.Training;

/// <summary>Examples for the model of periods: what an article may report on, and which of it gold tells.</summary>
internal static class PeriodExamples
{
    /// <summary>How the model is trained.</summary>
    public static TrainingOptions Options { get; } = new() { Penalty = 3, LeastCount = 3, MostIterations = 150 };

    /// <summary>Adds the candidates of the article, whose figures are read beside projects of other models, if gold tells one of them.</summary>
    public static void Add(TrainingArticle article, LearnedModels models, FeatureRows rows, List<(int Start, int End, int Right)> groups)
    {
        if (article.Period is null)
        {
            return;
        }

        ArticleView view = new(article.Annotated);
        ArticleGenre genre = GenreRules.Of(view).Genre;
        bool isPlan = genre is ArticleGenre.Plan or ArticleGenre.Policy;
        PeriodFacts facts = new(view, IndicatorExtractor.Find(view, ProjectExtractor.Find(view, isPlan, models), isPlan), genre);
        IReadOnlyList<PeriodCandidate> candidates = PeriodCandidates.Of(facts);
        string told = ToldPeriod.Of(article.Period).Value;
        int right = candidates.TakeWhile(candidate => candidate.Told.Value != told).Count();
        if (right < candidates.Count)
        {
            int start = rows.Count;
            new PeriodFeatures(facts, candidates).Add(rows);
            groups.Add((start, rows.Count, start + right));
        }
    }
}
