namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>An error as it is listed.</summary>
/// <param name="Error">The error.</param>
/// <param name="Sentence">The sentence of the original in which it stands; null where the text or the place is not known.</param>
public sealed record ListedError(ScoreError Error, string? Sentence);
