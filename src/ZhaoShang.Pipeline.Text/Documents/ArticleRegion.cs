namespace ZhaoShang.Pipeline.Text;

/// <summary>The division whose work an article reports on, with what decided.</summary>
/// <param name="Division">The division.</param>
/// <param name="Evidence">The places that decided, strongest first, as quoted from the original; empty where the division was told from outside.</param>
/// <param name="RunnersUp">The next best divisions, best first, without <paramref name="Division"/>; empty if none came near.</param>
public sealed record ArticleRegion(Division Division, IReadOnlyList<Quote> Evidence, IReadOnlyList<RankedDivision> RunnersUp);
