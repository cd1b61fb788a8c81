namespace ZhaoShang.Pipeline.Storage;

/// <summary>
/// An amount of the project, or the indicator's figure, lies within bounds. A range counts if it meets them; what is told as a bound stands just beside its
/// figure: 超百亿 just above 100亿, 近百亿, 约百亿 and 不足百亿 just below it, 百亿以上 at it or just above, 百亿以内 at it or just below. So 近百亿 is not 100亿 or more.
/// </summary>
/// <param name="Low">The low bound in base units; null for none.</param>
/// <param name="High">The high bound; null for none.</param>
/// <param name="Unit">ISO 4217: amounts in other currencies never count, for nothing is converted.</param>
public sealed record AmountTerm(AmountBound? Low, AmountBound? High, string Unit) : QueryNode;
