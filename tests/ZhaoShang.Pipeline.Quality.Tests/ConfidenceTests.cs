using ZhaoShang.Pipeline.Cli;
using ZhaoShang.Pipeline.Evaluation;
using ZhaoShang.Pipeline.Extraction.Learning;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>Of the records with a confidence of 0.9, nine in ten are right: measured on the test third, which nothing was learned from.</summary>
public sealed class ConfidenceTests
{
    private const double Bar = 0.05;

    private static readonly Lazy<PipelineModels> Models = new(static () => PipelineModels.Load(RepositoryFolder.Models));

    [Fact]
    public void Confidence_is_calibrated_on_articles_that_nothing_was_learned_from()
    {
        Reliability reliability = new(Ratings(CorpusPart.Test, Models.Value.Learned));
        Assert.True(reliability.Count > 500, $"{reliability.Count} records.");
        Assert.True(
            reliability.CalibrationError <= Bar,
            $"calibration error {reliability.CalibrationError:0.000}: {string.Join(", ", reliability.Tenths.Select(static tenth => $"{tenth.Confidence:0.00}→{tenth.Right:0.00} ({tenth.Count})"))}");
    }

    [Fact]
    public void Without_models_no_record_has_a_confidence() =>
        Assert.Empty(Ratings(CorpusPart.Dev, LearnedModels.None));

    private static List<(double Confidence, bool IsRight)> Ratings(CorpusPart part, LearnedModels learned)
    {
        DocumentPipeline pipeline = new(Models.Value);
        GoldArticle[] gold = [.. GoldFolder.Read([Path.Combine(RepositoryFolder.Corpus, "gold")]).Where(article => article.IsIn(part))];
        List<(double, bool)> ratings = [];
        foreach ((GoldArticle article, string path) in GoldDocuments.Find(gold, null, static _ => { }))
        {
            StageResult<NormalizedDocument> normalized = pipeline.Normalize(new SourceDocument(path, File.ReadAllBytes(path)));
            if (normalized.IsOk)
            {
                ratings.AddRange(GoldJudge.Ratings(article.Records, new Extraction.RecordExtractor(learned).Extract(pipeline.Recognize(normalized.Document))));
            }
        }

        return ratings;
    }
}
