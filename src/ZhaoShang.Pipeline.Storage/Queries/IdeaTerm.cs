namespace ZhaoShang.Pipeline.Storage;

/// <summary>A way to tell an idea.</summary>
/// <param name="Term">A text or a figure that tells it, or a measure or a kind of event whose records tell it, or a region whose articles do.</param>
/// <param name="Weight">How well it does, from above 0 to 1, which the query's own words have.</param>
public sealed record IdeaTerm(QueryNode Term, double Weight);
