namespace ZhaoShang.Pipeline.Text;

/// <summary>A division that came near to being the article's.</summary>
/// <param name="Code">The code of GB/T 2260; null if it has none.</param>
/// <param name="Name">The name from the province down.</param>
/// <param name="Score">How well it fits, 0 to 1.</param>
public sealed record RegionCandidateRecord(string? Code, string Name, double Score);
