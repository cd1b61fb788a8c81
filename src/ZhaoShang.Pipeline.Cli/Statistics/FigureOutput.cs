using System.Globalization;
using ZhaoShang.Pipeline.Exports;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>Writes aggregate figures side by side: a row for each telling, or for people years as columns.</summary>
internal sealed class FigureOutput(ITableWriter tables, StatsNames names, MoneyScale scale)
{
    private const int LettersOfId = 12;
    private static readonly Explanation Titles = new("指标对比", "Indicators compared");

    /// <summary>Writes a row for each telling, those of a conflict marked.</summary>
    public void WriteRows(FigureTable table)
    {
        tables.Begin(new TableShape("figures", Titles,
        [
            .. SeriesColumns(),
            new TableColumn("year", new("年份", "Year")) { Width = 8 },
            new TableColumn("amount" + scale.Suffix, new($"金额（{scale.Chinese}）", $"Amount ({scale.English})"), CellKind.Figure),
            new TableColumn("figure", new("数值", "Figure"), CellKind.Figure),
            new TableColumn("high", new("上限", "High end"), CellKind.Figure),
            new TableColumn("bound", new("限定", "Bound")),
            new TableColumn("change_percent", new("增减（%）", "Change (%)"), CellKind.Figure),
            new TableColumn("change_basis", new("增减基准", "Change, basis")),
            new TableColumn("conflict", new("几种说法", "Conflict"), CellKind.Figure) { Meaning = new("各文所说不同时，有几种", "Where articles differ, how many figures there are") },
            new TableColumn("name", new("指标名称", "Indicator")) { Width = 30 },
            new TableColumn("article", new("文章", "Article")),
            new TableColumn("doc", new("来源文件", "File")) { Width = 40 },
        ]));
        foreach (FigureRow row in table.Rows)
        {
            foreach (FigureCell cell in row.Cells)
            {
                foreach (FigureTelling telling in cell.Tellings)
                {
                    tables.Write([.. SeriesCells(row), .. TellingCells(cell, telling, row.Series.Unit)]);
                }
            }
        }
    }

    /// <summary>Writes the years as columns; where articles differ, all that they tell.</summary>
    public void WriteGrid(FigureTable table)
    {
        int?[] years = [.. table.Rows.SelectMany(static row => row.Cells).Select(static cell => cell.Year).Distinct().OrderBy(static year => year ?? int.MaxValue)];
        tables.Begin(new TableShape("figures", Titles,
        [
            .. SeriesColumns().Skip(1),
            .. years.Select(year => new TableColumn(year is { } told ? Year(told) : "unknown", year is { } known ? new(Year(known), Year(known)) : new(names.Unknown, names.Unknown))),
        ]));
        foreach (FigureRow row in table.Rows)
        {
            tables.Write([.. SeriesCells(row).Skip(1), .. years.Select(year => Cell.Of(row.Cells.FirstOrDefault(cell => cell.Year == year) is { } cell ? Shown(cell, row.Series.Unit) : null))]);
        }
    }

    private static IEnumerable<TableColumn> SeriesColumns() =>
    [
        new TableColumn("region_code", new("行政区划代码", "Region code")) { Width = 10 },
        new TableColumn("region", new("地区", "Region")) { Width = 26 },
        new TableColumn("scope", new("口径", "Scope")) { Meaning = new("指标名称中类别以外的字：市外、工业、累计", "What the name tells beyond the measure") },
        new TableColumn("class", new("统计范围", "Class")) { Width = 20 },
        new TableColumn("event", new("活动", "Event")),
        new TableColumn("span", new("时段", "Span")) { Width = 10, Meaning = new("year 全年，01–06 一至六月，open 截至", "year, 01–06 for January to June, open for up to a day") },
        new TableColumn("forecast", new("预期", "Forecast")) { Width = 7 },
        new TableColumn("unit", new("单位", "Unit")) { Width = 8 },
    ];

    private Cell[] SeriesCells(FigureRow row)
    {
        FigureSeries series = row.Series;
        return
        [
            Cell.Of(row.Region?.Code),
            Cell.Of(row.Region?.Name ?? names.Unknown),
            Cell.Of(series.Scope),
            Cell.Of(series.Class),
            Cell.Of(series.Event),
            Cell.Of(series.Span),
            Cell.Of(series.IsForecast ? (names.IsChinese ? "是" : "true") : null),
            Cell.Of(series.Unit),
        ];
    }

    private Cell[] TellingCells(FigureCell cell, FigureTelling telling, string unit)
    {
        bool isCny = unit == "CNY";
        return
        [
            Cell.Of(cell.Year is { } year ? Year(year) : null),
            Cell.Of(isCny ? telling.Value / scale.Size : (decimal?)null),
            Cell.Of(isCny ? null : telling.Value),
            Cell.Of(isCny ? telling.High / scale.Size : telling.High),
            Cell.Of(telling.Mod is { } bound ? names.IsChinese ? RecordNames.Of(bound) : RecordNames.IdOf(bound) : null),
            Cell.Of(telling.Change?.Percent),
            Cell.Of(telling.Change is { } change ? names.IsChinese ? RecordNames.Of(change.Basis) : RecordNames.IdOf(change.Basis) : null),
            Cell.Of(cell.Values > 1 ? cell.Values : (decimal?)null),
            Cell.Of(telling.Name),
            Cell.Of(telling.ArticleId[..LettersOfId]),
            Cell.Of(telling.Doc),
        ];
    }

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    /// <summary>3.2亿元 (+12%), of a conflict all figures with their articles.</summary>
    private static string Shown(FigureCell cell, string unit) => cell.Values == 1
        ? Shown(cell.Tellings[0], unit)
        : string.Join(" ≠ ", cell.Tellings.DistinctBy(static telling => (telling.Value, telling.High)).Select(telling => $"{Shown(telling, unit)} [{telling.ArticleId[..6]}]"));

    private static string Shown(FigureTelling telling, string unit)
    {
        string figure = Money.Format(telling.Value, telling.High, unit, telling.Mod);
        return telling.Change is { } change
            ? string.Create(CultureInfo.InvariantCulture, $"{figure} ({(change.Percent < 0 ? string.Empty : "+")}{change.Percent:0.####}%)")
            : figure;
    }
}
