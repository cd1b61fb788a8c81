namespace ZhaoShang.Pipeline.Storage;

/// <summary>What is told of one region and one year in one series.</summary>
/// <param name="Year">The year; null where it is not known.</param>
/// <param name="Tellings">Those that tell it, the most precise figure first. Never empty.</param>
/// <param name="Values">How many different figures they tell; more than one is a conflict. A figure and its rounding are one.</param>
public sealed record FigureCell(int? Year, IReadOnlyList<FigureTelling> Tellings, int Values);
