namespace ZhaoShang.Pipeline.Storage;

/// <summary>Letters that stand together.</summary>
/// <param name="Text">The letters, normalised as the articles are; without a letter or digit it holds of every row.</param>
public sealed record TextTerm(string Text) : QueryNode;
