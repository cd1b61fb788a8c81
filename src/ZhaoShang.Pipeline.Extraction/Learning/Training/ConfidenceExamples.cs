using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Learning.Confidence;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Learning.Training;

/// <summary>Examples for the model of confidence: the records of an article, and whether they are right.</summary>
internal static class ConfidenceExamples
{
    /// <summary>How the model is trained.</summary>
    public static TrainingOptions Options { get; } = new() { Penalty = 10, LeastCount = 10, MostIterations = 100 };

    /// <summary>
    /// How much better, in log-odds, records are on articles that the rules were written on: when 54 articles were new to all rules, 716 of
    /// 1123 records of them were right, and 754 of 995 of those read before.
    /// </summary>
    public const float Flattery = 0.58f;

    /// <summary>Adds each record of the article that its gold was asked for, extracted with models that were trained without it.</summary>
    public static void Add(TrainingArticle article, LearnedModels without, FeatureRows rows, List<int> told)
    {
        (ExtractedDocument extracted, IReadOnlyList<ProjectDraft> drafts) = new RecordExtractor(without).Extract(new ArticleView(article.Annotated));
        RecordVerdicts verdicts = article.Judge(extracted);
        ConfidenceFeatures.Add(extracted.Document, extracted, rows);
        told.Add(ConfidenceModel.LabelOf(verdicts.Document.IsRight));
        for (int i = 0; i < verdicts.Projects.Count; i++)
        {
            ConfidenceFeatures.Add(extracted.Projects[i], drafts[i], rows);
            told.Add(ConfidenceModel.LabelOf(verdicts.Projects[i].IsRight));
        }

        for (int i = 0; i < verdicts.Indicators.Count; i++)
        {
            ConfidenceFeatures.Add(extracted.Indicators[i], rows);
            told.Add(ConfidenceModel.LabelOf(verdicts.Indicators[i].IsRight));
        }

        for (int i = 0; i < verdicts.Events.Count; i++)
        {
            ConfidenceFeatures.Add(extracted.Events[i], rows);
            told.Add(ConfidenceModel.LabelOf(verdicts.Events[i].IsRight));
        }
    }
}
