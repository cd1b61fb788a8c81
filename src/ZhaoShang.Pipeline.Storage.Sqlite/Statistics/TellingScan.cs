using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Reads the tellings that are counted, in the order of their project keys.</summary>
internal sealed class TellingScan
{
    private static readonly string[] StageWords = [.. Enum.GetValues<ProjectStage>().Select(static stage => RecordValues.Word(stage))];

    private readonly Vocabulary _stages = new();
    private readonly Dictionary<long, int> _regionsByCode = [];
    private readonly Dictionary<string, int> _regionsByName = [];
    private readonly List<CountedRegion> _regions = [CountedRegion.Unknown];
    private readonly List<CountedTelling> _tellings = [];
    private (long Code, int Region) _last;

    private TellingScan() => Array.ForEach(StageWords, word => _stages.NumberOf(System.Text.Encoding.UTF8.GetBytes(word)));

    /// <summary>The tellings.</summary>
    public ReadOnlySpan<CountedTelling> Tellings => CollectionsMarshal.AsSpan(_tellings);

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
        using Statement region = new(connection, "SELECT region_name, region_level FROM tellings WHERE project_key = @0");
        using RowScan rows = new(connection, """
            SELECT project_key, story_key, document_key, told_day, year, region_code, stage, industry, iif(region_code IS NULL, region_name, NULL) FROM tellings ORDER BY project_key
            """);
        while (rows.Next())
        {
            long project = rows.Integer(0);
            long document = rows.Integer(2);
            if (counted.Contains(project, document))
            {
                // A copy that counts beside its original stands for itself.
                bool isCopy = query.CountCopies && counted.IsCopy(document);
                scan._tellings.Add(new CountedTelling(
                    project,
                    isCopy ? -project : query.CountTellings ? project : rows.Integer(1),
                    rows.IsNull(3) ? int.MinValue : (int)rows.Integer(3),
                    (int)rows.Integer(4),
                    scan.RegionOf(rows, region),
                    scan.StageOf(rows.Letters(6)),
                    rows.Letters(7) is [var section, ..] ? section : 0));
            }
        }

        return scan;
    }

    /// <summary>From 1 in the order of a project's life; 0 for what is none.</summary>
    private int StageOf(ReadOnlySpan<byte> word) => _stages.NumberOf(word) is var number && number <= StageWords.Length ? number : 0;

    private int RegionOf(RowScan rows, Statement lookUp)
    {
        long code = 0;
        foreach (byte digit in rows.Letters(5))
        {
            code = (code * 10) + digit - '0';
        }

        if (code > 0)
        {
            // Projects of one article are often in one region.
            if (code != _last.Code)
            {
                _last = (code, _regionsByCode.TryGetValue(code, out int known) ? known : _regionsByCode[code] = AddRegion(rows, code, lookUp));
            }

            return _last.Region;
        }

        return rows.Text(8) is not { } name ? 0
            : _regionsByName.TryGetValue(name, out int number) ? number : _regionsByName[name] = AddRegion(rows, code, lookUp);
    }

    private int AddRegion(RowScan rows, long code, Statement lookUp)
    {
        _regions.Add(lookUp.Rows(
            null,
            row => new CountedRegion(code, row.IsDBNull(0) ? null : row.GetString(0), Enum.Parse<DivisionLevel>(row.GetString(1), ignoreCase: true)),
            rows.Integer(0))[0]);
        return _regions.Count - 1;
    }
}
