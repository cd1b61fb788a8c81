using System.IO.Compression;
using Microsoft.Data.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Writes a document with its records into the plain tables, and its entries into the search index and the words of articles.</summary>
internal sealed class DocumentWriter(SqliteConnection connection, IWordSegmenter segmenter) : IDisposable
{
    private static readonly string[] RecordTables = ["projects", "indicators", "events"];

    private readonly RowKeys _keys = new(connection);
    private readonly ProjectWriter _projects = new(connection);
    private readonly IndicatorWriter _indicators = new(connection);

    private readonly Statement _putDocument = new(connection, """
        INSERT INTO documents (id, doc, text_id, title, author, outlet, editor, published, uploaded, region_code, region_name, region_level,
            period, genre, script, format, encoding, told, source, original, text, offsets, pipeline_version, record,
            published_first, published_last, period_first, period_last, figures, document_key)
        VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18, @19, @20, @21, @22, @23, @24, @25, @26, @27, @28, @29)
        """);

    private readonly Statement _putEvent = new(connection, """
        INSERT INTO events (document_key, ordinal, name, kind, date, place, text, start, end, record, date_first, date_last, event_key)
        VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12)
        """);

    private readonly Statement _findText = new(connection, "SELECT text_id, text, document_key FROM documents WHERE id = @0");
    private readonly Statement _delete = new(connection, "DELETE FROM documents WHERE id = @0");
    private readonly Statement[] _rename =
    [
        new(connection, "UPDATE documents SET doc = @1, record = json_set(record, '$.doc', @1) WHERE id = @0 AND doc <> @1"),
        .. RecordTables.Select(table => new Statement(connection, $"""
            UPDATE {table} SET record = json_set(record, '$.doc', @1)
            WHERE document_key = (SELECT document_key FROM documents WHERE id = @0)
            """)),
    ];

    private readonly ReprintIndex _reprints = new(connection);
    private readonly SearchIndexWriter _index = new(connection);
    private readonly StoryIndex _stories = new(connection);
    private readonly ArticleWords _words = new(connection, segmenter);

    /// <summary>Writes <paramref name="document"/>; one with the same id goes.</summary>
    public void Write(ExtractedDocument document, string pipelineVersion, SqliteTransaction transaction)
    {
        Delete(document.Document.Id, transaction);
        IReadOnlyList<ArticleFigure> figures = ArticleFigure.Of(document.Annotated.Mentions);
        long key = WriteArticle(document, pipelineVersion, figures, transaction);
        IndexedArticle indexed = new()
        {
            Key = key,
            Title = document.Document.Title,
            Text = document.Annotated.Text,
            ToOriginal = document.Annotated.Segmented.Normalized.ToOriginal,
            Figures = figures,
            Projects = [.. document.Projects.Select((record, i) => (_projects.Write((_keys.Next(RowType.Project, transaction), key, i), record, transaction), record))],
            Indicators = [.. document.Indicators.Select((record, i) => (_indicators.Write((_keys.Next(RowType.Indicator, transaction), key, i), record, transaction), record))],
            Events = [.. document.Events.Select((record, i) => (WriteEvent(key, i, record, transaction), record))],
        };
        _index.Write(indexed, transaction);
        _words.Put(key, transaction);
        _reprints.Add(document.Document.TextId, document.Annotated.Text, transaction);
        _stories.Add(key, document.Document, indexed.Projects, transaction);
    }

    /// <summary>To be called at the end of a transaction: true before it is committed, false when it was rolled back.</summary>
    public void End(bool isCommitted, SqliteTransaction? transaction)
    {
        if (isCommitted)
        {
            _index.Flush(transaction);
        }
        else
        {
            _index.Forget();
        }

        _keys.Forget();
    }

    /// <summary>Deletes the document with this <paramref name="id"/> and all its records, if it is there.</summary>
    public void Delete(string id, SqliteTransaction transaction)
    {
        foreach ((string textId, string text, long key) in _findText.Rows(transaction, static row => (row.GetString(0), row.GetString(1), row.GetInt64(2)), id))
        {
            _index.Delete(key, transaction);
            _words.Delete(key, transaction);
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
        _keys.Dispose();
        _projects.Dispose();
        _indicators.Dispose();
        _putDocument.Dispose();
        _putEvent.Dispose();
        _index.Dispose();
        _findText.Dispose();
        _delete.Dispose();
        Array.ForEach(_rename, static statement => statement.Dispose());
        _reprints.Dispose();
        _stories.Dispose();
        _words.Dispose();
    }

    private long WriteArticle(
        ExtractedDocument document, string pipelineVersion, IReadOnlyList<ArticleFigure> figures, SqliteTransaction transaction)
    {
        DocumentRecord record = document.Document;
        NormalizedDocument normalized = document.Annotated.Segmented.Normalized;
        ReadDocument read = normalized.Clean.Read;
        EdtfDays published = EdtfDays.Of(record.Published);
        EdtfDays period = EdtfDays.Of(record.Period);
        long key = _keys.Next(RowType.Article, transaction);
        _putDocument.Run(
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
            RecordJson.Write(record),
            published.First,
            published.Last,
            period.First,
            period.Last,
            ArticleFigure.Write(figures),
            key);
        return key;
    }

    private long WriteEvent(long documentKey, int ordinal, EventRecord record, SqliteTransaction transaction)
    {
        EdtfDays date = EdtfDays.Of(record.Date);
        long key = _keys.Next(RowType.Event, transaction);
        _putEvent.Run(
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
            RecordJson.Write(record),
            date.First,
            date.Last,
            key);
        return key;
    }

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
