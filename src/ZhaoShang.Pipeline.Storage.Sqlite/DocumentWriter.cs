using System.IO.Compression;
using System.Text;
using Microsoft.Data.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Writes a document with its records and its entry in the search index into the plain tables.</summary>
internal sealed class DocumentWriter(SqliteConnection connection) : IDisposable
{
    private readonly ProjectWriter _projects = new(connection);
    private readonly IndicatorWriter _indicators = new(connection);

    private readonly Statement _putDocument = new(connection, """
        INSERT INTO documents (id, doc, text_id, title, author, outlet, editor, published, uploaded, region_code, region_name, region_level,
            period, genre, script, format, encoding, source, original, text, offsets, pipeline_version, record)
        VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18, @19, @20, @21, @22)
        RETURNING document_key
        """);

    private readonly Statement _putEvent = new(connection, """
        INSERT INTO events (document_key, ordinal, name, kind, date, place, text, start, end, record)
        VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9)
        """);

    private readonly Statement _putIndex = new(connection, "INSERT INTO search_index (rowid, title, body, projects) VALUES (@0, @1, @2, @3)");

    /// <summary>Writes <paramref name="document"/>; one with the same id must not be there.</summary>
    public void Write(ExtractedDocument document, string pipelineVersion, SqliteTransaction transaction)
    {
        long key = WriteArticle(document, pipelineVersion, transaction);
        for (int i = 0; i < document.Projects.Count; i++)
        {
            _projects.Write(key, i, document.Projects[i], transaction);
        }

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
    }

    public void Dispose()
    {
        _projects.Dispose();
        _indicators.Dispose();
        _putDocument.Dispose();
        _putEvent.Dispose();
        _putIndex.Dispose();
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
