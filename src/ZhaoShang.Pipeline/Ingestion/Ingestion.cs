using System.Threading.Channels;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline;

/// <summary>
/// Reads inputs, runs them through the pipeline and writes what comes out: a few workers side by side, one writer that commits in batches,
/// bounded channels between them, so that memory does not grow with the number of inputs. The order of inputs does not change the result.
/// </summary>
public sealed class Ingestion
{
    private readonly DocumentPipeline _pipeline;
    private readonly IRecordStore _store;
    private readonly IngestionOptions _options;
    private readonly InputReader _reader;
    private readonly TimeProvider _clock;

    /// <summary>Makes an ingestion into <paramref name="store"/>, which is used by one thread at a time.</summary>
    /// <exception cref="ArgumentException"><paramref name="options"/> are not valid; the message names every violation.</exception>
    public Ingestion(DocumentPipeline pipeline, IRecordStore store, IngestionOptions options, InputReader reader, TimeProvider clock)
    {
        IReadOnlyList<string> violations = options.Validate();
        if (violations.Count > 0)
        {
            throw new ArgumentException(string.Join(" ", violations), nameof(options));
        }

        _pipeline = pipeline;
        _store = store;
        _options = options;
        _reader = reader;
        _clock = clock;
    }

    /// <summary>Ingests <paramref name="inputs"/>; what was committed stays when it is cancelled.</summary>
    /// <param name="inputs">The inputs, asked for as they are needed.</param>
    /// <param name="report">Told of every input once it is committed, from one thread at a time.</param>
    /// <param name="cancellation">Ends the run: what is under way is dropped, the run is written down as cancelled.</param>
    /// <returns>The counts of the run.</returns>
    public async Task<RunSummary> RunAsync(
        IEnumerable<InputFile> inputs, Action<InputReport> report, CancellationToken cancellation)
    {
        DateTimeOffset began = _clock.GetUtcNow();
        RunCounts counts = new();
        bool isCancelled = false;
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Channel<OpenedInput> waiting = Channel.CreateBounded<OpenedInput>(_options.Workers * 4);
        Channel<InputOutcome> done = Channel.CreateBounded<InputOutcome>(_options.BatchSize);
        Task[] tasks =
        [
            StopOnFailure(() => Produce(inputs, waiting.Writer, stop.Token), stop),
            StopOnFailure(() => WorkAll(waiting.Reader, done.Writer, stop.Token), stop),
            StopOnFailure(() => WriteAll(done.Reader, counts, report, stop.Token), stop),
        ];
        try
        {
            await Task.WhenAll(tasks).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            isCancelled = true;
        }

        RunSummary summary = counts.Summarize(began, _clock.GetUtcNow(), _options.PipelineVersion, isCancelled);
        _store.WriteRun(summary);
        return summary;
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

    private async Task Produce(IEnumerable<InputFile> inputs, ChannelWriter<OpenedInput> waiting, CancellationToken cancellation)
    {
        foreach (OpenedInput opened in inputs.SelectMany(_reader.Open))
        {
            await waiting.WriteAsync(opened, cancellation).ConfigureAwait(false);
        }

        waiting.Complete();
    }

    private async Task WorkAll(ChannelReader<OpenedInput> waiting, ChannelWriter<InputOutcome> done, CancellationToken cancellation)
    {
        async Task Work()
        {
            await foreach (OpenedInput opened in waiting.ReadAllAsync(cancellation).ConfigureAwait(false))
            {
                await done.WriteAsync(Handle(opened), cancellation).ConfigureAwait(false);
            }
        }

        await Task.WhenAll(Enumerable.Range(0, _options.Workers).Select(_ => Task.Run(Work, cancellation))).ConfigureAwait(false);
        done.Complete();
    }

    private async Task WriteAll(
        ChannelReader<InputOutcome> done, RunCounts counts, Action<InputReport> report, CancellationToken cancellation)
    {
        List<InputOutcome> batch = new(_options.BatchSize);
        while (await done.WaitToReadAsync(cancellation).ConfigureAwait(false))
        {
            batch.Clear();
            while (batch.Count < _options.BatchSize && done.TryRead(out InputOutcome? outcome))
            {
                batch.Add(outcome);
            }

            InputStatus[] statuses = WriteBatch(batch);
            for (int i = 0; i < batch.Count; i++)
            {
                counts.Add(statuses[i]);
                report(new InputReport(batch[i], statuses[i]));
            }
        }
    }

    /// <summary>Writes those of the batch that are not in the store yet; the others are told unchanged.</summary>
    private InputStatus[] WriteBatch(List<InputOutcome> batch)
    {
        InputStatus[] statuses = new InputStatus[batch.Count];
        List<InputOutcome> changed = [];
        List<int> places = [];
        for (int i = 0; i < batch.Count; i++)
        {
            if (batch[i].Status == InputStatus.Unchanged)
            {
                statuses[i] = InputStatus.Unchanged;
                continue;
            }

            changed.Add(batch[i]);
            places.Add(i);
        }

        IReadOnlyList<InputStatus> written = changed.Count == 0 ? [] : WithStore(() => _store.Write(changed));
        for (int i = 0; i < written.Count; i++)
        {
            statuses[places[i]] = written[i];
        }

        return statuses;
    }

    private InputOutcome Handle(OpenedInput opened)
    {
        if (!opened.Document.IsOk)
        {
            return Outcome(opened.Path, null, opened.Document.Refused, null);
        }

        SourceDocument source = opened.Document.Document;
        if (WithStore(() => _store.IsUnchanged(opened.Path, source.Id, _options.PipelineVersion)))
        {
            return Outcome(opened.Path, source, null, null) with { Status = InputStatus.Unchanged };
        }

        StageResult<ExtractedDocument> extracted = GuardedPipeline.Extract(_pipeline, source);
        return Outcome(opened.Path, source, extracted.Refused, extracted.Document);
    }

    private InputOutcome Outcome(string path, SourceDocument? source, Refused? refused, ExtractedDocument? document) => new()
    {
        Path = path,
        Size = source?.Bytes.Length ?? 0,
        Hash = source?.Id,
        Status = refused is null ? InputStatus.Stored : refused.IsSkipped ? InputStatus.Skipped : InputStatus.Failed,
        PipelineVersion = _options.PipelineVersion,
        Refused = refused,
        Document = document,
    };

    private T WithStore<T>(Func<T> work)
    {
        lock (_store)
        {
            return work();
        }
    }
}
