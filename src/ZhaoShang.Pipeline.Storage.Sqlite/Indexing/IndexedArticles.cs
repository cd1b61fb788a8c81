using Microsoft.Data.Sqlite;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Reads what the search index takes of the articles in the plain tables.</summary>
internal static class IndexedArticles
{
    /// <summary>All articles with their records, by their keys. One at a time is in memory.</summary>
    public static IEnumerable<IndexedArticle> Read(SqliteConnection connection, SqliteTransaction? transaction)
    {
        using IndexedArticleReader reader = new(connection, transaction);
        for (IndexedArticle? article = reader.Next(long.MinValue); article is not null; article = reader.Next(article.Key))
        {
            yield return article;
        }
    }
}
