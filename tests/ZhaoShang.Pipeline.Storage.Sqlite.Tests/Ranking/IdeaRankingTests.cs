using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Storage.Sqlite;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>How a loose query puts articles in order by its ideas.</summary>
public sealed class IdeaRankingTests : IDisposable
{
    private const string Filler = "全县各部门认真落实会议精神，各项工作有序推进。";

    private static readonly SoughtIdea Return = Idea("返乡", ("回乡", 0.6), ("打工", 0.2));
    private static readonly SoughtIdea Factory = Idea("办厂", ("建厂", 0.6));

    private readonly string _folder = Directory.CreateTempSubdirectory("zhaoshang-ideas-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_tells_an_idea_in_other_words_is_found_behind_what_tells_it_in_the_querys_own() => Assert.Equal(
        ["own", "same", "related"],
        Order([Return], ("none", "石材加工。"), ("related", "他在外打工多年。"), ("same", "他回乡了。"), ("own", "他返乡了。")));

    [Fact]
    public void What_tells_both_ideas_stands_before_what_tells_one_twice() => Assert.Equal(
        ["both", "one"],
        Order([Return, Factory], ("one", "返乡，又是返乡。"), ("both", "有人返乡。也有不少人在家门口建厂。")));

    [Fact]
    public void Ideas_that_stand_together_count_more() => Assert.Equal(
        ["together", "apart"],
        Order([Return, Factory], ("apart", $"有人返乡。{Filler}{Filler}有人办厂。"), ("together", $"有人返乡办厂。{Filler}{Filler}有人看。")));

    [Fact]
    public void Two_words_for_one_idea_are_little_more_than_one_said_as_often()
    {
        IdeaFormula formula = new([Return], 10);
        double one = formula.Score(10, [], [new IdeaHit(0, 0, 0, 2, 1), new IdeaHit(0, 0, 4, 6, 1)]);
        Assert.InRange(formula.Score(10, [], [new IdeaHit(0, 0, 0, 2, 1), new IdeaHit(0, 1, 4, 6, 1)]), one * 1.01, one * 1.1);
        Assert.True(formula.Score(10, [], [new IdeaHit(0, 0, 0, 2, 1), new IdeaHit(0, 0, 1, 3, 1)]) < one);
        Assert.Equal(0, formula.Score(10, [], []));
    }

    [Fact]
    public void What_leaves_out_a_place_stands_behind_what_tells_it()
    {
        SoughtIdea place = Idea("上海") with { IsPlace = true };
        Assert.Equal(["there", "elsewhere"], Order([Return, place], ("elsewhere", "返乡，又有人返乡，都返乡。"), ("there", $"有人返乡。{Filler}{Filler}他从上海来。")));
    }

    [Fact]
    public void An_article_of_a_place_tells_it_without_its_name()
    {
        SoughtIdea place = Idea("阳泉") with { IsPlace = true };
        SoughtIdea withRegion = place with { Terms = [.. place.Terms, new IdeaTerm(new RegionTerm("阳泉", ["1403"]), 0.5)] };
        string path = Path.Combine(_folder, "places.db");
        using (SqliteRecordStore store = new(path, Articles.Segmenter))
        {
            store.Write([Articles.Outcome(Articles.Make("elsewhere", "他返乡了。", null, "620502")), Articles.Outcome(Articles.Make("there", "有人返乡了。", null, "140311"))]);
        }

        using SqliteRecordSearch search = new(path);
        Assert.Equal(["elsewhere", "there"], search.Search(Query([Return, place])).Hits.Select(static hit => hit.Article.Doc));
        Assert.Equal(["there", "elsewhere"], search.Search(Query([Return, withRegion])).Hits.Select(static hit => hit.Article.Doc));
    }

    [Fact]
    public void Conditions_and_what_must_not_hold_stay_as_they_are()
    {
        QueryNode filter = new AllOf([new TextTerm("返乡"), new Without(new TextTerm("石材"))]);
        Assert.Equal(["own"], Order([Return], filter, ("own", "他返乡了。"), ("not", "他回乡做石材。")));
    }

    [Fact]
    public void Pages_joined_are_the_whole()
    {
        using SqliteRecordSearch search = Open(("a", "返乡办厂。"), ("b", "回乡建厂。"), ("c", "打工。"), ("d", "办厂。"));
        RecordQuery query = Query([Return, Factory]);
        List<string> joined = [];
        string? next = null;
        do
        {
            ResultPage page = search.Search(query with { Limit = 1, After = next });
            joined.AddRange(page.Hits.Select(static hit => hit.Article.Doc));
            next = page.Next;
        }
        while (next is not null);

        Assert.Equal(search.Search(query).Hits.Select(static hit => hit.Article.Doc), joined);
        Assert.Equal(4, joined.Count);
    }

    [Fact]
    public void What_tells_an_idea_in_other_words_is_marked_too()
    {
        using SqliteRecordSearch search = Open(("a", "他回乡前在外打工。"));
        Snippet snippet = search.Search(Query([Return])).Hits.Single().Snippets.Single();
        Assert.Equal(["回乡"], snippet.Hits.Select(hit => hit.Of(snippet.Text).ToString()));
    }

    private static SoughtIdea Idea(string word, params (string Word, double Weight)[] related) =>
        new(word, 1, [new IdeaTerm(new TextTerm(word), 1), .. related.Select(static term => new IdeaTerm(new TextTerm(term.Word), term.Weight))]);

    private static RecordQuery Query(IReadOnlyList<SoughtIdea> ideas) =>
        new() { Filter = new AllOf([.. ideas.Select(static idea => new TextTerm(idea.Text))]), IsLoose = true, Ideas = ideas, CountCopies = true };

    private List<string> Order(IReadOnlyList<SoughtIdea> ideas, params (string Path, string Text)[] articles) => Order(ideas, Query(ideas).Filter, articles);

    private List<string> Order(IReadOnlyList<SoughtIdea> ideas, QueryNode filter, params (string Path, string Text)[] articles)
    {
        using SqliteRecordSearch search = Open(articles);
        return [.. search.Search(Query(ideas) with { Filter = filter }).Hits.Select(static hit => hit.Article.Doc)];
    }

    private SqliteRecordSearch Open(params (string Path, string Text)[] articles)
    {
        string path = Path.Combine(_folder, "ideas.db");
        using (SqliteRecordStore store = new(path, Articles.Segmenter))
        {
            // Others that tell nothing of it, so that no word of the query is common.
            IEnumerable<(string Path, string Text)> others = Enumerable.Range(0, 60).Select(static i => ($"z{i}", $"第{i}号机床出口到海外，客户满意。"));
            store.Write([.. articles.Concat(others).Select(static article => Articles.Outcome(Articles.Make(article.Path, article.Text)))]);
        }

        return new SqliteRecordSearch(path);
    }
}
