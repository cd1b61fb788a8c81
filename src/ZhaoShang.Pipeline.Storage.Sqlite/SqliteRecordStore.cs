using System.IO.Compression;
using Microsoft.Data.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>The embedded store: one SQLite file. One writer, one thread at a time; looking inputs and files up is safe for all threads, also while another writes.</summary>
public sealed class SqliteRecordStore : IRecordStore
{
    private readonly string _path;
    private readonly SqliteConnection _connection;
    private readonly DocumentWriter _documents;
    private readonly LedgerWriter _ledger;
    private readonly LedgerLookup _lookup;
    private readonly Statement _findVersion;
    private readonly Statement _findOutdated;

    /// <summary>Opens <paramref name="path"/> and makes the database where it is missing; one of an older schema is brought up to date.</summary>
    /// <param name="path">The file.</param>
    /// <param name="segmenter">Cuts the words of articles; those that another one cut are cut anew, O(size of the database).</param>
    /// <exception cref="DatabaseException">It is no database, of another schema, or cannot be written.</exception>
    public SqliteRecordStore(string path, IWordSegmenter segmenter)
    {
        _path = path;
        _connection = SqliteDatabase.OpenForWriting(path);
        try
        {
            ArticleWords.Renew(_connection, segmenter);
            _lookup = new LedgerLookup(path);
        }
        catch (SqliteException e)
        {
            _connection.Dispose();
            throw SqliteFailure.OfWriting(path, e);
        }
        catch
        {
            _connection.Dispose();
            throw;
        }

        _documents = new DocumentWriter(_connection, segmenter);
        _ledger = new LedgerWriter(_connection);
        _findVersion = new Statement(_connection, "SELECT pipeline_version FROM documents WHERE id = @0");
        _findOutdated = new Statement(_connection, $"""
            SELECT d.document_key, d.source, d.told, {LedgerRows.InputColumns}
            FROM documents d JOIN inputs i ON i.path = d.doc
            WHERE d.document_key > @1 AND d.pipeline_version <> @0 ORDER BY d.document_key LIMIT @2
            """);
    }

    /// <inheritdoc/>
    public LedgerEntry? FindInput(string path) => Guard(() => _lookup.FindInput(path));

    /// <inheritdoc/>
    public FileEntry? FindFile(string path) => Guard(() => _lookup.FindFile(path));

    /// <inheritdoc/>
    public IReadOnlyList<LedgerEntry> ReadLedger(LedgerFilter filter, int most) => Guard(() => LedgerQuery.Read(_connection, filter, most));

    /// <inheritdoc/>
    public IReadOnlyList<StoredSource> ReadOutdated(string pipelineVersion, long after, int most) =>
        Guard(() => _findOutdated.Rows(null, ReadSource, pipelineVersion, after, most));

    /// <inheritdoc/>
    public long BeginRun(RunStart start) => Guard(() => _ledger.BeginRun(start));

    /// <inheritdoc/>
    public IReadOnlyList<InputStatus> Write(StoreBatch batch) => Changing(() =>
    {
        using SqliteTransaction transaction = _connection.BeginTransaction(deferred: false);
        List<InputStatus> statuses = new(batch.Inputs.Count);
        foreach (InputOutcome outcome in batch.Inputs)
        {
            statuses.Add(WriteOne(outcome, batch.Run, transaction));
        }

        foreach (FileEntry file in batch.Files)
        {
            _ledger.PutFile(file, batch.Run, transaction);
        }

        foreach (FileEntry file in batch.Retimed)
        {
            _ledger.SetModified(file, transaction);
        }

        _documents.End(isCommitted: true, transaction);
        transaction.Commit();
        return statuses;
    });

    /// <inheritdoc/>
    public void Remove(IReadOnlyList<string> paths) => Changing(() =>
    {
        using SqliteTransaction transaction = _connection.BeginTransaction(deferred: false);
        foreach (string path in paths)
        {
            LedgerEntry? entry = _ledger.Find(path, transaction);
            _ledger.Delete(path, transaction);
            if (entry?.Hash is { } hash)
            {
                Leave(hash, path, transaction);
            }
        }

        _documents.End(isCommitted: true, transaction);
        transaction.Commit();
        return paths.Count;
    });

    /// <inheritdoc/>
    public void EndRun(long run, RunSummary summary) => Guard(() =>
    {
        _ledger.EndRun(run, summary);
        return run;
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        _lookup.Dispose();
        _documents.Dispose();
        _ledger.Dispose();
        _findVersion.Dispose();
        _findOutdated.Dispose();
        _connection.Dispose();
    }

    private static StoredSource ReadSource(SqliteDataReader row)
    {
        LedgerEntry input = LedgerRows.ReadInput(row, 3);
        using GZipStream gzip = new(row.GetStream(1), CompressionMode.Decompress);
        using MemoryStream bytes = new();
        gzip.CopyTo(bytes);
        ToldMetadata told = ToldColumn.Read(row.IsDBNull(2) ? null : row.GetString(2));
        return new StoredSource(row.GetInt64(0), new SourceDocument(input.Path, bytes.ToArray()) { Told = told }, input);
    }

    private InputStatus WriteOne(InputOutcome outcome, long? run, SqliteTransaction transaction)
    {
        if (outcome.Status == InputStatus.Unchanged)
        {
            _ledger.SetRun(outcome.Path, run, transaction);
            return InputStatus.Unchanged;
        }

        LedgerEntry? old = _ledger.Find(outcome.Path, transaction);
        string? other = outcome.Document is null ? null : _ledger.FindSmallestPath(outcome.Hash, outcome.Path, transaction);
        bool standsForAll = other is null || string.CompareOrdinal(outcome.Path, other) < 0;
        if (outcome.Document is ExtractedDocument document)
        {
            WriteDocument(document, outcome.PipelineVersion, standsForAll ? outcome.Path : other!, transaction);
        }

        _ledger.Put(outcome, standsForAll ? outcome.Status : InputStatus.Duplicate, run, transaction);
        if (standsForAll && other is not null)
        {
            _ledger.SetStatus(other, InputStatus.Duplicate, transaction);
        }

        // One that can no longer be opened keeps what was read of it before.
        if (old?.Hash is { } oldHash && outcome.Hash is not null && (oldHash != outcome.Hash || outcome.Document is null))
        {
            Leave(oldHash, outcome.Path, transaction);
        }

        return other is null ? outcome.Status : InputStatus.Duplicate;
    }

    /// <summary>Writes the document that <paramref name="path"/> stands for, unless another of its inputs does and this version made its records.</summary>
    private void WriteDocument(ExtractedDocument document, string version, string path, SqliteTransaction transaction)
    {
        if (path == document.Document.Doc || (string?)_findVersion.Scalar(transaction, document.Document.Id) != version)
        {
            _documents.Write(document, version, transaction);
            _documents.Rename(document.Document.Id, path, transaction);
            _ledger.SetVersion(document.Document.Id, version, transaction);
        }
    }

    /// <summary>The input at <paramref name="path"/> no longer has the bytes <paramref name="hash"/>: their next path stands for them, if there is one.</summary>
    private void Leave(string hash, string path, SqliteTransaction transaction)
    {
        if (_ledger.FindSmallestPath(hash, path, transaction) is not string next)
        {
            _documents.Delete(hash, transaction);
            return;
        }

        _ledger.SetStatus(next, InputStatus.Stored, transaction);
        _documents.Rename(hash, next, transaction);
    }

    /// <summary>For what changes documents: what was noted of them and not written is forgotten at its end. Not for looking up, which others do at the same time.</summary>
    private T Changing<T>(Func<T> work)
    {
        try
        {
            return Guard(work);
        }
        finally
        {
            _documents.End(isCommitted: false, null);
        }
    }

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException e)
        {
            throw SqliteFailure.OfWriting(_path, e);
        }
        catch (DamagedPostingsException e)
        {
            throw SqliteFailure.OfDamage(_path, e);
        }
    }
}
