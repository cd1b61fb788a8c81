using Microsoft.Data.Sqlite;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Storage.Sqlite;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>The embedded store passes the laws, and says clearly when its file is no database of ours.</summary>
public sealed class SqliteRecordStoreTests : RecordStoreLaws, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zhaoshang-store-").FullName;

    private string File => Path.Combine(_folder, "test.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_missing_database_is_told_when_it_is_to_be_read()
    {
        DatabaseException error = Assert.Throws<DatabaseException>(OpenSearch);
        Assert.Equal("ZS7003", error.Code);
        Assert.Contains(File, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_database_is_told_and_left_as_it_is()
    {
        System.IO.File.WriteAllText(File, "这不是数据库，只是一段足够长的文字。");
        string before = System.IO.File.ReadAllText(File);
        Assert.Equal("ZS7001", Assert.Throws<DatabaseException>(OpenStore).Code);
        Assert.Equal(before, System.IO.File.ReadAllText(File));
    }

    [Fact]
    public void A_database_of_another_program_is_told_and_left_as_it_is()
    {
        using (SqliteConnection connection = Open())
        {
            Run(connection, "CREATE TABLE theirs (x)");
        }

        Assert.Equal("ZS7002", Assert.Throws<DatabaseException>(OpenStore).Code);
        Assert.Equal("ZS7002", Assert.Throws<DatabaseException>(OpenSearch).Code);
    }

    [Fact]
    public void A_database_of_another_schema_version_is_told()
    {
        OpenStore().Dispose();
        using (SqliteConnection connection = Open())
        {
            Run(connection, "PRAGMA user_version = 99");
        }

        Assert.Equal("ZS7002", Assert.Throws<DatabaseException>(OpenStore).Code);
    }

    [Fact]
    public void Plain_tables_are_read_by_any_client_without_the_tokenizer()
    {
        using (IRecordStore store = OpenStore())
        {
            store.Write([Articles.Outcome(Articles.Make("a.txt", "引进氧化铝项目。", "氧化铝项目"))]);
        }

        using SqliteConnection connection = Open();
        Assert.Equal("氧化铝项目", Run(connection, "SELECT name FROM project_overview WHERE investors = '远河电力有限公司' AND total_investment_cny = 260000000"));
        Assert.Equal("引进氧化铝项目。", Run(connection, "SELECT text FROM evidence WHERE record_type = 'project'"));
        Assert.Equal("ok", Run(connection, "PRAGMA integrity_check"));
    }

    [Fact]
    public void A_replaced_document_leaves_nothing_behind()
    {
        using (IRecordStore store = OpenStore())
        {
            store.Write([Articles.Outcome(Articles.Make("a.txt", "引进氧化铝项目。", "氧化铝项目"))]);
            store.Write([Articles.Outcome(Articles.Make("a.txt", "什么也没有。"))]);
        }

        using SqliteConnection connection = Open();
        foreach (string table in new[] { "projects", "project_amounts", "project_parties", "evidence" })
        {
            Assert.Equal(0L, Run(connection, $"SELECT count(*) FROM {table}"));
        }
    }

    [Fact]
    public void A_run_is_written_down_with_counts_that_add_up()
    {
        RunSummary run = new()
        {
            Began = DateTimeOffset.UnixEpoch, Ended = DateTimeOffset.UnixEpoch, PipelineVersion = "1", Seen = 3, Stored = 1, Unchanged = 1,
            Duplicate = 0, Skipped = 0, Failed = 1,
        };
        using (IRecordStore store = OpenStore())
        {
            store.WriteRun(run);
            Assert.Throws<DatabaseException>(() => store.WriteRun(run with { Seen = 4 }));
        }

        using SqliteConnection connection = Open();
        Assert.Equal(1L, Run(connection, "SELECT count(*) FROM runs"));
    }

    private protected override IRecordStore OpenStore() => new SqliteRecordStore(File, new LetterSegmenter("招商", "引资"));

    private protected override IRecordSearch OpenSearch() => new SqliteRecordSearch(File, new LetterSegmenter("招商", "引资"));

    private SqliteConnection Open()
    {
        SQLitePCL.Batteries_V2.Init();
        SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = File, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }

    private static object? Run(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
