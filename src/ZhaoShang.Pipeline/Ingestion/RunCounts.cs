using ZhaoShang.Pipeline.Storage;

namespace ZhaoShang.Pipeline;

/// <summary>Counts what became of the inputs of a run.</summary>
internal sealed class RunCounts
{
    private readonly int[] _counts = new int[Enum.GetValues<InputStatus>().Length];

    /// <summary>Counts one input.</summary>
    public void Add(InputStatus status) => _counts[(int)status]++;

    /// <summary>The counts as a run.</summary>
    public RunSummary Summarize(DateTimeOffset began, DateTimeOffset ended, string pipelineVersion, bool isCancelled) => new()
    {
        Began = began,
        Ended = ended,
        PipelineVersion = pipelineVersion,
        Seen = _counts.Sum(),
        Stored = _counts[(int)InputStatus.Stored],
        Unchanged = _counts[(int)InputStatus.Unchanged],
        Duplicate = _counts[(int)InputStatus.Duplicate],
        Skipped = _counts[(int)InputStatus.Skipped],
        Failed = _counts[(int)InputStatus.Failed],
        IsCancelled = isCancelled,
    };
}
