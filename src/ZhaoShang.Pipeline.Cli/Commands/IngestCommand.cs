using System.CommandLine;
using ZhaoShang.Pipeline.Reading;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Storage.Sqlite;

namespace ZhaoShang.Pipeline.Cli;

/// <summary><c>zhaoshang ingest PATH…</c>: reads inputs into the database.</summary>
internal static class IngestCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(CommandContext context)
    {
        Argument<string[]> paths = context.PathsArgument();
        Option<string> database = context.DatabaseOption();
        ReadingFlags reading = new(context);
        Option<int> workers = new("--workers")
        {
            Description = context.Words.Of("同时处理的文章数（默认等于处理器数）", "Documents worked on at once (as many as processors by default)"),
            HelpName = "N",
            DefaultValueFactory = static _ => Environment.ProcessorCount,
        };
        VerbCommand command = new(
            "ingest",
            context.Words.Of("读取文件，提取记录，存入数据库；再次运行只处理新的和变了的", "Reads files into the database; run again, it handles only what is new or changed"),
            "zhaoshang ingest corpus/documents --db zhaoshang.db",
            "zhaoshang ingest 档案/2006 档案/2007 --db 招商.db --quiet")
        {
            paths, database, workers,
        };
        reading.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(
            context,
            parsed,
            new Request(parsed.GetValue(paths)!, parsed.GetValue(database)!, reading, parsed.GetValue(workers)),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, ParseResult parsed, Request request, CancellationToken cancellation)
    {
        Terminal terminal = context.Terminal(parsed);
        IngestionOptions options = new() { Workers = request.Workers };
        IReadOnlyList<string> violations = options.Validate();
        if (violations.Count > 0)
        {
            terminal.Fail(CliCodes.Usage, string.Join(" ", violations));
            return ExitCode.Fatal;
        }

        PipelineModels models = context.LoadModels(parsed);
        RunSummary run;
        using (SqliteRecordStore store = new(request.Database, models.Segmenter))
        {
            IDocumentReaders readers = request.Reading.ReadersOf(parsed, context.Surroundings.Clock);
            using IDisposable? processes = readers as IDisposable;
            DocumentPipeline pipeline = new(models, readers);
            ProgressLine progress = new(terminal, context.Surroundings.Clock);
            Ingestion ingestion = new(pipeline, store, options, context.ReaderOf(request.Reading.OptionsOf(parsed)), context.Surroundings.Clock);
            run = await ingestion.RunAsync(InputFiles.Find(request.Paths), report => Report(terminal, progress, report), cancellation).ConfigureAwait(false);
            progress.Clear();
        }

        terminal.Say(Summary(context.Words, run));
        if (run.IsCancelled)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        ShowTotals(terminal, request.Database, models);
        return run.Failed > 0 ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private static void Report(Terminal terminal, ProgressLine progress, InputReport report)
    {
        progress.Advance(report.Status);
        if (report.Outcome.Refused is { } refused && (report.Status == InputStatus.Failed || !terminal.IsQuiet))
        {
            progress.Clear();
            terminal.Fail(refused);
        }
    }

    private static string Summary(Wording words, RunSummary run) => words.Of(
        $"共 {run.Seen} 个输入 = 存入 {run.Stored} + 未变 {run.Unchanged} + 重复 {run.Duplicate} + 跳过 {run.Skipped} + 失败 {run.Failed}",
        $"{run.Seen} inputs = {run.Stored} stored + {run.Unchanged} unchanged + {run.Duplicate} duplicate + {run.Skipped} skipped + {run.Failed} failed");

    private static void ShowTotals(Terminal terminal, string database, PipelineModels models)
    {
        if (terminal.IsQuiet)
        {
            return;
        }

        using SqliteRecordSearch search = new(database, models.Segmenter);
        TotalsTable.Write(terminal, search.TotalsByRegion());
    }

    private sealed record Request(IReadOnlyList<string> Paths, string Database, ReadingFlags Reading, int Workers);
}
