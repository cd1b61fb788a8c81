namespace ZhaoShang.Pipeline.Storage;

/// <summary>How many rows have a value.</summary>
/// <param name="Value">The value as the tables write it; null for rows of which it is not known.</param>
/// <param name="Name">The full name of a division; null for other fields, and where it is in no table.</param>
/// <param name="Count">How many rows; reprints as the query counts them.</param>
public sealed record FacetCount(string? Value, string? Name, int Count);
