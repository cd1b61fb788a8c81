using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Learning;
using ZhaoShang.Pipeline.Extraction.Learning.Training;
using ZhaoShang.Pipeline.Tests;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Tests.Learning;

/// <summary>The model of the names of parties: where gold parties are printed, and that a trained model names one in a sentence it has not seen.</summary>
public sealed class PartyModelTests
{
    private static readonly Lazy<DocumentPipeline> Pipeline = new(() => new DocumentPipeline(PipelineModels.Load(RepositoryFolder.Models)));
    private static readonly string[] Makers = ["瑞兴达", "锦澜峰", "海裕昌", "东彩宜", "金汇隆", "华拓森", "天弘立", "建业祥"];
    private static readonly string[] Things = ["轴承项目", "面粉厂项目", "水泥项目", "饲料项目", "电缆项目", "服装项目", "纸箱项目", "铸件项目"];

    [Fact]
    public void Gold_parties_are_found_where_they_are_printed_and_hosts_are_none()
    {
        TrainingArticle article = Article("a", "昨日，瑞兴达与双河镇签约，瑞兴达投资2亿元建设轴承项目。", "瑞兴达", "轴承项目");
        ArticleView view = new(article.Annotated);
        Assert.Equal(["瑞兴达", "瑞兴达"], GoldParties.Find(view, article.Projects).Select(view.Letters));
    }

    [Fact]
    public void A_trained_model_names_a_maker_that_no_rule_knows_and_tells_its_source()
    {
        TrainingArticle[] articles = [.. Makers.Zip(Things, (maker, thing) => Article(maker, $"{maker}投资2亿元建设的{thing}目前已开工。", maker, thing))];
        LearnedModels models = new ModelTraining(articles, 2, static _ => { }).Train();
        ExtractedDocument extracted = new RecordExtractor(models).Extract(Annotate("宝泉永投资3亿元建设的灯具项目目前已开工。"));
        ProjectRecord project = Assert.Single(extracted.Projects);
        Assert.Equal(["宝泉永"], (project.Parties ?? []).Select(static party => party.Name));
        Assert.Equal("model-party-names-1", project.Sources!["parties"].Rule);
    }

    private static TrainingArticle Article(string key, string text, string maker, string thing)
    {
        AnnotatedDocument annotated = Annotate(text);
        int start = text.IndexOf(thing, StringComparison.Ordinal);
        ProjectRecord project = new()
        {
            Doc = key,
            Name = thing,
            Parties = [new PartyRecord(maker, PartyRole.Investor), new PartyRecord("双河镇", PartyRole.Host)],
            Evidence = [new Quote(thing, start, start + thing.Length)],
        };
        return new TrainingArticle(key, annotated, [project])
        {
            Genre = ArticleGenre.News,
            Judge = static extracted => new RecordVerdicts(
                new RecordVerdict(0, true), [.. extracted.Projects.Select(static _ => new RecordVerdict(0, true))], [.. extracted.Indicators.Select(static _ => new RecordVerdict(0, true))], [.. extracted.Events.Select(static _ => new RecordVerdict(0, true))]),
        };
    }

    private static AnnotatedDocument Annotate(string text) => Pipeline.Value.Recognize(Pipeline.Value.NormalizeText(text), new Edtf("2013-07-05"));
}
