using Microsoft.Data.Sqlite;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Storage.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>
/// Whatever is written, rewritten and removed, in whatever batches: the search index finds the rows that tell the texts of a query, and those only. Texts are drawn from few letters, so that
/// lists are long and almost every phrase nearly stands somewhere.
/// </summary>
public sealed class SearchIndexLaws : IDisposable
{
    private static readonly string[] Letters = ["招", "商", "引", "资", "招商", "3", "80", "a", "𠀀", "，", "。"];
    private readonly string _folder = Directory.CreateTempSubdirectory("zhaoshang-index-").FullName;
    private readonly SortedDictionary<string, ExtractedDocument> _articles = new(StringComparer.Ordinal);
    private int _made;

    private string File => Path.Combine(_folder, "test.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(1, 80, 4, 25)]
    [InlineData(2, 20, 30, 200)]
    [InlineData(3, 3, 400, 100_000)]
    public void Rows_are_found_by_the_texts_that_they_tell(int seed, int batches, int batchSize, int paths)
    {
        Random random = new(seed);
        using (SqliteRecordStore store = new(File, Articles.Segmenter))
        {
            for (int i = 0; i < batches; i++)
            {
                Change(store, random, 1 + random.Next(batchSize), paths);
                if (i % 20 == 7)
                {
                    AssertFound(random, 20);
                }
            }
        }

        AssertFound(random, 150);
        Assert.Empty(StoreCheck.Run(File, Articles.Segmenter));
        Assert.Empty(StoreRepair.Run(File, Articles.Segmenter));
        AssertFound(random, 30);
    }

    [Fact]
    public void Segments_are_joined_so_that_few_stand_side_by_side()
    {
        Random random = new(4);
        using SqliteRecordStore store = new(File, Articles.Segmenter);
        for (int i = 0; i < 100; i++)
        {
            Change(store, random, 1, 1_000);
            Assert.InRange(Number("SELECT count(*) FROM search_segments"), 1, 15);
        }

        Assert.Equal(0, Number("SELECT count(*) FROM search_blocks WHERE (block >> 32) NOT IN (SELECT segment FROM search_segments)"));
    }

    [Fact]
    public void A_key_is_never_given_twice()
    {
        using SqliteRecordStore store = new(File, Articles.Segmenter);
        long last = 0;
        for (int i = 0; i < 5; i++)
        {
            store.Write([Articles.Outcome(Articles.Make("a.txt", $"引进第{i}个项目。", "氧化铝项目"))]);
            long key = Number("SELECT max(document_key) + 1000000 * max(project_key) FROM documents JOIN projects USING (document_key)");
            Assert.True(key % 1_000_000 > last % 1_000_000 && key / 1_000_000 > last / 1_000_000);
            last = key;
            if (i == 2)
            {
                store.Remove(["a.txt"]);
            }
        }
    }

    [Fact]
    public void What_was_rolled_back_is_not_found()
    {
        using (SqliteRecordStore store = new(File, Articles.Segmenter))
        {
            store.Write([Articles.Outcome(Articles.Make("a.txt", "引进氧化铝项目。"))]);
            using (SqliteConnection other = Open())
            {
                Run(other, "CREATE TRIGGER refuse BEFORE INSERT ON inputs WHEN new.path = 'c.txt' BEGIN SELECT raise(ABORT, 'no'); END");
            }

            Assert.Throws<DatabaseException>(() => store.Write([Articles.Outcome(Articles.Make("b.txt", "引进水泥项目。")), Articles.Outcome(Articles.Make("c.txt", "引进陶瓷项目。"))]));
            store.Write([Articles.Outcome(Articles.Make("d.txt", "引进玻璃项目。"))]);
        }

        using (SqliteConnection other = Open())
        {
            Run(other, "DROP TRIGGER refuse");
        }

        using SqliteRecordSearch search = new(File);
        Assert.Equal(0, search.Search(new RecordQuery { Filter = new TextTerm("水泥") }).Total);
        Assert.Equal(1, search.Search(new RecordQuery { Filter = new TextTerm("玻璃") }).Total);
        Assert.Equal(2, search.Search(new RecordQuery { Filter = new TextTerm("引进") }).Total);
        Assert.Empty(StoreCheck.Run(File, Articles.Segmenter));
    }

    [Fact]
    public void Every_changed_byte_is_told_by_a_check_and_never_breaks_a_search()
    {
        Random random = new(5);
        using (SqliteRecordStore store = new(File, Articles.Segmenter))
        {
            for (int i = 0; i < 3; i++)
            {
                store.Write([.. Enumerable.Range(0, 60).Select(at => Articles.Outcome(MakeArticle(random, $"{i}-{at}.txt")))]);
            }
        }

        using SqliteConnection connection = Open();
        List<(long Block, byte[] Content)> blocks = Blocks(connection);
        for (int i = 0; i < 60; i++)
        {
            (long block, byte[] content) = blocks[random.Next(blocks.Count)];
            int at = random.Next(content.Length);
            content[at] ^= 0xff;
            Put(connection, block, content);
            Assert.True(StoreCheck.Run(File, Articles.Segmenter).Count > 0, $"block {block}, byte {at}");
            SearchDamaged();
            content[at] ^= 0xff;
            Put(connection, block, content);
        }

        Assert.Empty(StoreCheck.Run(File, Articles.Segmenter));
    }

    private void SearchDamaged()
    {
        using SqliteRecordSearch search = new(File);
        foreach (string term in new[] { "招商", "商", "80招", "引资招商" })
        {
            try
            {
                search.Search(new RecordQuery { Filter = new TextTerm(term) });
            }
            catch (DatabaseException e)
            {
                Assert.Equal("ZS7005", e.Code);
            }
        }
    }

    private void Change(SqliteRecordStore store, Random random, int count, int paths)
    {
        ExtractedDocument[] written = [.. Enumerable.Range(0, count).Select(_ => MakeArticle(random, $"{random.Next(paths)}.txt")).DistinctBy(static article => article.Document.Doc)];
        store.Write([.. written.Select(static article => Articles.Outcome(article))]);
        foreach (ExtractedDocument article in written)
        {
            _articles[article.Document.Doc] = article;
        }

        if (_articles.Count > 3 && random.Next(3) == 0)
        {
            string[] removed = [.. _articles.Keys.Where(_ => random.Next(6) == 0)];
            store.Remove(removed);
            Array.ForEach(removed, path => _articles.Remove(path));
        }
    }

    private ExtractedDocument MakeArticle(Random random, string path) =>
        Articles.Make(path, $"{MakeText(random, 14)}。{_made++}", random.Next(2) == 0 ? MakeText(random, 3) : null);

    private static string MakeText(Random random, int most) => string.Concat(Enumerable.Range(0, 1 + random.Next(most)).Select(_ => Letters[random.Next(Letters.Length)]));

    private void AssertFound(Random random, int queries)
    {
        NaiveSearch naive = new([.. _articles.Values]);
        using SqliteRecordSearch search = new(File);
        for (int i = 0; i < queries; i++)
        {
            RecordQuery query = new() { Filter = MakeFilter(random, 2), Rows = random.Next(3) == 0 ? RowType.Project : RowType.Article, CountCopies = true };
            string[] expected = [.. naive.Rows(query).Select(static row => row.Article.Document.Doc).Order(StringComparer.Ordinal)];
            ResultPage page = search.Search(query);
            string[] found = [.. page.Hits.Select(static hit => hit.Article.Doc).Order(StringComparer.Ordinal)];
            Assert.True(expected.SequenceEqual(found), $"{query.Rows} {Tell(query.Filter)}: missing {string.Join(' ', expected.Except(found))}, of {string.Join('\n', expected.Except(found).Concat(found.Except(expected)).Select(path => $"{path} {_articles[path].Annotated.Text} | {string.Join(" | ", _articles[path].Projects.Select(static project => project.Name))}"))}");
            Assert.Equal(page.Hits.Select(static hit => hit.Article.Doc), search.Search(query).Hits.Select(static hit => hit.Article.Doc));
        }
    }

    private static QueryNode MakeFilter(Random random, int depth) => random.Next(depth > 0 ? 7 : 1) switch
    {
        4 => new AllOf([MakeFilter(random, depth - 1), MakeFilter(random, depth - 1)]),
        5 => new AnyOf([MakeFilter(random, depth - 1), MakeFilter(random, depth - 1), MakeFilter(random, depth - 1)]),
        6 => new AllOf([MakeFilter(random, depth - 1), new Without(MakeFilter(random, depth - 1))]),
        _ => new TextTerm(MakeText(random, 4), IsPhrase: random.Next(3) == 0),
    };

    private static string Tell(QueryNode node) => node switch
    {
        AllOf all => $"all({string.Join(", ", all.Parts.Select(Tell))})",
        AnyOf any => $"any({string.Join(", ", any.Parts.Select(Tell))})",
        Without without => $"without({Tell(without.Part)})",
        _ => node.ToString(),
    };

    private SqliteConnection Open()
    {
        SQLitePCL.Batteries_V2.Init();
        SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = File, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }

    private long Number(string sql)
    {
        using SqliteConnection connection = Open();
        return SqliteDatabase.ReadNumber(connection, sql);
    }

    private static List<(long Block, byte[] Content)> Blocks(SqliteConnection connection)
    {
        using Statement read = new(connection, "SELECT block, content FROM search_blocks");
        return read.Rows(null, static row => (row.GetInt64(0), (byte[])row[1]));
    }

    private static void Put(SqliteConnection connection, long block, byte[] content)
    {
        using Statement put = new(connection, "UPDATE search_blocks SET content = @1 WHERE block = @0");
        put.Run(null, block, content);
    }

    private static void Run(SqliteConnection connection, string sql) => SqliteDatabase.Execute(connection, sql);
}
