namespace ZhaoShang.Pipeline.Storage;

/// <summary>How the rows of a query fall to the values of a field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Counts">The values that occur: years in order, bands from small to large, all others by count, the largest first.</param>
public sealed record Facet(FacetField Field, IReadOnlyList<FacetCount> Counts);
