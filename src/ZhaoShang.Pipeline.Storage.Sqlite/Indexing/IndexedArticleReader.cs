using Microsoft.Data.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Reads what the search index takes of articles in the plain tables, one article at a time.</summary>
/// <param name="connection">The connection.</param>
/// <param name="transaction">Its transaction, where it was begun by name.</param>
internal sealed class IndexedArticleReader(SqliteConnection connection, SqliteTransaction? transaction = null) : IDisposable
{
    private readonly Statement _next = new(connection, """
        SELECT document_key, title, text, offsets, figures FROM documents WHERE document_key > @0 ORDER BY document_key LIMIT 1
        """);

    private readonly Statement _projects = OfRecords(connection, RowType.Project);
    private readonly Statement _indicators = OfRecords(connection, RowType.Indicator);
    private readonly Statement _events = OfRecords(connection, RowType.Event);

    /// <summary>The first article with a key behind this one, with its records; null if there is none.</summary>
    public IndexedArticle? Next(long after) => _next.Rows(transaction, ReadArticle, after) is [IndexedArticle article]
        ? article with
        {
            Projects = Records<ProjectRecord>(_projects, article.Key),
            Indicators = Records<IndicatorRecord>(_indicators, article.Key),
            Events = Records<EventRecord>(_events, article.Key),
        }
        : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        _next.Dispose();
        _projects.Dispose();
        _indicators.Dispose();
        _events.Dispose();
    }

    private static Statement OfRecords(SqliteConnection connection, RowType rows) =>
        new(connection, $"SELECT {RowTable.Of(rows).Key}, record FROM {RowTable.Of(rows).Name} WHERE document_key = @0 ORDER BY {RowTable.Of(rows).Key}");

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

    private List<(long Key, T Record)> Records<T>(Statement read, long article)
        where T : class =>
        read.Rows(transaction, static row => (row.GetInt64(0), RecordJson.Read<T>(row.GetString(1))), article);
}
