using ZhaoShang.Pipeline.Extraction.Learning;
using ZhaoShang.Pipeline.Extraction.Learning.Training;
using ZhaoShang.Pipeline.Tests;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Tests.Learning;

/// <summary>The model of periods: it follows gold where the rules tell the year, and leaves to the rules what titles tell.</summary>
public sealed class PeriodModelTests
{
    private static readonly Lazy<DocumentPipeline> Pipeline = new(() => new DocumentPipeline(PipelineModels.Load(RepositoryFolder.Models)));
    private static readonly string[] Things = ["轴承", "面粉", "水泥", "饲料", "电缆", "服装", "纸箱", "铸件"];

    [Fact]
    public void The_months_that_the_figures_tell_are_learned_with_the_model_as_their_source()
    {
        LearnedModels models = new ModelTraining(Things.Select(Article), 2, static _ => { }).TrainPeriods(LearnedModels.None);
        AnnotatedDocument article = Annotate(Text("灯具"));
        Assert.Equal("2013", new RecordExtractor(LearnedModels.None).Extract(article).Document.Period);
        DocumentRecord told = new RecordExtractor(models).Extract(article).Document;
        Assert.Equal("2013-01/2013-05", told.Period);
        Assert.Equal("model-article-periods-1", told.Sources!["period"].Rule);
    }

    private static string Text(string thing) => $"本报记者报道:县里的{thing}厂5月28日、6月1日、6月3日三次接待客商。1-5月,全县引进项目29个,到位资金8亿元,开工项目12个。";

    private static TrainingArticle Article(string thing) => new(thing, Annotate(Text(thing)), [])
    {
        Period = "2013-01/2013-05",
        Judge = static extracted => new RecordVerdicts(
            new RecordVerdict(0, true), [.. extracted.Projects.Select(static _ => new RecordVerdict(0, true))], [.. extracted.Indicators.Select(static _ => new RecordVerdict(0, true))], [.. extracted.Events.Select(static _ => new RecordVerdict(0, true))]),
    };

    private static AnnotatedDocument Annotate(string text) => Pipeline.Value.Recognize(Pipeline.Value.NormalizeText(text), new Edtf("2013-07-05"));
}
