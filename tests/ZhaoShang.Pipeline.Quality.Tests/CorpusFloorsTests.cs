namespace ZhaoShang.Pipeline.Tests;

/// <summary>
/// The scores on the project's own articles do not fall under <c>corpus/floors.json</c>, for the part that is read and for the test third. After a
/// change that raises scores: <c>zhaoshang eval corpus/gold --floors corpus/floors.json --raise</c>.
/// </summary>
public sealed class CorpusFloorsTests
{
    private static readonly string Gold = Path.Combine(RepositoryFolder.Corpus, "gold");
    private static readonly string Floors = Path.Combine(RepositoryFolder.Corpus, "floors.json");

    [Theory]
    [InlineData("dev")]
    [InlineData("test")]
    public async Task No_score_is_under_its_floor(string part)
    {
        ProgramRun run = await ProgramRun.Of("eval", Gold, "--floors", Floors, "--part", part, "--quiet", "--lang", "en");
        Assert.True(run.Status == 0, run.Error);
    }

    [Fact]
    public async Task A_score_that_fell_is_found()
    {
        using TemporaryFolder folder = new();
        string records = folder.Write("none.jsonl", "");
        ProgramRun run = await ProgramRun.Of("eval", Gold, "--floors", Floors, "--pred", records, "--quiet", "--lang", "en");
        Assert.Equal(3, run.Status);
        Assert.Contains("ZS8022 under its floor: dev money.recall 0.000 <", run.Error, StringComparison.Ordinal);
        Assert.Contains("ZS8022 under its floor: test money.recall 0.000 <", run.Error, StringComparison.Ordinal);
    }

    /// <summary>Through the whole road, from bytes to mentions, on the articles that rules were written on.</summary>
    [Theory]
    [InlineData("money", 0.97)]
    [InlineData("date", 0.97)]
    [InlineData("percent", 0.97)]
    [InlineData("count", 0.97)]
    [InlineData("quantity", 0.97)]
    [InlineData("duration", 0.97)]
    public async Task Mentions_of_the_part_that_is_read_reach_their_bar(string kind, double bar)
    {
        double f1 = await F1Of(Gold, kind);
        Assert.True(f1 >= bar, $"{kind}: F1 {f1:0.000}");
    }

    /// <summary>On short texts by other hands, whose gold has nothing but mentions.</summary>
    [Theory]
    [InlineData("money", 0.99)]
    [InlineData("date", 0.97)]
    [InlineData("percent", 0.99)]
    [InlineData("count", 0.97)]
    [InlineData("quantity", 0.97)]
    [InlineData("duration", 0.97)]
    public async Task Mentions_of_the_texts_made_for_them_reach_their_bar(string kind, double bar)
    {
        double f1 = await F1Of(Path.Combine(RepositoryFolder.Corpus, "mentions", "gold"), kind);
        Assert.True(f1 >= bar, $"{kind}: F1 {f1:0.000}");
    }

    /// <summary>On articles that tell their year in many ways or not at all, on figures of all measures, on projects at every stage, on whole pages and on whole records: texts by other hands, each kind of gold in its own folder.</summary>
    [Theory]
    [InlineData("years", "date", 0.96)]
    [InlineData("figures", "money", 0.99)]
    [InlineData("figures", "date", 0.99)]
    [InlineData("figures", "percent", 0.99)]
    [InlineData("figures", "count", 0.98)]
    [InlineData("figures", "quantity", 0.98)]
    [InlineData("figures", "duration", 0.95)]
    [InlineData("stages", "money", 0.98)]
    [InlineData("stages", "project_found", 0.93)]
    [InlineData("stages", "project_strict", 0.78)]
    [InlineData("pages", "money", 0.98)]
    [InlineData("pages", "date", 0.97)]
    [InlineData("pages", "percent", 0.99)]
    [InlineData("pages", "count", 0.98)]
    [InlineData("pages", "quantity", 0.97)]
    [InlineData("pages", "duration", 0.98)]
    [InlineData("measures", "money", 0.96)]
    [InlineData("measures", "percent", 0.99)]
    [InlineData("measures", "count", 0.97)]
    [InlineData("measures", "quantity", 0.98)]
    [InlineData("measures", "duration", 0.99)]
    [InlineData("records", "money", 0.99)]
    [InlineData("records", "project_found", 0.89)]
    [InlineData("records", "project_strict", 0.7)]
    [InlineData("records", "indicator_strict", 0.86)]
    [InlineData("articles", "money", 0.98)]
    [InlineData("articles", "date", 0.95)]
    [InlineData("articles", "percent", 0.99)]
    [InlineData("articles", "count", 0.98)]
    [InlineData("articles", "quantity", 0.98)]
    [InlineData("articles", "project_found", 0.85)]
    [InlineData("articles", "project_strict", 0.6)]
    [InlineData("articles", "indicator_strict", 0.78)]
    [InlineData("articles", "event_found", 0.73)]
    [InlineData("reports", "money", 0.99)]
    [InlineData("reports", "percent", 0.99)]
    [InlineData("reports", "count", 0.97)]
    [InlineData("reports", "project_found", 0.88)]
    [InlineData("reports", "indicator_strict", 0.72)]
    [InlineData("offices", "money", 0.98)]
    [InlineData("offices", "date", 0.95)]
    [InlineData("offices", "project_found", 0.88)]
    [InlineData("offices", "indicator_strict", 0.75)]
    [InlineData("clocks", "money", 0.99)]
    [InlineData("clocks", "date", 0.95)]
    [InlineData("clocks", "indicator_strict", 0.79)]
    [InlineData("days", "money", 0.98)]
    [InlineData("days", "date", 0.96)]
    [InlineData("days", "percent", 0.99)]
    [InlineData("days", "count", 0.95)]
    [InlineData("days", "quantity", 0.94)]
    public async Task Texts_made_for_a_kind_reach_its_bar(string folder, string kind, double bar)
    {
        double f1 = await F1Of(Path.Combine(RepositoryFolder.Corpus, folder, "gold"), kind);
        Assert.True(f1 >= bar, $"{folder}, {kind}: F1 {f1:0.000}");
    }

    private static async Task<double> F1Of(string gold, string kind)
    {
        ProgramRun run = await ProgramRun.Of("eval", gold, "--part", "dev", "--format", "json", "--quiet");
        return System.Text.Json.JsonDocument.Parse(run.Output).RootElement.GetProperty(kind).GetProperty("f1").GetDouble();
    }
}
