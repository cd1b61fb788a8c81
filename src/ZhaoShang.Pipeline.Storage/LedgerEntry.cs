using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage;

/// <summary>An input as the ledger knows it.</summary>
public sealed record LedgerEntry
{
    /// <summary>The path or URI as given, <c>archive!member</c> for a member of an archive.</summary>
    public required string Path { get; init; }

    /// <summary>The member's path inside its file; null for a file of its own.</summary>
    public required string? Entry { get; init; }

    /// <summary>Its length in bytes; 0 if it could not be opened.</summary>
    public required long Size { get; init; }

    /// <summary>SHA-256 of its bytes, hex; null if they were never read.</summary>
    public required string? Hash { get; init; }

    /// <summary>What became of it; never <see cref="InputStatus.Unchanged"/>.</summary>
    public required InputStatus Status { get; init; }

    /// <summary>The stage that it got to; null if it went through.</summary>
    public string? Stage { get; init; }

    /// <summary>The code of the reason why it was skipped or failed; null otherwise.</summary>
    public string? Code { get; init; }

    /// <summary>Why it was skipped or failed; null otherwise.</summary>
    public Explanation? Reason { get; init; }

    /// <summary>How often it was worked on, from 1.</summary>
    public required int Attempts { get; init; }

    /// <summary>The version of the pipeline that handled it last.</summary>
    public required string PipelineVersion { get; init; }

    /// <summary>What the user told of it.</summary>
    public required ToldMetadata Told { get; init; }

    /// <summary>The run that handled it last; null for one of a database made before runs were kept so.</summary>
    public required long? Run { get; init; }

    /// <summary>The path of the file that it lies in, or that it is.</summary>
    public string File => Entry is null ? Path : Path[..^(Entry.Length + 1)];
}
