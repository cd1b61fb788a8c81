using Microsoft.Data.Sqlite;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Looks into the ledger of the embedded store over a read-only connection. Not thread-safe.</summary>
public sealed class SqliteLedger : IDisposable
{
    private readonly string _path;
    private readonly SqliteConnection _connection;

    /// <summary>Opens <paramref name="path"/> for reading.</summary>
    /// <exception cref="DatabaseException">It is missing, no database or of another schema.</exception>
    public SqliteLedger(string path)
    {
        _path = path;
        _connection = SqliteDatabase.OpenForReading(path);
    }

    /// <summary>The entries that <paramref name="filter"/> asks for, in the order of their paths, read as they are asked for.</summary>
    /// <exception cref="DatabaseException">The database cannot be read.</exception>
    public IEnumerable<LedgerEntry> Read(LedgerFilter filter)
    {
        const int Page = 1000;
        List<LedgerEntry> page;
        while ((page = Guard(() => LedgerQuery.Read(_connection, filter, Page))).Count > 0)
        {
            foreach (LedgerEntry entry in page)
            {
                yield return entry;
            }

            filter = filter with { After = page[^1].Path };
        }
    }

    /// <summary>How many inputs there are, as of the last commit.</summary>
    /// <exception cref="DatabaseException">The database cannot be read.</exception>
    public int Count() => Guard(() =>
    {
        using Statement inputs = new(_connection, "SELECT count(*) FROM inputs");
        return inputs.Rows(null, static row => row.GetInt32(0))[0];
    });

    /// <summary>The runs, the last one first, at most <paramref name="most"/>.</summary>
    /// <exception cref="DatabaseException">The database cannot be read.</exception>
    public IReadOnlyList<RunSummary> Runs(int most) => Guard(() =>
    {
        using Statement runs = new(_connection, $"SELECT {LedgerRows.RunColumns} FROM runs ORDER BY run_key DESC LIMIT @0");
        return runs.Rows(null, LedgerRows.ReadRun, most);
    });

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException e)
        {
            throw SqliteFailure.OfReading(_path, e);
        }
    }
}
