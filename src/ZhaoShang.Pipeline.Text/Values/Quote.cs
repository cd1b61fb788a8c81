namespace ZhaoShang.Pipeline.Text;

/// <summary>A piece of an article as evidence.</summary>
/// <param name="Text">Its normalised text without white space.</param>
/// <param name="Start">Its first UTF-16 code unit in the decoded original.</param>
/// <param name="End">The code unit after its last one there.</param>
public sealed record Quote(string Text, int Start, int End);
