namespace ZhaoShang.Pipeline.Text;

/// <summary>The size of a class of projects: 亿元以上 is 100000000 CNY, at least.</summary>
/// <param name="Value">The bound in units of <paramref name="Unit"/>.</param>
/// <param name="Unit">ISO 4217, or a unit as printed.</param>
/// <param name="Mod">On which side of the bound the class lies; null if it is not told.</param>
public sealed record ThresholdRecord(decimal Value, string Unit, AmountModifier? Mod);
