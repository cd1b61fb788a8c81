using System.Threading.Channels;
using ZhaoShang.Pipeline.Storage;

namespace ZhaoShang.Pipeline;

/// <summary>The one who writes: gathers what is done into batches, commits them, and only then reports and counts.</summary>
internal sealed class BatchWriter(IRecordStore store, IngestionOptions options, long run, Action<InputReport> report)
{
    private readonly List<FinishedWork> _batch = new(options.BatchSize);
    private readonly List<InputOutcome> _outcomes = [];
    private readonly List<FileEntry> _files = [];
    private readonly List<FileEntry> _retimed = [];

    /// <summary>What became of the inputs so far.</summary>
    public RunCounts Counts { get; } = new();

    /// <summary>What is under way; every batch gives its part back.</summary>
    public ByteBudget Budget { get; } = new(options.BytesUnderWay);

    /// <summary>Where the time goes.</summary>
    public required StageTimes Times { get; init; }

    /// <summary>Writes all that comes, until no more does.</summary>
    public async Task WriteAllAsync(ChannelReader<FinishedWork> done, CancellationToken cancellation)
    {
        while (await FillAsync(done, cancellation).ConfigureAwait(false))
        {
            WriteBatch();
        }
    }

    /// <summary>Gathers a batch: until it has its number or a quarter of the bytes that may be under way, or its first part has waited long enough.</summary>
    private async Task<bool> FillAsync(ChannelReader<FinishedWork> done, CancellationToken cancellation)
    {
        _batch.Clear();
        if (!await done.WaitToReadAsync(cancellation).ConfigureAwait(false))
        {
            return false;
        }

        using CancellationTokenSource wait = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        wait.CancelAfter(options.LongestWait);
        long bytes = 0;
        try
        {
            while (_batch.Count < options.BatchSize && bytes * 4 <= options.BytesUnderWay)
            {
                if (done.TryRead(out FinishedWork? work))
                {
                    _batch.Add(work);
                    bytes += work.Item.Bytes;
                }
                else if (!await done.WaitToReadAsync(wait.Token).ConfigureAwait(false))
                {
                    break;
                }
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // It waited long enough.
        }

        return true;
    }

    private void WriteBatch()
    {
        _outcomes.Clear();
        _files.Clear();
        _retimed.Clear();
        foreach (FinishedWork work in _batch)
        {
            FileEntry? whole = work.Outcome is { } outcome ? AddOutcome(work.Item, outcome) : work.Item.End is { } end ? work.Item.File?.Add(end) : null;
            if (whole is not null)
            {
                _files.Add(whole);
            }

            if (work.Item is { IsRetimed: true, Unchanged: { } same })
            {
                _retimed.Add(same);
            }
        }

        Report(_outcomes.Count + _files.Count + _retimed.Count == 0 ? [] : Write());
    }

    private FileEntry? AddOutcome(WorkItem item, InputOutcome outcome)
    {
        _outcomes.Add(outcome);
        return item.File?.Add(outcome.Status);
    }

    private IReadOnlyList<InputStatus> Write()
    {
        lock (store)
        {
            return Times.Store(() => store.Write(new StoreBatch { Inputs = _outcomes, Files = _files, Retimed = _retimed, Run = run }));
        }
    }

    private void Report(IReadOnlyList<InputStatus> statuses)
    {
        int next = 0;
        foreach (FinishedWork work in _batch)
        {
            if (work.Outcome is { } outcome)
            {
                InputStatus status = statuses[next++];
                Counts.Add(status);
                Counts.Bytes += status == InputStatus.Unchanged ? 0 : outcome.Size;
                report(new InputReport(outcome.Path, status, outcome.Refused));
            }
            else if (work.Item.Unchanged is { } file)
            {
                ReportUnchanged(file);
            }

            Budget.Free(work.Item.Bytes);
        }
    }

    private void ReportUnchanged(FileEntry file)
    {
        foreach ((InputStatus status, int count) in new[] { (InputStatus.Unchanged, file.Kept), (InputStatus.Skipped, file.Skipped) })
        {
            if (count > 0)
            {
                Counts.Add(status, count);
                report(new InputReport(file.Path, status, Count: count));
            }
        }
    }
}
