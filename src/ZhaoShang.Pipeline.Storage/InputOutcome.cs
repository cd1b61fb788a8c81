using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage;

/// <summary>An input with what became of it, as the ledger keeps it.</summary>
public sealed record InputOutcome
{
    /// <summary>The path or URI as given, <c>archive!member</c> for a member of an archive; the ledger's key.</summary>
    public required string Path { get; init; }

    /// <summary>The member's path inside its file, a part of <see cref="Path"/>; null for a file of its own.</summary>
    public string? Entry { get; init; }

    /// <summary>Its length in bytes; 0 if it could not be opened.</summary>
    public required long Size { get; init; }

    /// <summary>SHA-256 of its bytes, hex; null if it could not be opened.</summary>
    public required string? Hash { get; init; }

    /// <summary>
    /// What became of it. Whoever writes gives <see cref="InputStatus.Stored"/> for a document; the store answers what it was in truth.
    /// <see cref="InputStatus.Unchanged"/> only notes that it is still there.
    /// </summary>
    public required InputStatus Status { get; init; }

    /// <summary>The version of the pipeline that handled it.</summary>
    public required string PipelineVersion { get; init; }

    /// <summary>The stage that it got to: <c>open</c>, <c>read</c>, <c>clean</c>, <c>extract</c>; null if it went through.</summary>
    public string? Stage { get; init; }

    /// <summary>Why it was skipped or failed; null otherwise.</summary>
    public Refused? Refused { get; init; }

    /// <summary>What the user told of it.</summary>
    public ToldMetadata Told { get; init; } = ToldMetadata.None;

    /// <summary>The document to store; null unless <see cref="Status"/> is <see cref="InputStatus.Stored"/>.</summary>
    public ExtractedDocument? Document { get; init; }
}
