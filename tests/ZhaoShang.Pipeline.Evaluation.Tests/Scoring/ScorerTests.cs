using ZhaoShang.Pipeline.Evaluation;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>What counts as right, record type by record type, and what is only tolerated.</summary>
public sealed class ScorerTests
{
    private static readonly string[] Whole =
    [
        """{"type":"document","title":"某区招商纪实","published":"2012-02-17","period":"2011","genre":"news","region":{"code":"330825"}}""",
        Articles.Money(600000000, 12),
        Articles.Date("2011-03-25", 40),
        Articles.Project("金刚砂磨料磨具项目", 60, """ "stage":"signed","parties":[{"name":"远盛公司","role":"investor"}],"amounts":[{"role":"total_investment","value":10000000,"unit":"CNY"}] """),
        Articles.Indicator(7100000000, 100, """ "period":"2011","target":{"percent":355} """),
        Articles.Event("家乡行活动", "2011-08"),
    ];

    [Fact]
    public void Gold_against_itself_is_right_everywhere()
    {
        ScoreReport report = Articles.Score(Whole, Whole);
        Assert.Equal(1, report.Headline);
        Assert.Empty(report.Errors);
        Assert.All(report.Matches.Values, static figures => Assert.True(figures.F1 is null or 1));
        Assert.All(report.Fields.Values, static figures => Assert.True(figures.Accuracy is null or 1));
    }

    [Fact]
    public void Nothing_predicted_finds_nothing()
    {
        ScoreReport report = Scorer.Score([Articles.Gold("a", Whole)], new Predictions(new Dictionary<GoldArticle, ArticleRecords>()));
        Assert.Equal(0, report.Headline);
        Assert.Equal(new MatchFigures(0, 1, 0), report.Matches["project_found"]);
        Assert.Null(report.Matches["project_found"].Precision);
        Assert.Equal(new ArticleCounts(1, 0, 0), report.Articles);
    }

    [Theory]
    [InlineData(5, 1, "CNY")] // another value
    [InlineData(6, 9, "CNY")] // another place
    [InlineData(6, 1, "USD")] // another unit
    public void A_mention_needs_value_unit_and_place(int value, int start, string unit)
    {
        ScoreReport report = Articles.Score([Articles.Money(6, 1)], [Articles.Money(value, start, unit)]);
        Assert.Equal(new MatchFigures(0, 1, 1), report.Matches["money"]);
        Assert.Equal([ScoreErrorKind.Miss, ScoreErrorKind.FalseAlarm], report.Errors.Select(static error => error.Kind));
    }

    [Fact]
    public void The_same_mention_twice_is_a_false_alarm() =>
        Assert.Equal(new MatchFigures(1, 1, 2), Articles.Score([Articles.Money(6, 1)], [Articles.Money(6, 1), Articles.Money(6, 1)]).Matches["money"]);

    [Fact]
    public void An_approximate_date_told_as_exact_is_right_only_leniently()
    {
        ScoreReport report = Articles.Score([Articles.Date("2011-08-31~", 1)], [Articles.Date("2011-08-31", 1)]);
        Assert.Equal(0, report.Matches["date"].Right);
        Assert.Equal(1, report.Matches["date_lenient"].Right);
    }

    [Fact]
    public void A_project_with_half_its_name_is_found_and_not_strict()
    {
        ScoreReport report = Articles.Score([Articles.Project("金刚砂磨料磨具项目", 60)], [Articles.Project("磨料磨具项目", 60)]);
        Assert.Equal(1, report.Matches["project_found"].Right);
        Assert.Equal(0, report.Matches["project_strict"].Right);
        Assert.Contains("name “磨料磨具项目”", Assert.Single(report.Errors).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_is_strict_only_with_its_invested_amounts_and_stage()
    {
        const string invested = """ "amounts":[{"role":"total_investment","value":5,"unit":"CNY"}] """;
        string gold = Articles.Project("水泥厂", 1, invested);
        Assert.Equal(0, Articles.Score([gold], [Articles.Project("水泥厂", 1)]).Matches["project_strict"].Right);
        Assert.Equal(0, Articles.Score([gold], [Articles.Project("水泥厂", 1, """ "stage":"signed", """ + invested)]).Matches["project_strict"].Right);
        string withTax = Articles.Project("水泥厂", 1, """ "amounts":[{"role":"total_investment","value":5,"unit":"CNY"},{"role":"tax","value":1,"unit":"CNY"}] """);
        ScoreReport report = Articles.Score([gold], [withTax]);
        Assert.Equal(1, report.Matches["project_strict"].Right);
        Assert.Equal(0, report.Fields["project_amounts"].Right);
        Assert.Equal(new MatchFigures(1, 1, 2), report.Matches["amount"]);
    }

    [Fact]
    public void An_indicator_is_found_at_any_telling_and_a_second_record_for_it_is_a_false_alarm()
    {
        string gold = Articles.Indicator(59, 50, """ "evidence":[{"text":"x","start":208,"end":211}] """);
        Assert.Equal(1, Articles.Score([gold], [Articles.Indicator(59, 208)]).Matches["indicator_found"].Right);
        Assert.Equal(new MatchFigures(1, 1, 2), Articles.Score([gold], [Articles.Indicator(59, 50), Articles.Indicator(59, 208)]).Matches["indicator_found"]);
        Assert.Equal(0, Articles.Score([gold], [Articles.Indicator(59, 300)]).Matches["indicator_found"].Right);
    }

    [Fact]
    public void A_field_is_scored_over_found_records_and_where_it_is_told_over_all()
    {
        string[] gold = [Articles.Indicator(1, 10, "\"period\":\"2011\""), Articles.Indicator(2, 20, "\"period\":\"2011\""), Articles.Indicator(3, 30)];
        string[] predicted = [Articles.Indicator(1, 10, "\"period\":\"2011-01/2011-12\""), Articles.Indicator(3, 30, "\"period\":\"2012\"")];
        FieldFigures period = Articles.Score(gold, predicted).Fields["indicator_period"];
        Assert.Equal((1, 2), (period.Right, period.Of));
        Assert.Equal(new MatchFigures(1, 2, 2), period.Told);
    }

    [Fact]
    public void An_event_needs_its_name_and_strictly_its_date()
    {
        ScoreReport report = Articles.Score([Articles.Event("家乡行活动", "2011-08")], [Articles.Event("“家乡行”活动", "2011")]);
        Assert.Equal(1, report.Matches["event_found"].Right);
        Assert.Equal(0, report.Matches["event_strict"].Right);
        Assert.Equal(0, Articles.Score([Articles.Event("家乡行活动", "2011")], [Articles.Event("渝洽会", "2011")]).Matches["event_found"].Right);
    }

    [Fact]
    public void A_document_field_counts_where_either_tells_it()
    {
        FieldFigures document = Articles.Score(
            ["""{"type":"document","period":"2011","region":{"code":"330825"}}"""],
            ["""{"type":"document","published":"2012-02-17","region":{"code":"330825100"}}"""]).Fields["document"];
        Assert.Equal((1, 4), (document.Right, document.Of)); // the county is right; code, period and publication are not
    }

    [Fact]
    public void Groups_are_scored_apart()
    {
        GoldArticle news = Articles.Gold("a", """{"type":"document","genre":"news"}""", Articles.Money(1, 1));
        GoldArticle untold = Articles.Gold("b", Articles.Money(2, 1), Articles.Project("水泥厂", 1), Articles.Project("玻璃厂", 30));
        Predictions predictions = new(new Dictionary<GoldArticle, ArticleRecords> { [news] = Articles.Records(Articles.Money(1, 1)) });
        Assert.Equal(
            [("news", 1), ("untold", 0)],
            Scorer.ScoreBy(ArticleGrouping.Genre, [news, untold], predictions).Select(static group => (group.Group, group.Report.Matches["money"].Right)));
        Assert.Equal(["none", "several"], Scorer.ScoreBy(ArticleGrouping.Projects, [untold, news], predictions).Select(static group => group.Group));
    }

    [Fact]
    public void Records_that_are_not_whole_are_compared_as_far_as_they_go()
    {
        string[] broken = ["""{"type":"project"}""", """{"type":"indicator","value":"x","start":5,"end":1}""", """{"type":"mention","kind":"money"}""", """{"type":"event","name":7}""", """[1]"""];
        Assert.Equal(0, Articles.Score(Whole, broken).Matches["money"].Right);
    }
}
