using System.Threading.Channels;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline;

/// <summary>
/// Reads inputs, runs them through the pipeline and writes what comes out: one thread that opens, a few workers side by side, one writer that commits in
/// batches. What is under way is bounded in number and in bytes, so that memory does not grow with the number of inputs. The order of inputs
/// does not change the result.
/// </summary>
public sealed class Ingestion
{
    private readonly BatchExtraction _extraction;
    private readonly int _mostTogether;
    private readonly IRecordStore _store;
    private readonly IngestionOptions _options;
    private readonly InputReader _reader;
    private readonly TimeProvider _clock;

    /// <summary>Makes an ingestion into <paramref name="store"/>, which is used by one thread at a time.</summary>
    /// <exception cref="ArgumentException"><paramref name="options"/> are not valid; the message names every violation.</exception>
    public Ingestion(DocumentPipeline pipeline, IRecordStore store, IngestionOptions options, InputReader reader, TimeProvider clock)
        : this((pipeline.Extract, DocumentBatch.MostDocuments), store, options, reader, clock)
    {
    }

    /// <summary>The same with another way to make records, document by document.</summary>
    /// <exception cref="ArgumentException"><paramref name="options"/> are not valid; the message names every violation.</exception>
    public Ingestion(DocumentExtraction extraction, IRecordStore store, IngestionOptions options, InputReader reader, TimeProvider clock)
        : this(((sources, times) => [.. sources.Select(source => extraction(source, times))], 1), store, options, reader, clock)
    {
    }

    private Ingestion((BatchExtraction Extraction, int MostTogether) road, IRecordStore store, IngestionOptions options, InputReader reader, TimeProvider clock)
    {
        IReadOnlyList<Explanation> violations = options.Validate();
        if (violations.Count > 0)
        {
            throw new ArgumentException(string.Join(' ', violations.Select(static violation => violation.English)), nameof(options));
        }

        (_extraction, _mostTogether) = road;
        _store = store;
        _options = options;
        _reader = reader;
        _clock = clock;
    }

    /// <summary>Ingests <paramref name="inputs"/>; what was committed stays when it is cancelled.</summary>
    /// <param name="inputs">The inputs, asked for as they are needed.</param>
    /// <param name="report">Told of every input once it is committed, from one thread at a time.</param>
    /// <param name="cancellation">
    /// Ends the run: what is under way is dropped, the run is written down as cancelled. A document that takes long to be worked on is not waited
    /// for; its thread ends by itself.
    /// </param>
    /// <returns>The counts of the run.</returns>
    public Task<RunSummary> RunAsync(IEnumerable<InputFile> inputs, Action<InputReport> report, CancellationToken cancellation) =>
        RunAsync("ingest", source => source.Of(inputs), report, cancellation);

    /// <summary>Works once more on the inputs that failed. As <see cref="RunAsync(IEnumerable{InputFile}, Action{InputReport}, CancellationToken)"/> otherwise.</summary>
    public Task<RunSummary> RetryAsync(Action<InputReport> report, CancellationToken cancellation) =>
        RunAsync("retry", static source => source.OfFailures(), report, cancellation);

    /// <summary>
    /// Makes the records anew of all documents that another version of the pipeline made, from their sources in the store. As
    /// <see cref="RunAsync(IEnumerable{InputFile}, Action{InputReport}, CancellationToken)"/> otherwise.
    /// </summary>
    public Task<RunSummary> RefreshAsync(Action<InputReport> report, CancellationToken cancellation) =>
        RunAsync("refresh", static source => source.OfOutdated(), report, cancellation);

    private async Task<RunSummary> RunAsync(
        string verb, Func<IngestionSource, IEnumerable<WorkItem>> items, Action<InputReport> report, CancellationToken cancellation)
    {
        RunStart start = new(_clock.GetUtcNow(), verb, _options.PipelineVersion, _options.Workers);
        StageTimes times = new(_clock);
        IngestionSource source = new(_store, _options, _reader, (_clock, times));
        long run;
        lock (_store)
        {
            run = _store.BeginRun(start);
        }

        BatchWriter writer = new(_store, _options, run, report) { Times = times };
        bool isCancelled = await FlowAsync(items(source), writer, times, cancellation).ConfigureAwait(false);
        writer.Counts.Unread = source.Unread;
        if (!isCancelled && _options.PrunedRoots.Count > 0)
        {
            Prune(source, run, writer.Counts, report);
        }

        RunSummary summary = writer.Counts.Summarize(start, _clock.GetUtcNow(), isCancelled ? RunState.Cancelled : RunState.Finished, times);
        lock (_store)
        {
            _store.EndRun(run, summary);
        }

        return summary;
    }

    /// <summary>Runs the three parts of the road side by side.</summary>
    /// <returns>True if the run was cancelled.</returns>
    private async Task<bool> FlowAsync(IEnumerable<WorkItem> items, BatchWriter writer, StageTimes times, CancellationToken cancellation)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using CancellationTokenSource farewell = new();
        using CancellationTokenRegistration registration = cancellation.Register(() => farewell.CancelAfter(_options.LongestFarewell));
        Channel<WorkItem> waiting = Channel.CreateBounded<WorkItem>(_options.Workers * DocumentBatch.MostDocuments);
        Channel<FinishedWork> done = Channel.CreateBounded<FinishedWork>(_options.BatchSize);
        CancellationToken stopped = stop.Token;
        Task all = Task.WhenAll(
            StopOnFailure(() => Produce(items, waiting.Writer, writer.Budget, stopped), stop),
            StopOnFailure(() => WorkAll(waiting.Reader, done.Writer, times, stopped), stop),
            StopOnFailure(() => writer.WriteAllAsync(done.Reader, stopped), stop));
        try
        {
            await all.WaitAsync(farewell.Token).ConfigureAwait(false);
            return false;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return true;
        }
    }

    /// <summary>Runs a part of the road on its own thread; when it fails the other parts stop too, so that none waits for ever.</summary>
    private static async Task StopOnFailure(Func<Task> part, CancellationTokenSource stop)
    {
        try
        {
            await Task.Run(part, CancellationToken.None).ConfigureAwait(false);
        }
        catch
        {
            await stop.CancelAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static async Task Produce(
        IEnumerable<WorkItem> items, ChannelWriter<WorkItem> waiting, ByteBudget budget, CancellationToken cancellation)
    {
        foreach (WorkItem item in items)
        {
            await budget.TakeAsync(item.Bytes, cancellation).ConfigureAwait(false);
            await waiting.WriteAsync(item, cancellation).ConfigureAwait(false);
        }

        waiting.Complete();
    }

    private async Task WorkAll(ChannelReader<WorkItem> waiting, ChannelWriter<FinishedWork> done, StageTimes times, CancellationToken cancellation)
    {
        async Task Work()
        {
            while (await waiting.WaitToReadAsync(cancellation).ConfigureAwait(false))
            {
                foreach (FinishedWork finished in DocumentBatch.Of(Ready(waiting).Take(_mostTogether), static item => item.Bytes, _mostTogether).SelectMany(batch => Handle(batch, times)))
                {
                    await done.WriteAsync(finished, cancellation).ConfigureAwait(false);
                }
            }
        }

        await Task.WhenAll(Enumerable.Range(0, _options.Workers).Select(_ => Task.Run(Work, cancellation))).ConfigureAwait(false);
        done.Complete();
    }

    // What waits, without waiting for more.
    private static IEnumerable<WorkItem> Ready(ChannelReader<WorkItem> waiting)
    {
        while (waiting.TryRead(out WorkItem? item))
        {
            yield return item;
        }
    }

    private List<FinishedWork> Handle(IReadOnlyList<WorkItem> items, StageTimes times)
    {
        List<FinishedWork> finished = [];
        List<(int At, SourceDocument Source)> changed = [];
        foreach (WorkItem item in items)
        {
            (InputOutcome? outcome, SourceDocument? source) = item.Input is { } input ? Look(item, input) : default;
            finished.Add(new FinishedWork(item, outcome));
            if (source is not null)
            {
                changed.Add((finished.Count - 1, source));
            }
        }

        IReadOnlyList<StageResult<ExtractedDocument>> extracted = changed.Count == 0 ? [] : GuardedPipeline.Extract(_extraction, [.. changed.Select(static work => work.Source)], times);
        for (int i = 0; i < changed.Count; i++)
        {
            (int at, SourceDocument source) = changed[i];
            finished[at] = new FinishedWork(items[at], Outcome(items[at], source, finished[at].Outcome!.Told, extracted[i].Refused) with { Document = extracted[i].Document });
        }

        return finished;
    }

    // What became of an input, and the source of which records are still to be made.
    private (InputOutcome Outcome, SourceDocument? Source) Look(WorkItem item, StageResult<SourceDocument> input)
    {
        LedgerEntry? known = _store.FindInput(item.Path);
        ToldMetadata told = _options.ToldAfter(known?.Told ?? ToldMetadata.None);
        if (!input.IsOk)
        {
            return (Outcome(item, null, told, input.Refused), null);
        }

        SourceDocument source = input.Document.With(input.Document.Told.Or(told));
        bool isUnchanged = !item.IsForced && known is { Status: InputStatus.Stored or InputStatus.Duplicate } && known.Hash == source.Id
            && known.PipelineVersion == _options.PipelineVersion && known.Told == told;
        InputOutcome outcome = Outcome(item, source, told, null);
        return isUnchanged ? (outcome with { Status = InputStatus.Unchanged }, null) : (outcome, source);
    }

    private InputOutcome Outcome(WorkItem item, SourceDocument? source, ToldMetadata told, Refused? refused) => new()
    {
        Path = item.Path,
        Entry = item.Entry,
        Size = source?.Bytes.Length ?? 0,
        Hash = source?.Id,
        Status = refused is null ? InputStatus.Stored : refused.IsSkipped ? InputStatus.Skipped : InputStatus.Failed,
        PipelineVersion = _options.PipelineVersion,
        Stage = refused is null ? null : StageOf(refused.Code),
        Refused = refused,
        Told = told,
    };

    /// <summary>The stage that a code belongs to: ZS1001 is reading's.</summary>
    private static string StageOf(string code) => code.AsSpan(2) switch
    {
        ['0', ..] => "open",
        ['1', ..] => "read",
        ['2', ..] => "clean",
        _ => "extract",
    };

    private void Prune(IngestionSource source, long run, RunCounts counts, Action<InputReport> report)
    {
        if (source.HasGap)
        {
            report(new InputReport(_options.PrunedRoots[0], InputStatus.Skipped, new Refused(InputCodes.NotPruned, string.Join(", ", _options.PrunedRoots), new Explanation(
                "有的文件夹找不到、是空的或打不开，也许磁盘没有接上：本次没有删除任何记录。请检查后再运行。",
                "a folder is missing, empty or cannot be opened, perhaps a disk is not mounted: no records were removed. Check it, then run again.")), Count: 0));
            return;
        }

        lock (_store)
        {
            counts.Pruned = Pruning.Run(_store, _options.PrunedRoots, run);
        }
    }
}
