using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage;

/// <summary>The figures of one region in one series over the years.</summary>
/// <param name="Region">The region; null where it is not known.</param>
/// <param name="Series">What they have in common.</param>
/// <param name="Cells">The years that are told, rising, without a year last.</param>
public sealed record FigureRow(RegionRecord? Region, FigureSeries Series, IReadOnlyList<FigureCell> Cells);
