using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage;

/// <summary>An article that was found.</summary>
/// <param name="Article">Its record.</param>
/// <param name="Score">How well it fits; higher is better.</param>
/// <param name="Snippets">The places where the terms stand.</param>
/// <param name="Projects">Those of its projects that meet the query themselves.</param>
public sealed record ArticleHit(DocumentRecord Article, double Score, IReadOnlyList<Snippet> Snippets, IReadOnlyList<ProjectHit> Projects)
    : Hit(Article, Score, Snippets);
