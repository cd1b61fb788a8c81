using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage;

/// <summary>The amounts of one role in one currency.</summary>
/// <param name="Role">The role.</param>
/// <param name="Unit">ISO 4217.</param>
/// <param name="Projects">How many of the projects have such an amount.</param>
/// <param name="Low">Their sum, low ends of ranges. What is told as a bound (超, 近, 不足) counts with the figure that is told.</param>
/// <param name="High">Their sum, high ends of ranges.</param>
/// <param name="Approximate">How many of the amounts are told as a bound or approximately.</param>
/// <param name="Median">The median of the low ends; of an even number the mean of the two in the middle; null where <see cref="StatsQuery.WithMedians"/> asks for none.</param>
public sealed record AmountTotals(AmountRole Role, string Unit, int Projects, decimal Low, decimal High, int Approximate, decimal? Median);
