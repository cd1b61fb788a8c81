using System.Globalization;
using ZhaoShang.Pipeline.Exports;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>Writes how the rows of a query fall to regions, years, stages and the like, each with the condition that narrows the query to them.</summary>
internal static class FacetTable
{
    private static readonly TableShape Shape = new(
        "facets",
        new("分布", "Facets"),
        [
            new TableColumn("field", new("按", "By")),
            new TableColumn("value", new("值", "Value")) { Width = 30 },
            new TableColumn("rows", new("条数", "Rows"), CellKind.Figure),
            new TableColumn("condition", new("缩小查询", "Condition")) { Width = 30, Meaning = new("加进查询只留这些行，前加 - 则去掉", "Added to the query it leaves these rows only; with - before it, it takes them away") },
        ]);

    private static readonly string[] Bands = ["0", "10000000", "100000000", "1000000000", "10000000000"];

    /// <summary>Writes <paramref name="facets"/>; false if there is no row.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="facets">The counts.</param>
    /// <param name="asked">What the rows are, and the language.</param>
    public static bool Write(OutputTarget target, IReadOnlyList<Facet> facets, (RowType Rows, Wording Words) asked)
    {
        ITableWriter rows = target.OpenTables();
        rows.Begin(Shape);
        bool hasRows = false;
        foreach (Facet facet in facets)
        {
            foreach (FacetCount count in facet.Counts)
            {
                hasRows = true;
                rows.Write([
                    Cell.Of(target.Header == HeaderLanguage.Chinese ? NameOf(facet.Field) : RecordNames.IdOf(facet.Field)),
                    Cell.Of(Shown(facet.Field, count, asked.Rows) ?? asked.Words.Of("（不明）", "(not known)")),
                    Cell.Of(count.Count),
                    Cell.Of(count.Value is { } value ? Condition(facet.Field, value, asked.Rows) : null),
                ]);
            }
        }

        target.Complete();
        return hasRows;
    }

    private static string NameOf(FacetField field) => field switch
    {
        FacetField.Region => "地区",
        FacetField.Year => "年份",
        FacetField.Stage => "阶段",
        FacetField.Industry => "行业",
        FacetField.Amount => "金额",
        FacetField.Source => "来源",
        _ => "类别",
    };

    private static string? Shown(FacetField field, FacetCount count, RowType rows) => (field, count.Value) switch
    {
        (_, null) => null,
        (FacetField.Region, _) => count.Name is { } name ? $"{name} {count.Value}" : count.Value,
        (FacetField.Stage, { } value) => NameIn<ProjectStage>(value, RecordNames.Of),
        (FacetField.Industry, [var section]) => $"{section} {RecordNames.OfIndustry(section)}",
        (FacetField.Amount, { } value) => Band(value),
        (FacetField.Kind, { } value) => KindOf(value, rows).Name,
        _ => count.Value,
    };

    /// <summary>The condition as a person types it.</summary>
    private static string Condition(FacetField field, string value, RowType rows) => field switch
    {
        FacetField.Region => $"地区:{value}",
        FacetField.Year => $"年份:{value}",
        FacetField.Stage => $"阶段:{NameIn<ProjectStage>(value, RecordNames.Of)}",
        FacetField.Industry => $"行业:{value}",
        FacetField.Amount => AmountCondition(value),
        FacetField.Source => $"来源:\"{value}\"",
        _ => $"{KindOf(value, rows).Qualifier}:{KindOf(value, rows).Name}",
    };

    private static string Band(string value)
    {
        int band = Array.IndexOf(Bands, value);
        return band < 0 ? value
            : band == 0 ? $"{Figure(Bands[1])}以下"
            : band == Bands.Length - 1 ? $"{Figure(value)}以上"
            : $"{Figure(value)}～{Figure(Bands[band + 1])}";
    }

    private static string AmountCondition(string value)
    {
        int band = Array.IndexOf(Bands, value);
        string low = $"金额:>={Figure(value)}";
        string high = band >= 0 && band < Bands.Length - 1 ? $"金额:<{Figure(Bands[band + 1])}" : string.Empty;
        return band == 0 ? high : $"{low} {high}".TrimEnd();
    }

    private static string Figure(string value) => Money.Scale(decimal.Parse(value, CultureInfo.InvariantCulture)) + "元";

    private static (string Qualifier, string Name) KindOf(string value, RowType rows) => rows switch
    {
        RowType.Indicator => ("指标", NameIn<IndicatorMeasure>(value, RecordNames.Of)),
        RowType.Event => ("事件", NameIn<EventKind>(value, RecordNames.Of)),
        _ => ("类型", NameIn<ArticleGenre>(value, RecordNames.Of)),
    };

    private static string NameIn<T>(string id, Func<T, string> nameOf)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(value => RecordNames.IdOf(value) == id).Select(nameOf).FirstOrDefault() ?? id;
}
