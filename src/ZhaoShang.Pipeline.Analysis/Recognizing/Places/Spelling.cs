namespace ZhaoShang.Pipeline.Analysis.Recognizing.Places;

/// <summary>A spelling of places.</summary>
/// <param name="Rows">The rows of <see cref="DivisionTable"/> that it may stand for; none for a trap.</param>
/// <param name="IsOfficial">True if it is the official name of one of them.</param>
/// <param name="IsTownship">True if the first of them is a township.</param>
internal sealed record Spelling(int[] Rows, bool IsOfficial, bool IsTownship);
