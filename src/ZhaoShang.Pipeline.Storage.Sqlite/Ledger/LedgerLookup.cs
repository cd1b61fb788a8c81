using Microsoft.Data.Sqlite;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Looks inputs and files up over a connection of its own, so that nobody who asks waits for the one who writes. Thread-safe.</summary>
internal sealed class LedgerLookup : IDisposable
{
    private readonly Lock _lock = new();
    private readonly SqliteConnection _connection;
    private readonly Statement _findInput;
    private readonly Statement _findFile;

    /// <summary>Opens the database at <paramref name="path"/>, which must be there.</summary>
    public LedgerLookup(string path)
    {
        _connection = SqliteDatabase.OpenForReading(path);
        _findInput = new Statement(_connection, $"SELECT {LedgerRows.InputColumns} FROM inputs i WHERE path = @0");
        _findFile = new Statement(_connection, $"SELECT {LedgerRows.FileColumns} FROM files WHERE path = @0");
    }

    /// <summary>The input as it was at the last commit; null if it was not there.</summary>
    public LedgerEntry? FindInput(string path)
    {
        lock (_lock)
        {
            return _findInput.Rows(null, LedgerRows.ReadInput, path) is [var entry] ? entry : null;
        }
    }

    /// <summary>The file as it was at the last commit; null if it was not there.</summary>
    public FileEntry? FindFile(string path)
    {
        lock (_lock)
        {
            return _findFile.Rows(null, LedgerRows.ReadFile, path) is [var file] ? file : null;
        }
    }

    public void Dispose()
    {
        _findInput.Dispose();
        _findFile.Dispose();
        _connection.Dispose();
    }
}
