using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Exports;

/// <summary>The columns of aggregate figures. Amounts in CNY and other figures stand in columns of their own, so that each can be summed.</summary>
internal static class IndicatorColumns
{
    private const string Cny = "CNY";

    /// <summary>The columns of indicators as rows, without those that name the article.</summary>
    public static IEnumerable<HitColumn> Own(ColumnMaker maker, RegionLevels levels) =>
    [
        ColumnMaker.Text("name", new("指标名称", "Indicator"), static hit => Of(hit).Name).Wide(34).Brief().Meaning("原文写法", "As printed"),
        ColumnMaker.Text("measure", new("指标类别", "Measure"), hit => maker.Value<IndicatorMeasure>(Of(hit).Measure, RecordNames.Of)).Brief(),
        maker.Money("amount", new("金额", "Amount"), static hit => Of(hit) is { Unit: Cny } told ? told.Value : null).Brief()
            .Meaning("人民币金额；有幅度的为下限", "An amount in CNY, the low end of a range"),
        maker.Money("amount_high", new("金额上限", "Amount, high end"), static hit => Of(hit) is { Unit: Cny } told ? told.High : null),
        ColumnMaker.Figure("figure", new("数值", "Figure"), static hit => Of(hit) is { Unit: not Cny } told ? told.Value : null).Brief()
            .Meaning("人民币以外的：个数、户数、%、外币（该币的元）", "What is not in CNY: counts, %, other currencies in base units"),
        ColumnMaker.Figure("figure_high", new("数值上限", "Figure, high end"), static hit => Of(hit) is { Unit: not Cny } told ? told.High : null),
        ColumnMaker.Text("unit", new("数值单位", "Unit of the figure"), static hit => Of(hit).Unit is Cny ? null : Of(hit).Unit).Wide(8).Brief(),
        ColumnMaker.Text("bound", new("限定", "Bound"), hit => maker.Bound(Of(hit).Mod)).Wide(9)
            .Meaning("约、不少于、超过、不足、不超过；空为照数", "approx, at_least, more_than, less_than, at_most; empty where told as it is"),
        ColumnMaker.Text("class", new("统计范围", "Class"), static hit => Of(hit).Class).Wide(22).Meaning("所统计的项目类别，原文写法", "The class of projects that it counts, as printed"),
        ColumnMaker.Text("stage", new("阶段", "Stage"), hit => maker.Value(Of(hit).Stage, RecordNames.Of)).Wide(9),
        ColumnMaker.Text("threshold", new("规模", "Size class"), hit => Threshold(maker, Of(hit).Threshold)).Meaning("亿元以上、千万元以上等", "As of projects of 1亿 or more"),
        ColumnMaker.Date("period", new("时期", "Period"), static hit => Of(hit).Period).Wide(18).Brief().Meaning(ArticleColumns.DateChinese, ArticleColumns.DateEnglish),
        ColumnMaker.Figure("change_percent", new("增减（%）", "Change (%)"), static hit => Of(hit).Change?.Percent),
        ColumnMaker.Text("change_basis", new("增减基准", "Change, basis"), hit => maker.Value(Of(hit).Change?.Basis, RecordNames.Of)).Wide(9),
        ColumnMaker.Figure("target_percent", new("完成任务（%）", "Of target (%)"), static hit => Of(hit).Target?.Percent),
        ColumnMaker.Text("forecast", new("预期", "Forecast"), hit => maker.Flag(Of(hit).Forecast)).Wide(7).Meaning("“是”为计划或预计，尚未实现", "true for what is planned or expected"),
        ColumnMaker.Text("event", new("活动", "Event"), static hit => Of(hit).Event).Meaning("取得这一数字的活动，如沪洽会", "Where it arose"),
        .. RegionColumns.Of(maker, levels, static hit => Of(hit).Region ?? hit.Article.Region),
        ColumnMaker.Text("evidence", new("原文依据", "Evidence"), static hit => ColumnMaker.Letters(Quotes(Of(hit)))).Wide(50)
            .Meaning("记录所依据的原文，其他提及处以 … 相连", "The telling that the record rests on, and further places, joined by …"),
        ColumnMaker.Text("evidence_offsets", new("依据位置", "Evidence offsets"), static hit => ColumnMaker.Places(Quotes(Of(hit))))
            .Meaning(ArticleColumns.OffsetsChinese, ArticleColumns.OffsetsEnglish),
        ColumnMaker.Text("checks", new("核对", "Checks"), hit => Checks(maker, Of(hit).Checks)).Wide(20)
            .Meaning("文中其他数字与它相符或不符，及其位置", "Figures of the article that agree or clash with it, and where they stand"),
        ArticleColumns.ConfidenceOf(static hit => Of(hit).Confidence),
    ];

    private static IndicatorRecord Of(Hit hit) => hit is IndicatorHit indicator ? indicator.Record : throw new ArgumentException("The row is no indicator.", nameof(hit));

    private static IEnumerable<Quote> Quotes(IndicatorRecord record) => [new Quote(record.Text, record.Start, record.End), .. record.Evidence ?? []];

    private static string? Threshold(ColumnMaker maker, ThresholdRecord? threshold) =>
        threshold is null ? null : maker.Bound(threshold.Mod) + maker.Exact(threshold.Value, null, threshold.Unit);

    private static string? Checks(ColumnMaker maker, IReadOnlyList<CheckRecord>? checks) => ColumnMaker.Join(checks?.Select(check =>
        $"{maker.Value<CheckKind>(check.Kind, RecordNames.Of)} {maker.Value<CheckResult>(check.Result, RecordNames.Of)} {ColumnMaker.Place(check.Start, check.End)}"));
}
