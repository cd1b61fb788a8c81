using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>What the search indexes take of an article and its records, each record with its key.</summary>
internal sealed record IndexedArticle
{
    public required long Key { get; init; }

    public required string? Title { get; init; }

    public required string Text { get; init; }

    public required OffsetMap ToOriginal { get; init; }

    public required IReadOnlyList<ArticleFigure> Figures { get; init; }

    public required IReadOnlyList<(long Key, ProjectRecord Record)> Projects { get; init; }

    public required IReadOnlyList<(long Key, IndicatorRecord Record)> Indicators { get; init; }

    public required IReadOnlyList<(long Key, EventRecord Record)> Events { get; init; }
}
