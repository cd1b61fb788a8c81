namespace ZhaoShang.Pipeline.Tests;

/// <summary>Saved searches tell what is new since last time.</summary>
public sealed class SavedSearchTests : IAsyncLifetime, IDisposable
{
    private readonly SampleDatabase _database = new();
    private readonly TemporaryFolder _folder = new();

    public Task InitializeAsync() => _database.InitializeAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _folder.Dispose();
        _database.Dispose();
    }

    [Fact]
    public async Task What_is_new_is_given_once()
    {
        Assert.Equal(0, (await Run("search", "化工", "--type", "project", "--save", "化工项目", "--db", _database.Path)).Status);
        Assert.Equal(1, (await Run("saved", "run", "化工项目")).Status);

        await _database.AddAsync("d.txt", "玉门市2016年招商引资动态\n2016年3月2日\n甘肃丙丁公司总投资3亿元的煤化工项目在老市区化工园区开工建设。\n");
        ProgramRun kept = await Run("saved", "run", "化工项目", "--keep");
        Assert.Equal(0, kept.Status);
        Assert.Contains("煤化工项目", kept.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("精细化工项目", kept.Output, StringComparison.Ordinal);
        Assert.Contains("新增 1 行", kept.Error, StringComparison.Ordinal);
        Assert.Contains("新 煤化工项目", (await Run("saved", "run", "化工项目", "--all", "--color", "never")).Output, StringComparison.Ordinal);
        Assert.Equal(1, (await Run("saved", "run", "化工项目")).Status);
    }

    [Fact]
    public async Task Reading_articles_anew_makes_nothing_new()
    {
        await Run("search", "项目", "--type", "indicator", "--save", "指标", "--db", _database.Path);
        await Task.WhenAll(Directory.GetFiles(Path.Combine(Path.GetDirectoryName(_database.Path)!, "档案")).Select(static file => File.AppendAllTextAsync(file, string.Empty)));
        Assert.Equal(0, (await ProgramRun.Of("ingest", Path.Combine(Path.GetDirectoryName(_database.Path)!, "档案"), "--checksum", "--db", _database.Path, "--quiet")).Status);
        Assert.Equal(1, (await Run("saved", "run", "指标")).Status);
    }

    [Fact]
    public async Task They_are_listed_and_deleted()
    {
        Assert.Equal(1, (await Run("saved")).Status);
        await Run("search", "氧化铝", "--save", "甲-1", "--db", _database.Path);
        ProgramRun list = await Run("saved", "list", "--format", "csv", "--header", "id");
        Assert.Contains("\n甲-1,氧化铝,article,1,", list.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Run("saved", "delete", "甲-1")).Status);
        ProgramRun gone = await Run("saved", "run", "甲-1");
        Assert.Equal(2, gone.Status);
        Assert.Contains("ZS8011", gone.Error, StringComparison.Ordinal);
        Assert.Equal(2, (await Run("search", "氧化铝", "--save", "../x", "--db", _database.Path)).Status);
    }

    private Task<ProgramRun> Run(params string[] arguments) => ProgramRun.WithVariables(new() { ["ZHAOSHANG_SAVED"] = _folder["saved"] }, arguments);
}
