using System.Reflection;
using Microsoft.Data.Sqlite;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Makes the schema of a new database, and brings that of an older one up to date, each in one transaction.</summary>
internal static class SchemaMigration
{
    /// <summary>The version of <c>Schema/schema.sql</c>, kept in <c>PRAGMA user_version</c>.</summary>
    public const int Newest = 5;

    /// <summary>
    /// Until version 3 the search indexes were FTS5's, with a tokenizer that the program no longer has; SQLite drops them only when it knows their tokenizer, so they get one of its own before.
    /// </summary>
    private const string NameOtherTokenizer = """
        PRAGMA writable_schema = ON;
        UPDATE sqlite_master SET sql = replace(sql, '''zhaoshang''', '''ascii''') WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%';
        PRAGMA writable_schema = RESET;
        """;

    /// <summary>Makes the tables of a new database.</summary>
    public static void Create(SqliteConnection connection) => SqliteDatabase.Execute(
        connection, $"BEGIN IMMEDIATE; {Script("schema")} {Script("stories")} {Script("search")} {Script("words")} PRAGMA user_version = {Newest}; COMMIT;");

    /// <summary>True if a database of this <paramref name="version"/> can be brought up to date.</summary>
    public static bool CanUpdate(long version) => version is >= 1 and < Newest;

    /// <summary>
    /// Brings a database of an older version up to date: reprints and stories are found and the search index filled on the way; words are cut when a store is opened. Foreign keys must be off.
    /// </summary>
    public static void Update(SqliteConnection connection, long version)
    {
        connection.CreateFunction("edtf_first", static (string? edtf) => EdtfDays.Of(edtf).First, isDeterministic: true);
        connection.CreateFunction("edtf_last", static (string? edtf) => EdtfDays.Of(edtf).Last, isDeterministic: true);
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        if (version <= 3)
        {
            LeaveFts(connection, version, transaction);
        }

        Run(connection, $"{Script("words")} PRAGMA user_version = {Newest};", transaction);
        transaction.Commit();
    }

    /// <summary>Drops the search index and makes it again, empty.</summary>
    public static void RemakeSearchIndex(SqliteConnection connection, SqliteTransaction transaction) => Run(
        connection, $"DROP TABLE IF EXISTS search_segments; DROP TABLE IF EXISTS search_blocks; DROP TABLE IF EXISTS search_lengths; {Script("search")}", transaction);

    /// <summary>Brings a database of version 1, 2 or 3 to version 4, the first with a search index of our own.</summary>
    private static void LeaveFts(SqliteConnection connection, long version, SqliteTransaction transaction)
    {
        Run(connection, NameOtherTokenizer, transaction);
        if (version == 1)
        {
            Run(connection, Script("from-1-to-2"), transaction);
            FindReprints(connection, transaction);
        }

        if (version <= 2)
        {
            Run(connection, $"{Script("from-2-to-3")} {Script("stories")}", transaction);
            StoryRebuild.Fill(connection, transaction);
        }
        else
        {
            Run(connection, Script("from-3-to-4"), transaction);
        }

        Run(connection, Script("search"), transaction);
        IndexRebuild.Fill(connection, transaction);
    }

    private static void Run(SqliteConnection connection, string script, SqliteTransaction transaction)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = script;
        command.ExecuteNonQuery();
    }

    /// <summary>Finds which article reprints which; their tables must be empty.</summary>
    public static void FindReprints(SqliteConnection connection, SqliteTransaction transaction, CancellationToken cancellation = default)
    {
        using Statement next = new(connection, "SELECT document_key, text_id, text FROM documents WHERE document_key > @0 ORDER BY document_key LIMIT 1");
        using ReprintIndex reprints = new(connection);
        long after = 0;
        while (next.Rows(transaction, static row => (row.GetInt64(0), row.GetString(1), row.GetString(2)), after) is [var (key, textId, text)])
        {
            cancellation.ThrowIfCancellationRequested();
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
