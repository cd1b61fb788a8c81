using System.Text.Json;

namespace ZhaoShang.Pipeline.Tests;

/// <summary><c>zhaoshang eval</c> on a corpus of two articles: one for reading (<c>r003</c>), one of the test third (<c>r001</c>).</summary>
public sealed class EvalTests : IDisposable
{
    private const string Text = "2012年9月，全县签约项目12个，总投资42亿元。";

    private readonly TemporaryFolder _corpus = new();

    public EvalTests()
    {
        Directory.CreateDirectory(_corpus["documents"]);
        Directory.CreateDirectory(_corpus["gold"]);
        foreach (string stem in new[] { "r001", "r003" })
        {
            _corpus.Write($"documents/{stem}.txt", Text);
            WriteGold(stem, ("42亿元", 4200000000), ("43亿元", 4300000000));
        }
    }

    private string Gold => _corpus["gold"];

    private string Floors => _corpus["floors.json"];

    public void Dispose() => _corpus.Dispose();

    [Fact]
    public async Task The_documents_are_found_beside_the_gold_and_run()
    {
        ProgramRun run = await ProgramRun.Of("eval", Gold, "--format", "json");
        JsonElement money = JsonDocument.Parse(run.Output).RootElement.GetProperty("money");
        Assert.Equal(0, run.Status);
        Assert.Equal((2, 4, 2), (money.GetProperty("right").GetInt32(), money.GetProperty("gold").GetInt32(), money.GetProperty("predicted").GetInt32()));
    }

    [Fact]
    public async Task A_part_is_scored_alone()
    {
        ProgramRun run = await ProgramRun.Of("eval", Gold, "--part", "test", "--format", "json");
        Assert.Equal(1, JsonDocument.Parse(run.Output).RootElement.GetProperty("articles").GetProperty("gold").GetInt32());
    }

    [Fact]
    public async Task The_tables_end_with_the_headline()
    {
        ProgramRun run = await ProgramRun.Of("eval", Gold, "--by", "genre", "--by", "projects");
        Assert.Contains("project_strict", run.Output, StringComparison.Ordinal);
        Assert.Contains("untold", run.Output, StringComparison.Ordinal);
        Assert.StartsWith("headline F1 = ", run.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_come_with_their_sentences_but_for_the_test_third()
    {
        ProgramRun run = await ProgramRun.Of("eval", Gold, "--errors", "5", "--lang", "en");
        Assert.Contains("MISS r003@20: “43亿元”", run.Output, StringComparison.Ordinal);
        Assert.Contains("      " + Text[..^1], run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("r001", run.Output, StringComparison.Ordinal);
        Assert.Contains("errors of the test third are not listed", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--part", "test", "--errors", "5")]
    [InlineData("--errors", "-1")]
    [InlineData("--raise")]
    [InlineData("--floors", "f.json", "--allow-lower", "why")]
    [InlineData("--floors", "f.json", "--raise", "--allow-lower", " ")]
    [InlineData("--floors", "f.json", "--raise", "--part", "dev")]
    [InlineData("--by", "year")]
    public async Task What_does_not_fit_together_is_refused(params string[] flags)
    {
        ProgramRun run = await ProgramRun.Of(["eval", Gold, .. flags]);
        Assert.Equal(2, run.Status);
        Assert.Contains("ZS8001", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task Records_from_elsewhere_are_scored()
    {
        string record = """{"type":"mention","doc":"x.zip!r003.html","kind":"money","text":"42亿元","start":20,"end":24,"value":4200000000,"unit":"CNY"}""";
        ProgramRun run = await ProgramRun.WithText(record, "eval", Gold, "--pred", "-", "--format", "json");
        Assert.Equal(1, JsonDocument.Parse(run.Output).RootElement.GetProperty("money").GetProperty("right").GetInt32());
        ProgramRun broken = await ProgramRun.WithText("{", "eval", Gold, "--pred", "-");
        Assert.Equal(2, broken.Status);
        Assert.Contains("line 1", broken.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_can_be_named_and_a_missing_one_is_told()
    {
        Directory.Move(_corpus["documents"], _corpus["elsewhere"]);
        ProgramRun missing = await ProgramRun.Of("eval", Gold);
        Assert.Equal(3, missing.Status);
        Assert.Contains("ZS8021 documents/r003.txt", missing.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await ProgramRun.Of("eval", Gold, "--texts", _corpus["elsewhere"])).Status);
        Assert.Equal(2, (await ProgramRun.Of("eval", Gold, "--texts", _corpus["nowhere"])).Status);
    }

    [Fact]
    public async Task No_gold_is_told()
    {
        Assert.Contains("ZS8020", (await ProgramRun.Of("eval", _corpus["documents"])).Error, StringComparison.Ordinal);
        Assert.Equal(2, (await ProgramRun.Of("eval", _corpus["nowhere"])).Status);
    }

    [Fact]
    public async Task Floors_are_raised_and_held()
    {
        Assert.Equal(3, (await ProgramRun.Of("eval", Gold, "--floors", Floors)).Status); // there are none yet
        Assert.Equal(0, (await ProgramRun.Of("eval", Gold, "--floors", Floors, "--raise")).Status);
        Assert.Equal(0, (await ProgramRun.Of("eval", Gold, "--floors", Floors)).Status);
        string written = await File.ReadAllTextAsync(Floors);
        ProgramRun worse = await ProgramRun.WithInput([], "eval", Gold, "--floors", Floors, "--pred", "-", "--lang", "en");
        Assert.Equal(3, worse.Status);
        Assert.Contains("ZS8022 under its floor: dev money.recall 0.000 < 0.500", worse.Error, StringComparison.Ordinal);
        Assert.Equal(3, (await ProgramRun.WithInput([], "eval", Gold, "--floors", Floors, "--pred", "-", "--raise")).Status);
        Assert.Equal(written, await File.ReadAllTextAsync(Floors));
    }

    [Fact]
    public async Task Another_corpus_is_not_compared_and_lower_scores_need_a_reason()
    {
        await ProgramRun.Of("eval", Gold, "--floors", Floors, "--raise");
        WriteGold("r003", ("42亿元", 4200000000), ("43亿元", 4300000000), ("44亿元", 4400000000));
        ProgramRun other = await ProgramRun.Of("eval", Gold, "--floors", Floors);
        Assert.Equal(3, other.Status);
        Assert.Contains("ZS8023", other.Error, StringComparison.Ordinal);
        Assert.Contains("--raise", other.Error, StringComparison.Ordinal);
        ProgramRun raised = await ProgramRun.Of("eval", Gold, "--floors", Floors, "--raise");
        Assert.Equal(3, raised.Status);
        Assert.Contains("ZS8022", raised.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await ProgramRun.Of("eval", Gold, "--floors", Floors, "--raise", "--allow-lower", "一篇更难")).Status);
        Assert.Equal(0, (await ProgramRun.Of("eval", Gold, "--floors", Floors)).Status);
        Assert.Contains("一篇更难", await File.ReadAllTextAsync(Floors), StringComparison.Ordinal);
    }

    /// <summary>Gold with these amounts, all at the place of the one that the text tells.</summary>
    private void WriteGold(string stem, params (string Text, long Value)[] amounts) => _corpus.Write(
        $"gold/{stem}.jsonl",
        string.Join('\n', amounts.Select(amount =>
            $$"""{"type":"mention","doc":"documents/{{stem}}.txt","kind":"money","text":"{{amount.Text}}","start":20,"end":24,"value":{{amount.Value}},"unit":"CNY"}""")));
}
