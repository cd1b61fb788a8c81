using Microsoft.Data.Sqlite;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Gives new rows their keys: above all that there ever were, so that what the search index still holds of rows that are gone never speaks of others.</summary>
internal sealed class RowKeys(SqliteConnection connection) : IDisposable
{
    private readonly Statement[] _last =
    [
        .. RowTable.All.Select(table => new Statement(connection, $"""
            SELECT max(coalesce((SELECT max({table.Key}) FROM {table.Name}), 0),
                coalesce((SELECT block * {SearchLengths.BlockSize} + length(lengths) - 1 FROM search_lengths WHERE record_type = '{table.Word}' ORDER BY block DESC LIMIT 1), 0))
            """)),
    ];

    private readonly long?[] _given = new long?[RowTable.All.Count];

    /// <summary>The key of a new row.</summary>
    public long Next(RowType rows, SqliteTransaction? transaction)
    {
        long last = _given[(int)rows] ?? (long)_last[(int)rows].Scalar(transaction)!;
        _given[(int)rows] = last + 1;
        return last + 1;
    }

    /// <summary>Forgets which keys were given. To be called when a transaction has ended, for others may write before the next one.</summary>
    public void Forget() => Array.Clear(_given);

    public void Dispose() => Array.ForEach(_last, static statement => statement.Dispose());
}
