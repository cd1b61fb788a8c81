using Microsoft.Data.Sqlite;
using ZhaoShang.Pipeline.Analysis.Segmenting;
using ZhaoShang.Pipeline.Storage.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>Whatever is written, rewritten, removed, repaired and brought up to date: SQL finds every article by each of its words, and by no other.</summary>
public sealed class ArticleWordsTests : IDisposable
{
    private static readonly string[] Pieces =
        ["招商引资", "外资", "到位", "氧化铝", "光伏项目", "开工", "源汇区", "3.5%", "R&D", "12亿元", "ABB公司", "T.O.P", "𠀀", "A", "，", "。", "\n", "\0", "------", "é", new('x', 80)];

    private readonly string _folder = Directory.CreateTempSubdirectory("zhaoshang-words-").FullName;
    private readonly SortedDictionary<string, ExtractedDocument> _articles = new(StringComparer.Ordinal);

    private string File => Path.Combine(_folder, "test.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(1, 40, 3)]
    [InlineData(2, 8, 60)]
    public void Articles_are_found_by_their_words_and_by_no_others(int seed, int batches, int batchSize)
    {
        Random random = new(seed);
        using (SqliteRecordStore store = new(File, Articles.Segmenter))
        {
            for (int i = 0; i < batches; i++)
            {
                Change(store, random, batchSize);
            }

            AssertFound(File);
            store.Remove([.. _articles.Keys.Skip(3)]);
            Array.ForEach([.. _articles.Keys.Skip(3)], path => _articles.Remove(path));
            AssertFound(File);
            Change(store, random, batchSize);
        }

        Assert.Empty(StoreRepair.Run(File, Articles.Segmenter));
        AssertFound(File);
        string copy = Path.Combine(_folder, "copy.db");
        Assert.Empty(StoreCopy.Make(File, copy));
        AssertFound(copy);
        string older = Path.Combine(_folder, "older.db");
        OlderSchema.CopyInto(older, File, 4);
        new SqliteRecordStore(older, Articles.Segmenter).Dispose();
        AssertFound(older);
    }

    [Fact]
    public void What_was_rolled_back_is_neither_in_nor_out()
    {
        using SqliteRecordStore store = new(File, Articles.Segmenter);
        Put(store, Articles.Make("a.txt", "引进氧化铝项目。"));
        Run("CREATE TRIGGER refuse BEFORE INSERT ON inputs WHEN new.path = 'c.txt' BEGIN SELECT raise(ABORT, 'no'); END");
        Assert.Throws<DatabaseException>(() => store.Write([Articles.Outcome(Articles.Make("a.txt", "引进水泥项目。")), Articles.Outcome(Articles.Make("c.txt", "引进陶瓷项目。"))]));
        AssertFound(File);
    }

    [Fact]
    public void A_reader_keeps_the_words_of_its_moment()
    {
        using SqliteRecordStore store = new(File, Articles.Segmenter);
        Put(store, Articles.Make("a.txt", "引进氧化铝项目。"));
        using SqliteConnection reader = Open(File);
        SqliteDatabase.Execute(reader, "BEGIN");
        Assert.Equal(1, SqliteDatabase.ReadNumber(reader, "SELECT count(*) FROM article_words WHERE article_words MATCH '引进'"));
        Put(store, Articles.Make("b.txt", "引进水泥项目。"));
        store.Remove(["a.txt"]);
        Assert.Equal(1, SqliteDatabase.ReadNumber(reader, "SELECT count(*) FROM article_words WHERE article_words MATCH '引进 AND 氧化铝'"));
        SqliteDatabase.Execute(reader, "COMMIT");
        Assert.Equal(0, SqliteDatabase.ReadNumber(reader, "SELECT count(*) FROM article_words WHERE article_words MATCH '引进 AND 氧化铝'"));
        Assert.Equal(1, SqliteDatabase.ReadNumber(reader, "SELECT count(*) FROM article_words WHERE article_words MATCH '引进 NOT 氧化铝'"));
    }

    [Fact]
    public void Words_inside_long_ones_and_beginnings_of_words_are_found()
    {
        using (SqliteRecordStore store = new(File, Articles.Segmenter))
        {
            Put(store, Articles.Make("a.txt", "全年利用外资1.2亿美元，招商引资到位资金3亿元。", "ABB风电项目"));
        }

        foreach (string query in new[] { "外资 AND 到位", "招商引资", "招商 引资", "风电 AND abb", "招商*", "\"1.2\"", "(光伏 OR 风电) NOT 氧化铝" })
        {
            Assert.True(Found(File, query).SequenceEqual(["a.txt"]), query);
        }
    }

    [Fact]
    public void Words_that_another_segmenter_cut_are_cut_anew()
    {
        WordSegmenter other = new(SegmentationModel.Load(RepositoryFolder.Models), new SegmenterOptions { UseHmm = false });
        Assert.NotEqual(other.Version, Articles.Segmenter.Version);
        using (SqliteRecordStore store = new(File, other))
        {
            Put(store, Articles.Make("a.txt", "引进欧莱欧项目，外资到位。"));
        }

        Assert.Empty(StoreCheck.Run(File, Articles.Segmenter));
        Assert.Empty(Found(File, "欧莱欧"));
        using (SqliteRecordStore store = new(File, Articles.Segmenter))
        {
            AssertFound(File);
            Put(store, Articles.Make("a.txt", "什么也没有。"));
            AssertFound(File);
        }
    }

    [Fact]
    public void A_check_tells_words_that_are_not_right_and_a_repair_mends_them()
    {
        string[] damages =
        [
            "INSERT INTO article_words (rowid, words) VALUES (1, '多余')",
            "INSERT INTO article_words (article_words, rowid, words) VALUES ('delete', 1, '引进')",
            "INSERT INTO article_words (rowid, words) VALUES (77, '没有')",
            "INSERT INTO article_words (article_words) VALUES ('delete-all')",
            "DELETE FROM article_words_data",
            "DELETE FROM article_words_idx",
            "UPDATE article_words_data SET block = x'ff' || substr(block, 2) WHERE id > 100",
            "UPDATE article_words_data SET block = substr(block, 1, length(block) - 3) || x'ffffff' WHERE id > 100",
        ];
        using (SqliteRecordStore store = new(File, Articles.Segmenter))
        {
            Put(store, Articles.Make("a.txt", "引进氧化铝项目。"));
            Put(store, [.. Enumerable.Range(0, 9).Select(static i => Articles.Make($"{i}.txt", string.Join('、', Enumerable.Range(i * 3000, 300).Select(static figure => figure * 7919))))]);
        }

        int refused = 0;
        foreach (string damage in damages)
        {
            Run(damage);
            Assert.True(StoreCheck.Run(File, Articles.Segmenter).Count > 0, damage);
            refused += IsRefused($"{Array.IndexOf(damages, damage)}.txt") ? 1 : 0;
            Assert.Empty(StoreRepair.Run(File, Articles.Segmenter));
            Assert.Equal(["a.txt"], Found(File, "引进 氧化铝"));
        }

        Assert.InRange(refused, 2, damages.Length);
    }

    [Fact]
    public void A_changed_byte_of_the_lists_is_told_by_a_check_or_changes_no_answer()
    {
        Random random = new(3);
        using (SqliteRecordStore store = new(File, Articles.Segmenter))
        {
            Put(store, [.. Enumerable.Range(0, 60).Select(_ => Make(random)).DistinctBy(static article => article.Document.Doc)]);
        }

        using SqliteConnection connection = Open(File);
        using Statement put = new(connection, "UPDATE article_words_data SET block = @1 WHERE id = @0");
        using Statement read = new(connection, "SELECT id, block FROM article_words_data WHERE id > 10");
        (long Id, byte[] Block)[] blocks = [.. read.Rows(null, static row => (row.GetInt64(0), (byte[])row[1]))];
        for (int i = 0; i < 150; i++)
        {
            (long id, byte[] block) = blocks[random.Next(blocks.Length)];
            int at = random.Next(block.Length);
            byte told = block[at];
            block[at] ^= (byte)(1 << random.Next(8));
            put.Run(null, id, block);
            if (StoreCheck.Run(File, Articles.Segmenter).Count == 0)
            {
                AssertFound(File);
            }

            block[at] = told;
            put.Run(null, id, block);
        }
    }

    [Fact]
    public void Words_take_a_fifth_of_short_texts_at_most()
    {
        string[] clauses =
        [
            "实际到位市外资金823亿元。", "优化投资结构，9月份，泰新天机械制造厂投资27775万元。", "推进与杭州、绍兴二市山海协作结对合作关系，", "在全区营造了人人关心招商引资的氛围。",
            "专业招商队伍亟待加强，统筹谋划产业招商。", "分别由区级领导任组长，确保9个省级商会签署的长期战略合作协议落到实处。", "由新能源集团投资的新能源项目完成公司注册，", "成为拉动经济社会发展的火车头。",
        ];
        Random random = new(7);
        using (SqliteRecordStore store = new(File, Articles.Segmenter))
        {
            store.Write([.. Enumerable.Range(0, 1500).Select(i => Articles.Outcome(Articles.Make($"{i}.txt", $"{i}号：{string.Concat(Enumerable.Range(0, 12).Select(_ => clauses[random.Next(clauses.Length)]))}")))]);
        }

        Assert.InRange(Number("SELECT 1000 * (SELECT sum(length(block)) FROM article_words_data) / sum(length(CAST(text AS BLOB))) FROM documents"), 1, 200);
    }

    /// <summary>Removes an article; true if that fails for damage, in which case a repair is advised and nothing changed.</summary>
    private bool IsRefused(string path)
    {
        using SqliteRecordStore store = new(File, Articles.Segmenter);
        if (Record.Exception(() => store.Remove([path])) is not { } error)
        {
            return false;
        }

        Assert.Contains("check --repair", Assert.IsType<DatabaseException>(error).Message, StringComparison.Ordinal);
        Assert.NotNull(store.FindInput(path));
        return true;
    }

    private void Change(SqliteRecordStore store, Random random, int batchSize)
    {
        Put(store, [.. Enumerable.Range(0, 1 + random.Next(batchSize)).Select(_ => Make(random)).DistinctBy(static article => article.Document.Doc)]);
        string[] removed = [.. _articles.Keys.Where(_ => random.Next(9) == 0)];
        store.Remove(removed);
        Array.ForEach(removed, path => _articles.Remove(path));
    }

    private static ExtractedDocument Make(Random random)
    {
        ExtractedDocument article = Articles.Make($"{random.Next(50)}.txt", $"{MakeText(random, 12)}。{random.Next()}", random.Next(2) == 0 ? MakeText(random, 3) : null);
        return random.Next(2) == 0 ? article : article with { Document = article.Document with { Title = MakeText(random, 4) } };
    }

    private static string MakeText(Random random, int most) => string.Concat(Enumerable.Range(0, 1 + random.Next(most)).Select(_ => Pieces[random.Next(Pieces.Length)]));

    private void Put(SqliteRecordStore store, params ExtractedDocument[] articles)
    {
        store.Write([.. articles.Select(static article => Articles.Outcome(article))]);
        Array.ForEach(articles, article => _articles[article.Document.Doc] = article);
    }

    /// <summary>Every word of the articles finds those that tell it.</summary>
    private void AssertFound(string file)
    {
        ILookup<string, string> told = _articles.SelectMany(static article => WordsOf(article.Value).Select(word => (Word: word.ToUpperInvariant(), article.Key)))
            .ToLookup(static told => told.Word, static told => told.Key);
        foreach (IGrouping<string, string> word in told)
        {
            string[] found = Found(file, $"\"{word.Key}\"");
            Assert.True(found.SequenceEqual(word.Distinct().Order(StringComparer.Ordinal)), $"{word.Key}: {string.Join(' ', found)}");
        }

        using SqliteConnection connection = Open(file);
        SqliteDatabase.Execute(connection, "CREATE VIRTUAL TABLE temp.words USING fts5vocab (main, article_words, row)");
        Assert.Equal(told.Count, SqliteDatabase.ReadNumber(connection, "SELECT count(*) FROM temp.words"));
        Assert.Empty(StoreCheck.Run(file, Articles.Segmenter));
    }

    private static IEnumerable<string> WordsOf(ExtractedDocument article) =>
        new[] { article.Document.Title ?? string.Empty, article.Annotated.Text }.Concat(article.Projects.Select(static project => project.Name))
            .SelectMany(static text => Articles.Segmenter.CutForSearch(text))
            .Where(static word => word.Length is >= 2 and <= 64 && char.IsLetterOrDigit(word[0]));

    private static string[] Found(string file, string query)
    {
        using SqliteConnection connection = Open(file);
        using Statement find = new(connection, "SELECT d.doc FROM documents d JOIN article_words w ON w.rowid = d.document_key WHERE article_words MATCH @0 ORDER BY d.doc");
        return [.. find.Rows(null, static row => row.GetString(0), query)];
    }

    private static SqliteConnection Open(string file)
    {
        SQLitePCL.Batteries_V2.Init();
        SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }

    private void Run(string sql)
    {
        using SqliteConnection connection = Open(File);
        SqliteDatabase.Execute(connection, sql);
    }

    private long Number(string sql)
    {
        using SqliteConnection connection = Open(File);
        return SqliteDatabase.ReadNumber(connection, sql);
    }
}
