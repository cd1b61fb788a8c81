namespace ZhaoShang.Pipeline.Storage;

/// <summary>Sums of projects.</summary>
/// <param name="Rows">The rows in the order of their keys: codes and years rising, stages as in a project's life; what is not known last.</param>
/// <param name="Total">All of them together, each project once.</param>
public sealed record StatsTable(IReadOnlyList<StatsRow> Rows, StatsRow Total);
