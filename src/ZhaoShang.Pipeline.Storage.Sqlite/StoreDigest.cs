using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>
/// One hash over all that a database tells: documents with their records and originals, and what became of each input. The same for the same inputs,
/// whatever their order, the number of workers and how often the run was broken off.
/// </summary>
public static class StoreDigest
{
    private static readonly string[] Queries =
    [
        "SELECT id, doc, duplicate_of, told, record, original FROM documents ORDER BY id",
        "SELECT d.id, r.record FROM documents d JOIN projects r USING (document_key) ORDER BY d.id, r.ordinal",
        "SELECT d.id, r.record FROM documents d JOIN indicators r USING (document_key) ORDER BY d.id, r.ordinal",
        "SELECT d.id, r.record FROM documents d JOIN events r USING (document_key) ORDER BY d.id, r.ordinal",
        """
        SELECT d.id, p.ordinal, o.id, f.ordinal FROM tellings t JOIN projects p USING (project_key) JOIN documents d ON d.document_key = p.document_key
        JOIN projects f ON f.project_key = t.story_key JOIN documents o ON o.document_key = f.document_key
        WHERE t.story_key <> t.project_key ORDER BY d.id, p.ordinal
        """,
        "SELECT path, entry, size, hash, status, code, told FROM inputs ORDER BY path",
    ];

    /// <summary>The hash of the database at <paramref name="path"/>, SHA-256 in hex. O(size of the database), flat in memory.</summary>
    /// <exception cref="DatabaseException">It is missing, no database, of another schema, or cannot be read.</exception>
    public static string Of(string path)
    {
        using SqliteConnection connection = SqliteDatabase.OpenForReading(path);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        try
        {
            foreach (string query in Queries)
            {
                Add(connection, query, hash);
            }
        }
        catch (SqliteException e)
        {
            throw SqliteFailure.OfReading(path, e);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(SqliteConnection connection, string query, IncrementalHash hash)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = query;
        using SqliteDataReader reader = command.ExecuteReader();
        StringBuilder row = new();
        while (reader.Read())
        {
            row.Clear();
            for (int i = 0; i < reader.FieldCount; i++)
            {
                row.Append(reader.IsDBNull(i) ? "\0" : reader.GetString(i)).Append('\u001f');
            }

            hash.AppendData(Encoding.UTF8.GetBytes(row.ToString()));
        }
    }
}
