using System.Globalization;
using Microsoft.Data.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Reads rows of the ledger's tables.</summary>
internal static class LedgerRows
{
    /// <summary>The columns of <c>ReadInput</c>, of the table <c>inputs i</c>.</summary>
    public const string InputColumns =
        "i.path, i.entry, i.size, i.hash, i.status, i.stage, i.code, i.reason, i.reason_en, i.attempts, i.pipeline_version, i.told, i.run_key";

    /// <summary>The columns of <see cref="ReadFile"/>, of the table <c>files</c>.</summary>
    public const string FileColumns = "path, size, modified, hash, pipeline_version, told, kept, skipped, failed";

    /// <summary>The columns of <see cref="ReadRun"/>, of the table <c>runs</c>.</summary>
    public const string RunColumns = """
        began, verb, pipeline_version, workers, ended, state, seen, stored, unchanged, duplicate, skipped, failed, pruned, unread, bytes,
        reading_ms, extracting_ms, storing_ms
        """;

    public static LedgerEntry ReadInput(SqliteDataReader row) => ReadInput(row, 0);

    /// <summary>The entry whose columns begin with the one numbered <paramref name="first"/>.</summary>
    public static LedgerEntry ReadInput(SqliteDataReader row, int first) => new()
    {
        Path = row.GetString(first),
        Entry = Text(row, first + 1),
        Size = row.GetInt64(first + 2),
        Hash = Text(row, first + 3),
        Status = Enum.Parse<InputStatus>(row.GetString(first + 4), ignoreCase: true),
        Stage = Text(row, first + 5),
        Code = Text(row, first + 6),
        Reason = Text(row, first + 7) is { } reason ? new Explanation(reason, Text(row, first + 8) ?? reason) : null,
        Attempts = row.GetInt32(first + 9),
        PipelineVersion = row.GetString(first + 10),
        Told = ToldColumn.Read(Text(row, first + 11)),
        Run = row.IsDBNull(first + 12) ? null : row.GetInt64(first + 12),
    };

    public static FileEntry ReadFile(SqliteDataReader row) => new()
    {
        Path = row.GetString(0),
        Size = row.GetInt64(1),
        Modified = Text(row, 2) is { } modified ? Time(modified) : null,
        Hash = Text(row, 3),
        PipelineVersion = row.GetString(4),
        Told = ToldColumn.Read(Text(row, 5)),
        Kept = row.GetInt32(6),
        Skipped = row.GetInt32(7),
        Failed = row.GetInt32(8),
    };

    public static RunSummary ReadRun(SqliteDataReader row) => new()
    {
        Start = new RunStart(Time(row.GetString(0)), row.GetString(1), row.GetString(2), row.GetInt32(3)),
        Ended = Text(row, 4) is { } ended ? Time(ended) : null,
        State = Enum.Parse<RunState>(row.GetString(5), ignoreCase: true),
        Seen = row.GetInt32(6),
        Stored = row.GetInt32(7),
        Unchanged = row.GetInt32(8),
        Duplicate = row.GetInt32(9),
        Skipped = row.GetInt32(10),
        Failed = row.GetInt32(11),
        Pruned = row.GetInt32(12),
        Unread = row.GetInt32(13),
        Bytes = row.GetInt64(14),
        Reading = TimeSpan.FromMilliseconds(row.GetInt64(15)),
        Extracting = TimeSpan.FromMilliseconds(row.GetInt64(16)),
        Storing = TimeSpan.FromMilliseconds(row.GetInt64(17)),
    };

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
