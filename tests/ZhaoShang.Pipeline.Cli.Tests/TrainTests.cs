namespace ZhaoShang.Pipeline.Tests;

/// <summary><c>zhaoshang train</c> on a corpus of small articles: the same bytes each time, never from the test third.</summary>
public sealed class TrainTests : IDisposable
{
    private static readonly string[] Names = ["精诚化工乙二醛项目", "阳光购物广场项目", "华鑫电器生产线项目", "绿源果蔬加工项目", "东升轴承项目", "宏达管桩项目"];

    private readonly TemporaryFolder _corpus = new();

    public TrainTests()
    {
        Directory.CreateDirectory(_corpus["documents"]);
        Directory.CreateDirectory(_corpus["gold"]);
        string[] stems = ["r003", "r008", "r009", "r010", "r012", "r015"];
        for (int i = 0; i < stems.Length; i++)
        {
            Write(stems[i], Names[i]);
        }
    }

    public void Dispose() => _corpus.Dispose();

    [Fact]
    public async Task The_same_gold_gives_the_same_bytes_and_the_test_third_changes_nothing()
    {
        ProgramRun first = await ProgramRun.Of("train", _corpus["gold"], "--out", _corpus["first"]);
        Write("r001", "旧城改造项目");
        ProgramRun second = await ProgramRun.Of("train", _corpus["gold"], "--out", _corpus["second"]);
        Assert.True((first.Status, second.Status) == (0, 0), first.Error + second.Error);
        string[] files = [.. Directory.GetFiles(_corpus["first"]).Order(StringComparer.Ordinal)];
        Assert.Equal(["article-periods.bin", "genres.bin", "party-names.bin", "project-amounts.bin", "project-names.bin", "project-stages.bin", "record-confidence.bin"], files.Select(Path.GetFileName));
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(_corpus["second"], Path.GetFileName(file)))));
    }

    [Fact]
    public async Task The_model_of_stages_alone_is_learned_twice_to_the_same_bytes_beside_the_others_as_they_are()
    {
        ProgramRun first = await ProgramRun.Of("train", _corpus["gold"], "--stages", "--out", _corpus["first"]);
        ProgramRun second = await ProgramRun.Of("train", _corpus["gold"], "--stages", "--out", _corpus["second"]);
        Assert.True((first.Status, second.Status) == (0, 0), first.Error + second.Error);
        string shipped = Path.Combine(RepositoryFolder.Models, "learned");
        Assert.Equal(File.ReadAllBytes(_corpus["first/project-stages.bin"]), File.ReadAllBytes(_corpus["second/project-stages.bin"]));
        Assert.NotEqual(File.ReadAllBytes(Path.Combine(shipped, "project-stages.bin")), File.ReadAllBytes(_corpus["first/project-stages.bin"]));
        Assert.All(
            Directory.GetFiles(shipped).Where(static file => Path.GetFileName(file) != "project-stages.bin"),
            file => Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(_corpus["first"], Path.GetFileName(file)))));
    }

    [Fact]
    public async Task Too_little_gold_is_said()
    {
        ProgramRun run = await ProgramRun.Of("train", _corpus["gold/r003.jsonl"], "--out", _corpus["out"], "--lang", "en");
        Assert.Equal(2, run.Status);
        Assert.Contains("Too few articles", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_to_do_is_a_usage_error() =>
        Assert.Equal(2, (await ProgramRun.Of("train", _corpus["gold"])).Status);

    private void Write(string stem, string name)
    {
        string text = $"2012年9月，县里引进了总投资2亿元的{name}，目前已开工建设。";
        int start = text.IndexOf(name, StringComparison.Ordinal);
        _corpus.Write($"documents/{stem}.txt", text);
        _corpus.Write($"gold/{stem}.jsonl", $$"""
            {"type":"document","doc":"documents/{{stem}}.txt","genre":"news","script":"hans"}
            {"type":"project","doc":"documents/{{stem}}.txt","name":"{{name}}","stage":"started","evidence":[{"text":"{{name}}","start":{{start}},"end":{{start + name.Length}}}]}
            """);
    }
}
