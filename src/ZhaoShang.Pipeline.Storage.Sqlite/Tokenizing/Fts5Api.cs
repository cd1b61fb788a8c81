using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Asks a connection for the entry points of FTS5.</summary>
internal static unsafe class Fts5Api
{
    /// <summary>The entry points, good until <paramref name="connection"/>, which must be open, is closed.</summary>
    /// <exception cref="InvalidOperationException">The library has no FTS5.</exception>
    public static Fts5Interop.Api* Of(SqliteConnection connection)
    {
        sqlite3 database = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        if (raw.sqlite3_prepare_v2(database, "SELECT fts5(?1)", out sqlite3_stmt statement) != raw.SQLITE_OK)
        {
            throw new InvalidOperationException("This SQLite library has no FTS5.");
        }

        using (statement)
        {
            Fts5Interop.Api* api = null;
            fixed (byte* type = "fts5_api_ptr\0"u8)
            {
                _ = Fts5Interop.BindPointer(statement.DangerousGetHandle(), 1, &api, type, 0);
                _ = raw.sqlite3_step(statement);
            }

            return api is null ? throw new InvalidOperationException("This SQLite library does not tell its FTS5 interface.") : api;
        }
    }
}
