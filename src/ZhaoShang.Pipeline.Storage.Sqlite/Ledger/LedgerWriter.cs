using Microsoft.Data.Sqlite;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Writes inputs, files and runs into the ledger.</summary>
internal sealed class LedgerWriter(SqliteConnection connection) : IDisposable
{
    private readonly Statement _find = new(connection, $"SELECT {LedgerRows.InputColumns} FROM inputs i WHERE path = @0");
    private readonly Statement _findSmallestPath = new(
        connection, "SELECT min(path) FROM inputs WHERE hash = @0 AND path <> @1 AND status IN ('stored', 'duplicate')");

    private readonly Statement _put = new(connection, """
        INSERT INTO inputs (path, entry, size, hash, status, stage, code, reason, reason_en, attempts, pipeline_version, told, run_key)
        VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, 1, @9, @10, @11)
        ON CONFLICT (path) DO UPDATE SET entry = excluded.entry, size = excluded.size, hash = coalesce(excluded.hash, hash), status = excluded.status,
            stage = excluded.stage, code = excluded.code, reason = excluded.reason, reason_en = excluded.reason_en, attempts = attempts + 1,
            pipeline_version = excluded.pipeline_version, told = excluded.told, run_key = excluded.run_key
        """);

    private readonly Statement _setStatus = new(connection, "UPDATE inputs SET status = @1 WHERE path = @0");
    private readonly Statement _setVersion = new(
        connection, "UPDATE inputs SET pipeline_version = @1 WHERE hash = @0 AND status IN ('stored', 'duplicate') AND pipeline_version <> @1");

    private readonly Statement _setRun = new(connection, "UPDATE inputs SET run_key = @1 WHERE path = @0");
    private readonly Statement _delete = new(connection, "DELETE FROM inputs WHERE path = @0");
    private readonly Statement _putFile = new(connection, """
        INSERT OR REPLACE INTO files (path, size, modified, hash, pipeline_version, told, kept, skipped, failed, run_key)
        VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9)
        """);

    private readonly Statement _setModified = new(connection, "UPDATE files SET modified = @1 WHERE path = @0");
    private readonly Statement _deleteFile = new(connection, "DELETE FROM files WHERE path = @0");
    private readonly Statement _deleteRefusedContainer = new(
        connection, "DELETE FROM inputs WHERE path = @0 AND status IN ('failed', 'skipped') AND run_key IS NOT @1");

    private readonly Statement _beginRun = new(connection, """
        INSERT INTO runs (began, state, verb, pipeline_version, workers) VALUES (@0, 'running', @1, @2, @3) RETURNING run_key
        """);

    private readonly Statement _endRun = new(connection, """
        UPDATE runs SET ended = @1, state = @2, seen = @3, stored = @4, unchanged = @5, duplicate = @6, skipped = @7, failed = @8, pruned = @9,
            unread = @10, bytes = @11, reading_ms = @12, extracting_ms = @13, storing_ms = @14
        WHERE run_key = @0
        """);

    public LedgerEntry? Find(string path, SqliteTransaction transaction) => _find.Rows(transaction, LedgerRows.ReadInput, path) is [var entry] ? entry : null;

    /// <summary>The smallest of the paths, other than <paramref name="path"/>, of stored inputs with the bytes <paramref name="hash"/>; null if there is none.</summary>
    public string? FindSmallestPath(string? hash, string path, SqliteTransaction transaction) => (string?)_findSmallestPath.Scalar(transaction, hash, path);

    public void Put(InputOutcome outcome, InputStatus status, long? run, SqliteTransaction transaction) => _put.Run(
        transaction,
        outcome.Path,
        outcome.Entry,
        outcome.Size,
        outcome.Hash,
        RecordValues.Word(status),
        outcome.Stage,
        outcome.Refused?.Code,
        outcome.Refused?.Detail.Chinese,
        outcome.Refused?.Detail.English,
        outcome.PipelineVersion,
        ToldColumn.Write(outcome.Told),
        run);

    public void SetStatus(string path, InputStatus status, SqliteTransaction transaction) => _setStatus.Run(transaction, path, RecordValues.Word(status));

    /// <summary>All inputs with the bytes <paramref name="hash"/> have the records of <paramref name="version"/> now.</summary>
    public void SetVersion(string hash, string version, SqliteTransaction transaction) => _setVersion.Run(transaction, hash, version);

    /// <summary>The input was met in <paramref name="run"/> as it was.</summary>
    public void SetRun(string path, long? run, SqliteTransaction transaction) => _setRun.Run(transaction, path, run);

    public void Delete(string path, SqliteTransaction transaction)
    {
        _delete.Run(transaction, path);
        _deleteFile.Run(transaction, path);
    }

    /// <summary>The file was opened to its end: what was said of it as a whole before, as that it cannot be opened, is past.</summary>
    public void PutFile(FileEntry file, long? run, SqliteTransaction transaction)
    {
        _deleteRefusedContainer.Run(transaction, file.Path, run);
        _putFile.Run(
            transaction,
            file.Path,
            file.Size,
            Time(file.Modified),
            file.Hash,
            file.PipelineVersion,
            ToldColumn.Write(file.Told),
            file.Kept,
            file.Skipped,
            file.Failed,
            run);
    }

    /// <summary>The file has another time of writing, and is the same otherwise.</summary>
    public void SetModified(FileEntry file, SqliteTransaction transaction) => _setModified.Run(transaction, file.Path, Time(file.Modified));

    public long BeginRun(RunStart start) =>
        _beginRun.Scalar(null, Time(start.Began), start.Verb, start.PipelineVersion, start.Workers) is long key
            ? key
            : throw new InvalidOperationException("SQLite gave no key for a new run.");

    public void EndRun(long run, RunSummary summary) => _endRun.Run(
        null,
        run,
        Time(summary.Ended),
        RecordValues.Word(summary.State),
        summary.Seen,
        summary.Stored,
        summary.Unchanged,
        summary.Duplicate,
        summary.Skipped,
        summary.Failed,
        summary.Pruned,
        summary.Unread,
        summary.Bytes,
        (long)summary.Reading.TotalMilliseconds,
        (long)summary.Extracting.TotalMilliseconds,
        (long)summary.Storing.TotalMilliseconds);

    public void Dispose()
    {
        foreach (Statement statement in new[]
        {
            _find, _findSmallestPath, _put, _setStatus, _setVersion, _setRun, _delete, _putFile, _setModified, _deleteFile, _deleteRefusedContainer,
            _beginRun, _endRun,
        })
        {
            statement.Dispose();
        }
    }

    private static string? Time(DateTimeOffset? time) => time?.UtcDateTime.ToString("O");
}
