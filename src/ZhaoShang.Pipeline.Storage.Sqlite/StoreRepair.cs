using Microsoft.Data.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Repairs of a database what can be made anew from its articles.</summary>
public static class StoreRepair
{
    /// <summary>Tables that are made from the articles, children first.</summary>
    private static readonly string[] Derived = ["story_links", "story_keys", "tellings", "near_texts", "text_bands", "texts"];

    /// <summary>
    /// Makes anew what the articles of the database at <paramref name="path"/> tell: its search index, the words of its articles, which article reprints which, which projects are one, the indexes of its
    /// tables. Records without an article go, and inputs whose article is missing are forgotten, so that the next ingest reads them again. In one transaction; O(size of the database).
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="segmenter">Cuts the words of articles.</param>
    /// <param name="cancellation">Ends the work within a second or two; the database is then as it was before.</param>
    /// <returns>What is wrong with it afterwards; empty if it is whole.</returns>
    /// <exception cref="DatabaseException">It is missing, no database, of another schema, or cannot be written.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled before it was repaired.</exception>
    public static IReadOnlyList<Explanation> Run(string path, IWordSegmenter segmenter, CancellationToken cancellation = default)
    {
        SqliteDatabase.OpenForReading(path).Dispose();
        using (SqliteConnection connection = SqliteDatabase.OpenForWriting(path))
        {
            try
            {
                Interruption.Guard(connection, () => Repair(connection, segmenter, cancellation), cancellation);
            }
            catch (SqliteException e)
            {
                throw SqliteFailure.OfWriting(path, e);
            }
        }

        return StoreCheck.Run(path, segmenter, cancellation);
    }

    private static void Repair(SqliteConnection connection, IWordSegmenter segmenter, CancellationToken cancellation)
    {
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        Run(connection, "REINDEX", transaction);
        foreach (RowTable table in RowTable.All.Skip(1))
        {
            Run(connection, $"DELETE FROM {table.Name} WHERE document_key NOT IN (SELECT document_key FROM documents)", transaction);
        }

        foreach (string table in Derived)
        {
            Run(connection, $"DELETE FROM {table}", transaction);
        }

        Run(connection, "UPDATE documents SET duplicate_of = NULL WHERE duplicate_of IS NOT NULL", transaction);
        SchemaMigration.FindReprints(connection, transaction, cancellation);
        SchemaMigration.RemakeSearchIndex(connection, transaction);
        IndexRebuild.Fill(connection, transaction, cancellation);
        ArticleWords.Remake(connection, segmenter, transaction, cancellation);
        StoryRebuild.Fill(connection, transaction, cancellation);
        ForgetMissing(connection, transaction);
        cancellation.ThrowIfCancellationRequested();
        transaction.Commit();
    }

    private static void ForgetMissing(SqliteConnection connection, SqliteTransaction transaction)
    {
        using Statement forget = new(connection, """
            DELETE FROM inputs WHERE status IN ('stored', 'duplicate') AND NOT EXISTS (SELECT 1 FROM documents d WHERE d.id = inputs.hash)
            """);
        using Statement forgetFiles = new(connection, """
            DELETE FROM files WHERE kept <> (
                SELECT count(*) FROM inputs i WHERE i.status IN ('stored', 'duplicate') AND (i.path = files.path OR (i.path >= files.path || '!' AND i.path < files.path || '"')))
            """);
        if (forget.Run(transaction) > 0)
        {
            forgetFiles.Run(transaction);
        }
    }

    private static void Run(SqliteConnection connection, string sql, SqliteTransaction transaction)
    {
        using Statement statement = new(connection, sql);
        statement.Run(transaction);
    }
}
