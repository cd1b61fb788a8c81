using System.CommandLine;
using System.Globalization;
using ZhaoShang.Pipeline.Exports;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Storage.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary><c>zhaoshang check</c>: tells whether a database is whole, and with <c>--runs</c> what its runs did.</summary>
internal static class CheckCommand
{
    private const int MostRuns = 50;

    private static readonly TableShape Shape = new(
        "runs",
        new("运行", "Runs"),
        [
            new TableColumn("began", new("开始", "Began")),
            new TableColumn("verb", new("命令", "Verb")),
            new TableColumn("state", new("状态", "State")),
            new TableColumn("version", new("程序版本", "Version")),
            new TableColumn("workers", new("并行", "Workers"), CellKind.Figure),
            new TableColumn("seen", new("处理", "Seen"), CellKind.Figure),
            new TableColumn("stored", new("存入", "Stored"), CellKind.Figure),
            new TableColumn("unchanged", new("未变", "Unchanged"), CellKind.Figure),
            new TableColumn("duplicate", new("重复", "Duplicate"), CellKind.Figure),
            new TableColumn("skipped", new("跳过", "Skipped"), CellKind.Figure),
            new TableColumn("failed", new("失败", "Failed"), CellKind.Figure),
            new TableColumn("pruned", new("删除", "Pruned"), CellKind.Figure),
            new TableColumn("seconds", new("秒", "Seconds"), CellKind.Figure),
            new TableColumn("per_second", new("每秒", "Per second"), CellKind.Figure),
            new TableColumn("mb", new("MB", "MB"), CellKind.Figure),
            new TableColumn("reading_s", new("读取（秒）", "Reading (s)"), CellKind.Figure),
            new TableColumn("extracting_s", new("提取（秒）", "Extracting (s)"), CellKind.Figure),
            new TableColumn("storing_s", new("存储（秒）", "Storing (s)"), CellKind.Figure),
        ]);

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
        Option<bool> repair = new("--repair")
        {
            Description = context.Words.Of(
                "修复：由库中的文章重做检索索引、词表、转载关系和项目归并，缺了文章的输入下次重读；先用 backup 备份",
                "Repair: make search index, words, reprints and links of projects anew from the articles; inputs whose article is missing are read again; make a backup first"),
        };
        OutputOptions output = new(context, OutputOptions.RowFormats);
        VerbCommand command = new(
            "check",
            context.Words.Of("检查数据库是否完好：数据页、检索索引、词表、台账", "Checks that a database is whole: its pages, the search index, the words of articles, the ledger"),
            "zhaoshang check --db zhaoshang.db",
            "zhaoshang check --repair --db zhaoshang.db",
            "zhaoshang check --runs --format jsonl")
        {
            database, runs, digest, repair,
        };
        output.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(parsed.GetValue(runs)
            ? ShowRuns(context, parsed, parsed.GetValue(database)!, output)
            : parsed.GetValue(digest)
                ? ShowDigest(context, parsed, parsed.GetValue(database)!)
                : parsed.GetValue(repair)
                    ? Repair(context, parsed, parsed.GetValue(database)!, cancellation)
                    : Check(context, parsed, parsed.GetValue(database)!, cancellation)));
        return command;
    }

    private static int Check(CommandContext context, ParseResult parsed, string database, CancellationToken cancellation) =>
        Tell(context, parsed, (database, false), StoreCheck.Run(database, context.LoadModelsForQueries(parsed).Segmenter, cancellation));

    private static int Repair(CommandContext context, ParseResult parsed, string database, CancellationToken cancellation)
    {
        try
        {
            return Tell(context, parsed, (database, true), StoreRepair.Run(database, context.LoadModelsForQueries(parsed).Segmenter, cancellation));
        }
        catch (OperationCanceledException)
        {
            context.Terminal(parsed).Say(context.Words.Of(
                "修复没有做完：数据库不会停在半途，或是原样，或已整个修好。再运行一次 check 即知。",
                "The repair did not end: the database is never left half-way, but is as it was before, or wholly repaired. Run check to see which."));
            throw;
        }
    }

    private static int Tell(CommandContext context, ParseResult parsed, (string Path, bool IsRepaired) database, IReadOnlyList<Explanation> problems)
    {
        Terminal terminal = context.Terminal(parsed);
        foreach (Explanation problem in problems)
        {
            terminal.Fail(CliCodes.Damaged, context.Words.Of($"{database.Path}：{problem.Chinese}", $"{database.Path}: {problem.English}"));
        }

        if (problems.Count > 0)
        {
            terminal.Say(database.IsRepaired
                ? context.Words.Of("修复不了。请从备份恢复，或重新 ingest 到新文件。", "It cannot be repaired. Restore it from a backup, or ingest into a new file.")
                : context.Words.Of("可以试 check --repair（先备份文件），否则从备份恢复，或重新 ingest 到新文件。", "Try check --repair (copy the file first); else restore it from a backup, or ingest into a new file."));
            return ExitCode.Fatal;
        }

        terminal.Say(context.Words.Of("完好：数据页、检索索引、词表和台账都没有问题。", "Whole: pages, search index, words and ledger are as they should be."));
        return ExitCode.Done;
    }

    private static int ShowDigest(CommandContext context, ParseResult parsed, string database)
    {
        context.Terminal(parsed).Output.WriteLine(StoreDigest.Of(database));
        return ExitCode.Done;
    }

    private static int ShowRuns(CommandContext context, ParseResult parsed, string database, OutputOptions output)
    {
        using SqliteLedger ledger = new(database);
        IReadOnlyList<RunSummary> runs = ledger.Runs(MostRuns);
        using OutputTarget target = output.Open(parsed, context.Terminal(parsed));
        if (target.Format == "table")
        {
            RunsTable.Write(target.Terminal, runs);
            target.Complete();
            return runs.Count == 0 ? ExitCode.NothingFound : ExitCode.Done;
        }

        ITableWriter rows = target.OpenTables();
        rows.Begin(Shape);
        foreach (RunSummary run in runs)
        {
            rows.Write(Cells(run));
        }

        target.Complete();
        return runs.Count == 0 ? ExitCode.NothingFound : ExitCode.Done;
    }

    private static Cell[] Cells(RunSummary run)
    {
        double? seconds = (run.Ended - run.Start.Began)?.TotalSeconds;
        return
        [
            Cell.Of(run.Start.Began.ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture)),
            Cell.Of(run.Start.Verb),
            Cell.Of(run.State.ToString().ToLowerInvariant()),
            Cell.Of(run.Start.PipelineVersion),
            Cell.Of(run.Start.Workers),
            Cell.Of(run.Seen),
            Cell.Of(run.Stored),
            Cell.Of(run.Unchanged),
            Cell.Of(run.Duplicate),
            Cell.Of(run.Skipped),
            Cell.Of(run.Failed),
            Cell.Of(run.Pruned),
            Rounded(seconds),
            Rounded(seconds is > 0 ? run.Seen / seconds : null),
            Rounded(run.Bytes / 1e6),
            Rounded(run.Reading.TotalSeconds),
            Rounded(run.Extracting.TotalSeconds),
            Rounded(run.Storing.TotalSeconds),
        ];
    }

    private static Cell Rounded(double? figure) => Cell.Of(figure is { } told ? (decimal?)Math.Round(told, 2) : null);
}
