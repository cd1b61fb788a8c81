using System.Globalization;
using Spectre.Console;
using ZhaoShang.Pipeline.Storage;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>The table of what a database holds, by region.</summary>
internal static class TotalsTable
{
    /// <summary>Writes <paramref name="totals"/> with their sums; nothing if there are none.</summary>
    public static void Write(Terminal terminal, IReadOnlyList<RegionTotals> totals)
    {
        if (totals.Count == 0)
        {
            return;
        }

        Wording words = terminal.Words;
        Table table = new() { Border = TableBorder.Simple };
        table.AddColumn(words.Of("地区", "Region"));
        foreach (string title in new[]
        {
            words.Of("文章", "Articles"), words.Of("项目", "Projects"), words.Of("指标", "Indicators"), words.Of("事件", "Events"),
            words.Of("项目总投资（元）", "Total investment of projects (CNY)"),
        })
        {
            table.AddColumn(new TableColumn(title).RightAligned());
        }

        foreach (RegionTotals row in totals)
        {
            AddRow(table, row.Region?.Name ?? words.Of("（未能确定）", "(not known)"), row);
        }

        AddRow(table, words.Of("合计", "All"), new RegionTotals(
            null,
            totals.Sum(static row => row.Articles),
            totals.Sum(static row => row.Projects),
            totals.Sum(static row => row.Indicators),
            totals.Sum(static row => row.Events),
            totals.Sum(static row => row.InvestmentCny)));
        terminal.Tables.Write(table);
    }

    private static void AddRow(Table table, string name, RegionTotals row) => table.AddRow(
        Markup.Escape(name),
        row.Articles.ToString(CultureInfo.InvariantCulture),
        row.Projects.ToString(CultureInfo.InvariantCulture),
        row.Indicators.ToString(CultureInfo.InvariantCulture),
        row.Events.ToString(CultureInfo.InvariantCulture),
        row.InvestmentCny == 0 ? "–" : Money.Scale(row.InvestmentCny));
}
