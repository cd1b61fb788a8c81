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
    public async Task Looking_inputs_up_while_others_are_written_loses_no_length()
    {
        const int Batches = 6;
        const int BatchSize = 8;
        using CancellationTokenSource end = new();
        using (IRecordStore store = OpenStore())
        {
            Task looking = Task.Run(() =>
            {
                while (!end.IsCancellationRequested)
                {
                    store.FindInput("0.txt");
                }
            });
            for (int batch = 0; batch < Batches; batch++)
            {
                store.Write([.. Enumerable.Range(batch * BatchSize, BatchSize).Select(static i => Articles.Outcome(Articles.Make($"{i}.txt", $"引进第{i}个项目。", "氧化铝项目")))]);
            }

            await end.CancelAsync();
            await looking;
        }

        using SqliteConnection connection = Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT lengths FROM search_lengths WHERE record_type = 'article' AND block = 0";
        Assert.Equal(Batches * BatchSize, ((byte[])command.ExecuteScalar()!).Count(static length => length > 0));
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
        RunSummary summary = new()
        {
            Start = Articles.Run, Ended = DateTimeOffset.UnixEpoch.AddSeconds(2), Seen = 3, Stored = 1, Unchanged = 1, Duplicate = 0, Skipped = 0, Failed = 1,
            Bytes = 1234, Reading = TimeSpan.FromMilliseconds(5), Extracting = TimeSpan.FromMilliseconds(7), Storing = TimeSpan.FromMilliseconds(11),
        };
        using (IRecordStore store = OpenStore())
        {
            long run = store.BeginRun(Articles.Run);
            store.EndRun(run, summary);
            Assert.Throws<DatabaseException>(() => store.EndRun(run, summary with { Seen = 4 }));
            store.BeginRun(Articles.Run with { Verb = "retry" });
        }

        using SqliteLedger ledger = new(File);
        IReadOnlyList<RunSummary> runs = ledger.Runs(10);
        Assert.Equal(("retry", RunState.Running, null), (runs[0].Start.Verb, runs[0].State, runs[0].Ended));
        Assert.Equal(summary, runs[1]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_database_of_an_older_version_is_brought_up_to_date_and_keeps_all(int version)
    {
        const string Text = "同一篇文章，引进氧化铝项目。";
        string older = Path.Combine(_folder, "older.db");
        using (IRecordStore store = OpenStore())
        {
            store.Write([Articles.Outcome(Articles.Make("a.txt", Text, "氧化铝项目")), Articles.Outcome(Articles.Make("b.txt", Text + "\n")), Articles.Failure("c.txt")]);
        }

        OlderSchema.CopyInto(older, File, version);
        Assert.Equal("ZS7002", Assert.Throws<DatabaseException>(() => new SqliteLedger(older)).Code);
        new SqliteRecordStore(older, Articles.Segmenter).Dispose();
        Assert.Equal(OlderSchema.Describe(File), OlderSchema.Describe(older));
        Assert.Empty(StoreCheck.Run(older, Articles.Segmenter));
        using SqliteRecordSearch search = new(older);
        Assert.Equal("氧化铝项目", Assert.Single(search.Find("a.txt")!.Projects).Name);
        Assert.Equal(1, search.Search(new RecordQuery { Filter = new FigureTerm("2.6亿", 260_000_000m, "CNY"), Rows = RowType.Project }).Total);
        using SqliteLedger ledger = new(older);
        Assert.Equal(["a.txt", "b.txt", "c.txt"], ledger.Read(new LedgerFilter()).Select(static entry => entry.Path));
        Assert.Equal(RunState.Finished, Assert.Single(ledger.Runs(2)).State);
    }

    [Fact]
    public void A_check_sees_what_does_not_agree()
    {
        using (IRecordStore store = OpenStore())
        {
            store.Write([Articles.Outcome(Articles.Make("a.txt", "引进氧化铝项目。", "氧化铝项目"))]);
        }

        Assert.Empty(StoreCheck.Run(File, Articles.Segmenter));
        using (SqliteConnection connection = Open())
        {
            Run(connection, "DELETE FROM inputs");
        }

        Assert.Equal("1 documents without an input in the ledger", Assert.Single(StoreCheck.Run(File, Articles.Segmenter)).English);
    }

    private protected override IRecordStore OpenStore() => new SqliteRecordStore(File, Articles.Segmenter);

    private protected override IRecordSearch OpenSearch() => new SqliteRecordSearch(File);

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
