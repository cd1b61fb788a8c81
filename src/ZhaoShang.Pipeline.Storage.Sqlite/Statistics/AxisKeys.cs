using System.Globalization;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>The keys of one axis, each as a number in the order of the rows: what is not known comes last.</summary>
internal sealed class AxisKeys
{
    private const int Unknown = int.MaxValue;

    private readonly StatsDimension _dimension;
    private readonly int[] _numberOfRegion = [];
    private readonly List<StatsKey> _regions = [];

    /// <summary>The keys of <paramref name="axis"/> over <paramref name="regions"/>.</summary>
    public AxisKeys(StatsAxis axis, IReadOnlyList<CountedRegion> regions)
    {
        _dimension = axis.Dimension;
        if (axis.Dimension == StatsDimension.Region)
        {
            StatsKey[] keys = [.. regions.Select(region => region.KeyAt(axis.Level))];
            foreach (IGrouping<string, StatsKey> same in keys.GroupBy(Identity).OrderBy(static same => same.Key, StringComparer.Ordinal))
            {
                _regions.Add(same.MaxBy(static key => key.Name is not null)!);
            }

            _numberOfRegion = [.. keys.Select(key => _regions.FindIndex(other => Identity(other) == Identity(key)))];
        }
    }

    /// <summary>The number of the key of <paramref name="story"/>.</summary>
    public int NumberOf(in CountedStory story) => _dimension switch
    {
        StatsDimension.Region => _numberOfRegion[story.Region],
        StatsDimension.Year => Told(story.Year),
        StatsDimension.Stage => Told(story.Stage),
        StatsDimension.Industry => Told(story.Industry),
        _ => throw new InvalidOperationException($"{_dimension} is no dimension."),
    };

    /// <summary>The key with this <paramref name="number"/>.</summary>
    public StatsKey KeyOf(int number) => (_dimension, number) switch
    {
        (StatsDimension.Region, _) => _regions[number],
        (_, Unknown) => StatsKey.Unknown,
        (StatsDimension.Year, _) => new StatsKey(number.ToString(CultureInfo.InvariantCulture)),
        (StatsDimension.Stage, _) => new StatsKey(RecordValues.Word((ProjectStage)(number - 1))),
        _ => new StatsKey(((char)number).ToString()),
    };

    private static int Told(int value) => value == 0 ? Unknown : value;

    /// <summary>What orders regions and tells them apart: those with a code first, those with a name, what is not known.</summary>
    private static string Identity(StatsKey key) => key.Value is { } code ? $"0{code}" : key.Name is { } name ? $"1{name}" : "2";
}
