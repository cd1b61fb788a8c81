namespace ZhaoShang.Pipeline.Storage;

/// <summary>The project belongs to this industry.</summary>
/// <param name="Section">The section of GB/T 4754, <c>A</c> to <c>T</c>.</param>
public sealed record IndustryTerm(char Section) : QueryNode;
