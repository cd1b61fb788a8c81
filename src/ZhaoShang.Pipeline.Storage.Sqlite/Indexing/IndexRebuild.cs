using Microsoft.Data.Sqlite;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Fills the search index, which must be empty, from the plain tables.</summary>
internal static class IndexRebuild
{
    /// <summary>Fills the index. O(size of the database), flat in memory.</summary>
    public static void Fill(SqliteConnection connection, SqliteTransaction transaction, CancellationToken cancellation = default)
    {
        using SearchIndexWriter writer = new(connection);
        foreach (IndexedArticle article in IndexedArticles.Read(connection, transaction))
        {
            cancellation.ThrowIfCancellationRequested();
            writer.Write(article, transaction);
        }

        writer.Flush(transaction);
        writer.Optimize(transaction);
    }
}
