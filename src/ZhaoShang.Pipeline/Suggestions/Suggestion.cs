using ZhaoShang.Pipeline.Storage;

namespace ZhaoShang.Pipeline;

/// <summary>A name that a person may be typing.</summary>
/// <param name="Name">The name; of a region from the province down.</param>
/// <param name="Kind">What it is the name of.</param>
/// <param name="Articles">How many articles tell it, of a region also those on what lies in it; 0 for a region that the store has nothing on.</param>
/// <param name="Code">The code of GB/T 2260; null for what has none.</param>
public sealed record Suggestion(string Name, NameKind Kind, int Articles, string? Code);
