namespace ZhaoShang.Pipeline.Storage;

/// <summary>All of the parts hold.</summary>
/// <param name="Parts">The parts; empty for what always holds.</param>
public sealed record AllOf(IReadOnlyList<QueryNode> Parts) : QueryNode
{
    /// <summary>What holds of every row.</summary>
    public static AllOf Everything { get; } = new([]);
}
