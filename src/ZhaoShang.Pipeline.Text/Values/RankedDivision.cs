namespace ZhaoShang.Pipeline.Text;

/// <summary>One reading of an ambiguous name of a place.</summary>
/// <param name="Division">The division that the name may stand for.</param>
/// <param name="Score">How well it fits, 0 to 1; the candidates of one name are in falling order.</param>
/// <param name="Reason">Why it ranks where it does, a stable kebab-case word (<c>only-candidate</c>, <c>parent-told</c>, <c>article-region</c>).</param>
public sealed record RankedDivision(Division Division, double Score, string Reason);
