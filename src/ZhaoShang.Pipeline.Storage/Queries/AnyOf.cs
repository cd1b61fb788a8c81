namespace ZhaoShang.Pipeline.Storage;

/// <summary>At least one of the parts holds.</summary>
/// <param name="Parts">The parts; empty for what never holds.</param>
public sealed record AnyOf(IReadOnlyList<QueryNode> Parts) : QueryNode;
