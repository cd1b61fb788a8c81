using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>Makes a database as an older version of the schema (<c>schema-1.sql</c> to <c>schema-4.sql</c>) had it.</summary>
internal static partial class OlderSchema
{
    /// <summary>Makes the database <paramref name="older"/> with what the newest one <paramref name="newest"/> holds of documents, projects and inputs.</summary>
    public static void CopyInto(string older, string newest, int version)
    {
        using SqliteConnection connection = Open(older);
        string schema = File.ReadAllText(Path.Combine(RepositoryFolder.Root, "tests", "ZhaoShang.Pipeline.Storage.Sqlite.Tests", $"schema-{version}.sql"));
        Run(connection, schema.Replace("'zhaoshang'", "'ascii'", StringComparison.Ordinal));
        Run(connection, $"ATTACH '{newest}' AS newest");
        foreach (string table in new[] { "documents", "projects", "project_amounts", "project_parties", "events", "evidence", "inputs", "indicators", "texts", "text_bands", "near_texts", "project_dates", "tellings", "story_keys", "story_links", "search_segments", "search_blocks", "search_lengths" })
        {
            List<string> columns = Texts(connection, $"SELECT name FROM pragma_table_info('{table}', 'main')");
            if (columns.Count == 0)
            {
                continue;
            }

            string list = string.Join(", ", columns);
            Run(connection, $"INSERT INTO main.{table} ({list}) SELECT {list} FROM newest.{table}");
        }

        if (version < 4)
        {
            Run(connection, "INSERT INTO search_index (rowid, title, body) SELECT document_key, title, text FROM main.documents");
        }

        Run(connection, version == 1
            ? "INSERT INTO main.runs VALUES (1, '2026-01-01T00:00:00Z', '2026-01-01T00:00:01Z', '1', 3, 2, 0, 0, 0, 1, 0)"
            : "INSERT INTO main.runs (began, ended, state, verb, pipeline_version, workers) VALUES ('2026-01-01T00:00:00Z', '2026-01-01T00:00:01Z', 'finished', 'ingest', '1', 1)");
        Run(connection, "PRAGMA writable_schema = ON; UPDATE main.sqlite_master SET sql = replace(sql, '''ascii''', '''zhaoshang''') WHERE type = 'table'");
        Run(connection, $"PRAGMA main.user_version = {version}");
    }

    /// <summary>The tables, indexes, triggers and views of a database, without white space and comments.</summary>
    public static IEnumerable<string> Describe(string path)
    {
        using SqliteConnection connection = Open(path);
        return [.. Texts(connection, "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name")
            .Select(static sql => Space().Replace(Comment().Replace(sql, string.Empty).Replace("\"", string.Empty, StringComparison.Ordinal), string.Empty))];
    }

    [GeneratedRegex("--.*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    private static SqliteConnection Open(string path)
    {
        SQLitePCL.Batteries_V2.Init();
        SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static List<string> Texts(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        List<string> texts = [];
        while (reader.Read())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }
}
