using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage;

/// <summary>A project that was found.</summary>
/// <param name="Record">Its record.</param>
/// <param name="Snippets">The places in its evidence where the terms stand, as printed in the original.</param>
public sealed record ProjectHit(ProjectRecord Record, IReadOnlyList<Snippet> Snippets);
