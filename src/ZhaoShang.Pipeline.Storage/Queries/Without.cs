namespace ZhaoShang.Pipeline.Storage;

/// <summary>The part does not hold.</summary>
/// <param name="Part">What must not hold.</param>
public sealed record Without(QueryNode Part) : QueryNode;
