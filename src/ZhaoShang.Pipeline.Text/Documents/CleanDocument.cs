namespace ZhaoShang.Pipeline.Text;

/// <summary>The body of an article, with what stands around it left out, and what the page tells of the article.</summary>
public sealed record CleanDocument
{
    /// <summary>The document that was cleaned.</summary>
    public required ReadDocument Read { get; init; }

    /// <summary>The body with its sub-headings: one line a paragraph, without white space at the ends of lines.</summary>
    public required string Text { get; init; }

    /// <summary>Leads from <see cref="Text"/> to the decoded original.</summary>
    public required OffsetMap ToOriginal { get; init; }

    /// <summary>What is told of the article, as printed.</summary>
    public required DocumentMetadata Metadata { get; init; }

    /// <summary>What was left out.</summary>
    public required NoiseCounts Noise { get; init; }
}
