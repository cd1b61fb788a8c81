namespace ZhaoShang.Pipeline.Storage;

/// <summary>The article's outlet or its path tells these letters: 衢州日报, 档案/2006.</summary>
/// <param name="Text">The letters, normalised; never empty.</param>
public sealed record SourceTerm(string Text) : QueryNode;
