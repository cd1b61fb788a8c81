using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage;

/// <summary>An aggregate figure that was found.</summary>
/// <param name="Article">The article that tells it.</param>
/// <param name="Score">How well it fits; higher is better.</param>
/// <param name="Snippets">The places in its evidence where the terms stand.</param>
/// <param name="Record">Its record.</param>
public sealed record IndicatorHit(DocumentRecord Article, double Score, IReadOnlyList<Snippet> Snippets, IndicatorRecord Record)
    : Hit(Article, Score, Snippets);
