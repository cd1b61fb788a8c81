namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Where rows of a type are kept.</summary>
/// <param name="Rows">The type.</param>
/// <param name="Name">The plain table.</param>
/// <param name="Key">Its key.</param>
/// <param name="Index">The search index.</param>
/// <param name="Word">The type as the tables write it.</param>
internal sealed record RowTable(RowType Rows, string Name, string Key, string Index, string Word)
{
    /// <summary>All of them, by the number of <see cref="RowType"/>.</summary>
    public static IReadOnlyList<RowTable> All { get; } =
    [
        new(RowType.Article, "documents", "document_key", "search_index", "article"),
        new(RowType.Project, "projects", "project_key", "project_index", "project"),
        new(RowType.Indicator, "indicators", "indicator_key", "indicator_index", "indicator"),
        new(RowType.Event, "events", "event_key", "event_index", "event"),
    ];

    /// <summary>That of <paramref name="rows"/>.</summary>
    public static RowTable Of(RowType rows) => All[(int)rows];
}
