namespace ZhaoShang.Pipeline.Text;

/// <summary>An aggregate figure. A field that is not known is null.</summary>
public sealed record IndicatorRecord
{
    /// <summary>The article, as <see cref="DocumentRecord.Doc"/>.</summary>
    public required string Doc { get; init; }

    /// <summary>What it measures.</summary>
    public required IndicatorMeasure Measure { get; init; }

    /// <summary>The indicator as printed: 实际到位市外资金.</summary>
    public required string Name { get; init; }

    /// <summary>The figure in units of <see cref="Unit"/>; of a range its low end.</summary>
    public required decimal Value { get; init; }

    /// <summary>The high end of a range.</summary>
    public decimal? High { get; init; }

    /// <summary>ISO 4217, a measure word, or <c>%</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>How the figure bounds the true one; null if it is told as it is.</summary>
    public AmountModifier? Mod { get; init; }

    /// <summary>The class of projects that it counts, as printed.</summary>
    public string? Class { get; init; }

    /// <summary>The stage, if the class is one.</summary>
    public ProjectStage? Stage { get; init; }

    /// <summary>The size of the class.</summary>
    public ThresholdRecord? Threshold { get; init; }

    /// <summary>EDTF.</summary>
    public string? Period { get; init; }

    /// <summary>Whose figure it is, when not the article's own region's.</summary>
    public RegionRecord? Region { get; init; }

    /// <summary>The event where it arose.</summary>
    public string? Event { get; init; }

    /// <summary>Its growth or fall.</summary>
    public ChangeRecord? Change { get; init; }

    /// <summary>The share of the plan that it fulfils.</summary>
    public TargetRecord? Target { get; init; }

    /// <summary>True when it is expected, planned or aimed at; null (never false) when reached.</summary>
    public bool? Forecast { get; init; }

    /// <summary>The telling that the record rests on.</summary>
    public required string Text { get; init; }

    /// <summary>Its first UTF-16 code unit in the decoded original.</summary>
    public required int Start { get; init; }

    /// <summary>The code unit after its last one.</summary>
    public required int End { get; init; }

    /// <summary>The further places that tell the same figure.</summary>
    public IReadOnlyList<Quote>? Evidence { get; init; }

    /// <summary>Figures that agree or clash with this one; null if none were found.</summary>
    public IReadOnlyList<CheckRecord>? Checks { get; init; }

    /// <summary>How likely the record is right, 0 to 1, calibrated; null if no model was asked.</summary>
    public double? Confidence { get; init; }

    /// <summary>For each field what made it.</summary>
    public IReadOnlyDictionary<string, RecordSource>? Sources { get; init; }
}
