using Microsoft.Data.Sqlite;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Counts the names that records tell.</summary>
internal static class NameCounts
{
    /// <summary>The most frequent names of <paramref name="kind"/>, at most <paramref name="most"/>.</summary>
    public static IReadOnlyList<NameCount> Read(SqliteConnection connection, NameKind kind, int most)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT name, count(DISTINCT document_key) AS articles FROM ({Source(kind)}) WHERE name <> '' GROUP BY name ORDER BY articles DESC, name LIMIT @most";
        command.Parameters.AddWithValue("@most", most);
        using SqliteDataReader reader = command.ExecuteReader();
        List<NameCount> names = [];
        while (reader.Read())
        {
            names.Add(new NameCount(reader.GetString(0), reader.GetInt32(1)));
        }

        return names;
    }

    private static string Source(NameKind kind) => kind switch
    {
        NameKind.Region => "SELECT region_name AS name, document_key FROM documents WHERE region_name IS NOT NULL",
        NameKind.Party => "SELECT project_parties.name, document_key FROM project_parties JOIN projects USING (project_key)",
        NameKind.Place => "SELECT place AS name, document_key FROM projects WHERE place IS NOT NULL",
        NameKind.Project => "SELECT name, document_key FROM projects",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of names."),
    };
}
