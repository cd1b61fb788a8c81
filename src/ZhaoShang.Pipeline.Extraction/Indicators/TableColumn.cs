using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>What a column of a table of figures tells: 实际进资, 年计划, 新签项目(个), 占年计划, 同比.</summary>
/// <param name="Name">The heading without its unit.</param>
/// <param name="Measure">What is measured; null for a column of shares or growth, and for one that tells nothing.</param>
/// <param name="IsPlan">True for what is planned: 年计划, 任务数.</param>
/// <param name="IsShare">True for the share of the plan that the figure before fulfils.</param>
/// <param name="IsChange">True for the growth of the figure before.</param>
/// <param name="CountUnit">The measure word of a count; null for money.</param>
/// <param name="MoneyUnit">The unit of money told in the heading itself; null if none is.</param>
internal sealed record TableColumn(string Name, IndicatorMeasure? Measure, bool IsPlan, bool IsShare, bool IsChange, string? CountUnit, (decimal Factor, string Currency)? MoneyUnit)
{
    /// <summary>True for a column that tells by how much the figure fell: 同比下降. Near miss: 同比增减, whose cells have their signs.</summary>
    public bool IsFall { get; } = IsChange && Falls.IsIn(Name) && !Name.Contains('增', StringComparison.Ordinal);

    private const string CountUnits = "个项家户宗份次批场条";

    private static readonly PhraseSet Plans = new("任务 计划 目标 指标");
    private static readonly PhraseSet Shares = new("占 完成率 完成比例 完成% 完成百分比 进度 达目标");
    private static readonly PhraseSet Changes = new("同比 增长 增幅 增速 ± 下降 降幅 减幅 " + WordPairs.Of("比 较", "上年 去年 同期 上期"));
    private static readonly PhraseSet Falls = new("下降 降幅 减少 减幅 降低");

    /// <summary>The column under <paramref name="heading"/>.</summary>
    public static TableColumn Of(string heading)
    {
        string name = heading.Trim();
        int open = name.IndexOf('(', StringComparison.Ordinal);
        string unit = open > 0 && name[^1] == ')' ? name[(open + 1)..^1] : "";
        name = open > 0 ? name[..open] : name;
        bool isChange = Changes.IsIn(name);
        bool isShare = !isChange && (Shares.IsIn(name) || unit == "%");
        bool isPlan = !isShare && !isChange && Plans.IsIn(name) && !name.Contains("完成", StringComparison.Ordinal) && !name.Contains("投资", StringComparison.Ordinal);
        string? countUnit = unit.Length == 1 && CountUnits.Contains(unit, StringComparison.Ordinal) ? unit : name.EndsWith("项目数", StringComparison.Ordinal) || name.EndsWith("项目个数", StringComparison.Ordinal) ? "个" : null;
        IndicatorMeasure? measure = isShare || isChange || isPlan ? null : countUnit is null ? Measures.OfMoney(name) : OfCount(name);
        return new TableColumn(name, measure, isPlan, isShare, isChange, countUnit, TableUnits.In(unit));
    }

    private static IndicatorMeasure? OfCount(string name) =>
        name.Contains("企业", StringComparison.Ordinal) || name.Contains("公司", StringComparison.Ordinal) ? IndicatorMeasure.Enterprises
        : name.Contains("外出", StringComparison.Ordinal) || name.Contains("接待", StringComparison.Ordinal) || name.Contains("来访", StringComparison.Ordinal) ? IndicatorMeasure.Visits
        : name.Contains("项目", StringComparison.Ordinal) ? IndicatorMeasure.ProjectCount : null;
}
