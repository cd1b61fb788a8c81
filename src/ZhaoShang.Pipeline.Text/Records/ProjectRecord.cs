namespace ZhaoShang.Pipeline.Text;

/// <summary>A concrete investment project that an article names or describes. A field that is not known is null.</summary>
public sealed record ProjectRecord
{
    /// <summary>The article, as <see cref="DocumentRecord.Doc"/>.</summary>
    public required string Doc { get; init; }

    /// <summary>The noun phrase that names it.</summary>
    public required string Name { get; init; }

    /// <summary>Investors, partners, hosts.</summary>
    public IReadOnlyList<PartyRecord>? Parties { get; init; }

    /// <summary>Its amounts of money.</summary>
    public IReadOnlyList<ProjectAmountRecord>? Amounts { get; init; }

    /// <summary>Its capacity, land, floor area, jobs.</summary>
    public IReadOnlyList<ProjectQuantityRecord>? Quantities { get; init; }

    /// <summary>The furthest stage told.</summary>
    public ProjectStage? Stage { get; init; }

    /// <summary>Its dates.</summary>
    public IReadOnlyList<ProjectDateRecord>? Dates { get; init; }

    /// <summary>Where it is sited, as printed.</summary>
    public string? Place { get; init; }

    /// <summary>The division that the place resolves to.</summary>
    public RegionRecord? Region { get; init; }

    /// <summary>One letter of GB/T 4754, sections A to T.</summary>
    public string? Industry { get; init; }

    /// <summary>The clauses that the record rests on; never empty.</summary>
    public required IReadOnlyList<Quote> Evidence { get; init; }

    /// <summary>How likely the record is right, 0 to 1, calibrated; null if no model was asked.</summary>
    public double? Confidence { get; init; }

    /// <summary>For each field what made it.</summary>
    public IReadOnlyDictionary<string, RecordSource>? Sources { get; init; }
}
