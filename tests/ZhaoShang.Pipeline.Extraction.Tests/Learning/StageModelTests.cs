using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Learning;
using ZhaoShang.Pipeline.Extraction.Learning.Stages;
using ZhaoShang.Pipeline.Extraction.Learning.Training;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Tests;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Tests.Learning;

/// <summary>The model of stages: which words stand where to a name, and that it speaks where the rules know no word and is silent where they do.</summary>
public sealed class StageModelTests
{
    private const string Unknown = "眼下已是塔吊林立";

    private static readonly Lazy<DocumentPipeline> Pipeline = new(() => new DocumentPipeline(PipelineModels.Load(RepositoryFolder.Models)));
    private static readonly string[] Things = ["轴承项目", "面粉厂项目", "水泥项目", "饲料项目", "电缆项目", "服装项目", "纸箱项目", "铸件项目"];
    private static readonly Lazy<LearnedModels> Models = new(static () => new ModelTraining(Things.Select(static thing => Article($"瑞兴达公司投资2亿元的{thing}{Unknown}。", thing)), 2, static _ => { }).Train());

    [Fact]
    public void Words_that_no_rule_knows_tell_a_stage_with_the_model_as_its_source()
    {
        ArticleView article = new(Annotate($"海裕昌公司投资3亿元的灯具项目{Unknown}。"));
        Assert.Null(Assert.Single(ProjectExtractor.Find(article, isPlan: false, LearnedModels.None)).Stage);
        ProjectDraft told = Assert.Single(ProjectExtractor.Find(article, isPlan: false, Models.Value));
        Assert.Equal(ProjectStage.UnderConstruction, told.Stage);
        ProjectRecord record = ProjectRecords.Write(article, told);
        Assert.Equal("model-project-stages-1", record.Sources!["stage"].Rule);
        Assert.NotNull(record.Sources["stage"].Start);
    }

    [Fact]
    public void A_stage_on_which_rules_and_model_agree_is_the_rules()
    {
        ProjectDraft told = Assert.Single(ProjectExtractor.Find(new ArticleView(Annotate("海裕昌公司投资3亿元的灯具项目正在建设。")), isPlan: false, Models.Value));
        Assert.Equal((ProjectStage.UnderConstruction, StageReader.Rule), (told.Stage, told.StageRule));
    }

    [Fact]
    public void The_words_around_a_name_stand_in_zones_up_to_the_next_name()
    {
        ArticleView article = new(Annotate("去年,拟建的纸箱厂、电缆厂进展顺利,如今已经完工;明年再建医院。"));
        ProjectDraft[] projects = [.. new[] { "纸箱厂", "电缆厂", "医院" }.Select(name => Draft(article, name))];
        TellingZones zones = new(article, projects);
        Assert.Equal(
            [
                (TellingZone.Left, "拟建的"), (TellingZone.Right, "、"), (TellingZone.Before, "去年,"), (TellingZone.SharedRight, "进展顺利,如今已经完工"), (TellingZone.Opening, "去年"),
            ],
            Told(zones, projects[0], 0));
        Assert.Equal(
            [
                (TellingZone.Left, "、"), (TellingZone.Right, "进展顺利"), (TellingZone.SharedLeft, "拟建的"), (TellingZone.Behind, ",如今已经完工"), (TellingZone.Opening, "去年"),
            ],
            Told(zones, projects[1], 1));

        IEnumerable<(TellingZone, string)> Told(TellingZones all, ProjectDraft project, int i) =>
            all.Of(project, i).Where(static zone => !zone.Span.IsEmpty).Select(zone => (zone.Zone, zone.Span.Of(article.Text).ToString()));
    }

    private static ProjectDraft Draft(ArticleView article, string name) =>
        new(new NameCandidate(TextSpan.FromLength(article.Text.IndexOf(name, StringComparison.Ordinal), name.Length), name, "rule"));

    private static TrainingArticle Article(string text, string thing)
    {
        int start = text.IndexOf(thing, StringComparison.Ordinal);
        ProjectRecord project = new() { Doc = thing, Name = thing, Stage = ProjectStage.UnderConstruction, Evidence = [new Quote(thing, start, start + thing.Length)] };
        return new TrainingArticle(thing, Annotate(text), [project])
        {
            Genre = ArticleGenre.News,
            Judge = static extracted => new RecordVerdicts(
                new RecordVerdict(0, true), [.. extracted.Projects.Select(static _ => new RecordVerdict(0, true))], [.. extracted.Indicators.Select(static _ => new RecordVerdict(0, true))], [.. extracted.Events.Select(static _ => new RecordVerdict(0, true))]),
        };
    }

    private static AnnotatedDocument Annotate(string text) => Pipeline.Value.Recognize(Pipeline.Value.NormalizeText(text), new Edtf("2013-07-05"));
}
