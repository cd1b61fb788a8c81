using ZhaoShang.Pipeline.Exports;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>A record as a row: nothing of it is lost, and each column can be summed.</summary>
public sealed class HitViewTests
{
    private static readonly DocumentRecord Article = new()
    {
        Doc = "档案/2006/a.txt", Id = new string('a', 64), TextId = new string('b', 64), Title = "招商简报", Outlet = "某日报", Published = "2006-03-25", Period = "2006-01/2006-02",
        Genre = ArticleGenre.News, Script = ScriptKind.Hans, Region = new RegionRecord("140311", "山西省阳泉市郊区", DivisionLevel.County), DuplicateOf = new string('c', 64), Confidence = 0.8,
    };

    private static readonly ProjectRecord Project = new()
    {
        Doc = "档案/2006/a.txt",
        Name = "80万吨氧化铝项目",
        Parties = [new PartyRecord("阳煤集团", PartyRole.Investor), new PartyRecord("中铝", PartyRole.Investor), new PartyRecord("郊区政府", PartyRole.Host)],
        Amounts =
        [
            new ProjectAmountRecord(AmountRole.TotalInvestment, 20_000_000, "USD", "2000万美元", 0, 7),
            new ProjectAmountRecord(AmountRole.TotalInvestment, 4_800_000_000, "CNY", "48亿至50亿元", 10, 18) { High = 5_000_000_000, Mod = AmountModifier.Approx },
            new ProjectAmountRecord(AmountRole.PhaseInvestment, 1_000_000_000, "CNY", "10亿元", 20, 24) { Phase = 1 },
            new ProjectAmountRecord(AmountRole.TotalInvestment, 5_100_000_000, "CNY", "51亿元", 30, 34) { Mod = AmountModifier.MoreThan },
            new ProjectAmountRecord(AmountRole.ForeignInvestment, 3_000_000, "HKD", "300万港元", 40, 46),
            new ProjectAmountRecord(AmountRole.Tax, 12_345.67m, "CNY", "12345.67元", 50, 58),
        ],
        Dates =
        [
            new ProjectDateRecord(ProjectDateRole.Signed, "2006-03-25", "3月25日", 60, 65), new ProjectDateRecord(ProjectDateRole.Signed, "2006-04", "4月", 70, 72),
            new ProjectDateRecord(ProjectDateRole.Other, "2005", "去年", 74, 76),
        ],
        Quantities = [new ProjectQuantityRecord(QuantityRole.Capacity, 800_000, "吨", "80万吨", 80, 84), new ProjectQuantityRecord(QuantityRole.Land, 300, "亩", "300亩", 90, 94)],
        Stage = ProjectStage.UnderConstruction,
        Industry = "C",
        Evidence = [new Quote("总投资48亿至50亿元", 0, 18), new Quote("已签约", 60, 63)],
        Confidence = 0.85,
    };

    private static readonly ProjectHit Row = new(Article, 0, [], Project);

    [Fact]
    public void Every_amount_stands_in_the_row_once()
    {
        Assert.Equal("480000", CellOf("total_investment_wan"));
        Assert.Equal("500000", CellOf("total_investment_high_wan"));
        Assert.Equal("约", CellOf("total_investment_bound"));
        Assert.Equal("48亿至50亿元", CellOf("total_investment_text"));
        Assert.Equal("20000000", CellOf("foreign_currency_amount"));
        Assert.Equal("USD", CellOf("foreign_currency"));
        Assert.Equal("总投资", CellOf("foreign_currency_role"));
        Assert.Equal(
            "分期投资1 100000万元「10亿元」；总投资 超过510000万元「51亿元」；外资 3000000 HKD「300万港元」；税收 1.234567万元「12345.67元」",
            CellOf("other_amounts"));
        Assert.Equal(string.Empty, CellOf("paid_in_wan"));
    }

    [Fact]
    public void Every_wording_stands_in_the_row()
    {
        string row = string.Join('|', HitView.Of(RowType.Project, new ViewOptions(), NoDivisions.Instance).Read(Row));
        Assert.All(Project.Amounts!.Select(static amount => amount.Text), text => Assert.Contains(text, row, StringComparison.Ordinal));
        Assert.All(Project.Dates!.Select(static date => date.Text), text => Assert.Contains(text, row, StringComparison.Ordinal));
        Assert.All(Project.Dates!.Select(static date => date.Edtf), edtf => Assert.Contains(edtf, row, StringComparison.Ordinal));
        Assert.All(Project.Quantities!.Select(static quantity => quantity.Text), text => Assert.Contains(text, row, StringComparison.Ordinal));
        Assert.All(Project.Parties!.Select(static party => party.Name), name => Assert.Contains(name, row, StringComparison.Ordinal));
        Assert.All(Project.Evidence.Select(static quote => quote.Text), text => Assert.Contains(text, row, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(MoneyUnit.Yuan, "total_investment", "总投资（元）", "4800000000")]
    [InlineData(MoneyUnit.TenThousandYuan, "total_investment_wan", "总投资（万元）", "480000")]
    [InlineData(MoneyUnit.HundredMillionYuan, "total_investment_yi", "总投资（亿元）", "48")]
    public void The_unit_of_amounts_is_told_by_title_and_id(MoneyUnit unit, string id, string title, string value)
    {
        HitView view = HitView.Of(RowType.Project, new ViewOptions { MoneyUnit = unit, Columns = [id] }, NoDivisions.Instance);
        Assert.Equal(title, view.Shape.Columns.Single().Title(HeaderLanguage.Chinese));
        Assert.Equal(value, view.Read(Row).Single().ToString());
    }

    [Fact]
    public void Values_follow_the_header()
    {
        Assert.Equal("在建", CellOf("stage"));
        Assert.Equal("under_construction", CellOf("stage", HeaderLanguage.Id));
        Assert.Equal("制造业", CellOf("industry_name"));
    }

    [Fact]
    public void The_region_is_the_articles_where_the_record_has_none()
    {
        Assert.Equal("山西省阳泉市郊区", CellOf("region"));
        Assert.Equal("140311", CellOf("region_code"));
        Assert.Equal("2006-03-25", CellOf("article_published"));
        Assert.Equal(new string('c', 64), CellOf("duplicate_of"));
    }

    [Fact]
    public void Evidence_has_its_places()
    {
        Assert.Equal("总投资48亿至50亿元 … 已签约", CellOf("evidence"));
        Assert.Equal("0-18；60-63", CellOf("evidence_offsets"));
    }

    [Theory]
    [InlineData("name")]
    [InlineData("项目名称")]
    [InlineData("Project")]
    public void A_column_may_be_called_by_any_of_its_names(string name) =>
        Assert.Equal("name", HitView.Of(RowType.Project, new ViewOptions { Columns = [name] }, NoDivisions.Instance).Shape.Columns.Single().Id);

    [Fact]
    public void A_title_may_stand_without_its_unit() =>
        Assert.Equal("total_investment_wan", HitView.Of(RowType.Project, new ViewOptions { Columns = ["总投资"] }, NoDivisions.Instance).Shape.Columns.Single().Id);

    [Fact]
    public void An_unknown_column_is_told_with_those_that_there_are()
    {
        UnknownColumnException told = Assert.Throws<UnknownColumnException>(() => HitView.Of(RowType.Event, new ViewOptions { Columns = ["投资额"] }, NoDivisions.Instance));
        Assert.Equal("投资额", told.Name);
        Assert.Contains("place", told.Columns.Select(static column => column.Id));
    }

    [Theory]
    [InlineData(RowType.Article)]
    [InlineData(RowType.Project)]
    [InlineData(RowType.Indicator)]
    [InlineData(RowType.Event)]
    public void Names_of_columns_are_different(RowType rows)
    {
        IReadOnlyList<TableColumn> columns = HitView.Of(rows, new ViewOptions(), NoDivisions.Instance).Shape.Columns;
        foreach (HeaderLanguage language in Enum.GetValues<HeaderLanguage>())
        {
            Assert.Equal(columns.Count, columns.Select(column => column.Title(language)).Distinct().Count());
        }

        Assert.All(columns, static column => Assert.Matches("^[a-z0-9_]+$", column.Id));
    }

    [Fact]
    public void Counts_and_amounts_of_indicators_stand_apart()
    {
        IndicatorRecord count = new() { Doc = "a", Measure = IndicatorMeasure.ProjectCount, Name = "签约项目", Value = 26, Unit = "个", Text = "签约项目26个", Start = 5, End = 12 };
        IndicatorRecord amount = count with
        {
            Unit = "CNY", Value = 2_600_000_000, Threshold = new ThresholdRecord(100_000_000, "CNY", AmountModifier.AtLeast), Evidence = [new Quote("26亿", 30, 33)], Forecast = true,
        };
        Assert.Equal(["", "26", "个", "", ""], Cells(count, "amount_wan", "figure", "unit", "threshold", "forecast"));
        Assert.Equal(["260000", "", "", "不少于10000万元", "是"], Cells(amount, "amount_wan", "figure", "unit", "threshold", "forecast"));
        Assert.Equal(["签约项目26个 … 26亿", "5-12；30-33"], Cells(amount, "evidence", "evidence_offsets"));
    }

    private static string[] Cells(IndicatorRecord record, params string[] columns) =>
    [
        .. HitView.Of(RowType.Indicator, new ViewOptions { Columns = columns }, NoDivisions.Instance).Read(new IndicatorHit(Article, 0, [], record)).Select(static cell => cell.ToString()),
    ];

    private static string CellOf(string column, HeaderLanguage header = HeaderLanguage.Chinese) =>
        HitView.Of(RowType.Project, new ViewOptions { Columns = [column], Header = header }, NoDivisions.Instance).Read(Row).Single().ToString();

    private sealed class NoDivisions : IDivisionLookup
    {
        public static NoDivisions Instance { get; } = new();

        public Division? Find(string code, int? year = null) => null;

        public IReadOnlyList<Division> FindByName(string name, int? year = null) => [];

        public Division? ParentOf(Division division) => null;
    }
}
