namespace ZhaoShang.Pipeline.Text;

/// <summary>An article cut into words. The words tile the text: no gap, no overlap, no copy.</summary>
public sealed record SegmentedDocument
{
    /// <summary>The document that was cut.</summary>
    public required NormalizedDocument Normalized { get; init; }

    /// <summary>The words in the order of the text.</summary>
    public required IReadOnlyList<WordToken> Words { get; init; }

    /// <summary>The normalised body that the words and all mentions stand in.</summary>
    public string Text => Normalized.Text;
}
