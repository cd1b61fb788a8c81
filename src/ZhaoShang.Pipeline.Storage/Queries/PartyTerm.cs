namespace ZhaoShang.Pipeline.Storage;

/// <summary>The name of one of the project's parties tells these letters.</summary>
/// <param name="Name">The letters, normalised; never empty.</param>
public sealed record PartyTerm(string Name) : QueryNode;
