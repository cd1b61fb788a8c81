using Microsoft.Data.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>What the store holds of each region.</summary>
internal static class RegionOverview
{
    /// <summary>
    /// The totals by region: articles, indicators and events under their article's, projects once each under their own as <see cref="StatsQuery"/> has it.
    /// </summary>
    public static List<RegionTotals> Read(SqliteConnection connection, bool countCopies, StoreSnapshot snapshot)
    {
        StatsTable projects = ProjectSums.Of(
            connection,
            new StatsQuery { By = [new StatsAxis(StatsDimension.Region, DivisionLevel.Township)], Roles = [AmountRole.TotalInvestment], CountCopies = countCopies },
            snapshot);
        Dictionary<(string? Code, string? Name), RegionTotals> totals = ReadArticles(connection, countCopies);
        foreach (StatsRow row in projects.Rows)
        {
            StatsKey key = row.Keys[0];
            (string?, string?) place = (key.Value, key.Value is null ? key.Name : null);
            if (!totals.TryGetValue(place, out RegionTotals? known))
            {
                RegionRecord? region = key.Name is null && key.Value is null ? null : new RegionRecord(key.Value, key.Name ?? key.Value!, key.Level ?? DivisionLevel.County);
                known = new RegionTotals(region, 0, 0, 0, 0, 0);
            }

            totals[place] = known with
            {
                Projects = row.Projects,
                InvestmentCny = row.Amounts.FirstOrDefault(static amount => amount.Unit == "CNY")?.Low ?? 0,
            };
        }

        return
        [
            .. totals.Values.OrderBy(static row => row.Region?.Code is null).ThenBy(static row => row.Region?.Code, StringComparer.Ordinal)
                .ThenBy(static row => row.Region is null).ThenBy(static row => row.Region?.Name, StringComparer.Ordinal),
        ];
    }

    private static Dictionary<(string? Code, string? Name), RegionTotals> ReadArticles(SqliteConnection connection, bool countCopies)
    {
        using Statement read = new(connection, $"""
            SELECT d.region_code, min(d.region_name), min(d.region_level), count(*),
                   sum((SELECT count(*) FROM indicators i WHERE i.document_key = d.document_key)),
                   sum((SELECT count(*) FROM events e WHERE e.document_key = d.document_key))
            FROM documents d {(countCopies ? string.Empty : "WHERE d.duplicate_of IS NULL")}
            GROUP BY d.region_code, iif(d.region_code IS NULL, d.region_name, NULL)
            """);
        return read.Rows(null, static row => new RegionTotals(ReadRegion(row), row.GetInt32(3), 0, row.GetInt32(4), row.GetInt32(5), 0))
            .ToDictionary(static row => (row.Region?.Code, row.Region?.Code is null ? row.Region?.Name : null));
    }

    private static RegionRecord? ReadRegion(SqliteDataReader row) =>
        row.IsDBNull(1)
            ? null
            : new RegionRecord(row.IsDBNull(0) ? null : row.GetString(0), row.GetString(1), Enum.Parse<DivisionLevel>(row.GetString(2), ignoreCase: true));
}
