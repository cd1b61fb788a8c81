using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Ends the statements of a connection when work is cancelled, also those that take minutes in SQLite itself.</summary>
internal static class Interruption
{
    /// <summary>Does <paramref name="work"/>, which looks at <paramref name="cancellation"/> between its statements.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; what it had not committed is rolled back.</exception>
    public static void Guard(SqliteConnection connection, Action work, CancellationToken cancellation)
    {
        try
        {
            using CancellationTokenRegistration registration = cancellation.Register(() => raw.sqlite3_interrupt(connection.Handle));
            work();
        }
        catch (SqliteException e) when (e.SqliteErrorCode == raw.SQLITE_INTERRUPT)
        {
            throw new OperationCanceledException(e.Message, e, cancellation);
        }
    }
}
