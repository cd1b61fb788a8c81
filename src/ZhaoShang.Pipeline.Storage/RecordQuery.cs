namespace ZhaoShang.Pipeline.Storage;

/// <summary>What is searched for.</summary>
public sealed record RecordQuery
{
    /// <summary>What the rows must meet.</summary>
    public QueryNode Filter { get; init; } = AllOf.Everything;

    /// <summary>What the rows are.</summary>
    public RowType Rows { get; init; }

    /// <summary>How many rows to give at most, from 1; null for all.</summary>
    public int? Limit { get; init; }

    /// <summary>Only rows behind that of this cursor, a <see cref="ResultPage.Next"/> of the same query; null to begin.</summary>
    public string? After { get; init; }

    /// <summary>True to give every copy of a reprint; by default of the copies that fit only the first, the original where it fits, is given and counted.</summary>
    public bool CountCopies { get; init; }

    /// <summary>
    /// True to give also rows that tell only some of the texts and figures that are sought, or only two letters of a text that stand together there: the more a row tells of
    /// them, the higher it stands. What must not hold, and all other conditions, stay as they are. False by default: every part of the filter holds.
    /// </summary>
    public bool IsLoose { get; init; }

    /// <summary>
    /// What a loose query asks about, with related words; empty to take the sought texts and figures of the filter as they are. Rows are found by any of the words, by fewer of them where these find
    /// enough; the best articles are read and put in order by how many of the ideas they tell, how often, how early and how close together. Of no meaning for a query that is not loose.
    /// </summary>
    public IReadOnlyList<SoughtIdea> Ideas { get; init; } = [];

    /// <summary>By what all rows are counted, beside the page; empty for nothing.</summary>
    public IReadOnlyList<FacetField> Facets { get; init; } = [];

    /// <summary>How rows are ranked.</summary>
    public RankingOptions Ranking { get; init; } = new();
}
