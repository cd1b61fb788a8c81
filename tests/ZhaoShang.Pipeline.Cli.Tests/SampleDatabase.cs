namespace ZhaoShang.Pipeline.Tests;

/// <summary>A database of three short articles, made once for a class of tests.</summary>
public sealed class SampleDatabase : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Its path.</summary>
    public string Path => _folder["样本.db"];

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(_folder["档案"]);
        _folder.Write("档案/a.txt", """
            阳泉市郊区2008年招商引资工作总结
            2008年12月20日
            2008年1至11月，全区新签招商引资项目26个，协议资金12.5亿元，到位资金3.2亿元，同比增长15%。
            晋东铝业公司总投资4.8亿元的年产20万吨氧化铝项目3月25日签约，占地300亩，选址荫营镇。
            香港宏远集团投资2000万美元的陶瓷项目已开工建设。
            8月8日，全区招商项目集中签约仪式在太原举行。
            """);
        _folder.Write("档案/b.txt", """
            =衢州市開化縣二〇一二年上半年招商引資情況
            開化縣招商局　2012年7月5日
            上半年全縣引進項目12個，到位資金1.5億元。
            浙江甲乙化工有限公司投資1.2億元的精細化工項目於5月18日開工。
            """);
        _folder.Write("档案/c.txt", """
            石嘴山市平罗县2015年招商引资工作要点
            2015年1月10日
            全年计划引进项目40个，力争到位资金30亿元。
            """);
        ProgramRun run = await ProgramRun.Of("ingest", _folder["档案"], "--db", Path, "--quiet");
        Assert.Equal(0, run.Status);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    /// <summary>Adds an article.</summary>
    public async Task AddAsync(string name, string text)
    {
        ProgramRun run = await ProgramRun.Of("ingest", _folder.Write(name, text), "--db", Path, "--quiet");
        Assert.Equal(0, run.Status);
    }

    /// <summary>Runs a verb on it.</summary>
    internal Task<ProgramRun> Run(params string[] arguments) => ProgramRun.Of([.. arguments, "--db", Path]);
}
