using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Learning;
using ZhaoShang.Pipeline.Extraction.Learning.Amounts;
using ZhaoShang.Pipeline.Extraction.Learning.Training;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Tests;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Tests.Learning;

/// <summary>The model of amounts: which amounts may be a project's, and that it mends a role whose label the rules do not know.</summary>
public sealed class AmountModelTests
{
    private static readonly Lazy<DocumentPipeline> Pipeline = new(() => new DocumentPipeline(PipelineModels.Load(RepositoryFolder.Models)));
    private static readonly string[] Things = ["轴承项目", "面粉厂项目", "水泥项目", "饲料项目", "电缆项目", "服装项目", "纸箱项目", "铸件项目"];

    [Fact]
    public void A_label_that_the_rules_do_not_know_tells_a_role_with_the_model_as_its_source()
    {
        LearnedModels models = new ModelTraining(Things.Select(Article), 2, static _ => { }).Train();
        ArticleView article = new(Annotate("瑞兴达公司的灯具项目已开工,总盘口3亿元。"));
        Assert.Equal([AmountRole.Other], Assert.Single(ProjectExtractor.Find(article, isPlan: false, LearnedModels.None)).Amounts.Select(static amount => amount.Role));
        ProjectDraft told = Assert.Single(ProjectExtractor.Find(article, isPlan: false, models));
        Assert.Equal([AmountRole.TotalInvestment], told.Amounts.Select(static amount => amount.Role));
        Assert.Equal("model-project-amounts-1", ProjectRecords.Write(article, told).Sources!["amounts"].Rule);
    }

    [Fact]
    public void Amounts_of_the_sentences_that_name_a_project_may_be_its_own_each_once()
    {
        ArticleView article = new(Annotate("灯具项目总投资3亿元,纸箱项目总投资2亿元。全县共引资9亿元。"));
        IReadOnlyList<ProjectDraft> projects = ProjectExtractor.Find(article, isPlan: false, LearnedModels.None);
        Assert.Equal(
            [("3亿元", AmountRole.TotalInvestment), ("2亿元", (AmountRole?)null)],
            AmountCandidates.Of(article, projects[0], 0).Select(candidate => (article.Letters(candidate.Money.Span), candidate.Told)));
    }

    [Theory]
    [InlineData("灯具项目总投资3亿元,投资强度每亩300万元。")]
    [InlineData("资产5亿元的瑞兴达公司建设灯具项目,总投资3亿元。")]
    public void Rates_and_what_a_firm_owns_are_no_project_s(string text)
    {
        ArticleView article = new(Annotate(text));
        ProjectDraft project = Assert.Single(ProjectExtractor.Find(article, isPlan: false, LearnedModels.None));
        Assert.Equal("3亿元", article.Letters(Assert.Single(AmountCandidates.Of(article, project, 0)).Money.Span));
    }

    private static TrainingArticle Article(string thing)
    {
        string text = $"瑞兴达公司的{thing}已开工,总盘口2亿元。";
        int start = text.IndexOf(thing, StringComparison.Ordinal);
        int money = text.IndexOf("2亿元", StringComparison.Ordinal);
        ProjectRecord project = new()
        {
            Doc = thing,
            Name = thing,
            Amounts = [new ProjectAmountRecord(AmountRole.TotalInvestment, 200_000_000, "CNY", "2亿元", money, money + 3)],
            Stage = ProjectStage.Started,
            Evidence = [new Quote(thing, start, start + thing.Length)],
        };
        return new TrainingArticle(thing, Annotate(text), [project])
        {
            Genre = ArticleGenre.News,
            Judge = static extracted => new RecordVerdicts(
                new RecordVerdict(0, true), [.. extracted.Projects.Select(static _ => new RecordVerdict(0, true))], [.. extracted.Indicators.Select(static _ => new RecordVerdict(0, true))], [.. extracted.Events.Select(static _ => new RecordVerdict(0, true))]),
        };
    }

    private static AnnotatedDocument Annotate(string text) => Pipeline.Value.Recognize(Pipeline.Value.NormalizeText(text), new Edtf("2013-07-05"));
}
