using Microsoft.Data.Sqlite;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Writes records of one type into their search index.</summary>
internal sealed class RecordIndex : IDisposable
{
    private readonly Statement _put;
    private readonly Statement _keys;
    private readonly Statement _delete;

    public RecordIndex(SqliteConnection connection, RowType rows)
    {
        RowTable table = RowTable.Of(rows);
        Rows = rows;
        _put = new Statement(connection, $"INSERT INTO {table.Index} (rowid, body, name, figures) VALUES (@0, @1, @2, @3)");
        _keys = new Statement(connection, $"SELECT {table.Key} FROM {table.Name} WHERE document_key = @0");
        _delete = new Statement(connection, $"DELETE FROM {table.Index} WHERE rowid = @0");
    }

    /// <summary>What the records are.</summary>
    public RowType Rows { get; }

    /// <summary>Puts a record in.</summary>
    public void Put(long key, RecordText text, SqliteTransaction? transaction) => _put.Run(transaction, key, text.Body, text.Name, text.Figures);

    /// <summary>Takes the records of an article out and gives their keys.</summary>
    public IReadOnlyList<long> Delete(long documentKey, SqliteTransaction? transaction)
    {
        List<long> keys = _keys.Rows(transaction, static row => row.GetInt64(0), documentKey);
        foreach (long key in keys)
        {
            _delete.Run(transaction, key);
        }

        return keys;
    }

    public void Dispose()
    {
        _put.Dispose();
        _keys.Dispose();
        _delete.Dispose();
    }
}
