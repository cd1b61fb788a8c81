using System.IO.Compression;
using System.Text;
using Microsoft.Data.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Writes a document with its records and its entry in the search index into the plain tables.</summary>
internal sealed class DocumentWriter(SqliteConnection connection) : IDisposable
{
    private static readonly string[] RecordTables = ["projects", "indicators", "events"];

    private readonly ProjectWriter _projects = new(connection);
    private readonly IndicatorWriter _indicators = new(connection);

    private readonly Statement _putDocument = new(connection, """
        INSERT INTO documents (id, doc, text_id, title, author, outlet, editor, published, uploaded, region_code, region_name, region_level,
            period, genre, script, format, encoding, told, source, original, text, offsets, pipeline_version, record)
        VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18, @19, @20, @21, @22, @23)
        RETURNING document_key
        """);

    private readonly Statement _putEvent = new(connection, """
        INSERT INTO events (document_key, ordinal, name, kind, date, place, text, start, end, record)
        VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9)
        """);

    private readonly Statement _findText = new(connection, "SELECT text_id, text FROM documents WHERE id = @0");
    private readonly Statement _delete = new(connection, "DELETE FROM documents WHERE id = @0");
    private readonly Statement _deleteIndex = new(connection, "DELETE FROM search_index WHERE rowid = (SELECT document_key FROM documents WHERE id = @0)");
    private readonly Statement[] _rename =
    [
        new(connection, "UPDATE documents SET doc = @1, record = json_set(record, '$.doc', @1) WHERE id = @0 AND doc <> @1"),
        .. RecordTables.Select(table => new Statement(connection, $"""
            UPDATE {table} SET record = json_set(record, '$.doc', @1)
            WHERE document_key = (SELECT document_key FROM documents WHERE id = @0)
            """)),
    ];

    private readonly ReprintIndex _reprints = new(connection);
    private readonly StoryIndex _stories = new(connection);
    private readonly Statement _putIndex = new(connection, "INSERT INTO search_index (rowid, title, body, projects) VALUES (@0, @1, @2, @3)");

    /// <summary>Writes <paramref name="document"/>; one with the same id goes.</summary>
    public void Write(ExtractedDocument document, string pipelineVersion, SqliteTransaction transaction)
    {
        Delete(document.Document.Id, transaction);
        long key = WriteArticle(document, pipelineVersion, transaction);
        List<(long Key, ProjectRecord Record)> projects = [.. document.Projects.Select((record, i) => (_projects.Write(key, i, record, transaction), record))];

        for (int i = 0; i < document.Indicators.Count; i++)
        {
            _indicators.Write(key, i, document.Indicators[i], transaction);
        }

        for (int i = 0; i < document.Events.Count; i++)
        {
            WriteEvent(key, i, document.Events[i], transaction);
        }

        StringBuilder names = new();
        foreach (ProjectRecord project in document.Projects)
        {
            names.Append(project.Name).Append('\n');
        }

        _putIndex.Run(transaction, key, document.Document.Title, document.Annotated.Text, names.ToString());
        _reprints.Add(document.Document.TextId, document.Annotated.Text, transaction);
        _stories.Add(key, document.Document, projects, transaction);
    }

    /// <summary>Deletes the document with this <paramref name="id"/> and all its records, if it is there.</summary>
    public void Delete(string id, SqliteTransaction transaction)
    {
        foreach ((string textId, string text) in _findText.Rows(transaction, static row => (row.GetString(0), row.GetString(1)), id))
        {
            _deleteIndex.Run(transaction, id);
            _stories.Remove(id, transaction);
            _delete.Run(transaction, id);
            _reprints.Remove(textId, text, transaction);
        }
    }

    /// <summary>The document with this <paramref name="id"/> is told as that of <paramref name="path"/> from now on.</summary>
    public void Rename(string id, string path, SqliteTransaction transaction)
    {
        if (_rename[0].Run(transaction, id, path) == 0)
        {
            return;
        }

        foreach (Statement rename in _rename.AsSpan(1))
        {
            rename.Run(transaction, id, path);
        }

        foreach ((string textId, _) in _findText.Rows(transaction, static row => (row.GetString(0), row.GetString(1)), id))
        {
            _reprints.Regroup(textId, transaction);
        }
    }

    public void Dispose()
    {
        _projects.Dispose();
        _indicators.Dispose();
        _putDocument.Dispose();
        _putEvent.Dispose();
        _putIndex.Dispose();
        _findText.Dispose();
        _delete.Dispose();
        _deleteIndex.Dispose();
        Array.ForEach(_rename, static statement => statement.Dispose());
        _reprints.Dispose();
        _stories.Dispose();
    }

    private long WriteArticle(ExtractedDocument document, string pipelineVersion, SqliteTransaction transaction)
    {
        DocumentRecord record = document.Document;
        NormalizedDocument normalized = document.Annotated.Segmented.Normalized;
        ReadDocument read = normalized.Clean.Read;
        object? key = _putDocument.Scalar(
            transaction,
            record.Id,
            record.Doc,
            record.TextId,
            record.Title,
            record.Author,
            record.Outlet,
            record.Editor,
            record.Published,
            record.Uploaded,
            record.Region?.Code,
            record.Region?.Name,
            RecordValues.Word(record.Region?.Level),
            record.Period,
            RecordValues.Word(record.Genre),
            RecordValues.Word(record.Script),
            RecordValues.Word(read.Format),
            read.Encoding,
            ToldColumn.Write(read.Source.Told),
            Compress(read.Source.Bytes.Span),
            read.Original,
            normalized.Text,
            normalized.ToOriginal.ToBytes(),
            pipelineVersion,
            RecordJson.Write(record));
        return key is long value ? value : throw new InvalidOperationException("SQLite gave no key for a new document.");
    }

    private void WriteEvent(long documentKey, int ordinal, EventRecord record, SqliteTransaction transaction) => _putEvent.Run(
        transaction,
        documentKey,
        ordinal,
        record.Name,
        RecordValues.Word(record.Kind),
        record.Date,
        record.Place,
        record.Text,
        record.Start,
        record.End,
        RecordJson.Write(record));

    private static byte[] Compress(ReadOnlySpan<byte> bytes)
    {
        using MemoryStream compressed = new();
        using (GZipStream gzip = new(compressed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return compressed.ToArray();
    }
}
