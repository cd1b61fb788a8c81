using Microsoft.Data.Sqlite;
using SQLitePCL;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Opens the database file: one SQLite file in WAL mode with the schema of <c>Schema/schema.sql</c>.</summary>
internal static class SqliteDatabase
{
    /// <summary>
    /// In WAL mode a commit is in the log before it is told, so that it outlives the process; with FULL the log is also flushed to the disk, so
    /// that it outlives the machine's power.
    /// </summary>
    private const string WritingPragmas =
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 10000; PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY;";

    /// <summary>Opens <paramref name="path"/> for writing and makes it where it is missing.</summary>
    /// <exception cref="DatabaseException">It is no database, of another schema, or cannot be written.</exception>
    public static SqliteConnection OpenForWriting(string path) =>
        Open(path, SqliteOpenMode.ReadWriteCreate, connection =>
        {
            Execute(connection, WritingPragmas);
            long version = ReadSchemaVersion(connection);
            if (version == 0)
            {
                RequireEmpty(connection, path);
                SchemaMigration.Create(connection);
            }
            else if (SchemaMigration.CanUpdate(version))
            {
                Execute(connection, "PRAGMA foreign_keys = OFF;");
                SchemaMigration.Update(connection, version);
            }

            Execute(connection, "PRAGMA foreign_keys = ON;");
        });

    /// <summary>Opens <paramref name="path"/> for reading only.</summary>
    /// <exception cref="DatabaseException">It is missing, no database or of another schema.</exception>
    public static SqliteConnection OpenForReading(string path) =>
        File.Exists(path)
            ? Open(path, SqliteOpenMode.ReadOnly, static connection => Execute(connection, "PRAGMA busy_timeout = 10000;"))
            : throw new DatabaseException(StorageCodes.Missing, path, new Explanation(
                "没有这个数据库文件。先运行 zhaoshang ingest PATH… --db FILE 建库，或检查 --db 的路径。",
                "there is no such database. Make it with zhaoshang ingest PATH… --db FILE, or check the path of --db."));

    private static SqliteConnection Open(string path, SqliteOpenMode mode, Action<SqliteConnection> prepare)
    {
        Batteries_V2.Init();
        SqliteConnectionStringBuilder settings = new() { DataSource = path, Mode = mode, Pooling = false };
        SqliteConnection connection = new(settings.ConnectionString);
        try
        {
            connection.Open();
            _ = ReadNumber(connection, "SELECT count(*) FROM sqlite_master");
            prepare(connection);
            RequireSchema(connection, path);
            return connection;
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw SqliteFailure.OfOpening(path, e);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void RequireEmpty(SqliteConnection connection, string path)
    {
        if (ReadNumber(connection, "SELECT count(*) FROM sqlite_master") > 0)
        {
            throw new DatabaseException(StorageCodes.OtherSchema, path, new Explanation(
                "这是另一个程序的 SQLite 文件（其中已有别的表）。请用 --db 换一个文件。",
                "this is the SQLite file of another program (it holds other tables). Name another file with --db."));
        }
    }

    private static void RequireSchema(SqliteConnection connection, string path)
    {
        long version = ReadSchemaVersion(connection);
        if (version == SchemaMigration.Newest)
        {
            return;
        }

        if (version == 0 && ReadNumber(connection, "SELECT count(*) FROM sqlite_master") == 0)
        {
            throw new DatabaseException(StorageCodes.Missing, path, new Explanation(
                "这个数据库文件还是空的（也许建库时中断了）。运行 zhaoshang ingest PATH… --db FILE 建库。",
                "this database is still empty (perhaps its making was broken off). Make it with zhaoshang ingest PATH… --db FILE."));
        }

        throw new DatabaseException(StorageCodes.OtherSchema, path, SchemaMigration.CanUpdate(version)
            ? new Explanation(
                $"数据库的结构版本是 {version}，本程序要的是 {SchemaMigration.Newest}。运行一次 zhaoshang ingest 即可升级，已有的都保留。",
                $"the database has schema version {version}, this program needs {SchemaMigration.Newest}. Run zhaoshang ingest once: it brings the database up to date and keeps all that is in it.")
            : new Explanation(
                $"数据库的结构版本是 {version}，本程序要的是 {SchemaMigration.Newest}。请用相应版本的程序，或重新 ingest 到新文件。",
                $"the database has schema version {version}, this program needs {SchemaMigration.Newest}. Use the program of that version, or ingest into a new file."));
    }

    private static long ReadSchemaVersion(SqliteConnection connection) => ReadNumber(connection, "PRAGMA user_version");

    /// <summary>The first number that <paramref name="sql"/> gives.</summary>
    internal static long ReadNumber(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)(command.ExecuteScalar() ?? 0L);
    }

    /// <summary>Runs <paramref name="sql"/>, one statement or several.</summary>
    internal static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
