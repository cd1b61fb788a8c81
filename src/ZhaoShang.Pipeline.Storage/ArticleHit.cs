using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage;

/// <summary>An article that was found.</summary>
/// <param name="Record">Its record.</param>
/// <param name="Score">How well it fits; higher is better. 0 when nothing but filters was asked for.</param>
/// <param name="Snippets">The places where the terms stand, at most three, as printed in the original.</param>
/// <param name="Projects">Those of its projects that have all terms in their name, parties or evidence.</param>
public sealed record ArticleHit(
    DocumentRecord Record, double Score, IReadOnlyList<Snippet> Snippets, IReadOnlyList<ProjectHit> Projects);
