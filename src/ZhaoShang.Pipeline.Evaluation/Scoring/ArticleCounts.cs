namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>What a score rests on.</summary>
/// <param name="Gold">Articles with gold.</param>
/// <param name="Predicted">Those of them that have predictions.</param>
/// <param name="NotInGold">Articles with predictions and without gold; they are left out.</param>
public sealed record ArticleCounts(int Gold, int Predicted, int NotInGold);
