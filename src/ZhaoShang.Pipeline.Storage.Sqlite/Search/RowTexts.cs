using Microsoft.Data.Sqlite;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Reads the letters of rows out of the plain tables, as the search index took them.</summary>
/// <param name="connection">The connection, in a transaction whenever rows are read.</param>
internal sealed class RowTexts(SqliteConnection connection) : IDisposable
{
    private readonly Statement _bodies = new(connection, "SELECT text FROM documents WHERE document_key = @0");
    private readonly Statement _names = new(
        connection, "SELECT coalesce(title, '') FROM documents WHERE document_key = @0 UNION ALL SELECT name FROM projects WHERE document_key = @0");

    private readonly IndexedArticleReader _articles = new(connection);
    private (int Key, Dictionary<(RowType, long), IndexedRow> Rows) _last = (-1, []);

    /// <summary>The fields of letters of the row with this <paramref name="key"/>, each read when it is asked for, the body first.</summary>
    /// <param name="rows">What the row is.</param>
    /// <param name="key">Its key.</param>
    /// <param name="document">The key of its article.</param>
    public IEnumerable<string> Fields(RowType rows, int key, int document)
    {
        if (rows == RowType.Article)
        {
            return Read(_bodies, key).Concat(Read(_names, key));
        }

        if (_last.Key != document)
        {
            _last = (document, _articles.Next(document - 1)!.Rows().ToDictionary(static row => (row.Type, row.Key)));
        }

        IndexedRow record = _last.Rows[(rows, key)];
        return record.Others.SkipLast(1).OfType<string>().Prepend(record.Body);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _bodies.Dispose();
        _names.Dispose();
        _articles.Dispose();
    }

    private static IEnumerable<string> Read(Statement statement, int key)
    {
        foreach (string text in statement.Rows(null, static row => row.GetString(0), key))
        {
            yield return text;
        }
    }
}
