using System.Runtime.InteropServices;
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
    private StatsRow? _total;

    /// <summary>Reads what <paramref name="query"/> counts. O(tellings and amounts of the store).</summary>
    public ProjectSums(SqliteConnection connection, StatsQuery query, StoreSnapshot snapshot)
    {
        Query = query with { By = [] };
        _scan = TellingScan.Read(connection, query, snapshot);
        int[] storyOf = Tell();
        _amounts = StoryAmounts.Read(connection, query.Roles, (_scan, storyOf, _stories.Count), snapshot.Columns.Amounts());
    }

    /// <summary>What is counted, without the axes.</summary>
    public StatsQuery Query { get; }

    /// <summary>The table by these axes. O(projects and amounts).</summary>
    public StatsTable By(IReadOnlyList<StatsAxis> by)
    {
        AxisKeys[] axes = [.. by.Select(axis => new AxisKeys(axis, _scan.Regions))];
        Dictionary<(int First, int Second, int Third), SumCell> cells = [];
        SumCell[] cellOf = new SumCell[_stories.Count];
        (int, int, int) lastKey = default;
        SumCell? last = null;
        for (int i = 0; i < cellOf.Length; i++)
        {
            (int, int, int) key = (NumberOf(axes, 0, i), NumberOf(axes, 1, i), NumberOf(axes, 2, i));

            // Projects of one article are often in the same row.
            if (last is null || key != lastKey)
            {
                last = CollectionsMarshal.GetValueRefOrAddDefault(cells, key, out _) ??= NewCell();
                lastKey = key;
            }

            cellOf[i] = last;
        }

        Fill(cellOf);
        return new StatsTable([.. cells.OrderBy(static cell => cell.Key).Select(cell => cell.Value.Row(Keys(axes, cell.Key), _amounts.Kinds))], Total());
    }

    /// <summary>The row of all, which is the same for all axes.</summary>
    private StatsRow Total()
    {
        if (_total is null)
        {
            SumCell all = NewCell();
            SumCell[] cellOf = new SumCell[_stories.Count];
            Array.Fill(cellOf, all);
            Fill(cellOf);
            _total = all.Row([], _amounts.Kinds);
        }

        return _total;
    }

    private SumCell NewCell() => new(_amounts.Kinds.Count, Query.WithMedians);

    private void Fill(SumCell[] cellOf)
    {
        ReadOnlySpan<CountedStory> stories = CollectionsMarshal.AsSpan(_stories);
        for (int i = 0; i < cellOf.Length; i++)
        {
            cellOf[i].Add(stories[i]);
        }

        foreach (ref readonly StoryAmount amount in _amounts.Together)
        {
            cellOf[amount.Story].Add(amount.Kind, amount.Amount);
        }
    }

    /// <summary>Puts the tellings together into stories.</summary>
    /// <returns>The number of the story of each telling.</returns>
    private int[] Tell()
    {
        ReadOnlySpan<CountedTelling> tellings = _scan.Tellings;
        int[] storyOf = new int[tellings.Length];
        Dictionary<long, int> numbers = new(tellings.Length);
        for (int i = 0; i < storyOf.Length; i++)
        {
            ref readonly CountedTelling telling = ref tellings[i];
            if (!numbers.TryGetValue(telling.Story, out int number))
            {
                numbers.Add(telling.Story, number = _stories.Count);
                _stories.Add(new CountedStory());
            }

            storyOf[i] = number;
            CollectionsMarshal.AsSpan(_stories)[number].Add(telling, _scan.Regions[telling.Region]);
        }

        return storyOf;
    }

    private int NumberOf(AxisKeys[] axes, int axis, int story) => axis < axes.Length ? axes[axis].NumberOf(CollectionsMarshal.AsSpan(_stories)[story]) : 0;

    private static StatsKey[] Keys(AxisKeys[] axes, (int First, int Second, int Third) numbers) =>
        [.. axes.Zip([numbers.First, numbers.Second, numbers.Third], static (axis, number) => axis.KeyOf(number))];
}
