using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Documents;
using ZhaoShang.Pipeline.Extraction.Learning.Stages;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Learning.Training;

/// <summary>Examples for the model of stages: the stages that the projects of an article may have reached, and which of them gold tells.</summary>
internal static class StageExamples
{
    /// <summary>How the model is trained.</summary>
    public static TrainingOptions Options { get; } = new() { Penalty = 3, LeastCount = 3, MostIterations = 80, SmallestWeight = 0.05f };

    /// <summary>
    /// For each article the words of stage that the rules know and no other article has. Rules know the words of the articles that they were made from; of a new article
    /// they do not know as many as these.
    /// </summary>
    /// <param name="articles">The articles.</param>
    /// <param name="modelsOf">The models that the projects of each article are found with, by its number.</param>
    public static IReadOnlyList<IReadOnlySet<string>> WordsOfOne(IReadOnlyList<TrainingArticle> articles, Func<int, LearnedModels> modelsOf)
    {
        HashSet<string>[] words = [.. articles.Select((article, i) => WordsOf(article, modelsOf(i)))];
        Dictionary<string, int> counts = words.SelectMany(static known => known).CountBy(static word => word).ToDictionary();
        return [.. words.Select(known => known.Where(word => counts[word] == 1).ToHashSet())];
    }

    private static HashSet<string> WordsOf(TrainingArticle article, LearnedModels models)
    {
        if (!article.TellsProjects)
        {
            return [];
        }

        ArticleView view = new(article.Annotated);
        ProjectExtractor.Find(view, IsPlan(view), models);
        return [.. view.StageWords.Values.SelectMany(static words => words).Select(word => word.Span.Of(view.Text).ToString())];
    }

    /// <summary>
    /// Adds each project of the article twice, as the rules read it without knowing the words in <paramref name="unknown"/>, and as they read it with them but without their
    /// own decision.
    /// </summary>
    public static void Add(TrainingArticle article, IReadOnlySet<string> unknown, LearnedModels models, FeatureRows rows, List<(int Start, int End, int Right)> groups)
    {
        if (article.TellsProjects)
        {
            Add(article, new ArticleView(article.Annotated) { UnknownStageWords = unknown }, models, withRules: true, rows, groups);
            Add(article, new ArticleView(article.Annotated), models, withRules: false, rows, groups);
        }
    }

    private static void Add(TrainingArticle article, ArticleView view, LearnedModels models, bool withRules, FeatureRows rows, List<(int Start, int End, int Right)> groups)
    {
        (ExtractedDocument extracted, IReadOnlyList<ProjectDraft> drafts) = new RecordExtractor(models).Extract(view);
        StageFeatures features = new(view, drafts, new PlanParts(view, IsPlan(view)));
        IReadOnlyList<RecordVerdict> verdicts = article.Judge(extracted).Projects;
        for (int i = 0; i < verdicts.Count; i++)
        {
            if (verdicts[i].Gold is int gold)
            {
                int start = rows.Count;
                features.Add(i, withRules, rows);
                groups.Add((start, rows.Count, start + StageModel.LabelOf(article.Projects[gold].Stage)));
            }
        }
    }

    private static bool IsPlan(ArticleView view) => GenreRules.Of(view).Genre is ArticleGenre.Plan or ArticleGenre.Policy;
}
