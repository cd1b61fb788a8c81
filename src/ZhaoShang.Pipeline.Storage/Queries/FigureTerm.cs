namespace ZhaoShang.Pipeline.Storage;

/// <summary>A figure, however it is written: 12亿, 十二亿 and 120000万 are one, 十二亿五千万 is another.</summary>
/// <param name="Text">As it was typed, normalised.</param>
/// <param name="Value">The figure in base units: 1200000000.</param>
/// <param name="Unit">ISO 4217 for money, <c>%</c>, or the unit as printed, like that of a mention; null for any.</param>
public sealed record FigureTerm(string Text, decimal Value, string? Unit) : QueryNode;
