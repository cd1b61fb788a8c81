using ZhaoShang.Pipeline.Exports;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>Writes sums of projects as flat tables: a row for each combination of keys, or with the last axis as columns.</summary>
internal sealed class SumOutput(ITableWriter tables, StatsNames names, SumColumns columns)
{
    private static readonly Explanation Titles = new("项目统计", "Projects");

    /// <summary>Writes a row for each combination; one of all behind them where <paramref name="withTotal"/> asks for it.</summary>
    public void WriteRows(StatsTable table, IReadOnlyList<StatsAxis> axes, bool withTotal)
    {
        (TableColumn Column, Func<StatsRow, Cell> Read)[] keys = [.. SumColumns.OfAxes(axes, names)];
        (TableColumn Column, Func<StatsRow, Cell> Read)[] values = [SumColumns.Projects, .. columns.OfAmounts(table.Total)];
        tables.Begin(new TableShape("stats", Titles, [.. keys.Concat(values).Select(static column => column.Column)]));
        foreach (StatsRow row in table.Rows)
        {
            tables.Write([.. keys.Concat(values).Select(column => column.Read(row))]);
        }

        if (withTotal && axes.Count > 0)
        {
            tables.Write([.. TotalKeys(keys.Length), .. values.Select(column => column.Read(table.Total))]);
        }
    }

    /// <summary>Writes sums by one axis after the other, and those of all before them.</summary>
    public void WriteOverview(IReadOnlyList<(StatsAxis Axis, StatsTable Table)> parts)
    {
        StatsRow total = parts[0].Table.Total;
        (TableColumn Column, Func<StatsRow, Cell> Read)[] values = [SumColumns.Projects, .. columns.OfAmounts(total)];
        tables.Begin(new TableShape("stats", Titles,
        [
            new TableColumn("by", new("按", "By")) { Width = 8 },
            new TableColumn("key", new("分项", "Of")) { Width = 26 },
            .. values.Select(static column => column.Column),
        ]));
        Write(names.IsChinese ? "全部" : "all", null, total);
        foreach ((StatsAxis axis, StatsTable table) in parts)
        {
            string by = names.IsChinese ? StatsNames.TitlesOf(axis.Dimension).Chinese : StatsNames.IdOf(axis.Dimension);
            foreach (StatsRow row in table.Rows)
            {
                Write(by, names.Of(axis, row.Keys[0]), row);
            }
        }

        void Write(string by, string? key, StatsRow row) => tables.Write([Cell.Of(by), Cell.Of(key), .. values.Select(column => column.Read(row))]);
    }

    /// <summary>Writes the last axis as columns.</summary>
    /// <param name="table">The sums by all axes.</param>
    /// <param name="totals">The sums by all axes but the last, and by the last.</param>
    /// <param name="axes">The axes.</param>
    /// <param name="withTotal">True for a row of all behind the others.</param>
    public void WritePivot(StatsTable table, (StatsTable ByRow, StatsTable ByColumn) totals, IReadOnlyList<StatsAxis> axes, bool withTotal)
    {
        StatsAxis last = axes[^1];
        (TableColumn Column, Func<StatsRow, Cell> Read)[] keys = [.. SumColumns.OfAxes([.. axes.SkipLast(1)], names)];
        (Explanation Titles, Func<StatsRow?, Cell> Read)[] measures = [.. Measures(table.Total)];
        IReadOnlyList<StatsKey> across = [.. totals.ByColumn.Rows.Select(static row => row.Keys[0])];
        tables.Begin(new TableShape("stats", Titles,
        [
            .. keys.Select(static column => column.Column),
            new TableColumn("measure", new("数值", "Measure")) { Width = 16 },
            .. across.Select(key => new TableColumn(key.Value ?? key.Name ?? "unknown", new(names.Of(last, key), names.Of(last, key)), CellKind.Figure)),
            new TableColumn("total", new("合计", "All"), CellKind.Figure),
        ]));
        Dictionary<string, StatsRow> cells = table.Rows.ToDictionary(static row => KeyOf(row.Keys));
        foreach (StatsRow row in totals.ByRow.Rows)
        {
            Write([.. keys.Select(column => column.Read(row))], key => cells.GetValueOrDefault(KeyOf([.. row.Keys, key])), row);
        }

        if (withTotal)
        {
            Dictionary<string, StatsRow> sums = totals.ByColumn.Rows.ToDictionary(static row => KeyOf(row.Keys));
            Write(TotalKeys(keys.Length), key => sums.GetValueOrDefault(KeyOf([key])), table.Total);
        }

        void Write(IReadOnlyList<Cell> first, Func<StatsKey, StatsRow?> cellOf, StatsRow all)
        {
            foreach ((Explanation titles, Func<StatsRow?, Cell> read) in measures)
            {
                if (!read(all).IsEmpty)
                {
                    tables.Write([.. first, Cell.Of(names.IsChinese ? titles.Chinese : titles.English), .. across.Select(key => read(cellOf(key))), read(all)]);
                }
            }
        }
    }

    /// <summary>What stands in the cells of a pivot: sums and medians of each role and currency, else how many projects.</summary>
    private IEnumerable<(Explanation Titles, Func<StatsRow?, Cell> Read)> Measures(StatsRow total)
    {
        if (!columns.WithSums && !columns.WithMedians)
        {
            yield return (new("项目", "projects"), static row => Cell.Of(row?.Projects));
        }

        foreach (AmountTotals amount in total.Amounts)
        {
            (AmountRole role, string unit) = (amount.Role, amount.Unit);
            string scale = unit == "CNY" ? columns.Scale.Chinese : unit;
            if (columns.WithSums)
            {
                yield return (new($"{RecordNames.Of(role)}（{scale}）", $"{RecordNames.IdOf(role)} ({scale})"), row => Read(row, static found => found.Low));
            }

            if (columns.WithMedians)
            {
                yield return (new($"{RecordNames.Of(role)}中位数（{scale}）", $"{RecordNames.IdOf(role)}, median ({scale})"), row => Read(row, static found => found.Median));
            }

            Cell Read(StatsRow? row, Func<AmountTotals, decimal?> value) =>
                Cell.Of(row is not null && SumColumns.Find(row, role, unit) is { } found ? columns.Scaled(value(found), unit) : null);
        }
    }

    private Cell[] TotalKeys(int count) => [.. Enumerable.Range(0, count).Select(i => Cell.Of(i == count - 1 ? (names.IsChinese ? "合计" : "All") : null))];

    private static string KeyOf(IReadOnlyList<StatsKey> keys) => string.Join('|', keys.Select(static key => key.Value ?? $"?{key.Name}"));
}
