using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage;

/// <summary>What the store holds of one region.</summary>
/// <param name="Region">The region; null for what has none that is known.</param>
/// <param name="Articles">How many articles report on it.</param>
/// <param name="Projects">How many projects are sited there, each once however often it is told, as <see cref="StatsQuery"/> counts.</param>
/// <param name="Indicators">How many aggregate figures they tell.</param>
/// <param name="Events">How many happenings they tell.</param>
/// <param name="InvestmentCny">The total investment of those of its projects that tell one in CNY, in 元, low ends of ranges.</param>
public sealed record RegionTotals(
    RegionRecord? Region, int Articles, int Projects, int Indicators, int Events, decimal InvestmentCny);
