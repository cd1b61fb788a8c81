namespace ZhaoShang.Pipeline.Text;

/// <summary>An article with the records that it tells.</summary>
public sealed record ExtractedDocument
{
    /// <summary>The document that the records were made from.</summary>
    public required AnnotatedDocument Annotated { get; init; }

    /// <summary>The article's own record.</summary>
    public required DocumentRecord Document { get; init; }

    /// <summary>The projects, in the order in which they are first told.</summary>
    public required IReadOnlyList<ProjectRecord> Projects { get; init; }

    /// <summary>The aggregate figures, in the order of the text.</summary>
    public required IReadOnlyList<IndicatorRecord> Indicators { get; init; }

    /// <summary>The happenings, in the order of the text.</summary>
    public required IReadOnlyList<EventRecord> Events { get; init; }
}
