namespace ZhaoShang.Pipeline.Storage;

/// <summary>One bound of a range of amounts.</summary>
/// <param name="Value">In base units.</param>
/// <param name="IsInclusive">True if the value itself lies within.</param>
public readonly record struct AmountBound(decimal Value, bool IsInclusive);
