using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Learning.Amounts;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Learning.Training;

/// <summary>Examples for the model of amounts: the amounts near the projects of an article that gold tells, too.</summary>
internal static class AmountExamples
{
    /// <summary>How the model is trained.</summary>
    public static TrainingOptions Options { get; } = new() { Penalty = 2, LeastCount = 3, MostIterations = 120, SmallestWeight = 0.05f };

    /// <summary>Adds each amount near each project of the article, extracted with models that were trained without it.</summary>
    public static void Add(TrainingArticle article, LearnedModels without, FeatureRows rows, List<int> told)
    {
        ArticleView view = new(article.Annotated);
        (ExtractedDocument extracted, IReadOnlyList<ProjectDraft> drafts) = new RecordExtractor(without).Extract(view);
        AmountFeatures features = new(view, drafts);
        IReadOnlyList<RecordVerdict> verdicts = article.Judge(extracted).Projects;
        for (int i = 0; i < verdicts.Count; i++)
        {
            if (verdicts[i].Gold is not int gold)
            {
                continue;
            }

            foreach (AmountCandidate candidate in AmountCandidates.Of(view, drafts[i], i))
            {
                features.Add(candidate, rows);
                told.Add(AmountModel.LabelOf(RoleOf(candidate, article.Projects[gold])));
            }
        }
    }

    // Of two roles of the same amount the one that the rules tell, too.
    private static AmountRole? RoleOf(AmountCandidate candidate, ProjectRecord gold)
    {
        Amount? amount = candidate.Money.Amount;
        AmountRole[] roles = [.. (gold.Amounts ?? []).Where(told => told.Value == amount?.Value && told.Unit == amount?.Unit).Select(static told => told.Role)];
        return roles.Length == 0 ? null : candidate.Told is AmountRole role && roles.Contains(role) ? role : roles[0];
    }
}
