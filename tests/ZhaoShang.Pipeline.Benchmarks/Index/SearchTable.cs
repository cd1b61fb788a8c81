using System.Diagnostics;
using Microsoft.Data.Sqlite;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Storage.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Benchmarks;

/// <summary>A search index as the store has it, by itself or with the words of articles beside it: built from short texts, and asked for the ten best of a query.</summary>
internal sealed class SearchTable : IDisposable
{
    private const int Best = 10;
    private readonly SqliteConnection _connection;
    private readonly StoreSnapshot _snapshot;
    private readonly ArticleWords? _words;
    private readonly long _emptyPages;

    /// <summary>Makes an empty index in a new file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="segmenter">Cuts words; null to leave them out.</param>
    public SearchTable(string path, IWordSegmenter? segmenter)
    {
        File.Delete(path);
        SqliteDatabase.OpenForWriting(path).Dispose();
        _connection = SqliteDatabase.OpenForWriting(path);
        _snapshot = new StoreSnapshot(_connection);
        _words = segmenter is null ? null : new ArticleWords(_connection, segmenter);
        _emptyPages = UsedPages();
    }

    /// <summary>Puts the texts in, in batches like those of an ingest; gives the processor's time in seconds.</summary>
    public double Fill(IReadOnlyList<string> texts, int batch)
    {
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        using (PostingsWriter postings = new(_connection))
        using (SearchLengths lengths = new(_connection))
        {
            for (int at = 0; at < texts.Count; at += batch)
            {
                using SqliteTransaction transaction = _connection.BeginTransaction();
                for (int i = at; i < Math.Min(at + batch, texts.Count); i++)
                {
                    postings.Add(SearchField.Of(RowType.Article, SearchField.Body), i + 1, texts[i]);
                    lengths.Set(RowType.Article, i + 1, texts[i].Length, transaction);
                    _words?.Put(i + 1, texts[i], transaction);
                }

                lengths.Flush(transaction);
                postings.Flush(transaction);
                transaction.Commit();
            }
        }

        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
    }

    /// <summary>The bytes of the index: all pages of the file that are in use, but for those that an empty database has. To be asked before <see cref="Begin"/>.</summary>
    public long Size() => UsedPages() * SqliteDatabase.ReadNumber(_connection, "PRAGMA page_size");

    /// <summary>Joins what was written in batches, as it becomes in time.</summary>
    public void Optimize()
    {
        using PostingsWriter postings = new(_connection);
        using SqliteTransaction transaction = _connection.BeginTransaction();
        postings.Optimize(transaction);
        transaction.Commit();
    }

    /// <summary>How many texts fit, and the ten best of them.</summary>
    public (int Total, int[] Best) Search(QueryNode filter)
    {
        RecordQuery query = new() { Filter = filter };
        RowSearch search = new(_connection, _snapshot);
        FoundRows found = search.Find(query);
        return (found.Keys.Count, search.Order(found, query, Best));
    }

    /// <summary>Begins to read <paramref name="count"/> texts: each gets a path, by which rows of one score follow one another.</summary>
    public void Begin(int count)
    {
        using (Statement put = new(_connection, """
            WITH RECURSIVE keys (key) AS (SELECT 1 UNION ALL SELECT key + 1 FROM keys WHERE key < @0)
            INSERT INTO documents (document_key, id, doc, text_id, genre, script, format, encoding, pipeline_version, source, original, text, offsets, figures, record)
            SELECT key, key, 'texts/' || key, key, 'news', 'hans', 'plain_text', 'utf-8', '1', '', '', '', '', '[]', '{}' FROM keys
            """))
        {
            put.Run(null, count);
        }

        _snapshot.Renew();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _words?.Dispose();
        _snapshot.Dispose();
        _connection.Dispose();
    }

    private long UsedPages() => SqliteDatabase.ReadNumber(_connection, "PRAGMA page_count") - SqliteDatabase.ReadNumber(_connection, "PRAGMA freelist_count") - _emptyPages;
}
