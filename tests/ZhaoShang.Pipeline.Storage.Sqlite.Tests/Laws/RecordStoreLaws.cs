using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>What every store keeps to. An implementation derives from it, opens its store, and passes it unedited.</summary>
public abstract class RecordStoreLaws
{
    /// <summary>Opens the store under test for writing; the same one on every call of a test.</summary>
    private protected abstract IRecordStore OpenStore();

    /// <summary>Opens the store under test for searching.</summary>
    private protected abstract IRecordSearch OpenSearch();

    [Fact]
    public void What_was_written_is_found_with_all_its_records()
    {
        ExtractedDocument document = Articles.Make("a.txt", "引进投资2.6亿元的氧化铝项目。", "氧化铝项目");
        Assert.Equal([InputStatus.Stored], Write(document));
        using IRecordSearch search = OpenSearch();
        StoredArticle article = Assert.IsType<StoredArticle>(search.Find(document.Document.Id));
        Assert.Equal(RecordJson.Write(document.Document), RecordJson.Write(article.Document));
        Assert.Equal(document.Projects.Select(RecordJson.Write), article.Projects.Select(RecordJson.Write));
        Assert.Equal(document.Events.Select(RecordJson.Write), article.Events.Select(RecordJson.Write));
        Assert.Equal(document.Annotated.Text, article.Text);
        Assert.Equal(document.Annotated.Text, article.Original);
    }

    [Fact]
    public void The_same_batch_twice_is_once()
    {
        ExtractedDocument document = Articles.Make("a.txt", "引进氧化铝项目。", "氧化铝项目");
        Write(document);
        Write(document);
        using IRecordSearch search = OpenSearch();
        ResultPage page = search.Search(new RecordQuery { Filter = new TextTerm("氧化铝") });
        Assert.Equal(1, page.Total);
        Assert.Single(((ArticleHit)page.Hits[0]).Projects);
    }

    [Fact]
    public void The_ledger_tells_what_became_of_an_input()
    {
        ExtractedDocument document = Articles.Make("a.txt", "引进氧化铝项目。");
        Write(document);
        using IRecordStore store = OpenStore();
        LedgerEntry entry = Assert.IsType<LedgerEntry>(store.FindInput("a.txt"));
        Assert.Equal((InputStatus.Stored, document.Document.Id, Articles.Version, 1), (entry.Status, entry.Hash, entry.PipelineVersion, entry.Attempts));
        Assert.Null(store.FindInput("b.txt"));
    }

    [Fact]
    public void A_failed_input_is_listed_with_its_reason_until_it_is_read()
    {
        using IRecordStore store = OpenStore();
        Assert.Equal([InputStatus.Failed], store.Write([Articles.Failure("a.txt")]));
        store.Write([Articles.Failure("a.txt")]);
        LedgerEntry entry = Assert.Single(store.ReadLedger(new LedgerFilter { Statuses = [InputStatus.Failed] }, 10));
        Assert.Equal(("open", "ZS0001", "没有这个文件。", "there is no such file.", 2), (entry.Stage, entry.Code, entry.Reason?.Chinese, entry.Reason?.English, entry.Attempts));
        store.Write([Articles.Outcome(Articles.Make("a.txt", "引进氧化铝项目。"))]);
        Assert.Empty(store.ReadLedger(new LedgerFilter { Statuses = [InputStatus.Failed] }, 10));
        Assert.Null(store.FindInput("a.txt")!.Reason);
    }

    [Fact]
    public void An_input_that_can_no_longer_be_opened_keeps_what_was_read_of_it()
    {
        using IRecordStore store = OpenStore();
        store.Write([Articles.Outcome(Articles.Make("a.txt", "引进氧化铝项目。"))]);
        store.Write([Articles.Failure("a.txt")]);
        AssertFound(["氧化铝"], "a.txt");
        store.Write([Articles.Failure("a.txt") with { Hash = new string('0', 64), Size = 7 }]);
        AssertFound(["氧化铝"]);
    }

    [Fact]
    public void What_is_removed_is_gone_with_its_records_and_a_copy_takes_over()
    {
        const string Text = "同一篇文章，引进氧化铝项目。";
        Write(Articles.Make("a.txt", Text, "氧化铝项目"), Articles.Make("b.txt", Text, "氧化铝项目"), Articles.Make("c.txt", "引进水泥项目。"));
        using IRecordStore store = OpenStore();
        store.Remove(["a.txt", "c.txt"]);
        AssertFound(["氧化铝"], "b.txt");
        AssertFound(["水泥"]);
        Assert.Equal(InputStatus.Stored, store.FindInput("b.txt")!.Status);
        Assert.Null(store.FindInput("a.txt"));
        store.Remove(["b.txt"]);
        AssertFound([]);
    }

    [Theory]
    [InlineData("甲", 3)]
    [InlineData("甲/乙", 1)]
    [InlineData("甲/丙.zip", 1)]
    [InlineData("甲/乙/a.txt", 1)]
    [InlineData("乙", 0)]
    public void The_ledger_lists_what_lies_under_a_root(string root, int count)
    {
        using IRecordStore store = OpenStore();
        store.Write([Articles.Failure("甲/乙/a.txt"), Articles.Failure("甲/丙.zip!x.txt") with { Entry = "x.txt" }, Articles.Failure("甲/丙.zip2"), Articles.Failure("甲乙/a.txt")]);
        Assert.Equal(count, store.ReadLedger(new LedgerFilter { Root = root }, 10).Count);
    }

    [Fact]
    public void Members_that_a_whole_archive_no_longer_holds_are_listed()
    {
        using IRecordStore store = OpenStore();
        InputOutcome[] members = [.. new[] { "x", "y" }.Select(name => Articles.Outcome(Articles.Make($"a.zip!{name}", $"引进{name}项目。")) with { Entry = name })];
        long first = store.BeginRun(Articles.Run);
        store.Write(new StoreBatch { Inputs = members, Files = [Articles.File("a.zip")], Run = first });
        Assert.Empty(store.ReadLedger(new LedgerFilter { Root = "a.zip", UnseenInRun = first }, 10));
        long second = store.BeginRun(Articles.Run);
        store.Write(new StoreBatch { Inputs = [members[1] with { Status = InputStatus.Unchanged, Document = null }], Files = [Articles.File("a.zip")], Run = second });
        Assert.Equal("a.zip!x", Assert.Single(store.ReadLedger(new LedgerFilter { Root = "a.zip", UnseenInRun = second }, 10)).Path);
    }

    [Fact]
    public void Sources_of_another_version_are_read_back_with_what_was_told_of_them()
    {
        using IRecordStore store = OpenStore();
        ToldMetadata told = new() { Outlet = "衢州日报", Published = new Edtf("2006-03"), Encoding = "gb18030" };
        store.Write([Articles.Outcome(Articles.Make("a.txt", "引进氧化铝项目。", told: told), "1"), Articles.Outcome(Articles.Make("b.txt", "引进水泥项目。"), "2")]);
        StoredSource source = Assert.Single(store.ReadOutdated("2", 0, 10));
        Assert.Equal(("a.txt", "引进氧化铝项目。"), (source.Source.Uri, System.Text.Encoding.UTF8.GetString(source.Source.Bytes.Span)));
        Assert.Equal(told, source.Source.Told);
        Assert.Empty(store.ReadOutdated("2", source.Key, 10));
    }

    [Theory]
    [InlineData("a.txt", "b.txt")]
    [InlineData("b.txt", "a.txt")]
    public void Of_two_inputs_with_the_same_bytes_the_smaller_path_stands_for_both_in_any_order(string first, string second)
    {
        const string Text = "同一篇文章，引进氧化铝项目。";
        Assert.Equal([InputStatus.Stored], Write(Articles.Make(first, Text, "氧化铝项目")));
        Assert.Equal([InputStatus.Duplicate], Write(Articles.Make(second, Text, "氧化铝项目")));
        using IRecordSearch search = OpenSearch();
        ResultPage page = search.Search(new RecordQuery { Filter = new TextTerm("氧化铝") });
        Assert.Equal(1, page.Total);
        Assert.Equal("a.txt", page.Hits[0].Article.Doc);
        Assert.Equal("a.txt", ((ArticleHit)page.Hits[0]).Projects[0].Article.Doc);
    }

    [Fact]
    public void An_input_with_new_bytes_replaces_its_old_document()
    {
        Write(Articles.Make("a.txt", "旧文，引进氧化铝项目。"));
        Write(Articles.Make("a.txt", "新文，引进水泥项目。"));
        using IRecordSearch search = OpenSearch();
        Assert.Equal(0, search.Search(new RecordQuery { Filter = new TextTerm("氧化铝") }).Total);
        Assert.Equal(1, search.Search(new RecordQuery { Filter = new TextTerm("水泥") }).Total);
        Assert.Equal(1, search.Search(new RecordQuery()).Total);
    }

    [Fact]
    public void When_the_path_that_stands_for_a_document_gets_new_bytes_its_copy_stands_for_it()
    {
        const string Text = "同一篇文章，引进氧化铝项目。";
        Write(Articles.Make("a.txt", Text, "氧化铝项目"));
        Write(Articles.Make("b.txt", Text, "氧化铝项目"));
        Write(Articles.Make("a.txt", "新文，引进水泥项目。"));
        using IRecordSearch search = OpenSearch();
        ResultPage page = search.Search(new RecordQuery { Filter = new TextTerm("氧化铝") });
        Assert.Equal("b.txt", Assert.Single(page.Hits).Article.Doc);
        Assert.Equal("b.txt", Assert.Single(((ArticleHit)page.Hits[0]).Projects).Article.Doc);
    }

    [Fact]
    public void Another_version_of_the_pipeline_replaces_the_records()
    {
        using IRecordStore store = OpenStore();
        store.Write([Articles.Outcome(Articles.Make("a.txt", "引进氧化铝项目。", "氧化铝"), "1")]);
        store.Write([Articles.Outcome(Articles.Make("a.txt", "引进氧化铝项目。", "氧化铝项目"), "2")]);
        using IRecordSearch search = OpenSearch();
        Assert.Equal("氧化铝项目", search.Find("a.txt")!.Projects.Single().Name);
    }

    [Fact]
    public void Terms_are_found_wherever_their_letters_stand_together()
    {
        Write(Articles.Make("a.txt", "招商引资工作，到位外资2亿元，GDP增长。"), Articles.Make("b.txt", "外商到位。"));
        AssertFound(["招商"], "a.txt");
        AssertFound(["商引"], "a.txt");
        AssertFound(["外"], "a.txt", "b.txt");
        AssertFound(["资"], "a.txt");
        AssertFound(["gdp"], "a.txt");
        AssertFound(["到位", "外资"], "a.txt");
        AssertFound(["位外资2亿元"], "a.txt");
        AssertFound(["作到位"]);
        AssertFound(["商到"], "b.txt");
    }

    [Theory]
    [InlineData("\"", true)]
    [InlineData("'; DROP TABLE documents; --", false)]
    [InlineData("AND", false)]
    [InlineData("*", true)]
    [InlineData("（）：，", true)]
    [InlineData("a NEAR b", false)]
    [InlineData("title:招商", false)]
    [InlineData("\0", true)]
    [InlineData("\ud83d", true)]
    public void Punctuation_and_syntax_are_never_an_error_and_without_a_letter_all_is_found(string term, bool holdsOfAll)
    {
        Write(Articles.Make("a.txt", "招商引资工作。"));
        AssertFound([term], holdsOfAll ? ["a.txt"] : []);
        AssertFound(["招商"], "a.txt");
    }

    [Fact]
    public void A_region_includes_what_lies_in_it()
    {
        Write(Articles.Make("a.txt", "甲地招商。", regionCode: "140311"), Articles.Make("b.txt", "乙地招商。", regionCode: "620502"));
        using IRecordSearch search = OpenSearch();
        Assert.Equal(["a.txt"], Docs(search.Search(new RecordQuery { Filter = new AllOf([new TextTerm("招商"), new RegionTerm("1403", ["1403"])]) })));
        Assert.Equal(["b.txt"], Docs(search.Search(new RecordQuery { Filter = new RegionTerm("62", ["62"]) })));
        Assert.Empty(search.Search(new RecordQuery { Filter = new AllOf([new TextTerm("招商"), new RegionTerm("", [])]) }).Hits);
    }

    [Fact]
    public void A_limit_cuts_the_rows_and_not_the_total()
    {
        Write([.. Enumerable.Range(0, 5).Select(i => Articles.Make($"{i}.txt", $"招商第{i}篇。"))]);
        using IRecordSearch search = OpenSearch();
        ResultPage page = search.Search(new RecordQuery { Filter = new TextTerm("招商"), Limit = 2 });
        Assert.Equal(2, page.Hits.Count);
        Assert.Equal(5, page.Total);
    }

    [Fact]
    public void An_article_is_found_by_its_path_and_by_the_beginning_of_its_id()
    {
        ExtractedDocument document = Articles.Make("文件夹/a.txt", "招商。");
        Write(document);
        using IRecordSearch search = OpenSearch();
        Assert.NotNull(search.Find("文件夹/a.txt"));
        Assert.NotNull(search.Find(document.Document.Id[..6]));
        Assert.Null(search.Find(document.Document.Id[..5]));
        Assert.Null(search.Find("*"));
    }

    [Fact]
    public void A_snippet_shows_the_hit_in_the_original()
    {
        Write(Articles.Make("a.txt", "今年引进氧化铝项目。", "氧化铝项目"));
        using IRecordSearch search = OpenSearch();
        ArticleHit article = (ArticleHit)search.Search(new RecordQuery { Filter = new TextTerm("氧化铝") }).Hits.Single();
        foreach (Snippet snippet in article.Snippets.Concat(article.Projects.SelectMany(static project => project.Snippets)))
        {
            Assert.Equal("氧化铝", snippet.Text[snippet.Hits[0].Start..snippet.Hits[0].End]);
            Assert.Equal(4, snippet.Start);
        }
    }

    [Fact]
    public void Totals_add_up_by_region()
    {
        Write(
            Articles.Make("a.txt", "甲地招商。", "甲项目", "140311"),
            Articles.Make("b.txt", "甲地又招商。", "乙项目", "140311"),
            Articles.Make("c.txt", "乙地招商。", null, "620502"));
        using IRecordSearch search = OpenSearch();
        IReadOnlyList<RegionTotals> totals = search.TotalsByRegion();
        Assert.Equal(["140311", "620502"], totals.Select(static row => row.Region!.Code));
        Assert.Equal((2, 2, 520_000_000m), (totals[0].Articles, totals[0].Projects, totals[0].InvestmentCny));
        Assert.Equal((1, 0, 0m), (totals[1].Articles, totals[1].Projects, totals[1].InvestmentCny));
    }

    private IReadOnlyList<InputStatus> Write(params ExtractedDocument[] documents)
    {
        using IRecordStore store = OpenStore();
        return store.Write([.. documents.Select(static document => Articles.Outcome(document))]);
    }

    private void AssertFound(string[] terms, params string[] docs)
    {
        using IRecordSearch search = OpenSearch();
        Assert.Equal(docs, Docs(search.Search(new RecordQuery { Filter = new AllOf([.. terms.Select(static term => new TextTerm(term))]) })));
    }

    private static IEnumerable<string> Docs(ResultPage page) => page.Hits.Select(static article => article.Article.Doc).Order(StringComparer.Ordinal);
}
