namespace ZhaoShang.Pipeline.Text;

/// <summary>The record of an article. A field that is not known is null.</summary>
public sealed record DocumentRecord
{
    /// <summary>The input's path or URI as given.</summary>
    public required string Doc { get; init; }

    /// <summary>SHA-256 of the source bytes, hex.</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 of the normalised body in UTF-8, hex: equal for verbatim reprints.</summary>
    public required string TextId { get; init; }

    /// <summary>Main title and subtitle.</summary>
    public string? Title { get; init; }

    /// <summary>The person who wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>The publishing medium.</summary>
    public string? Outlet { get; init; }

    /// <summary>The editor as printed.</summary>
    public string? Editor { get; init; }

    /// <summary>EDTF, from the page's metadata or dateline.</summary>
    public string? Published { get; init; }

    /// <summary>EDTF, a stamp that the body contradicts.</summary>
    public string? Uploaded { get; init; }

    /// <summary>The division that the article reports on.</summary>
    public RegionRecord? Region { get; init; }

    /// <summary>What decided on the region.</summary>
    public IReadOnlyList<Quote>? RegionEvidence { get; init; }

    /// <summary>The next best regions.</summary>
    public IReadOnlyList<RegionCandidateRecord>? RegionCandidates { get; init; }

    /// <summary>EDTF, the main period that the article reports on.</summary>
    public string? Period { get; init; }

    /// <summary>What kind of article it is.</summary>
    public required ArticleGenre Genre { get; init; }

    /// <summary>The script that it is printed in.</summary>
    public required ScriptKind Script { get; init; }

    /// <summary>What was taken away or repaired, by kind in snake_case; kinds with 0 are left out; null if there is none.</summary>
    public IReadOnlyDictionary<string, int>? Noise { get; init; }

    /// <summary>The id of the document that this one reprints or nearly reprints; null if none is known, and outside a store.</summary>
    public string? DuplicateOf { get; init; }

    /// <summary>The first page's <see cref="Doc"/>, on the other pages of an article.</summary>
    public string? PartOf { get; init; }

    /// <summary>The page's number, from 1, where the article goes over several pages.</summary>
    public int? Page { get; init; }

    /// <summary>How likely the record is right, 0 to 1, calibrated; null if no model was asked.</summary>
    public double? Confidence { get; init; }

    /// <summary>For each field what made it.</summary>
    public IReadOnlyDictionary<string, RecordSource>? Sources { get; init; }
}
