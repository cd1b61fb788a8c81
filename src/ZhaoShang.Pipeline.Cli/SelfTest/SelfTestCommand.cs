using System.CommandLine;
using System.Globalization;
using ZhaoShang.Pipeline.Exports;

namespace ZhaoShang.Pipeline.Cli;

/// <summary><c>zhaoshang selftest</c>: shows on this machine's own disk what storing survives.</summary>
internal static class SelfTestCommand
{
    private const int DefaultSeed = 20261122;

    private static readonly TableShape Shape = new(
        "tests",
        new("自测", "Self-tests"),
        [
            new TableColumn("test", new("测试", "Test")),
            new TableColumn("count", new("次数", "Count"), CellKind.Figure),
            new TableColumn("result", new("结果", "Result")),
            new TableColumn("seconds", new("秒", "Seconds"), CellKind.Figure),
            new TableColumn("figures", new("数字", "Figures")) { Width = 60 },
        ]);

    /// <summary>The tests, in the order in which they run.</summary>
    public static IReadOnlyList<ISurvivalTest> Tests { get; } =
        [new KillTest(), new ArchiveTest(), new LogDamageTest(), new FullDiskTest(), new OrderTest(), new CancelTest(), new RepairTest(), new ReadersTest()];

    /// <summary>Makes the verb.</summary>
    public static Command Create(CommandContext context)
    {
        Wording words = context.Words;
        Option<string[]> tests = new("--test") { Description = words.Of("只做这些：", "Only these: ") + string.Join(", ", Tests.Select(static test => test.Name)), HelpName = "NAME" };
        tests.AcceptOnlyFromAmong([.. Tests.Select(static test => test.Name)]);
        Option<bool> release = new("--release") { Description = words.Of("发布前的次数（久得多）", "As often as before a release (takes much longer)") };
        Option<int?> count = new("--count") { Description = words.Of("每项的次数或秒数；与 --make 同用时为篇数", "How often, or for how many seconds, each; with --make how many articles"), HelpName = "N" };
        Option<int> seed = new("--seed") { Description = words.Of($"随机数种子（默认 {DefaultSeed}）", $"The seed of chance ({DefaultSeed} by default)"), HelpName = "N", DefaultValueFactory = static _ => DefaultSeed };
        Option<string?> folder = new("--folder") { Description = words.Of("在哪块磁盘上测（默认临时文件夹）", "Where, to test that disk (the folder for temporary files by default)"), HelpName = "FOLDER" };
        Option<string?> make = new("--make") { Description = words.Of("只生成文章到这个文件夹", "Only make articles in this folder"), HelpName = "FOLDER" };
        Option<string?> child = new("--child") { Hidden = true };
        Option<int> pause = new("--pause") { Hidden = true };
        Option<string> database = new("--db") { Hidden = true, DefaultValueFactory = static _ => "t.db" };
        OutputOptions output = new(context, OutputOptions.RowFormats);
        VerbCommand command = new(
            "selftest",
            words.Of("在本机磁盘上自测：被杀、断电残缺、磁盘满、取消、修复中断、边写边读之后数据是否完好", "Tests on this machine's disk that data survive being killed, a damaged log, a full disk, cancelling, a repair that is broken off, readers beside a writer"),
            "zhaoshang selftest",
            "zhaoshang selftest --test kill --count 1000 --seed 7",
            "zhaoshang selftest --make 文章 --count 100000")
        {
            tests, release, count, seed, folder, make, child, pause, database,
        };
        output.AddTo(command);
        command.SetAction((parsed, cancellation) => parsed.GetValue(child) is { } inputs
            ? new ChildIngest { Folder = inputs, Database = parsed.GetValue(database)!, Pause = TimeSpan.FromMilliseconds(parsed.GetValue(pause)) }.RunAsChildAsync(context.Surroundings, cancellation)
            : parsed.GetValue(make) is { } target
                ? Make(context, parsed, target, (parsed.GetValue(count) ?? 1000, parsed.GetValue(seed)))
                : RunAsync(context, parsed, new Request(parsed.GetValue(tests) ?? [], parsed.GetValue(release), parsed.GetValue(count), parsed.GetValue(seed), parsed.GetValue(folder), output), cancellation));
        return command;
    }

    /// <summary>Runs one test in a folder of its own, which is gone afterwards.</summary>
    public static async Task<SelfTestResult> RunAsync(ISurvivalTest test, (int Count, int Seed, string Folder) how, TimeProvider clock, CancellationToken cancellation)
    {
        string folder = Directory.CreateDirectory(Path.Combine(how.Folder, $"zhaoshang-{test.Name}-{Environment.ProcessId}")).FullName;
        try
        {
            return await test.RunAsync(new SelfTestRoom(folder, how.Seed, clock), how.Count, cancellation).ConfigureAwait(false);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Task<int> Make(CommandContext context, ParseResult parsed, string folder, (int Count, int Seed) how)
    {
        long bytes = new ArticleMaker(how.Seed).Write(folder, how.Count);
        context.Terminal(parsed).Say(context.Words.Of($"{how.Count} 篇，{bytes} 字节", $"{how.Count} articles, {bytes} bytes"));
        return Task.FromResult(ExitCode.Done);
    }

    private static async Task<int> RunAsync(CommandContext context, ParseResult parsed, Request request, CancellationToken cancellation)
    {
        Terminal terminal = context.Terminal(parsed);
        bool isWhole = true;
        using OutputTarget target = request.Output.Open(parsed, terminal);
        ITableWriter rows = target.OpenTables();
        rows.Begin(Shape);
        foreach (ISurvivalTest test in Tests.Where(test => request.Names.Count == 0 || request.Names.Contains(test.Name)))
        {
            terminal.Say($"{test.Name} …");
            long began = context.Surroundings.Clock.GetTimestamp();
            int count = request.Count ?? (request.IsRelease ? test.Counts.Release : test.Counts.Usual);
            SelfTestResult result = await RunAsync(test, (count, request.Seed, request.Folder ?? Path.GetTempPath()), context.Surroundings.Clock, cancellation).ConfigureAwait(false);
            isWhole &= result.Problem is null;
            rows.Write(
            [
                Cell.Of(test.Name),
                Cell.Of(result.Count),
                Cell.Of(result.Problem ?? (result.Count == 0 ? "–" : "ok")),
                Cell.Of((decimal)Math.Round(context.Surroundings.Clock.GetElapsedTime(began).TotalSeconds, 1)),
                Cell.Of(result.Figures),
            ]);
        }

        target.Complete();
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"seed {request.Seed}"));
        return isWhole ? ExitCode.Done : ExitCode.Fatal;
    }

    private sealed record Request(IReadOnlyList<string> Names, bool IsRelease, int? Count, int Seed, string? Folder, OutputOptions Output);
}
