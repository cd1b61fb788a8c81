using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Learning;
using ZhaoShang.Pipeline.Extraction.Learning.Stages;
using ZhaoShang.Pipeline.Extraction.Learning.Training;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Tests;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Tests.Learning;

/// <summary>The model of stages: which words stand where to a name, that it speaks where the rules know no word and is silent where they are sure.</summary>
public sealed class StageModelTests
{
    private const string Unknown = "的烟囱冒了烟";

    private static readonly Lazy<DocumentPipeline> Pipeline = new(() => new DocumentPipeline(PipelineModels.Load(RepositoryFolder.Models)));
    private static readonly string[] Things = ["轴承项目", "面粉厂项目", "水泥项目", "饲料项目", "电缆项目", "服装项目", "纸箱项目", "铸件项目"];
    private static readonly Lazy<LearnedModels> Models = new(static () => new ModelTraining(Things.Select(Article), 2, static _ => { }).TrainStages(LearnedModels.None));

    [Fact]
    public void Words_that_no_rule_knows_tell_a_stage_with_the_model_as_its_source()
    {
        ArticleView article = new(Annotate($"海裕昌公司投资3亿元的灯具项目{Unknown}。"));
        Assert.Null(Assert.Single(ProjectExtractor.Find(article, isPlan: false, LearnedModels.None)).Stage);
        ProjectDraft told = Assert.Single(ProjectExtractor.Find(article, isPlan: false, Models.Value));
        Assert.Equal(ProjectStage.Operating, told.Stage);
        ProjectRecord record = ProjectRecords.Write(article, told);
        Assert.Equal("model-project-stages-1", record.Sources!["stage"].Rule);
        Assert.NotNull(record.Sources["stage"].Start);
    }

    [Fact]
    public void A_class_that_the_sentence_gives_is_left_to_the_rules()
    {
        ArticleView article = new(Annotate("签约项目中有三项:海裕昌公司投资3亿元的灯具项目;瑞和公司投资2亿元的瓷砖项目;东泰公司投资1亿元的纸板项目。"));
        Assert.All(ProjectExtractor.Find(article, isPlan: false, Models.Value), static told => Assert.Equal((ProjectStage.Signed, StageReader.Rule), (told.Stage, told.StageRule)));
    }

    [Fact]
    public void A_word_that_is_to_be_unknown_tells_the_rules_nothing()
    {
        AnnotatedDocument document = Annotate("海裕昌公司投资3亿元的灯具项目正在打桩。");
        Assert.Equal(ProjectStage.UnderConstruction, Stage(new ArticleView(document)));
        Assert.Null(Stage(new ArticleView(document) { UnknownStageWords = new HashSet<string> { "打桩", "正在打", "正在打桩" } }));

        static ProjectStage? Stage(ArticleView article) => Assert.Single(ProjectExtractor.Find(article, isPlan: false, LearnedModels.None)).Stage;
    }

    [Fact]
    public void Words_of_one_article_only_are_those_that_no_other_has()
    {
        TrainingArticle[] articles = [Article("轴承项目", "正在打桩"), Article("面粉厂项目", "已经开工"), Article("水泥项目", "已经开工")];
        IReadOnlyList<IReadOnlySet<string>> words = StageExamples.WordsOfOne(articles, static _ => LearnedModels.None);
        Assert.Contains("正在打桩", words[0]);
        Assert.DoesNotContain("开工", words[1].Concat(words[2]));
    }

    [Fact]
    public void The_same_articles_in_any_order_give_the_same_bytes()
    {
        LearnedModels again = new ModelTraining(Things.Reverse().Select(Article), 2, static _ => { }).TrainStages(LearnedModels.None);
        Assert.Equal(Bytes(Models.Value), Bytes(again));

        static byte[] Bytes(LearnedModels models) => models.Files.Single(static file => file.Key == "project-stages.bin").Value;
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
            Told(projects[0], 0));
        Assert.Equal(
            [
                (TellingZone.Left, "、"), (TellingZone.Right, "进展顺利"), (TellingZone.SharedLeft, "拟建的"), (TellingZone.Behind, ",如今已经完工"), (TellingZone.Opening, "去年"),
            ],
            Told(projects[1], 1));

        IEnumerable<(TellingZone, string)> Told(ProjectDraft project, int i) =>
            zones.Of(project, i).Where(static zone => !zone.Span.IsEmpty).Select(zone => (zone.Zone, zone.Span.Of(article.Text).ToString()));
    }

    private static ProjectDraft Draft(ArticleView article, string name) =>
        new(new NameCandidate(TextSpan.FromLength(article.Text.IndexOf(name, StringComparison.Ordinal), name.Length), name, "rule"));

    private static TrainingArticle Article(string thing) => Article(thing, Unknown);

    private static TrainingArticle Article(string thing, string told)
    {
        string text = $"瑞兴达公司投资2亿元的{thing}{told}。";
        int start = text.IndexOf(thing, StringComparison.Ordinal);
        ProjectRecord project = new() { Doc = thing, Name = thing, Stage = ProjectStage.Operating, Evidence = [new Quote(thing, start, start + thing.Length)] };
        return new TrainingArticle(thing, Annotate(text), [project])
        {
            Genre = ArticleGenre.News,
            Judge = static extracted => new RecordVerdicts(
                new RecordVerdict(0, true), [.. extracted.Projects.Select(static _ => new RecordVerdict(0, true))], [.. extracted.Indicators.Select(static _ => new RecordVerdict(0, true))], [.. extracted.Events.Select(static _ => new RecordVerdict(0, true))]),
        };
    }

    private static AnnotatedDocument Annotate(string text) => Pipeline.Value.Recognize(Pipeline.Value.NormalizeText(text), new Edtf("2013-07-05"));
}
