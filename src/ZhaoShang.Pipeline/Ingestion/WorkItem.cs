using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline;

/// <summary>What goes from the one who opens to the workers: an input, the end of a file, or a file that has not changed.</summary>
internal sealed record WorkItem
{
    /// <summary>The path of the input or file.</summary>
    public required string Path { get; init; }

    /// <summary>The member's path inside its file; null for a file of its own.</summary>
    public string? Entry { get; init; }

    /// <summary>The document, or why there is none; null for the end of a file and for a file that has not changed.</summary>
    public StageResult<SourceDocument>? Input { get; init; }

    /// <summary>True to work on it even if nothing has changed.</summary>
    public bool IsForced { get; init; }

    /// <summary>What is known of the file it lies in; null for standard input and stored sources.</summary>
    public FileTally? File { get; init; }

    /// <summary>For the end of a file: how many inputs it held, and the file as it is to be kept; null otherwise.</summary>
    public (int Inputs, FileEntry Entry)? End { get; init; }

    /// <summary>For a file that has not changed: as it was before; null otherwise.</summary>
    public FileEntry? Unchanged { get; init; }

    /// <summary>True if the file has not changed but its time has: that is to be kept.</summary>
    public bool IsRetimed { get; init; }

    /// <summary>How many bytes it holds under way.</summary>
    public long Bytes => Input is { Document: { } source } ? source.Bytes.Length : 0;
}
