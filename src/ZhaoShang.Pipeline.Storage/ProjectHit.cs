using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage;

/// <summary>A project that was found.</summary>
/// <param name="Article">The article that tells it.</param>
/// <param name="Score">How well it fits; higher is better. 0 inside an <see cref="ArticleHit"/>.</param>
/// <param name="Snippets">The places in its evidence where the terms stand.</param>
/// <param name="Record">Its record.</param>
public sealed record ProjectHit(DocumentRecord Article, double Score, IReadOnlyList<Snippet> Snippets, ProjectRecord Record)
    : Hit(Article, Score, Snippets);
