using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Storage.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary><c>zhaoshang check</c>: tells whether a database is whole, and with <c>--runs</c> what its runs did.</summary>
internal static class CheckCommand
{
    private const int MostRuns = 50;

    private static readonly string[] Columns =
    [
        "began", "verb", "state", "version", "workers", "seen", "stored", "unchanged", "duplicate", "skipped", "failed", "pruned", "seconds",
        "per_second", "mb", "reading_s", "extracting_s", "storing_s",
    ];

    /// <summary>Makes the verb.</summary>
    public static Command Create(CommandContext context)
    {
        Option<string> database = context.DatabaseOption();
        Option<bool> runs = new("--runs")
        {
            Description = context.Words.Of($"列出最近的运行（至多 {MostRuns} 次）和各步用时，不作检查", $"List the last runs ({MostRuns} at most) and where their time went, without checking"),
        };
        Option<bool> digest = new("--digest")
        {
            Description = context.Words.Of(
                "只输出全部内容的校验值；相同的输入得到相同的值，与顺序和中断无关", "Print one hash over all content: the same for the same inputs, whatever their order and however often the run was broken off"),
        };
        Option<string> format = context.FormatOption("table", "jsonl", "json", "csv", "tsv");
        VerbCommand command = new(
            "check",
            context.Words.Of("检查数据库是否完好：数据页、检索索引、台账", "Checks that a database is whole: its pages, the search index, the ledger"),
            "zhaoshang check --db zhaoshang.db",
            "zhaoshang check --runs --format jsonl")
        {
            database, runs, digest, format,
        };
        command.SetAction(parsed => parsed.GetValue(runs)
            ? ShowRuns(context, parsed, parsed.GetValue(database)!, parsed.GetValue(format)!)
            : parsed.GetValue(digest)
                ? ShowDigest(context, parsed, parsed.GetValue(database)!)
                : Check(context, parsed, parsed.GetValue(database)!));
        return command;
    }

    private static int Check(CommandContext context, ParseResult parsed, string database)
    {
        Terminal terminal = context.Terminal(parsed);
        IReadOnlyList<Explanation> problems = StoreCheck.Run(database);
        foreach (Explanation problem in problems)
        {
            terminal.Fail(CliCodes.Damaged, context.Words.Of($"{database}：{problem.Chinese}", $"{database}: {problem.English}"));
        }

        if (problems.Count > 0)
        {
            terminal.Say(context.Words.Of("请从备份恢复，或重新 ingest 到新文件。", "Restore it from a backup, or ingest into a new file."));
            return ExitCode.Fatal;
        }

        terminal.Say(context.Words.Of("完好：数据页、检索索引和台账都没有问题。", "Whole: pages, search index and ledger are as they should be."));
        return ExitCode.Done;
    }

    private static int ShowDigest(CommandContext context, ParseResult parsed, string database)
    {
        context.Terminal(parsed).Output.WriteLine(StoreDigest.Of(database));
        return ExitCode.Done;
    }

    private static int ShowRuns(CommandContext context, ParseResult parsed, string database, string format)
    {
        using SqliteLedger ledger = new(database);
        IReadOnlyList<RunSummary> runs = ledger.Runs(MostRuns);
        using RowWriter rows = new(context.Terminal(parsed), format, Columns);
        foreach (RunSummary run in runs)
        {
            rows.Write(Cells(run));
        }

        return runs.Count == 0 ? ExitCode.NothingFound : ExitCode.Done;
    }

    private static JsonValue?[] Cells(RunSummary run)
    {
        double? seconds = (run.Ended - run.Start.Began)?.TotalSeconds;
        return
        [
            JsonValue.Create(run.Start.Began.ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture)),
            JsonValue.Create(run.Start.Verb),
            JsonValue.Create(run.State.ToString().ToLowerInvariant()),
            JsonValue.Create(run.Start.PipelineVersion),
            JsonValue.Create(run.Start.Workers),
            JsonValue.Create(run.Seen),
            JsonValue.Create(run.Stored),
            JsonValue.Create(run.Unchanged),
            JsonValue.Create(run.Duplicate),
            JsonValue.Create(run.Skipped),
            JsonValue.Create(run.Failed),
            JsonValue.Create(run.Pruned),
            Rounded(seconds),
            seconds is > 0 ? Rounded(run.Seen / seconds) : null,
            Rounded(run.Bytes / 1e6),
            Rounded(run.Reading.TotalSeconds),
            Rounded(run.Extracting.TotalSeconds),
            Rounded(run.Storing.TotalSeconds),
        ];
    }

    private static JsonValue? Rounded(double? figure) => figure is { } told ? JsonValue.Create(Math.Round(told, 2)) : null;
}
