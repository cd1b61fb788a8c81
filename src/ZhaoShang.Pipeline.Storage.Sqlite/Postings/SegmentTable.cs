using Microsoft.Data.Sqlite;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Reads which segments there are.</summary>
internal static class SegmentTable
{
    /// <summary>All of them, the oldest first.</summary>
    public static IReadOnlyList<SegmentRow> Read(SqliteConnection connection, SqliteTransaction? transaction)
    {
        using Statement read = new(connection, "SELECT segment, level, terms, terms_at, groups_at, bytes FROM search_segments ORDER BY segment");
        return read.Rows(transaction, static row => new SegmentRow(row.GetInt64(0), row.GetInt32(1), row.GetInt32(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5)));
    }
}
