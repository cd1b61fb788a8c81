using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage;

/// <summary>What the store holds of one region.</summary>
/// <param name="Region">The articles' region; null for those whose region is not known.</param>
/// <param name="Articles">How many articles report on it.</param>
/// <param name="Projects">How many projects they tell.</param>
/// <param name="Indicators">How many aggregate figures they tell.</param>
/// <param name="Events">How many happenings they tell.</param>
/// <param name="InvestmentCny">
/// The total investment of those projects that tell one in CNY, in 元, low ends of ranges; retellings in articles that are no reprints are not left out.
/// </param>
public sealed record RegionTotals(
    RegionRecord? Region, int Articles, int Projects, int Indicators, int Events, decimal InvestmentCny);
