using System.Text;
using Microsoft.Data.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Reads the tellings that are counted, in the order of their project keys.</summary>
internal sealed class TellingScan
{
    private static readonly byte[][] Stages = [.. Enum.GetValues<ProjectStage>().Select(static stage => Encoding.UTF8.GetBytes(RecordValues.Word(stage)))];

    private readonly Dictionary<long, int> _regionsByCode = [];
    private readonly Dictionary<string, int> _regionsByName = [];
    private readonly List<CountedRegion> _regions = [CountedRegion.Unknown];
    private readonly List<CountedTelling> _tellings = [];

    private TellingScan()
    {
    }

    /// <summary>The tellings.</summary>
    public IReadOnlyList<CountedTelling> Tellings => _tellings;

    /// <summary>The regions that they tell; the first is that which is not known.</summary>
    public IReadOnlyList<CountedRegion> Regions => _regions;

    /// <summary>Reads them.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="query">Which of them.</param>
    /// <param name="snapshot">The store.</param>
    public static TellingScan Read(SqliteConnection connection, StatsQuery query, StoreSnapshot snapshot)
    {
        TellingScan scan = new();
        CountedRows counted = CountedRows.Of(connection, (query.Filter, RowType.Project, query.CountCopies), snapshot);
        using RowScan rows = new(connection, """
            SELECT project_key, story_key, document_key, told_day, year, region_code, stage, industry, region_name, region_level FROM tellings ORDER BY project_key
            """);
        while (rows.Next())
        {
            long project = rows.Integer(0);
            if (counted.Contains(project))
            {
                // A copy that counts beside its original stands for itself.
                bool isCopy = query.CountCopies && counted.IsCopy(rows.Integer(2));
                scan._tellings.Add(new CountedTelling(
                    project,
                    isCopy ? -project : query.CountTellings ? project : rows.Integer(1),
                    rows.IsNull(3) ? int.MinValue : (int)rows.Integer(3),
                    (int)rows.Integer(4),
                    scan.RegionOf(rows),
                    StageOf(rows.Letters(6)),
                    rows.Letters(7) is [var section, ..] ? section : 0));
            }
        }

        return scan;
    }

    private static int StageOf(ReadOnlySpan<byte> word)
    {
        for (int i = 0; i < Stages.Length; i++)
        {
            if (word.SequenceEqual(Stages[i]))
            {
                return i + 1;
            }
        }

        return 0;
    }

    private int RegionOf(RowScan rows)
    {
        long code = 0;
        foreach (byte digit in rows.Letters(5))
        {
            code = (code * 10) + digit - '0';
        }

        if (code > 0)
        {
            return _regionsByCode.TryGetValue(code, out int known) ? known : _regionsByCode[code] = AddRegion(rows, code);
        }

        return rows.Text(8) is not { } name ? 0
            : _regionsByName.TryGetValue(name, out int number) ? number : _regionsByName[name] = AddRegion(rows, code);
    }

    private int AddRegion(RowScan rows, long code)
    {
        _regions.Add(new CountedRegion(code, rows.Text(8), Enum.Parse<DivisionLevel>(rows.Text(9)!, ignoreCase: true)));
        return _regions.Count - 1;
    }
}
