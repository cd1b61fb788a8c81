namespace ZhaoShang.Pipeline.Storage;

/// <summary>The rows of a query, in a total and stable order: best score first, then by path.</summary>
/// <param name="Articles">The articles found.</param>
/// <param name="Total">How many there are in all, also beyond the limit of the query.</param>
public sealed record ResultPage(IReadOnlyList<ArticleHit> Articles, int Total);
