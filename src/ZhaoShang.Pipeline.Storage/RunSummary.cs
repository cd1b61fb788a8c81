namespace ZhaoShang.Pipeline.Storage;

/// <summary>A run over inputs: <c>Seen = Stored + Unchanged + Duplicate + Skipped + Failed</c>.</summary>
public sealed record RunSummary
{
    /// <summary>When it began.</summary>
    public required DateTimeOffset Began { get; init; }

    /// <summary>When it ended.</summary>
    public required DateTimeOffset Ended { get; init; }

    /// <summary>The version of the pipeline.</summary>
    public required string PipelineVersion { get; init; }

    /// <summary>How many inputs were handled.</summary>
    public required int Seen { get; init; }

    /// <summary>How many were stored.</summary>
    public required int Stored { get; init; }

    /// <summary>How many had been stored before.</summary>
    public required int Unchanged { get; init; }

    /// <summary>How many have the same bytes as another input.</summary>
    public required int Duplicate { get; init; }

    /// <summary>How many are of a kind known to be no text.</summary>
    public required int Skipped { get; init; }

    /// <summary>How many could not be read.</summary>
    public required int Failed { get; init; }

    /// <summary>True if it was cancelled before its end.</summary>
    public bool IsCancelled { get; init; }
}
