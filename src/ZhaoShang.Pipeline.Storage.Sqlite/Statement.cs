using Microsoft.Data.Sqlite;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>A prepared statement that is run many times with its parameters by position: <c>@0</c>, <c>@1</c> …</summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand _command;

    public Statement(SqliteConnection connection, string sql)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
    }

    /// <summary>Runs the statement and gives the number of rows changed.</summary>
    public int Run(SqliteTransaction? transaction, params ReadOnlySpan<object?> values) => Bound(transaction, values).ExecuteNonQuery();

    /// <summary>Runs the statement and gives its first value, null if there is none.</summary>
    public object? Scalar(SqliteTransaction? transaction, params ReadOnlySpan<object?> values)
    {
        object? value = Bound(transaction, values).ExecuteScalar();
        return value is DBNull ? null : value;
    }

    /// <summary>Runs the statement and gives what <paramref name="read"/> makes of each row.</summary>
    public List<T> Rows<T>(SqliteTransaction? transaction, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using SqliteDataReader reader = Bound(transaction, values).ExecuteReader();
        List<T> rows = [];
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    public void Dispose() => _command.Dispose();

    private SqliteCommand Bound(SqliteTransaction? transaction, ReadOnlySpan<object?> values)
    {
        _command.Transaction = transaction;
        for (int i = 0; i < values.Length; i++)
        {
            object value = values[i] switch
            {
                null => DBNull.Value,
                decimal number => Number(number),
                object other => other,
            };
            if (i < _command.Parameters.Count)
            {
                _command.Parameters[i].Value = value;
                _command.Parameters[i].ResetSqliteType();
            }
            else
            {
                _command.Parameters.AddWithValue($"@{i}", value);
            }
        }

        return _command;
    }

    /// <summary>Whole numbers as integers, others as text, which the column's affinity turns into a number; the record keeps every digit.</summary>
    private static object Number(decimal number) =>
        decimal.Truncate(number) == number && number is >= long.MinValue and <= long.MaxValue
            ? (long)number
            : number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
