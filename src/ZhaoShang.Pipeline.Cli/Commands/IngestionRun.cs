using System.CommandLine;
using ZhaoShang.Pipeline.Reading;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Storage.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>A run over inputs as the verbs <c>ingest</c> and <c>retry</c> show it: progress, what failed, the sum.</summary>
internal sealed class IngestionRun(CommandContext context, ParseResult parsed, PipelineModels models, (IngestionOptions Ingestion, ReadingFlags Reading) options)
{
    private readonly Terminal _terminal = context.Terminal(parsed);

    /// <summary>Opens the database, does what <paramref name="run"/> says, and tells the sum.</summary>
    /// <returns>The exit status.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<int> RunAsync(string database, Func<Ingestion, Action<InputReport>, Task<RunSummary>> run, CancellationToken cancellation)
    {
        IReadOnlyList<Explanation> violations = options.Ingestion.Validate();
        if (violations.Count > 0)
        {
            _terminal.Fail(CliCodes.Usage, string.Join(' ', violations.Select(violation => context.Words.Of(violation.Chinese, violation.English))));
            return ExitCode.Fatal;
        }

        RunSummary summary;
        bool isPruned = true;
        using (SqliteRecordStore store = new(database, models.Segmenter))
        {
            ProgressLine progress = new(_terminal, context.Surroundings.Clock);
            IDocumentReaders readers = options.Reading.ReadersOf(parsed, context.Surroundings.Clock);
            using IDisposable? processes = readers as IDisposable;
            ReadingOptions reading = options.Reading.OptionsOf(parsed);
            DocumentPipeline pipeline = new(models, readers) { DocumentTime = reading.DocumentTime };
            Ingestion ingestion = new(pipeline, store, options.Ingestion, context.ReaderOf(reading), context.Surroundings.Clock);
            summary = await run(ingestion, report =>
            {
                isPruned &= report.Refused?.Code != InputCodes.NotPruned;
                Report(progress, report);
            }).ConfigureAwait(false);
            progress.Clear();
        }

        _terminal.Say(Summary(context.Words, summary));
        if (summary.IsCancelled)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        return summary.Failed > 0 || !isPruned ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private void Report(ProgressLine progress, InputReport report)
    {
        progress.Advance(report.Status, report.Count);
        if (report.Refused is { } refused && (!refused.IsSkipped || !_terminal.IsQuiet))
        {
            progress.Clear();
            _terminal.Fail(refused);
        }
    }

    private static string Summary(Wording words, RunSummary run)
    {
        string sum = words.Of(
            $"共 {run.Seen} 个输入 = 存入 {run.Stored} + 未变 {run.Unchanged} + 重复 {run.Duplicate} + 跳过 {run.Skipped} + 失败 {run.Failed}",
            $"{run.Seen} inputs = {run.Stored} stored + {run.Unchanged} unchanged + {run.Duplicate} duplicate + {run.Skipped} skipped + {run.Failed} failed");
        string unread = run.Unread == 0 ? string.Empty : words.Of(
            $"；未变的有 {run.Unread} 个只看了大小和修改时间（--checksum 逐个核对）",
            $"; of the unchanged {run.Unread} were told by size and time (--checksum compares every byte)");
        string pruned = run.Pruned == 0 ? string.Empty : words.Of($"；删除已不在的 {run.Pruned} 个", $"; {run.Pruned} that are gone were removed");
        return sum + unread + pruned;
    }
}
