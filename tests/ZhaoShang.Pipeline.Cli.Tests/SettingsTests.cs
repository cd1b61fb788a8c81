namespace ZhaoShang.Pipeline.Tests;

/// <summary>Flag before variable before the file beside the database before the user's file.</summary>
public sealed class SettingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_place_gives_way_to_the_one_before()
    {
        Directory.CreateDirectory(_folder["own/zhaoshang"]);
        _folder.Write("own/zhaoshang/settings.json", """{"money-unit": "元", "limit": 5, "header": "id", "db": "x.db"}""");
        _folder.Write("zhaoshang.json", """{"money-unit": "亿元", "limit": "7"}""");
        Dictionary<string, string> variables = new() { ["XDG_CONFIG_HOME"] = _folder["own"], ["ZHAOSHANG_LIMIT"] = "9" };
        ProgramRun run = await ProgramRun.WithVariables(variables, "config", "show", "--db", _folder["x.db"], "--format", "csv", "--header", "en");
        Assert.Equal(0, run.Status);
        Assert.Contains($"\ndb,{_folder["x.db"]},'--db,", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nlimit,9,ZHAOSHANG_LIMIT,", run.Output, StringComparison.Ordinal);
        Assert.Contains($"\nmoney-unit,亿元,{_folder["zhaoshang.json"]},", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nheader,en,'--header,", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nlang,zh,默认,", run.Output, StringComparison.Ordinal);
        ProgramRun own = await ProgramRun.WithVariables(variables, "config", "show", "--format", "csv");
        Assert.Contains($"\nmoney-unit,元,{Path.Combine(_folder["own"], "zhaoshang", "settings.json")},", own.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"colour": "always"}""", "colour")]
    [InlineData("""{"lang": "fr"}""", "fr")]
    [InlineData("""{"limit": true}""", "limit")]
    [InlineData("[1]", "zhaoshang.json")]
    [InlineData("{", "zhaoshang.json")]
    public async Task What_is_wrong_in_a_file_is_told(string text, string told)
    {
        _folder.Write("zhaoshang.json", text);
        ProgramRun run = await ProgramRun.Of("config", "show", "--db", _folder["x.db"]);
        Assert.Equal(2, run.Status);
        Assert.Contains("ZS8012", run.Error, StringComparison.Ordinal);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await ProgramRun.Of("search", "--help", "--db", _folder["x.db"])).Status);
    }

    [Fact]
    public async Task The_language_can_be_set()
    {
        Dictionary<string, string> variables = new() { ["ZHAOSHANG_LANG"] = "en" };
        Assert.Contains("Usage", (await ProgramRun.WithVariables(variables, "search", "--help")).Output, StringComparison.Ordinal);
        Assert.Contains("用法", (await ProgramRun.WithVariables(variables, "search", "--help", "--lang", "zh")).Output, StringComparison.Ordinal);
    }
}
