namespace ZhaoShang.Pipeline.Storage;

/// <summary>Aggregate figures side by side.</summary>
/// <param name="Rows">
/// By series, that with the most regions first, then that with the most figures, and by the code of the region.
/// </param>
public sealed record FigureTable(IReadOnlyList<FigureRow> Rows);
