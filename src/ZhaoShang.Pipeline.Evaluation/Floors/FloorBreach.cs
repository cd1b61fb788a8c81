namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>A score that is under its floor.</summary>
/// <param name="Part">The part of the corpus: <c>dev</c> or <c>test</c>.</param>
/// <param name="Score">The name of the score: <c>money.recall</c>.</param>
/// <param name="Floor">The floor, 0 to 1.</param>
/// <param name="Today">The score, rounded down to three digits.</param>
public sealed record FloorBreach(string Part, string Score, decimal Floor, decimal Today);
