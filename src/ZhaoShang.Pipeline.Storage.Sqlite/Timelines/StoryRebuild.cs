using Microsoft.Data.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Finds the stories of all that is stored; their tables must be empty.</summary>
internal static class StoryRebuild
{
    /// <summary>Finds them, article by article.</summary>
    public static void Fill(SqliteConnection connection, SqliteTransaction transaction, CancellationToken cancellation = default)
    {
        using StoryIndex stories = new(connection);
        using Statement next = new(connection, "SELECT document_key, record FROM documents WHERE document_key > @0 ORDER BY document_key LIMIT 1");
        using Statement projects = new(connection, "SELECT project_key, record FROM projects WHERE document_key = @0 ORDER BY ordinal");
        for (long after = long.MinValue; next.Rows(transaction, static row => (row.GetInt64(0), row.GetString(1)), after) is [var (key, record)]; after = key)
        {
            cancellation.ThrowIfCancellationRequested();
            stories.Add(
                key,
                RecordJson.Read<DocumentRecord>(record),
                projects.Rows(transaction, static row => (row.GetInt64(0), RecordJson.Read<ProjectRecord>(row.GetString(1))), key),
                transaction);
        }
    }
}
