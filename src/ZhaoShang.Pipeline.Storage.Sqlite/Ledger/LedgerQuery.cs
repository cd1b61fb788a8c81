using Microsoft.Data.Sqlite;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Reads the entries of the ledger that a <see cref="LedgerFilter"/> asks for.</summary>
internal static class LedgerQuery
{
    /// <summary>The entries, in the order of their paths, at most <paramref name="most"/>.</summary>
    public static List<LedgerEntry> Read(SqliteConnection connection, LedgerFilter filter, int most)
    {
        using SqliteCommand command = connection.CreateCommand();
        List<string> conditions = ["1"];
        string source = "inputs i";
        if (filter.Statuses.Count > 0)
        {
            conditions.Add($"i.status IN ({string.Join(", ", filter.Statuses.Select(static status => $"'{RecordValues.Word(status)}'"))})");
        }

        if (filter.Root is { } root)
        {
            // What lies in a folder or an archive begins with its path and a mark; '0' comes next after '/', '"' next after '!'.
            conditions.Add("(i.path = @root OR (i.path >= @root || '/' AND i.path < @root || '0') OR (i.path >= @root || '!' AND i.path < @root || '\"'))");
            command.Parameters.AddWithValue("@root", root);
        }

        if (filter.After is { } after)
        {
            conditions.Add("i.path > @after");
            command.Parameters.AddWithValue("@after", after);
        }

        if (filter.UnseenInRun is long run)
        {
            source = "files f JOIN inputs i ON i.path = f.path OR (i.path >= f.path || '!' AND i.path < f.path || '\"')";
            conditions.Add("f.run_key = @run AND f.failed = 0 AND i.run_key IS NOT @run");
            command.Parameters.AddWithValue("@run", run);
        }

        command.CommandText = $"SELECT {LedgerRows.InputColumns} FROM {source} WHERE {string.Join(" AND ", conditions)} ORDER BY i.path LIMIT @most";
        command.Parameters.AddWithValue("@most", most);
        using SqliteDataReader reader = command.ExecuteReader();
        List<LedgerEntry> entries = [];
        while (reader.Read())
        {
            entries.Add(LedgerRows.ReadInput(reader));
        }

        return entries;
    }
}
