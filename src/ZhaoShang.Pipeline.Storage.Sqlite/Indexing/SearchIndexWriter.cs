using System.Text;
using Microsoft.Data.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Writes articles and their records into the four search indexes, with their lengths.</summary>
internal sealed class SearchIndexWriter(SqliteConnection connection) : IDisposable
{
    private readonly Statement _putArticle = new(
        connection, "INSERT INTO search_index (rowid, body, title, projects, figures) VALUES (@0, @1, @2, @3, @4)");

    private readonly Statement _deleteArticle = new(connection, "DELETE FROM search_index WHERE rowid = @0");
    private readonly RecordIndex _projects = new(connection, RowType.Project);
    private readonly RecordIndex _indicators = new(connection, RowType.Indicator);
    private readonly RecordIndex _events = new(connection, RowType.Event);
    private readonly SearchLengths _lengths = new(connection);

    /// <summary>Writes <paramref name="article"/>, whose keys must not be in the indexes.</summary>
    public void Write(IndexedArticle article, SqliteTransaction? transaction)
    {
        StringBuilder names = new();
        foreach ((_, ProjectRecord project) in article.Projects)
        {
            names.Append(project.Name).Append((char)SearchLetters.Gap);
        }

        StringBuilder figures = new();
        foreach (ArticleFigure figure in article.Figures)
        {
            ArticleFigure.AppendTokens(figures, figure.Value, figure.Unit);
        }

        AppendFiguresOfRecords(figures, article);
        _putArticle.Run(transaction, article.Key, article.Text, article.Title, names.ToString(), figures.ToString());
        _lengths.Set(RowType.Article, article.Key, article.Text.Length, transaction);
        foreach ((long key, ProjectRecord record) in article.Projects)
        {
            Put(_projects, key, RecordText.Of(record, article), transaction);
        }

        foreach ((long key, IndicatorRecord record) in article.Indicators)
        {
            Put(_indicators, key, RecordText.Of(record, article), transaction);
        }

        foreach ((long key, EventRecord record) in article.Events)
        {
            Put(_events, key, RecordText.Of(record, article), transaction);
        }
    }

    /// <summary>Takes the article with this <paramref name="documentKey"/> and its records, which must still be in the plain tables, out of the indexes.</summary>
    public void Delete(long documentKey, SqliteTransaction? transaction)
    {
        _deleteArticle.Run(transaction, documentKey);
        _lengths.Set(RowType.Article, documentKey, null, transaction);
        foreach (RecordIndex index in new[] { _projects, _indicators, _events })
        {
            foreach (long key in index.Delete(documentKey, transaction))
            {
                _lengths.Set(index.Rows, key, null, transaction);
            }
        }
    }

    /// <summary>Writes the lengths that are still in memory. To be called before the transaction is committed.</summary>
    public void Flush(SqliteTransaction? transaction) => _lengths.Flush(transaction);

    /// <summary>Forgets the lengths that are still in memory: the transaction was rolled back.</summary>
    public void Forget() => _lengths.Forget();

    public void Dispose()
    {
        _putArticle.Dispose();
        _deleteArticle.Dispose();
        _projects.Dispose();
        _indicators.Dispose();
        _events.Dispose();
        _lengths.Dispose();
    }

    /// <summary>What records tell of figures counts for the article, too: of one stored by a version that kept no figures of its text.</summary>
    private static void AppendFiguresOfRecords(StringBuilder figures, IndexedArticle article)
    {
        if (article.Figures.Count > 0)
        {
            return;
        }

        foreach ((_, ProjectRecord project) in article.Projects)
        {
            figures.Append(RecordText.Of(project, article).Figures);
        }

        foreach ((_, IndicatorRecord indicator) in article.Indicators)
        {
            figures.Append(RecordText.Of(indicator, article).Figures);
        }
    }

    private void Put(RecordIndex index, long key, RecordText text, SqliteTransaction? transaction)
    {
        index.Put(key, text, transaction);
        _lengths.Set(index.Rows, key, text.Body.Length, transaction);
    }
}
