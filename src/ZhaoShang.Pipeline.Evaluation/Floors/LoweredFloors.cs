namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>Floors that were lowered, and why.</summary>
/// <param name="Reason">The reason as given.</param>
/// <param name="Scores">The floors: <c>dev money.recall 0.981 → 0.975</c>.</param>
public sealed record LoweredFloors(string Reason, IReadOnlyList<string> Scores);
