using ZhaoShang.Pipeline.Storage;

namespace ZhaoShang.Pipeline;

/// <summary>Counts what became of the inputs of a run.</summary>
internal sealed class RunCounts
{
    private readonly int[] _counts = new int[Enum.GetValues<InputStatus>().Length];

    /// <summary>How many unchanged inputs were not read.</summary>
    public int Unread { get; set; }

    /// <summary>How many inputs that are gone were forgotten.</summary>
    public int Pruned { get; set; }

    /// <summary>The bytes of the documents that were worked on.</summary>
    public long Bytes { get; set; }

    /// <summary>Counts inputs.</summary>
    public void Add(InputStatus status, int count = 1) => _counts[(int)status] += count;

    /// <summary>The counts as a run.</summary>
    public RunSummary Summarize(RunStart start, DateTimeOffset ended, RunState state, StageTimes times) => new()
    {
        Start = start,
        Ended = ended,
        State = state,
        Seen = _counts.Sum(),
        Stored = _counts[(int)InputStatus.Stored],
        Unchanged = _counts[(int)InputStatus.Unchanged],
        Duplicate = _counts[(int)InputStatus.Duplicate],
        Skipped = _counts[(int)InputStatus.Skipped],
        Failed = _counts[(int)InputStatus.Failed],
        Pruned = Pruned,
        Unread = Unread,
        Bytes = Bytes,
        Reading = times.Reading,
        Extracting = times.Extracting,
        Storing = times.Storing,
    };
}
