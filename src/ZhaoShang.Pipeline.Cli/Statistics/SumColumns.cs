using ZhaoShang.Pipeline.Exports;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>What is asked for of each row of sums.</summary>
/// <param name="WithSums">True to give sums.</param>
/// <param name="WithMedians">True to give medians.</param>
/// <param name="Scale">The unit of amounts in CNY.</param>
internal sealed record SumColumns(bool WithSums, bool WithMedians, MoneyScale Scale)
{
    /// <summary>The columns of the axes: of a region code and name.</summary>
    public static IEnumerable<(TableColumn Column, Func<StatsRow, Cell> Read)> OfAxes(IReadOnlyList<StatsAxis> axes, StatsNames names)
    {
        for (int i = 0; i < axes.Count; i++)
        {
            (int at, StatsAxis axis) = (i, axes[i]);
            string id = StatsNames.IdOf(axis.Dimension);
            if (axis.Dimension == StatsDimension.Region)
            {
                yield return (new TableColumn("region_code", new("行政区划代码", "Region code")) { Width = 10 }, row => Cell.Of(row.Keys[at].Value));
            }

            yield return (
                new TableColumn(id, StatsNames.TitlesOf(axis.Dimension)) { Width = axis.Dimension == StatsDimension.Region ? 26 : 12 },
                row => Cell.Of(names.Of(axis, row.Keys[at])));
        }
    }

    /// <summary>How many projects a row has.</summary>
    public static (TableColumn Column, Func<StatsRow, Cell> Read) Projects { get; } =
        (new TableColumn("projects", new("项目", "Projects"), CellKind.Figure) { Width = 8, Meaning = new("同一项目的几次记载、转载只算一个", "A project told several times, or in reprints, is one") }, static row => Cell.Of(row.Projects));

    /// <summary>True to leave out what people look at last: high ends, how many are approximate; currencies other than CNY stand together.</summary>
    public bool IsBrief { get; init; }

    /// <summary>The columns of the amounts that <paramref name="total"/> has, by role and currency.</summary>
    public IEnumerable<(TableColumn Column, Func<StatsRow, Cell> Read)> OfAmounts(StatsRow total) =>
        !WithSums && !WithMedians ? [] : IsBrief ? Brief(total) : Full(total);

    private IEnumerable<(TableColumn Column, Func<StatsRow, Cell> Read)> Brief(StatsRow total)
    {
        foreach (AmountRole role in total.Amounts.Select(static amount => amount.Role).Distinct())
        {
            string id = RecordNames.IdOf(role);
            if (WithSums)
            {
                yield return Money(id, new(RecordNames.Of(role), id), "CNY", row => Find(row, role, "CNY")?.Low);
            }

            if (WithMedians)
            {
                yield return Money($"{id}_median", new("中位数", "median"), "CNY", row => Find(row, role, "CNY")?.Median);
            }

            yield return (new TableColumn($"{id}_told", new("说到的", "told"), CellKind.Figure), row => Cell.Of(Find(row, role, "CNY")?.Projects));
            if (WithSums && total.Amounts.Any(amount => amount.Role == role && amount.Unit != "CNY"))
            {
                yield return (new TableColumn($"{id}_others", new("其他币种", "other currencies")), row => Cell.Of(string.Join("；", row.Amounts
                    .Where(amount => amount.Role == role && amount.Unit != "CNY").Select(static amount => Cli.Money.Format(amount.Low, null, amount.Unit, null)))));
            }
        }
    }

    private IEnumerable<(TableColumn Column, Func<StatsRow, Cell> Read)> Full(StatsRow total)
    {
        foreach (AmountTotals amount in total.Amounts)
        {
            (AmountRole role, string unit) = (amount.Role, amount.Unit);
            string id = RecordNames.IdOf(role);
            if (WithSums)
            {
                yield return Money(id, new(RecordNames.Of(role), id), unit, row => Find(row, role, unit)?.Low);
                if (amount.High != amount.Low)
                {
                    yield return Money($"{id}_high", new($"{RecordNames.Of(role)}上限", $"{id}, high"), unit, row => Find(row, role, unit)?.High);
                }
            }

            if (WithMedians)
            {
                yield return Money($"{id}_median", new($"{RecordNames.Of(role)}中位数", $"{id}, median"), unit, row => Find(row, role, unit)?.Median);
            }

            string suffix = unit == "CNY" ? string.Empty : $"_{unit.ToLowerInvariant()}";
            string words = unit == "CNY" ? string.Empty : $" {unit}";
            yield return (
                new TableColumn($"{id}_told{suffix}", new($"有{RecordNames.Of(role)}{words}的", $"With {id}{words}"), CellKind.Figure) { Width = 8, Meaning = new("其中说了这一金额的项目数", "How many of the projects tell it") },
                row => Cell.Of(Find(row, role, unit)?.Projects));
            if (amount.Approximate > 0)
            {
                yield return (
                    new TableColumn($"{id}_approximate{suffix}", new($"其中约数{words}", $"Approximate{words}"), CellKind.Figure) { Width = 8, Meaning = new("约、近、超、不足等，按所说的数计入", "About, nearly, over, under: counted with the figure told") },
                    row => Cell.Of(Find(row, role, unit)?.Approximate is > 0 and int told ? told : null));
            }
        }
    }

    /// <summary>A figure of one row in the unit that is asked for.</summary>
    public decimal? Scaled(decimal? value, string unit) => unit == "CNY" ? value / Scale.Size : value;

    /// <summary>The amounts of a role and currency in a row; null if it has none.</summary>
    public static AmountTotals? Find(StatsRow row, AmountRole role, string unit) => row.Amounts.FirstOrDefault(amount => amount.Role == role && amount.Unit == unit);

    private (TableColumn Column, Func<StatsRow, Cell> Read) Money(string id, Explanation titles, string unit, Func<StatsRow, decimal?> read)
    {
        bool isCny = unit == "CNY";
        return (
            new TableColumn(
                isCny ? id + Scale.Suffix : $"{id}_{unit.ToLowerInvariant()}",
                new Explanation($"{titles.Chinese}（{(isCny ? Scale.Chinese : unit)}）", $"{titles.English} ({(isCny ? Scale.English : unit)})"),
                CellKind.Figure) { Width = 16 },
            row => Cell.Of(Scaled(read(row), unit)));
    }
}
