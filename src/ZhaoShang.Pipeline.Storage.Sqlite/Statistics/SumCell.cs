using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>What is summed in one row.</summary>
internal sealed class SumCell
{
    private readonly List<List<CountedAmount>?> _amounts = [];
    private int _projects;
    private int _tellings;

    /// <summary>Counts a project.</summary>
    public void Add(CountedStory story)
    {
        _projects++;
        _tellings += story.Tellings;
    }

    /// <summary>Adds an amount, of the kind with this number, of a project that was counted.</summary>
    public void Add(int kind, CountedAmount amount)
    {
        while (_amounts.Count <= kind)
        {
            _amounts.Add(null);
        }

        (_amounts[kind] ??= []).Add(amount);
    }

    /// <summary>The row with these <paramref name="keys"/>.</summary>
    public StatsRow Row(IReadOnlyList<StatsKey> keys, IReadOnlyList<AmountKind> kinds) => new(
        keys,
        _projects,
        _tellings,
        [
            .. _amounts.Zip(kinds).Where(static pair => pair.First is not null).Select(static pair => Totals(pair.Second, pair.First!))
                .OrderBy(static totals => totals.Role == AmountRole.Other).ThenBy(static totals => totals.Role)
                .ThenByDescending(static totals => totals.Projects).ThenBy(static totals => totals.Unit, StringComparer.Ordinal),
        ]);

    private static AmountTotals Totals(AmountKind kind, List<CountedAmount> amounts)
    {
        decimal low = 0;
        decimal high = 0;
        int bounds = 0;
        decimal[] lows = new decimal[amounts.Count];
        for (int i = 0; i < lows.Length; i++)
        {
            lows[i] = amounts[i].Low;
            low += amounts[i].Low;
            high += amounts[i].High;
            bounds += amounts[i].IsBound ? 1 : 0;
        }

        Array.Sort(lows);
        decimal median = (lows[(lows.Length - 1) / 2] + lows[lows.Length / 2]) / 2;
        return new AmountTotals(kind.Role, kind.Unit, lows.Length, low, high, bounds, median);
    }
}
