using ZhaoShang.Pipeline.Storage;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>A query that is asked again and again, with the rows that were seen.</summary>
internal sealed record SavedSearch
{
    /// <summary>What it is called; also its file's name.</summary>
    public required string Name { get; init; }

    /// <summary>The query as typed.</summary>
    public required string Query { get; init; }

    /// <summary>What its rows are.</summary>
    public required RowType Rows { get; init; }

    /// <summary>True if every copy of a reprint is a row.</summary>
    public bool CountCopies { get; init; }

    /// <summary>The database that it was last asked of, its full path.</summary>
    public required string Database { get; init; }

    /// <summary>When it was last asked; null if it never was.</summary>
    public DateTimeOffset? Asked { get; init; }

    /// <summary>The rows that were seen, as <see cref="RowIdentity"/> gives them, sorted, eight bytes each in base 64.</summary>
    public string Seen { get; init; } = string.Empty;

    /// <summary>How many rows were seen.</summary>
    public int SeenCount { get; init; }
}
