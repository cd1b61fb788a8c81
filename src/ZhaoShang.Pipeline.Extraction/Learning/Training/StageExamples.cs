using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Documents;
using ZhaoShang.Pipeline.Extraction.Learning.Stages;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Learning.Training;

/// <summary>Examples for the model of stages: projects that were found, with the stage that gold tells of them.</summary>
internal static class StageExamples
{
    /// <summary>How the model is trained.</summary>
    public static TrainingOptions Options { get; } = new() { Penalty = 1, LeastCount = 3, MostIterations = 80 };

    /// <summary>Adds each found project of the article twice: with what the rules decided and without it.</summary>
    public static void Add(TrainingArticle article, LearnedModels names, FeatureRows rows, List<int> told)
    {
        ArticleView view = new(article.Annotated);
        (ExtractedDocument extracted, IReadOnlyList<ProjectDraft> drafts) = new RecordExtractor(names).Extract(view);
        IReadOnlyList<RecordVerdict> verdicts = article.Judge(extracted).Projects;
        bool isPlan = GenreRules.Of(view).Genre is ArticleGenre.Plan or ArticleGenre.Policy;
        StageFeatures features = new(view, names.ProjectNames!.Refine(view, NameFinder.Find(view)), isPlan);
        foreach (ProjectDraft draft in drafts)
        {
            draft.RuleStage = draft.Stage;
        }

        for (int i = 0; i < drafts.Count; i++)
        {
            if (verdicts[i].Gold is int gold)
            {
                features.Add(drafts[i], drafts, withRule: true, rows);
                features.Add(drafts[i], drafts, withRule: false, rows);
                told.AddRange([StageModel.LabelOf(article.Projects[gold].Stage), StageModel.LabelOf(article.Projects[gold].Stage)]);
            }
        }
    }
}
