using System.Diagnostics;
using Microsoft.Data.Sqlite;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Storage.Sqlite;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>Databases are copied while in use, repaired, brought up to date from version 2, and read by others.</summary>
public sealed class StoreCareTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zhaoshang-care-").FullName;

    private string File => Path.Combine(_folder, "test.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_backup_is_the_whole_of_a_moment_while_others_write()
    {
        using SqliteRecordStore store = Fill();
        using SqliteRecordSearch reader = new(File);
        string copy = Path.Combine(_folder, "copy.db");
        string before = StoreDigest.Of(File);
        Assert.Empty(StoreCopy.Make(File, copy));
        store.Write([Articles.Outcome(Articles.Make("later.txt", "后来的文章。"))]);
        Assert.Equal(before, StoreDigest.Of(copy));
        Assert.Equal("ZS7007", Assert.Throws<DatabaseException>(() => StoreCopy.Make(File, copy)).Code);
        Assert.Equal("ZS7003", Assert.Throws<DatabaseException>(() => StoreCopy.Make(File + ".none", copy + "2")).Code);
        Assert.False(System.IO.File.Exists(copy + "2"));
    }

    [Fact]
    public void Damaged_search_indexes_are_made_anew()
    {
        Fill().Dispose();
        string before = StoreDigest.Of(File);
        Run("DELETE FROM search_blocks; DELETE FROM search_lengths");
        Assert.NotEmpty(StoreCheck.Run(File, Articles.Segmenter));
        Assert.Empty(StoreRepair.Run(File, Articles.Segmenter));
        Assert.Equal(before, StoreDigest.Of(File));
        using SqliteRecordSearch search = new(File);
        Assert.Equal(1, search.Search(new RecordQuery { Filter = new TextTerm("氧化铝"), Rows = RowType.Project }).Total);
        Assert.Equal(1, search.Search(new RecordQuery { Filter = new TextTerm("氧化铝") }).Total);
    }

    [Fact]
    public void An_input_whose_article_is_missing_is_read_again()
    {
        Fill().Dispose();
        Run("DELETE FROM documents WHERE doc = 'a.txt'");
        Assert.NotEmpty(StoreCheck.Run(File, Articles.Segmenter));
        Assert.Empty(StoreRepair.Run(File, Articles.Segmenter));
        using SqliteRecordStore store = new(File, Articles.Segmenter);
        Assert.Null(store.FindInput("a.txt"));
        Assert.NotNull(store.FindInput("b.txt"));
    }

    [Fact]
    public void Any_client_reads_all_tables_and_views_and_finds_articles_by_words()
    {
        Fill().Dispose();
        const string Script = """
            import sqlite3, sys
            db = sqlite3.connect(sys.argv[1])
            names = [n for (n,) in db.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND sql NOT LIKE 'CREATE VIRTUAL%'")]
            found = db.execute("SELECT doc FROM documents JOIN article_words w ON w.rowid = document_key WHERE article_words MATCH '引进 AND 氧化铝'").fetchall()
            print(sum(1 for n in names for _ in [db.execute('SELECT * FROM "%s"' % n).fetchall()]) if found == [('a.txt',)] else found)
            """;
        ProcessStartInfo start = new("python3", ["-c", Script, File]) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using Process python = Process.Start(start)!;
            string error = python.StandardError.ReadToEnd();
            Assert.Equal(string.Empty, error);
            Assert.True(int.Parse(python.StandardOutput.ReadToEnd(), System.Globalization.CultureInfo.InvariantCulture) > 15);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // Without python3 there is no such client here to read with.
        }
    }

    private SqliteRecordStore Fill()
    {
        SqliteRecordStore store = new(File, Articles.Segmenter);
        store.Write([Articles.Outcome(Articles.Make("a.txt", "引进氧化铝项目。", "氧化铝项目")), Articles.Outcome(Articles.Make("b.txt", "水泥项目签约。", "水泥项目"))]);
        return store;
    }

    private void Run(string sql)
    {
        using SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = File, Pooling = false }.ConnectionString);
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
