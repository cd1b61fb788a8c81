using System.Text.Json.Nodes;
using ZhaoShang.Pipeline.Storage;

namespace ZhaoShang.Pipeline.Tests;

/// <summary><c>search</c> as a user runs it.</summary>
public sealed class SearchTests(SampleDatabase database) : IClassFixture<SampleDatabase>
{
    [Theory]
    [InlineData("招商", RowType.Article, 3)]
    [InlineData("氧化铝", RowType.Project, 1)]
    [InlineData("金额:>1亿", RowType.Project, 2)]
    [InlineData("到位资金", RowType.Indicator, 3)]
    [InlineData("签约", RowType.Event, 2)]
    [InlineData("地区:开化", RowType.Project, 1)]
    [InlineData("没有的", RowType.Article, 0)]
    [InlineData("", RowType.Indicator, 7)]
    public async Task Every_road_gives_the_same_rows(string query, RowType rows, int count)
    {
        QueryRoads roads = new(database.Path);
        string[] byLibrary = [.. roads.ByLibrary(query, rows).Order(StringComparer.Ordinal)];
        Assert.Equal(count, byLibrary.Length);
        Assert.Equal(byLibrary, (await roads.ByExport(query, rows)).Order(StringComparer.Ordinal));
        Assert.Equal(byLibrary, (await roads.ByCsv(query, rows)).Order(StringComparer.Ordinal));
        if (query.Length > 0)
        {
            Assert.Equal(roads.ByLibrary(query, rows), await roads.BySearch(query, rows));
        }
    }

    [Fact]
    public async Task The_list_marks_what_was_searched_for_as_printed()
    {
        ProgramRun run = await database.Run("search", "化工", "--color", "never");
        Assert.Contains("【化工】", run.Output, StringComparison.Ordinal);
        Assert.Contains("共 1 篇。", run.Error, StringComparison.Ordinal);
        ProgramRun colored = await database.Run("search", "化工", "--color", "always");
        Assert.Contains("\u001b[33m化工\u001b[0m", colored.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_loose_search_finds_related_words_and_tells_them()
    {
        Assert.Equal(1, (await database.Run("search", "破土动工")).Status);
        ProgramRun loose = await database.Run("search", "破土动工", "--loose", "--color", "never");
        Assert.Equal(0, loose.Status);
        Assert.Contains("【開工】", loose.Output, StringComparison.Ordinal);
        Assert.Contains("“破土动工”也找：", loose.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("也找", (await database.Run("search", "破土动工", "--loose", "--no-related")).Error, StringComparison.Ordinal);
        Assert.Equal(2, (await database.Run("search", "开工", "--no-related")).Status);
        Assert.Equal(2, (await database.Run("search", "开工", "--loose", "--save", "开工")).Status);
    }

    [Fact]
    public async Task A_cut_is_told_with_the_cursor_and_pages_hold_together()
    {
        ProgramRun all = await database.Run("search", "资金", "--type", "indicator", "--format", "jsonl", "--limit", "0");
        List<string> paged = [];
        string[] more = [];
        for (int page = 0; page < 10; page++)
        {
            ProgramRun run = await database.Run(["search", "资金", "--type", "indicator", "--format", "jsonl", "--limit", "2", .. more]);
            Assert.Equal(0, run.Status);
            paged.AddRange(run.Lines);
            int at = run.Error.IndexOf("--after ", StringComparison.Ordinal);
            if (at < 0)
            {
                break;
            }

            more = ["--after", run.Error[(at + 8)..].Trim()];
        }

        Assert.Equal(all.Lines, paged);
        ProgramRun foreign = await database.Run("search", "项目", "--after", "AAAA");
        Assert.Equal(2, foreign.Status);
        Assert.Contains("ZS8010", foreign.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_count_is_a_number_and_nothing_else()
    {
        ProgramRun run = await database.Run("search", "到位资金", "--type", "indicator", "--count", "--quiet");
        Assert.Equal("3\n", run.Output);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task An_error_points_at_its_place_under_letters_of_two_columns()
    {
        ProgramRun run = await database.Run("search", "化工 金额:很多");
        Assert.Equal(2, run.Status);
        Assert.Contains("ZS8104", run.Error, StringComparison.Ordinal);
        Assert.Contains("  化工 金额:很多\n            ^^^^\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_query_says_and_the_flag_must_agree()
    {
        Assert.Equal(2, (await database.Run("search", "氧化铝 类型:项目", "--type", "event")).Status);
        Assert.Equal(0, (await database.Run("search", "氧化铝 类型:项目", "--type", "project")).Status);
    }

    [Theory]
    [InlineData("title=0")]
    [InlineData("proximity=1.5")]
    public async Task Weights_of_ranking_can_be_set(string weight) => Assert.Equal(0, (await database.Run("search", "招商 项目", "--rank", weight)).Status);

    [Theory]
    [InlineData("title")]
    [InlineData("title=-1")]
    [InlineData("colour=3")]
    public async Task Wrong_weights_are_told(string weight) => Assert.Contains("ZS8001", (await database.Run("search", "招商", "--rank", weight)).Error, StringComparison.Ordinal);

    [Fact]
    public async Task Json_is_the_record_with_what_the_search_adds()
    {
        ProgramRun run = await database.Run("search", "氧化铝", "--type", "project", "--format", "json");
        JsonNode row = Assert.Single(JsonNode.Parse(run.Output)!.AsArray())!;
        Assert.Equal("project", (string)row["type"]!);
        Assert.Equal(480000000m, (decimal)row["amounts"]![0]!["value"]!);
        Assert.Equal(64, ((string)row["document_id"]!).Length);
        JsonNode snippet = row["snippets"]![0]!;
        int start = (int)snippet["hits"]![0]![0]!;
        Assert.Equal("氧化铝", ((string)snippet["text"]!)[start..(int)snippet["hits"]![0]![1]!]);
    }

    [Fact]
    public async Task Where_nothing_is_found_another_query_is_suggested()
    {
        ProgramRun run = await database.Run("search", "阳泉氧化铝项目招商");
        Assert.Equal(1, run.Status);
        Assert.Empty(run.Output);
        Assert.Contains("试试：", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_shown_marks_evidence_and_hits()
    {
        string id = (string)JsonNode.Parse((await database.Run("search", "化工", "--format", "jsonl")).Lines[0])!["id"]!;
        ProgramRun run = await database.Run("show", id[..12], "--query", "化工", "--color", "never");
        Assert.Contains("精細〖化工〗項目", run.Output, StringComparison.Ordinal);
        Assert.Contains("【", run.Output, StringComparison.Ordinal);
        Assert.Contains("招商引资〖情况〗", (await database.Run("show", id, "--query", "情况", "--color", "never")).Output, StringComparison.Ordinal);
        Assert.Equal(2, (await database.Run("show", id, "--query", "金额:很多")).Status);
    }
}
