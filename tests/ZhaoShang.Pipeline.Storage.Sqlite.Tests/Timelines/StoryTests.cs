using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Storage.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>Stories in a store: the same whatever the order in which articles come, go and come again.</summary>
public sealed class StoryTests : IDisposable
{
    private const int Columns = 5;
    private readonly string _folder = Directory.CreateTempSubdirectory("zhaoshang-stories-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_project_is_read_from_signing_to_operation()
    {
        ExtractedDocument[] articles =
        [
            Article("3.txt", "2009-01", "远盛电力有限公司2×50MW发电机组项目 / 远盛电力有限公司 / 郊区 / – / 2009-01 / 投产"),
            Article("1.txt", "2006-03", "远盛电力有限公司2×50MW发电机组项目 / 远盛电力有限公司 / 郊区 / 4.2亿 / 2006-03-18 / 签约", "宏旭纺织棉纱项目 / 宏旭纺织有限公司 / 郊区 / 5亿 / 2006-03-18 / 签约"),
            Article("2.txt", "2007-02", "2×50MW发电机组项目 / 远盛电力有限公司 / 阳泉 / 4.2亿 / 2007-02 / 在建"),
        ];
        string path = Store(articles);
        using SqliteRecordSearch search = new(path);
        string first = $"{articles[1].Document.Id[..12]}-1";
        foreach (ExtractedDocument article in articles)
        {
            ProjectTimeline timeline = Assert.IsType<ProjectTimeline>(search.ReadTimeline($"{article.Document.Id[..8]}-1"));
            Assert.Equal(first, timeline.Story);
            Assert.Equal(["1.txt", "2.txt", "3.txt"], timeline.Tellings.Select(static telling => telling.Article.Doc));
            Assert.Equal(["2006-03-18", "2007-02", "2009-01"], timeline.Tellings.Select(static telling => telling.Date));
            Assert.Equal([ProjectStage.Signed, ProjectStage.UnderConstruction, ProjectStage.Operating], timeline.Tellings.Select(static telling => telling.Record.Stage!.Value));
        }

        Assert.Single(search.ReadTimeline($"{articles[1].Document.Id}-2")!.Tellings);
        Assert.Null(search.ReadTimeline($"{articles[1].Document.Id}-3"));
        Assert.Null(search.ReadTimeline("项目"));
        Assert.Null(search.ReadTimeline("-1"));
    }

    [Fact]
    public void An_article_with_two_projects_that_resemble_a_third_alike_is_linked_to_neither()
    {
        ExtractedDocument[] articles =
        [
            Article("1.txt", "2006", "氧化铝项目 / 阳煤集团 / 郊区 / – / 2006 / 签约", "氧化铝项目 / 阳煤集团 / 郊区 / – / 2006 / 签约"),
            Article("2.txt", "2007", "氧化铝项目 / 阳煤集团 / 郊区 / 42亿 / 2007 / 在建"),
        ];
        using SqliteRecordSearch search = new(Store(articles));
        Assert.Single(search.ReadTimeline($"{articles[1].Document.Id}-1")!.Tellings);
    }

    [Fact]
    public void A_chain_that_would_join_two_totals_is_cut_at_its_weaker_link()
    {
        ExtractedDocument[] articles =
        [
            Article("1.txt", "2006", "氧化铝项目 / 阳煤集团 / 郊区 / 42亿 / 2006-01 / 签约"),
            Article("2.txt", "2007", "氧化铝项目 / 阳煤集团 / 郊区 / – / 2006-03 / 在建"),
            Article("3.txt", "2008", "氧化铝项目 / 阳煤集团 / 郊区 / 28亿 / 2008-06 / 签约"),
        ];
        using SqliteRecordSearch search = new(Store(articles));
        Assert.Equal(["1.txt", "2.txt"], search.ReadTimeline($"{articles[1].Document.Id}-1")!.Tellings.Select(static telling => telling.Article.Doc));
        Assert.Single(search.ReadTimeline($"{articles[2].Document.Id}-1")!.Tellings);
    }

    [Fact]
    public void Reprints_are_copies_and_no_tellings()
    {
        const string Telling = "远盛电力有限公司2×50MW发电机组项目 / 远盛电力有限公司 / 郊区 / 4.2亿 / 2006-03-18 / 签约";
        ExtractedDocument original = Article("1.txt", "2006-03", Telling);
        ExtractedDocument copy = Article("2.txt", "2006-04", Telling.Replace("03-18", "04-01", StringComparison.Ordinal));
        copy = copy with { Document = copy.Document with { TextId = original.Document.TextId } };
        using SqliteRecordSearch search = new(Store([copy, original]));
        ProjectTimeline timeline = search.ReadTimeline($"{copy.Document.Id}-1")!;
        Assert.Equal("1.txt", Assert.Single(timeline.Tellings).Article.Doc);
        Assert.Equal([copy.Document.Id], timeline.Tellings[0].Copies);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_order_of_reading_deleting_and_replacing_does_not_matter(int seed)
    {
        string[][] pairs = [.. SpecTellings.Rows(Columns)];
        List<ExtractedDocument> articles = [.. pairs.SelectMany(static (cells, i) => new[] { Article($"{i}a.txt", "1", cells[0]), Article($"{i}b.txt", "2", cells[1]) })];
        string expected = StoreDigest.Of(Store(articles));

        Random random = new(seed);
        string path = Path.Combine(_folder, $"{seed}.db");
        using (SqliteRecordStore store = new(path, Articles.Segmenter))
        {
            ExtractedDocument[] shuffled = [.. articles];
            random.Shuffle(shuffled);
            foreach (ExtractedDocument[] batch in shuffled.Chunk(17))
            {
                store.Write([.. batch.Select(static article => Articles.Outcome(article))]);
            }

            string[] gone = [.. shuffled.Take(60).Select(static article => article.Document.Doc)];
            store.Remove(gone);
            random.Shuffle(shuffled);
            foreach (ExtractedDocument[] batch in shuffled.Chunk(17))
            {
                store.Write([.. batch.Select(article => Articles.Outcome(article, random.Next(2) == 0 ? "2" : Articles.Version))]);
                store.Write([.. batch.Select(static article => Articles.Outcome(article))]);
            }
        }

        Assert.Equal(expected, StoreDigest.Of(path));
        Assert.Empty(StoreCheck.Run(path, Articles.Segmenter));
    }

    private string Store(IReadOnlyList<ExtractedDocument> articles)
    {
        string path = Path.Combine(_folder, $"{Guid.NewGuid():N}.db");
        using SqliteRecordStore store = new(path, Articles.Segmenter);
        store.Write([.. articles.Select(static article => Articles.Outcome(article))]);
        return path;
    }

    /// <summary>An article that tells these projects, its date and region those of the first.</summary>
    private static ExtractedDocument Article(string path, string text, params string[] tellings)
    {
        ExtractedDocument article = Articles.Make(path, $"{path} {text} {string.Join(' ', tellings)}");
        (ProjectRecord Project, DocumentRecord Article)[] told = [.. tellings.Select(telling => SpecTellings.Read(telling, path))];
        return article with
        {
            Document = article.Document with { Published = told[0].Article.Published, Region = told[0].Article.Region },
            Projects = [.. told.Select(static telling => telling.Project)],
        };
    }
}
