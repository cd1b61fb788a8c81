namespace ZhaoShang.Pipeline.Storage;

/// <summary>How often a name is told.</summary>
/// <param name="Name">The name, normalised; of a region from the province down.</param>
/// <param name="Articles">How many articles tell it, from 1; each copy of a reprint counts.</param>
public sealed record NameCount(string Name, int Articles);
