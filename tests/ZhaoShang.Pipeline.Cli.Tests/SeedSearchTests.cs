namespace ZhaoShang.Pipeline.Tests;

/// <summary>Searching the five real articles of the shared material.</summary>
public sealed class SeedSearchTests
{
    [SharedFact]
    public async Task A_word_is_found_in_article_and_project_with_the_hit_marked_in_the_traditional_original()
    {
        using TemporaryFolder folder = new();
        string database = await Ingest(folder);
        ProgramRun simplified = await ProgramRun.Of("search", "氧化铝", "--db", database, "--color", "never");
        Assert.Equal(0, simplified.Status);
        Assert.Contains("【氧化鋁】", simplified.Output, StringComparison.Ordinal);
        Assert.Contains("80万吨氧化铝项目", simplified.Output, StringComparison.Ordinal);

        ProgramRun traditional = await ProgramRun.Of("search", "氧化鋁", "--db", database, "--color", "never");
        Assert.Equal(simplified.Output, traditional.Output);
    }

    [SharedFact]
    public async Task Two_letters_find_all_five_articles()
    {
        using TemporaryFolder folder = new();
        string database = await Ingest(folder);
        ProgramRun run = await ProgramRun.Of("search", "招商", "--db", database, "--format", "jsonl");
        Assert.Equal(5, run.Lines.Count(static line => line.StartsWith("{\"type\":\"document\"", StringComparison.Ordinal)));
    }

    [SharedFact]
    public async Task A_region_and_all_in_it_is_found_by_name_and_by_code()
    {
        using TemporaryFolder folder = new();
        string database = await Ingest(folder);
        foreach (string region in new[] { "阳泉", "山西省", "14", "140311" })
        {
            ProgramRun run = await ProgramRun.Of("search", "招商", "--region", region, "--db", database, "--format", "jsonl");
            Assert.Contains("\"code\":\"140311\"", Assert.Single(run.Lines, IsDocument), StringComparison.Ordinal);
        }

        Assert.Equal(1, (await ProgramRun.Of("search", "招商", "--region", "西藏", "--db", database)).Status);
        Assert.Equal(2, (await ProgramRun.Of("search", "招商", "--region", "没有这个地方", "--db", database)).Status);
    }

    [SharedFact]
    public async Task An_article_is_shown_with_its_records_and_their_letters()
    {
        using TemporaryFolder folder = new();
        string database = await Ingest(folder);
        ProgramRun found = await ProgramRun.Of("search", "氧化铝", "--db", database, "--format", "jsonl");
        string id = System.Text.Json.JsonDocument.Parse(found.Lines[0]).RootElement.GetProperty("id").GetString()!;
        ProgramRun shown = await ProgramRun.Of("show", id[..8], "--db", database, "--color", "never");
        Assert.Equal(0, shown.Status);
        Assert.Contains("山西省阳泉市郊区 140311", shown.Output, StringComparison.Ordinal);
        Assert.Equal(1, (await ProgramRun.Of("show", "ffffffffffff", "--db", database)).Status);
    }

    private static bool IsDocument(string line) => line.StartsWith("{\"type\":\"document\"", StringComparison.Ordinal);

    private static async Task<string> Ingest(TemporaryFolder folder)
    {
        string database = folder["seeds.db"];
        ProgramRun run = await ProgramRun.Of("ingest", Path.Combine(RepositoryFolder.Shared!, "seeds"), "--db", database, "--quiet");
        Assert.Equal(0, run.Status);
        return database;
    }
}
