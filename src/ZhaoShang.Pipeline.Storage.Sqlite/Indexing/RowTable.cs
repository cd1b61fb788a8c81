namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Where rows of a type are kept.</summary>
/// <param name="Rows">The type.</param>
/// <param name="Name">The plain table.</param>
/// <param name="Key">Its key.</param>
/// <param name="Word">The type as the tables write it.</param>
internal sealed record RowTable(RowType Rows, string Name, string Key, string Word)
{
    /// <summary>All of them, by the number of <see cref="RowType"/>.</summary>
    public static IReadOnlyList<RowTable> All { get; } =
    [
        new(RowType.Article, "documents", "document_key", "article"),
        new(RowType.Project, "projects", "project_key", "project"),
        new(RowType.Indicator, "indicators", "indicator_key", "indicator"),
        new(RowType.Event, "events", "event_key", "event"),
    ];

    /// <summary>That of <paramref name="rows"/>.</summary>
    public static RowTable Of(RowType rows) => All[(int)rows];
}
