using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Steps through the rows of a statement and reads their columns without an object for each, for tables of hundreds of thousands of rows.</summary>
internal sealed class RowScan : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly sqlite3_stmt _statement;
    private readonly nint _row;

    /// <summary>Prepares <paramref name="sql"/>, which has no parameter, or one that <see cref="Begin"/> is told.</summary>
    /// <exception cref="SqliteException">It is no statement.</exception>
    public RowScan(SqliteConnection connection, string sql)
    {
        _connection = connection;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(connection.Handle, sql, out _statement), connection.Handle);
        _row = _statement.DangerousGetHandle();
    }

    /// <summary>Begins anew with a <paramref name="key"/> as the parameter.</summary>
    /// <exception cref="SqliteException">The last reading failed.</exception>
    public void Begin(long key)
    {
        SqliteException.ThrowExceptionForRC(raw.sqlite3_reset(_statement), _connection.Handle);
        SqliteException.ThrowExceptionForRC(raw.sqlite3_bind_int64(_statement, 1, key), _connection.Handle);
    }

    /// <summary>Goes to the next row; false if there is none.</summary>
    /// <exception cref="SqliteException">Reading failed.</exception>
    public bool Next()
    {
        int result = NativeRows.Step(_row);
        if (result == raw.SQLITE_ROW)
        {
            return true;
        }

        if (result != raw.SQLITE_DONE)
        {
            SqliteException.ThrowExceptionForRC(result, _connection.Handle);
        }

        return false;
    }

    /// <summary>True if the column is NULL.</summary>
    public bool IsNull(int column) => NativeRows.Type(_row, column) == raw.SQLITE_NULL;

    /// <summary>True if the column holds a whole number.</summary>
    public bool IsInteger(int column) => NativeRows.Type(_row, column) == raw.SQLITE_INTEGER;

    /// <summary>The whole number of the column; 0 for NULL.</summary>
    public long Integer(int column) => NativeRows.Integer(_row, column);

    /// <summary>The number of the column; 0 for NULL.</summary>
    public double Number(int column) => NativeRows.Number(_row, column);

    /// <summary>The letters of the column in UTF-8, until the next row; empty for NULL.</summary>
    public ReadOnlySpan<byte> Letters(int column) => NativeRows.Bytes(_row, column);

    /// <summary>The letters of the column; null for NULL.</summary>
    public string? Text(int column) => IsNull(column) ? null : Encoding.UTF8.GetString(Letters(column));

    public void Dispose() => _statement.Dispose();
}
