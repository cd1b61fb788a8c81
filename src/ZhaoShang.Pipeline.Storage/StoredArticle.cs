using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage;

/// <summary>An article as the store keeps it.</summary>
public sealed record StoredArticle
{
    /// <summary>Its own record.</summary>
    public required DocumentRecord Document { get; init; }

    /// <summary>Its projects in the order of the article.</summary>
    public required IReadOnlyList<ProjectRecord> Projects { get; init; }

    /// <summary>Its aggregate figures in the order of the article.</summary>
    public required IReadOnlyList<IndicatorRecord> Indicators { get; init; }

    /// <summary>Its happenings in the order of the article.</summary>
    public required IReadOnlyList<EventRecord> Events { get; init; }

    /// <summary>The decoded original that all offsets count in.</summary>
    public required string Original { get; init; }

    /// <summary>The normalised body.</summary>
    public required string Text { get; init; }

    /// <summary>Leads from <see cref="Text"/> to <see cref="Original"/>.</summary>
    public required OffsetMap ToOriginal { get; init; }
}
