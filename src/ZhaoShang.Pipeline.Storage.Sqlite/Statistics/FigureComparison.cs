using Microsoft.Data.Sqlite;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Puts aggregate figures side by side: each in the series of those that measure the same, and none added to another.</summary>
internal static class FigureComparison
{
    /// <summary>The table for <paramref name="query"/>. O(indicators of the measure), but that those which meet a filter are found first.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="query">What is compared.</param>
    /// <param name="snapshot">The store.</param>
    public static FigureTable Of(SqliteConnection connection, FigureQuery query, StoreSnapshot snapshot)
    {
        List<SeriesRows> series = FigureScan.Read(connection, query, snapshot);
        series.ForEach(static one => one.End());
        series.Sort(SeriesRows.Compare);
        List<FigureRow> rows = [];
        series.ForEach(one => rows.AddRange(one.Rows));
        return new FigureTable(rows);
    }
}
