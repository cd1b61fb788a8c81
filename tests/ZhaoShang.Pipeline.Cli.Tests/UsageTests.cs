namespace ZhaoShang.Pipeline.Tests;

/// <summary>Help, wrong usage, and what a user sees of it.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("ingest")]
    [InlineData("extract")]
    [InlineData("search")]
    [InlineData("show")]
    [InlineData("normalize")]
    [InlineData("segment")]
    [InlineData("recognize")]
    [InlineData("eval")]
    [InlineData("errors")]
    [InlineData("retry")]
    [InlineData("check")]
    [InlineData("selftest")]
    public async Task Every_verb_has_help_with_examples(string verb)
    {
        ProgramRun run = await ProgramRun.Of(verb, "--help");
        Assert.Equal(0, run.Status);
        Assert.Contains("例子：", run.Output, StringComparison.Ordinal);
        Assert.Contains($"zhaoshang {verb} ", run.Output, StringComparison.Ordinal);
        Assert.Contains("--lang", run.Output, StringComparison.Ordinal);
        ProgramRun english = await ProgramRun.Of(verb, "--help", "--lang", "en");
        Assert.Contains("Examples", english.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("frobnicate")]
    [InlineData("search")]
    [InlineData("search", "招商", "--limit", "many")]
    [InlineData("search", "招商", "--limit", "-1", "--db", "x.db")]
    [InlineData("extract", "a.txt", "--format", "pdf")]
    [InlineData("search", "招商", "--no-such-flag")]
    [InlineData("extract", "a.txt", "--encoding", "klingon")]
    public async Task Wrong_usage_is_exit_status_2_with_a_message(params string[] arguments)
    {
        ProgramRun run = await ProgramRun.Of(arguments);
        Assert.Equal(2, run.Status);
        Assert.Contains("ZS8001", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_told()
    {
        ProgramRun run = await ProgramRun.Of("search", "招商", "--db", "no-such-file.db");
        Assert.Equal(2, run.Status);
        Assert.Contains("ZS7003 no-such-file.db", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists("no-such-file.db"));
    }

    [Fact]
    public async Task Models_that_are_not_there_are_told()
    {
        ProgramRun run = await ProgramRun.Of("segment", "-", "--models", "no-such-folder");
        Assert.Equal(2, run.Status);
        Assert.Contains("no-such-folder", run.Error, StringComparison.Ordinal);
        Assert.Contains("rebuild.sh", run.Error, StringComparison.Ordinal);
    }
}
