namespace ZhaoShang.Pipeline.Storage;

/// <summary>A project's or event's place tells these letters: 工业园.</summary>
/// <param name="Text">The letters, normalised; never empty.</param>
public sealed record PlaceTerm(string Text) : QueryNode;
