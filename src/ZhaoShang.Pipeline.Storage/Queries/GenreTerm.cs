using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage;

/// <summary>The article is of this kind.</summary>
/// <param name="Genre">The kind.</param>
public sealed record GenreTerm(ArticleGenre Genre) : QueryNode;
