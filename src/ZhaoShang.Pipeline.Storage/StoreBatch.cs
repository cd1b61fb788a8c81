namespace ZhaoShang.Pipeline.Storage;

/// <summary>What is written in one transaction.</summary>
public sealed record StoreBatch
{
    /// <summary>The inputs.</summary>
    public required IReadOnlyList<InputOutcome> Inputs { get; init; }

    /// <summary>The files all of whose inputs are written with this batch; empty for none.</summary>
    public IReadOnlyList<FileEntry> Files { get; init; } = [];

    /// <summary>Files that have not changed but for their time of writing, which is kept; empty for none.</summary>
    public IReadOnlyList<FileEntry> Retimed { get; init; } = [];

    /// <summary>The run that it belongs to, as <see cref="IRecordStore.BeginRun"/> gave it; null for none.</summary>
    public long? Run { get; init; }
}
