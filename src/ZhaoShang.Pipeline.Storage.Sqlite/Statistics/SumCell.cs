using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>What is summed in one row.</summary>
/// <param name="kinds">How many kinds of amounts there are.</param>
/// <param name="withMedians">True to keep each amount for its kind's median.</param>
internal sealed class SumCell(int kinds, bool withMedians)
{
    private readonly AmountSum[] _amounts = new AmountSum[kinds];
    private readonly List<decimal>?[] _lows = new List<decimal>?[withMedians ? kinds : 0];
    private int _projects;
    private int _tellings;

    /// <summary>Counts a project.</summary>
    public void Add(in CountedStory story)
    {
        _projects++;
        _tellings += story.Tellings;
    }

    /// <summary>Adds an amount, of the kind with this number, of a project that was counted.</summary>
    public void Add(int kind, in CountedAmount amount)
    {
        _amounts[kind].Add(amount);
        if (withMedians)
        {
            (_lows[kind] ??= []).Add(amount.Low);
        }
    }

    /// <summary>The row with these <paramref name="keys"/>.</summary>
    public StatsRow Row(IReadOnlyList<StatsKey> keys, IReadOnlyList<AmountKind> kinds) => new(
        keys,
        _projects,
        _tellings,
        [
            .. Enumerable.Range(0, kinds.Count).Where(kind => _amounts[kind].Count > 0).Select(kind => Totals(kinds[kind], kind))
                .OrderBy(static totals => totals.Role == AmountRole.Other).ThenBy(static totals => totals.Role)
                .ThenByDescending(static totals => totals.Projects).ThenBy(static totals => totals.Unit, StringComparer.Ordinal),
        ]);

    private AmountTotals Totals(AmountKind kind, int number)
    {
        AmountSum sum = _amounts[number];
        return new AmountTotals(kind.Role, kind.Unit, sum.Count, sum.Low, sum.High, sum.Bounds, withMedians ? Median(_lows[number]!) : null);
    }

    private static decimal Median(List<decimal> lows)
    {
        lows.Sort();
        return (lows[(lows.Count - 1) / 2] + lows[lows.Count / 2]) / 2;
    }

    private struct AmountSum
    {
        public int Count;
        public int Bounds;
        public decimal Low;
        public decimal High;

        public void Add(in CountedAmount amount)
        {
            Count++;
            Bounds += amount.IsBound ? 1 : 0;
            Low += amount.Low;
            High += amount.High;
        }
    }
}
