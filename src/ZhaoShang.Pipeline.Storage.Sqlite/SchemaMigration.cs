using System.Reflection;
using Microsoft.Data.Sqlite;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Makes the schema of a new database, and brings that of an older one up to date, each in one transaction.</summary>
internal static class SchemaMigration
{
    /// <summary>The version of <c>Schema/schema.sql</c>, kept in <c>PRAGMA user_version</c>.</summary>
    public const int Newest = 3;

    /// <summary>Makes the tables of a new database.</summary>
    public static void Create(SqliteConnection connection) => SqliteDatabase.Execute(
        connection, $"BEGIN IMMEDIATE; {Script("schema")} {Script("stories")} PRAGMA user_version = {Newest}; COMMIT;");

    /// <summary>True if a database of this <paramref name="version"/> can be brought up to date.</summary>
    public static bool CanUpdate(long version) => version is 1 or 2;

    /// <summary>Brings a database of version 1 or 2 up to date: reprints and stories are found and the search indexes filled on the way. Foreign keys must be off.</summary>
    public static void Update(SqliteConnection connection, long version)
    {
        connection.CreateFunction("edtf_first", static (string? edtf) => EdtfDays.Of(edtf).First, isDeterministic: true);
        connection.CreateFunction("edtf_last", static (string? edtf) => EdtfDays.Of(edtf).Last, isDeterministic: true);
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        if (version == 1)
        {
            Run(connection, Script("from-1-to-2"), transaction);
            FindReprints(connection, transaction);
        }

        Run(connection, $"{Script("from-2-to-3")} {Script("stories")} PRAGMA user_version = {Newest};", transaction);
        IndexRebuild.Fill(connection, transaction);
        StoryRebuild.Fill(connection, transaction);
        transaction.Commit();
    }

    /// <summary>Drops the search indexes of these names and makes them again, empty, with the table of their lengths.</summary>
    public static void RemakeIndexes(SqliteConnection connection, IEnumerable<string> indexes, SqliteTransaction transaction)
    {
        foreach (string index in indexes)
        {
            Run(connection, $"DROP TABLE IF EXISTS {index};", transaction);
        }

        string schema = Script("schema");
        int from = schema.IndexOf("CREATE VIRTUAL TABLE", StringComparison.Ordinal);
        int to = schema.IndexOf("CREATE TABLE search_lengths", StringComparison.Ordinal);
        Run(connection, $"DELETE FROM search_lengths; {schema[from..to]}", transaction);
    }

    private static void Run(SqliteConnection connection, string script, SqliteTransaction transaction)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = script;
        command.ExecuteNonQuery();
    }

    /// <summary>Finds which article reprints which; their tables must be empty.</summary>
    public static void FindReprints(SqliteConnection connection, SqliteTransaction transaction)
    {
        using Statement next = new(connection, "SELECT document_key, text_id, text FROM documents WHERE document_key > @0 ORDER BY document_key LIMIT 1");
        using ReprintIndex reprints = new(connection);
        long after = 0;
        while (next.Rows(transaction, static row => (row.GetInt64(0), row.GetString(1), row.GetString(2)), after) is [var (key, textId, text)])
        {
            reprints.Add(textId, text, transaction);
            after = key;
        }
    }

    private static string Script(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"ZhaoShang.Pipeline.Storage.Sqlite.Schema.{name}.sql")
            ?? throw new InvalidOperationException($"The schema's {name}.sql is not embedded in the assembly.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
