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
        StatsQuery query = new() { Roles = [AmountRole.TotalInvestment], CountCopies = countCopies };
        StatsTable projects = new ProjectSums(connection, query, snapshot).By([new StatsAxis(StatsDimension.Region, DivisionLevel.Township)]);
        Dictionary<(string? Code, string? Name), RegionTotals> totals = ReadArticles(connection, countCopies, snapshot);
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

    private static Dictionary<(string? Code, string? Name), RegionTotals> ReadArticles(SqliteConnection connection, bool countCopies, StoreSnapshot snapshot)
    {
        HashSet<int> copies = countCopies ? [] : [.. snapshot.Copies().Select(static pair => pair.Copy)];
        int[] articles = snapshot.Documents(RowType.Article);
        int[] indicators = CountByArticle(snapshot, RowType.Indicator);
        int[] events = CountByArticle(snapshot, RowType.Event);
        WordColumn codes = snapshot.Columns.Words(RowType.Article, "region_code");
        RegionRecord?[] regions = new RegionRecord?[codes.Words.Count];
        Dictionary<(string? Code, string? Name), RegionTotals> totals = [];
        using Statement read = new(connection, "SELECT region_code, region_name, region_level FROM documents WHERE document_key = @0");
        for (int key = 0; key < articles.Length; key++)
        {
            if (articles[key] == 0 || copies.Contains(key))
            {
                continue;
            }

            int code = codes.NumberOf(key);
            RegionRecord? region = code == 0 ? ReadRegion(key) : regions[code] ??= ReadRegion(key);
            (string?, string?) place = (region?.Code, region?.Code is null ? region?.Name : null);
            RegionTotals before = totals.GetValueOrDefault(place) ?? new RegionTotals(region, 0, 0, 0, 0, 0);
            totals[place] = before with
            {
                Articles = before.Articles + 1,
                Indicators = before.Indicators + indicators[key],
                Events = before.Events + events[key],
            };
        }

        return totals;

        RegionRecord? ReadRegion(int key) => read.Rows(null, ReadRegionOf, key)[0];
    }

    private static int[] CountByArticle(StoreSnapshot snapshot, RowType rows)
    {
        int[] counts = new int[snapshot.Documents(RowType.Article).Length];
        foreach (int document in snapshot.Documents(rows))
        {
            counts[document]++;
        }

        return counts;
    }

    private static RegionRecord? ReadRegionOf(SqliteDataReader row) =>
        row.IsDBNull(1)
            ? null
            : new RegionRecord(row.IsDBNull(0) ? null : row.GetString(0), row.GetString(1), Enum.Parse<DivisionLevel>(row.GetString(2), ignoreCase: true));
}
