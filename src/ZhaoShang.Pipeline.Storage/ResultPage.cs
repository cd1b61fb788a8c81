namespace ZhaoShang.Pipeline.Storage;

/// <summary>The rows of a query, in a total and stable order: best score first, then by path and place in the article.</summary>
/// <param name="Hits">The rows, of the type that was asked for.</param>
/// <param name="Total">How many there are in all, also before the cursor and beyond the limit of the query.</param>
/// <param name="Next">The cursor of the page behind this one; null if this is the last.</param>
public sealed record ResultPage(IReadOnlyList<Hit> Hits, int Total, string? Next)
{
    /// <summary>The facets that the query asked for, of all of its rows, in the order in which they were asked for.</summary>
    public IReadOnlyList<Facet> Facets { get; init; } = [];
}
