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

    [Theory]
    [InlineData("serch", "招商", "--db", "x.db")]
    [InlineData("frobnicate", "a", "b")]
    [InlineData("--db", "x.db")]
    [InlineData]
    public async Task A_mistyped_verb_is_told_once(params string[] arguments)
    {
        string error = (await ProgramRun.Of(arguments)).Error;
        Assert.Single(error.Split('\n'), static line => line.StartsWith("ZS", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("没有给出命令。", "No verb was given.")]
    [InlineData("没有这样的命令或参数“frobnicate”。", "There is no verb or argument 'frobnicate'.", "frobnicate")]
    [InlineData("没有这样的命令或参数“serch”。是不是 search？", "There is no verb or argument 'serch'. Did you mean search?", "serch", "招商", "--db", "x.db")]
    [InlineData("没有这样的命令或参数“lst”。是不是 list？", "There is no verb or argument 'lst'. Did you mean list?", "saved", "lst")]
    [InlineData("没有选项“--formt”。是不是 --format？", "There is no option '--formt'. Did you mean --format?", "search", "招商", "--formt", "csv")]
    [InlineData("没有选项“--quite”。是不是 --quiet？", "There is no option '--quite'. Did you mean --quiet?", "check", "--quite")]
    [InlineData("没有给出命令。", "No verb was given.", "--db", "x.db")]
    [InlineData("不认识编码“klingon”，请改用 utf-8、gb18030、big5 或 utf-16。", "there is no encoding 'klingon'; use utf-8, gb18030, big5 or utf-16.", "extract", "a.txt", "--encoding", "klingon")]
    [InlineData("“time=0”超出范围：DocumentTime 为 0，应在 1 至 86400 之间。", "'time=0' is out of range: DocumentTime is 0; 1 to 86400 was expected.", "extract", "a.txt", "--limit", "time=0")]
    [InlineData("没有这样的命令或参数“b”。", "There is no verb or argument 'b'.", "show", "a", "b")]
    [InlineData("命令 show 后面缺少参数。", "The verb show lacks its argument.", "show")]
    [InlineData("选项 --limit 后面没有值。", "The option --limit has no value.", "search", "a", "--limit")]
    [InlineData("选项 --limit 只能给一次。", "The option --limit can be given only once.", "search", "a", "--limit", "1", "--limit", "2")]
    [InlineData("选项 --limit 的值“x'y”应为整数。", "The value 'x'y' of the option --limit is no whole number.", "suggest", "a", "--limit", "x'y")]
    [InlineData("不能是“pdf”；应为：jsonl、json。", "'pdf' is none of: jsonl, json.", "extract", "a.txt", "--format", "pdf")]
    [InlineData("不能是“ksh”；应为：bash、zsh、fish、pwsh。", "'ksh' is none of: bash, zsh, fish, pwsh.", "completion", "ksh")]
    public async Task Wrong_usage_is_told_in_the_language_asked_for(string chinese, string english, params string[] arguments)
    {
        Assert.Contains($"ZS8001 {chinese}\n", (await ProgramRun.Of(arguments)).Error, StringComparison.Ordinal);
        Assert.Contains($"ZS8001 {english}\n", (await ProgramRun.Of([.. arguments, "--lang=en"])).Error, StringComparison.Ordinal);
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
