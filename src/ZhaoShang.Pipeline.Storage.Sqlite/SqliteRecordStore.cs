using Microsoft.Data.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>The embedded store: one SQLite file. Not thread-safe: one writer, one thread.</summary>
public sealed class SqliteRecordStore : IRecordStore
{
    private static readonly string[] RecordTables = ["projects", "indicators", "events"];

    private readonly List<Statement> _statements = [];
    private readonly string _path;
    private readonly SqliteConnection _connection;
    private readonly DocumentWriter _documents;
    private readonly Statement _findUnchanged;
    private readonly Statement _findVersion;
    private readonly Statement _findSmallestPath;
    private readonly Statement _deleteDocument;
    private readonly Statement _deleteIndex;
    private readonly Statement _setStatus;
    private readonly Statement[] _renameDocument;
    private readonly Statement _findOldHash;
    private readonly Statement _putInput;
    private readonly Statement _putRun;

    /// <summary>Opens <paramref name="path"/> and makes the database where it is missing.</summary>
    /// <param name="path">The file.</param>
    /// <param name="segmenter">The segmenter of the search index.</param>
    /// <exception cref="DatabaseException">It is no database, of another schema, or cannot be written.</exception>
    public SqliteRecordStore(string path, IWordSegmenter segmenter)
    {
        _path = path;
        _connection = SqliteDatabase.OpenForWriting(path, segmenter);
        _documents = new DocumentWriter(_connection);
        _findUnchanged = Prepare("SELECT 1 FROM inputs WHERE path = @0 AND hash = @1 AND pipeline_version = @2 AND status IN ('stored', 'duplicate')");
        _findVersion = Prepare("SELECT pipeline_version FROM documents WHERE id = @0");
        _findSmallestPath = Prepare("SELECT min(path) FROM inputs WHERE hash = @0 AND path <> @1 AND status IN ('stored', 'duplicate')");
        _deleteDocument = Prepare("DELETE FROM documents WHERE id = @0");
        _deleteIndex = Prepare("DELETE FROM search_index WHERE rowid = (SELECT document_key FROM documents WHERE id = @0)");
        _setStatus = Prepare("UPDATE inputs SET status = @1 WHERE path = @0");
        _renameDocument =
        [
            Prepare("UPDATE documents SET doc = @1, record = json_set(record, '$.doc', @1) WHERE id = @0"),
            .. RecordTables.Select(table => Prepare($"""
                UPDATE {table} SET record = json_set(record, '$.doc', @1)
                WHERE document_key = (SELECT document_key FROM documents WHERE id = @0)
                """)),
        ];
        _findOldHash = Prepare("SELECT hash FROM inputs WHERE path = @0");
        _putInput = Prepare("""
            INSERT INTO inputs (path, size, hash, status, code, reason, attempts, pipeline_version) VALUES (@0, @1, @2, @3, @4, @5, 1, @6)
            ON CONFLICT (path) DO UPDATE SET size = excluded.size, hash = excluded.hash, status = excluded.status, code = excluded.code,
                reason = excluded.reason, attempts = attempts + 1, pipeline_version = excluded.pipeline_version
            """);
        _putRun = Prepare("""
            INSERT INTO runs (began, ended, pipeline_version, seen, stored, unchanged, duplicate, skipped, failed, cancelled)
            VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9)
            """);
    }

    /// <inheritdoc/>
    public bool IsUnchanged(string path, string hash, string pipelineVersion) =>
        Guard(() => _findUnchanged.Scalar(null, path, hash, pipelineVersion) is not null);

    /// <inheritdoc/>
    public IReadOnlyList<InputStatus> Write(IReadOnlyList<InputOutcome> batch) => Guard(() =>
    {
        using SqliteTransaction transaction = _connection.BeginTransaction(deferred: false);
        List<InputStatus> statuses = new(batch.Count);
        foreach (InputOutcome outcome in batch)
        {
            statuses.Add(WriteOne(outcome, transaction));
        }

        transaction.Commit();
        return statuses;
    });

    /// <inheritdoc/>
    public void WriteRun(RunSummary run) => Guard(() => _putRun.Run(
        null,
        run.Began.ToString("O"),
        run.Ended.ToString("O"),
        run.PipelineVersion,
        run.Seen,
        run.Stored,
        run.Unchanged,
        run.Duplicate,
        run.Skipped,
        run.Failed,
        run.IsCancelled ? 1 : 0));

    /// <inheritdoc/>
    public void Dispose()
    {
        _statements.ForEach(statement => statement.Dispose());

        _documents.Dispose();
        _connection.Dispose();
    }

    private Statement Prepare(string sql)
    {
        Statement statement = new(_connection, sql);
        _statements.Add(statement);
        return statement;
    }

    private InputStatus WriteOne(InputOutcome outcome, SqliteTransaction transaction)
    {
        string? oldHash = (string?)_findOldHash.Scalar(transaction, outcome.Path);
        string? other = outcome.Document is null ? null : (string?)_findSmallestPath.Scalar(transaction, outcome.Hash, outcome.Path);
        bool standsForAll = other is null || string.CompareOrdinal(outcome.Path, other) < 0;
        if (outcome.Document is ExtractedDocument document)
        {
            WriteDocument(document, outcome.PipelineVersion, standsForAll, transaction);
        }

        WriteLedger(outcome, standsForAll ? outcome.Status : InputStatus.Duplicate, transaction);
        if (standsForAll && other is not null)
        {
            _setStatus.Run(transaction, other, RecordValues.Word(InputStatus.Duplicate));
        }

        if (oldHash is not null && oldHash != outcome.Hash)
        {
            Leave(oldHash, outcome.Path, transaction);
        }

        return other is null ? outcome.Status : InputStatus.Duplicate;
    }

    private void WriteDocument(ExtractedDocument document, string version, bool standsForAll, SqliteTransaction transaction)
    {
        string? storedBy = (string?)_findVersion.Scalar(transaction, document.Document.Id);
        if (standsForAll || storedBy != version)
        {
            Delete(document.Document.Id, transaction);
            _documents.Write(document, version, transaction);
        }
    }

    private void WriteLedger(InputOutcome outcome, InputStatus status, SqliteTransaction transaction) => _putInput.Run(
        transaction,
        outcome.Path,
        outcome.Size,
        outcome.Hash,
        RecordValues.Word(status),
        outcome.Refused?.Code,
        outcome.Refused?.Detail.Chinese,
        outcome.PipelineVersion);

    /// <summary>The input at <paramref name="path"/> no longer has the bytes <paramref name="hash"/>: their next path stands for them, if there is one.</summary>
    private void Leave(string hash, string path, SqliteTransaction transaction)
    {
        if (_findSmallestPath.Scalar(transaction, hash, path) is not string next)
        {
            Delete(hash, transaction);
            return;
        }

        _setStatus.Run(transaction, next, RecordValues.Word(InputStatus.Stored));
        foreach (Statement rename in _renameDocument)
        {
            rename.Run(transaction, hash, next);
        }
    }

    private void Delete(string id, SqliteTransaction transaction)
    {
        _deleteIndex.Run(transaction, id);
        _deleteDocument.Run(transaction, id);
    }

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException e)
        {
            throw new DatabaseException(
                StorageCodes.WriteFailed, _path, new Explanation(
                    $"写入失败（{e.Message}）。未提交的一批没有写入，已提交的都在。请检查磁盘空间和文件是否被占用，再运行一次同样的命令。",
                    $"writing failed ({e.Message}). The batch at hand was not written, what was committed stays. Check the disk's space and whether the file is in use, then run the same command again."), e);
        }
    }
}
