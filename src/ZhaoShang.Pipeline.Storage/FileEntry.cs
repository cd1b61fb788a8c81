using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage;

/// <summary>A file that was opened to its end, with what it held: as long as it stays as it was, it need not be opened again.</summary>
public sealed record FileEntry
{
    /// <summary>Its path as given.</summary>
    public required string Path { get; init; }

    /// <summary>Its length in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>When it was last written; null if that was so shortly before it was read that a later change might carry the same time.</summary>
    public required DateTimeOffset? Modified { get; init; }

    /// <summary>SHA-256 of its bytes, hex; null if it changed while it was read.</summary>
    public required string? Hash { get; init; }

    /// <summary>The version of the pipeline that handled it.</summary>
    public required string PipelineVersion { get; init; }

    /// <summary>What the user told of it.</summary>
    public required ToldMetadata Told { get; init; }

    /// <summary>How many of its inputs are stored, or duplicates of stored ones.</summary>
    public required int Kept { get; init; }

    /// <summary>How many of its inputs are of a kind known to be no text.</summary>
    public required int Skipped { get; init; }

    /// <summary>How many of its inputs could not be read: with any, it is opened again.</summary>
    public required int Failed { get; init; }
}
