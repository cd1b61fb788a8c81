using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Documents;
using ZhaoShang.Pipeline.Extraction.Learning.Stages;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Learning.Training;

/// <summary>Examples for the model of stages: the projects of an article that gold tells, too.</summary>
internal static class StageExamples
{
    /// <summary>How the model is trained.</summary>
    public static TrainingOptions Options { get; } = new() { Penalty = 1, LeastCount = 3, MostIterations = 120, SmallestWeight = 0.05f };

    /// <summary>
    /// Adds each project of the article, extracted with models that were trained without it, twice: as the rules see its words, and without that. Rules know the
    /// words of articles that they were made from better than those of others.
    /// </summary>
    public static void Add(TrainingArticle article, LearnedModels without, FeatureRows rows, List<int> told)
    {
        ArticleView view = new(article.Annotated);
        (ExtractedDocument extracted, IReadOnlyList<ProjectDraft> drafts) = new RecordExtractor(without).Extract(view);
        StageFeatures features = new(view, drafts, GenreRules.IsPlan(GenreRules.Of(view).Genre));
        IReadOnlyList<RecordVerdict> verdicts = article.Judge(extracted).Projects;
        for (int i = 0; i < drafts.Count; i++)
        {
            if (verdicts[i].Gold is int gold)
            {
                features.Add(i, withRules: true, rows);
                features.Add(i, withRules: false, rows);
                int label = StageModel.LabelOf(article.Projects[gold].Stage);
                told.AddRange([label, label]);
            }
        }
    }
}
