using System.Reflection;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Opens the database file: one SQLite file in WAL mode with the schema of <c>Schema/schema.sql</c>.</summary>
internal static class SqliteDatabase
{
    private const int SchemaVersion = 1;

    /// <summary>Opens <paramref name="path"/> for writing and makes it where it is missing.</summary>
    /// <exception cref="DatabaseException">It is no database, of another schema, or cannot be written.</exception>
    public static SqliteConnection OpenForWriting(string path, IWordSegmenter segmenter) =>
        Open(path, SqliteOpenMode.ReadWriteCreate, segmenter, connection =>
        {
            Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 10000;");
            if (ReadSchemaVersion(connection) == 0)
            {
                CreateSchema(connection, path);
            }
        });

    /// <summary>Opens <paramref name="path"/> for reading only.</summary>
    /// <exception cref="DatabaseException">It is missing, no database or of another schema.</exception>
    public static SqliteConnection OpenForReading(string path, IWordSegmenter segmenter) =>
        File.Exists(path)
            ? Open(path, SqliteOpenMode.ReadOnly, segmenter, static connection => Execute(connection, "PRAGMA busy_timeout = 10000;"))
            : throw new DatabaseException(StorageCodes.Missing, path, new Explanation(
                "没有这个数据库文件。先运行 zhaoshang ingest PATH… --db FILE 建库，或检查 --db 的路径。",
                "there is no such database. Make it with zhaoshang ingest PATH… --db FILE, or check the path of --db."));

    private static SqliteConnection Open(string path, SqliteOpenMode mode, IWordSegmenter segmenter, Action<SqliteConnection> prepare)
    {
        Batteries_V2.Init();
        SqliteConnectionStringBuilder settings = new() { DataSource = path, Mode = mode, Pooling = false };
        SqliteConnection connection = new(settings.ConnectionString);
        try
        {
            connection.Open();
            _ = ReadNumber(connection, "SELECT count(*) FROM sqlite_master");
            Fts5Tokenizer.Register(connection, new SearchTokenizer(segmenter));
            prepare(connection);
            RequireSchema(connection, path);
            return connection;
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw new DatabaseException(
                StorageCodes.CannotOpen, path, new Explanation(
                    $"不能作为数据库打开（{e.Message}）。请检查路径、权限，或文件是否为 SQLite 数据库。",
                    $"it cannot be opened as a database ({e.Message}). Check the path, the permissions, and that the file is an SQLite database."), e);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void CreateSchema(SqliteConnection connection, string path)
    {
        if (ReadNumber(connection, "SELECT count(*) FROM sqlite_master") > 0)
        {
            throw new DatabaseException(StorageCodes.OtherSchema, path, new Explanation(
                "这是另一个程序的 SQLite 文件（其中已有别的表）。请用 --db 换一个文件。",
                "this is the SQLite file of another program (it holds other tables). Name another file with --db."));
        }

        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("ZhaoShang.Pipeline.Storage.Sqlite.Schema.schema.sql")
            ?? throw new InvalidOperationException("The schema is not embedded in the assembly.");
        using StreamReader reader = new(stream);
        Execute(connection, $"BEGIN IMMEDIATE; {reader.ReadToEnd()} PRAGMA user_version = {SchemaVersion}; COMMIT;");
    }

    private static void RequireSchema(SqliteConnection connection, string path)
    {
        long version = ReadSchemaVersion(connection);
        if (version != SchemaVersion)
        {
            throw new DatabaseException(
                StorageCodes.OtherSchema, path, new Explanation(
                    $"数据库的结构版本是 {version}，本程序要的是 {SchemaVersion}。请用相应版本的程序，或重新 ingest 到新文件。",
                    $"the database has schema version {version}, this program needs {SchemaVersion}. Use the program of that version, or ingest into a new file."));
        }
    }

    private static long ReadSchemaVersion(SqliteConnection connection) => ReadNumber(connection, "PRAGMA user_version");

    private static long ReadNumber(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)(command.ExecuteScalar() ?? 0L);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
