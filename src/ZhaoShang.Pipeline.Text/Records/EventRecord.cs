namespace ZhaoShang.Pipeline.Text;

/// <summary>A dated or placed happening. A field that is not known is null.</summary>
public sealed record EventRecord
{
    /// <summary>The article, as <see cref="DocumentRecord.Doc"/>.</summary>
    public required string Doc { get; init; }

    /// <summary>Its proper name without the year, else subject and verb in short.</summary>
    public required string Name { get; init; }

    /// <summary>EDTF.</summary>
    public string? Date { get; init; }

    /// <summary>City or venue.</summary>
    public string? Place { get; init; }

    /// <summary>What kind of happening it is.</summary>
    public required EventKind Kind { get; init; }

    /// <summary>The clause that tells it.</summary>
    public required string Text { get; init; }

    /// <summary>Its first UTF-16 code unit in the decoded original.</summary>
    public required int Start { get; init; }

    /// <summary>The code unit after its last one.</summary>
    public required int End { get; init; }

    /// <summary>How likely the record is right, 0 to 1, calibrated; null if no model was asked.</summary>
    public double? Confidence { get; init; }

    /// <summary>For each field what made it.</summary>
    public IReadOnlyDictionary<string, RecordSource>? Sources { get; init; }
}
