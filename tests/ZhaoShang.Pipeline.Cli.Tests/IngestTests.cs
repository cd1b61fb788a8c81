namespace ZhaoShang.Pipeline.Tests;

/// <summary><c>zhaoshang ingest</c>: what is stored, what is told, and with which exit status.</summary>
public sealed class IngestTests : IDisposable
{
    private const string Article = "青山县招商引资工作总结\n今年上半年，全县共签约项目12个，总投资42亿元，到位资金8.6亿元。投资2.6亿元的远河电力有限公司发电机组项目已开工建设。\n";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_folder_is_stored_and_summed()
    {
        Directory.CreateDirectory(_folder["in"]);
        _folder.Write("in/a.txt", Article);
        ProgramRun run = await ProgramRun.Of("ingest", _folder["in"], "--db", _folder["t.db"]);
        Assert.Equal(0, run.Status);
        Assert.Contains("共 1 个输入 = 存入 1 + 未变 0 + 重复 0 + 跳过 0 + 失败 0", run.Error, StringComparison.Ordinal);
        Assert.Contains("合计", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_folder_twice_stores_nothing_twice_and_says_so()
    {
        Directory.CreateDirectory(_folder["in"]);
        _folder.Write("in/a.txt", Article);
        await ProgramRun.Of("ingest", _folder["in"], "--db", _folder["t.db"]);
        ProgramRun second = await ProgramRun.Of("ingest", _folder["in"], "--db", _folder["t.db"]);
        Assert.Equal(0, second.Status);
        Assert.Contains("存入 0 + 未变 1", second.Error, StringComparison.Ordinal);
        ProgramRun search = await ProgramRun.Of("search", "招商", "--db", _folder["t.db"]);
        Assert.Contains("共 1 篇", search.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_inputs_get_one_clear_line_each_and_the_rest_is_stored()
    {
        byte[] random = new byte[4096];
        new Random(17).NextBytes(random);
        string good = _folder.Write("good.txt", Article);
        string empty = _folder.Write("empty.txt", string.Empty);
        string noise = _folder.Write("noise.txt", random);
        string page = _folder.Write("page.html", string.Empty);
        string missing = _folder["missing.txt"];
        ProgramRun run = await ProgramRun.Of("ingest", good, empty, noise, page, missing, "--db", _folder["t.db"]);
        Assert.Equal(3, run.Status);
        foreach (string bad in new[] { empty, noise, page, missing })
        {
            string line = Assert.Single(run.Error.Split('\n'), line => line.Contains(bad, StringComparison.Ordinal));
            Assert.Matches("^ZS[01][0-9]{3} ", line);
        }

        Assert.Contains("共 5 个输入 = 存入 1 + 未变 0 + 重复 0 + 跳过 0 + 失败 4", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_is_skipped_and_changes_nothing()
    {
        string picture = _folder.Write("a.png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
        ProgramRun run = await ProgramRun.Of("ingest", _folder.Write("a.txt", Article), picture, "--db", _folder["t.db"]);
        Assert.Equal(0, run.Status);
        Assert.Contains("跳过 1", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_that_is_no_database_is_fatal()
    {
        string text = _folder.Write("a.txt", Article);
        ProgramRun run = await ProgramRun.Of("ingest", text, "--db", text);
        Assert.Equal(2, run.Status);
        Assert.StartsWith("ZS7001 ", run.Error, StringComparison.Ordinal);
        Assert.Equal(Article, File.ReadAllText(text));
    }

    [Fact]
    public async Task Quiet_prints_errors_only()
    {
        ProgramRun run = await ProgramRun.Of("ingest", _folder.Write("a.txt", Article), "--db", _folder["t.db"], "--quiet");
        Assert.Equal((0, string.Empty, string.Empty), (run.Status, run.Output, run.Error));
    }

    [Fact]
    public async Task English_is_complete()
    {
        ProgramRun run = await ProgramRun.Of("ingest", _folder.Write("a.txt", Article), "--db", _folder["t.db"], "--lang", "en");
        Assert.Contains("1 inputs = 1 stored", run.Error, StringComparison.Ordinal);
        Assert.Contains("Total investment", run.Output, StringComparison.Ordinal);
    }
}
