namespace ZhaoShang.Pipeline.Storage;

/// <summary>A run over inputs: <c>Seen = Stored + Unchanged + Duplicate + Skipped + Failed</c>.</summary>
public sealed record RunSummary
{
    /// <summary>The run as it began.</summary>
    public required RunStart Start { get; init; }

    /// <summary>When it ended; null if it was ended by force, or is under way.</summary>
    public required DateTimeOffset? Ended { get; init; }

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

    /// <summary>How many inputs that are gone were forgotten, with their records.</summary>
    public int Pruned { get; init; }

    /// <summary>How many of the unchanged were told so by size and time of their file, without reading it.</summary>
    public int Unread { get; init; }

    /// <summary>The bytes of the documents that were worked on.</summary>
    public long Bytes { get; init; }

    /// <summary>The time that opening, decoding and cleaning took, all workers together.</summary>
    public TimeSpan Reading { get; init; }

    /// <summary>The time that finding and making records took, all workers together.</summary>
    public TimeSpan Extracting { get; init; }

    /// <summary>The time that the store took.</summary>
    public TimeSpan Storing { get; init; }

    /// <summary>How far it came.</summary>
    public RunState State { get; init; } = RunState.Finished;

    /// <summary>True if it was cancelled before its end.</summary>
    public bool IsCancelled => State == RunState.Cancelled;
}
