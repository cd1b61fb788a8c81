namespace ZhaoShang.Pipeline.Text;

/// <summary>A figure with its bounds and its unit.</summary>
/// <param name="Value">
/// The figure in units of <paramref name="Unit"/>, exact; of a range its low end. Money is in the base unit of its currency, percent in percent.
/// </param>
/// <param name="Unit">
/// ISO 4217 for money (<c>CNY</c>), <c>%</c> for percent, else the measure word or unit as printed (<c>个</c>, <c>吨</c>, <c>MW</c>). Never empty.
/// </param>
/// <param name="High">The high end of a range, above <paramref name="Value"/>; null if it is no range.</param>
/// <param name="Modifier">How the figure bounds the true one.</param>
public readonly record struct Amount(decimal Value, string Unit, decimal? High = null, AmountModifier Modifier = AmountModifier.None);
