using Microsoft.Data.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Reads what the search index takes of the articles in the plain tables.</summary>
internal static class IndexedArticles
{
    /// <summary>All articles with their records, by their keys. One at a time is in memory.</summary>
    public static IEnumerable<IndexedArticle> Read(SqliteConnection connection, SqliteTransaction? transaction)
    {
        using Statement next = new(connection, """
            SELECT document_key, title, text, offsets, figures FROM documents WHERE document_key > @0 ORDER BY document_key LIMIT 1
            """);
        using RecordReader projects = new(connection, RowType.Project);
        using RecordReader indicators = new(connection, RowType.Indicator);
        using RecordReader events = new(connection, RowType.Event);
        for (long after = long.MinValue; next.Rows(transaction, ReadArticle, after) is [IndexedArticle article]; after = article.Key)
        {
            yield return article with
            {
                Projects = projects.Read<ProjectRecord>(article.Key, transaction),
                Indicators = indicators.Read<IndicatorRecord>(article.Key, transaction),
                Events = events.Read<EventRecord>(article.Key, transaction),
            };
        }
    }

    private static IndexedArticle ReadArticle(SqliteDataReader row) => new()
    {
        Key = row.GetInt64(0),
        Title = row.IsDBNull(1) ? null : row.GetString(1),
        Text = row.GetString(2),
        ToOriginal = OffsetMap.FromBytes((byte[])row[3]),
        Figures = ArticleFigure.Read(row.GetString(4)),
        Projects = [],
        Indicators = [],
        Events = [],
    };

    private sealed class RecordReader(SqliteConnection connection, RowType rows) : IDisposable
    {
        private readonly Statement _read = new(
            connection, $"SELECT {RowTable.Of(rows).Key}, record FROM {RowTable.Of(rows).Name} WHERE document_key = @0 ORDER BY {RowTable.Of(rows).Key}");

        public List<(long Key, T Record)> Read<T>(long documentKey, SqliteTransaction? transaction)
            where T : class =>
            _read.Rows(transaction, static row => (row.GetInt64(0), RecordJson.Read<T>(row.GetString(1))), documentKey);

        public void Dispose() => _read.Dispose();
    }
}
