using Microsoft.Data.Sqlite;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Counts and sums projects, each once, by one way of parting them after the other. The rules are those of <see cref="StatsQuery"/>.</summary>
internal sealed class ProjectSums
{
    /// <summary>By how many axes projects may be parted.</summary>
    public const int MostAxes = 3;

    private readonly TellingScan _scan;
    private readonly List<CountedStory> _stories = [];
    private readonly StoryAmounts _amounts;

    /// <summary>Reads what <paramref name="query"/> counts. O(tellings and amounts of the store).</summary>
    public ProjectSums(SqliteConnection connection, StatsQuery query, StoreSnapshot snapshot)
    {
        Query = query with { By = [] };
        _scan = TellingScan.Read(connection, query, snapshot);
        int[] storyOf = Tell();
        _amounts = StoryAmounts.Read(connection, query.Roles, (_scan.Tellings, storyOf, _stories.Count), snapshot.Columns.Amounts());
    }

    /// <summary>What is counted, without the axes.</summary>
    public StatsQuery Query { get; }

    /// <summary>Puts the tellings together into stories.</summary>
    /// <returns>The number of the story of each telling.</returns>
    private int[] Tell()
    {
        int[] storyOf = new int[_scan.Tellings.Count];
        Dictionary<long, int> numbers = new(storyOf.Length);
        for (int i = 0; i < storyOf.Length; i++)
        {
            CountedTelling telling = _scan.Tellings[i];
            if (!numbers.TryGetValue(telling.Story, out int number))
            {
                numbers.Add(telling.Story, number = _stories.Count);
                _stories.Add(new CountedStory());
            }

            storyOf[i] = number;
            _stories[number].Add(telling, _scan.Regions[telling.Region]);
        }

        return storyOf;
    }

    /// <summary>The table by these axes. O(projects and amounts).</summary>
    public StatsTable By(IReadOnlyList<StatsAxis> by)
    {
        AxisKeys[] axes = [.. by.Select(axis => new AxisKeys(axis, _scan.Regions))];
        Dictionary<(int First, int Second, int Third), SumCell> cells = [];
        SumCell total = new();
        SumCell[] cellOf = new SumCell[_stories.Count];
        for (int i = 0; i < cellOf.Length; i++)
        {
            (int, int, int) key = (NumberOf(axes, 0, i), NumberOf(axes, 1, i), NumberOf(axes, 2, i));
            if (!cells.TryGetValue(key, out SumCell? cell))
            {
                cells.Add(key, cell = new SumCell());
            }

            cellOf[i] = cell;
            cell.Add(_stories[i]);
            total.Add(_stories[i]);
        }

        foreach ((int story, int kind, CountedAmount amount) in _amounts.Together())
        {
            cellOf[story].Add(kind, amount);
            total.Add(kind, amount);
        }

        return new StatsTable(
            [.. cells.OrderBy(static cell => cell.Key).Select(cell => cell.Value.Row(Keys(axes, cell.Key), _amounts.Kinds))], total.Row([], _amounts.Kinds));
    }

    private int NumberOf(AxisKeys[] axes, int axis, int story) => axis < axes.Length ? axes[axis].NumberOf(_stories[story]) : 0;

    private static StatsKey[] Keys(AxisKeys[] axes, (int First, int Second, int Third) numbers) =>
        [.. axes.Zip([numbers.First, numbers.Second, numbers.Third], static (axis, number) => axis.KeyOf(number))];
}
