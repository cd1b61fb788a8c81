using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage;

/// <summary>A project that was found.</summary>
/// <param name="Article">The article that tells it.</param>
/// <param name="Score">How well it fits; higher is better. 0 inside an <see cref="ArticleHit"/>.</param>
/// <param name="Snippets">The places in its evidence where the terms stand.</param>
/// <param name="Record">Its record.</param>
public sealed record ProjectHit(DocumentRecord Article, double Score, IReadOnlyList<Snippet> Snippets, ProjectRecord Record)
    : Hit(Article, Score, Snippets)
{
    /// <summary>Its id: see <see cref="ProjectTelling.Id"/>; null outside a store.</summary>
    public string? Id { get; init; }

    /// <summary>The id of its story, the same in all articles that tell the project: that of its first telling; its own if it is told once; null outside a store.</summary>
    public string? Story { get; init; }
}
