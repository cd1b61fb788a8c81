namespace ZhaoShang.Pipeline.Tests;

/// <summary><c>stats</c> and <c>timeline</c> over three small articles, two of which tell one project.</summary>
public sealed class StatsTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private string _database = string.Empty;

    public async Task InitializeAsync()
    {
        _folder.Write("a.txt", "阳泉市郊区签约发电机组项目\n\n本报讯 2006年3月18日，阳泉市郊区人民政府与远盛电力有限公司签约。远盛电力有限公司2×50MW发电机组项目总投资4.2亿元，计划2007年建成。\n");
        _folder.Write("b.txt", "郊区重点工程加快建设\n\n阳泉日报2007年8月2日讯 记者从阳泉市郊区获悉，远盛电力有限公司2×50MW发电机组项目总投资4.2亿元，目前正在建设，已完成投资2.6亿元。上半年，全区到位资金3.2亿元，同比增长12%。\n");
        _folder.Write("c.txt", "玉田县引进休闲食品项目\n\n2007年5月10日，唐山市玉田县青禾食品有限公司休闲食品加工项目开工，该项目总投资2.6亿元。\n");
        _database = _folder["t.db"];
        Assert.Equal(0, (await ProgramRun.Of("ingest", _folder["a.txt"], _folder["b.txt"], _folder["c.txt"], "--db", _database, "--quiet")).Status);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_timeline_tells_what_changed()
    {
        ProgramRun run = await ProgramRun.Of("timeline", "发电机组", "--db", _database, "--format", "csv", "--money-unit", "亿元");
        Assert.Equal(0, run.Status);
        Assert.Equal(3, run.Lines.Length);
        Assert.Contains("签约→在建；+完成投资 2.6亿元", run.Lines[2], StringComparison.Ordinal);
        string id = run.Lines[2].Split(',').First(static cell => cell.Length > 12 && cell[12] == '-');
        Assert.Equal(run.Output, (await ProgramRun.Of("timeline", id, "--db", _database, "--format", "csv", "--money-unit", "亿元")).Output);
        Assert.Equal(1, (await ProgramRun.Of("timeline", "水泥", "--db", _database)).Status);
    }

    [Fact]
    public async Task A_project_told_twice_is_summed_once()
    {
        ProgramRun rows = await ProgramRun.Of("stats", "--by", "region:province", "--by", "year", "--sum", "总投资", "--db", _database, "--format", "csv", "--header", "id", "--money-unit", "亿元");
        Assert.Equal(["region_code,region,measure,2006,2007,total", "130000,河北省,total_investment (亿元),,2.6,2.6", "140000,山西省,total_investment (亿元),4.2,,4.2"], Plain(rows));
        ProgramRun all = await ProgramRun.Of("stats", "发电机组", "--db", _database, "--format", "jsonl", "--header", "id");
        Assert.Contains("\"total_investment_wan\":42000,\"total_investment_told\":1", all.Lines[0], StringComparison.Ordinal);
        Assert.Equal(1, (await ProgramRun.Of("stats", "地区:西藏", "--by", "year", "--db", _database)).Status);
        Assert.Equal(2, (await ProgramRun.Of("stats", "--by", "weather", "--db", _database)).Status);
        Assert.Equal(2, (await ProgramRun.Of("stats", "--sum", "weather", "--db", _database)).Status);
        Assert.Equal(2, (await ProgramRun.Of("stats", "--measure", "weather", "--db", _database)).Status);
    }

    [Fact]
    public async Task Indicators_stand_side_by_side_with_their_change()
    {
        ProgramRun run = await ProgramRun.Of("stats", "--measure", "到位资金", "--db", _database, "--format", "csv", "--header", "id");
        Assert.Equal(2, run.Lines.Length);
        Assert.StartsWith("140311,山西省阳泉市郊区,,,,01–06,,CNY,2007,32000,,,,12,yoy,", run.Lines[1], StringComparison.Ordinal);
        Assert.Contains("3.2亿元 (+12%)", (await ProgramRun.Of("stats", "指标:到位资金", "--db", _database)).Output, StringComparison.Ordinal);
        Assert.Equal(1, (await ProgramRun.Of("stats", "--measure", "export", "--db", _database)).Status);
    }

    private static string[] Plain(ProgramRun run) => [.. run.Lines.Select(static line => line.TrimEnd('\r'))];
}
