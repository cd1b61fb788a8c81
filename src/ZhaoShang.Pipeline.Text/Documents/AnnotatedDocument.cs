namespace ZhaoShang.Pipeline.Text;

/// <summary>An article with every recognised expression.</summary>
public sealed record AnnotatedDocument
{
    /// <summary>The document that was searched.</summary>
    public required SegmentedDocument Segmented { get; init; }

    /// <summary>The expressions in the order of the text. Those of one kind do not overlap.</summary>
    public required IReadOnlyList<Mention> Mentions { get; init; }

    /// <summary>When the article was written.</summary>
    public required ArticleClock Clock { get; init; }

    /// <summary>The division that the article reports on; null if it cannot be told, or is none.</summary>
    public required ArticleRegion? Region { get; init; }

    /// <summary>The normalised body.</summary>
    public string Text => Segmented.Text;

    /// <summary>The letters under <paramref name="span"/> as evidence.</summary>
    public Quote Quote(TextSpan span) => Segmented.Normalized.Quote(span);
}
