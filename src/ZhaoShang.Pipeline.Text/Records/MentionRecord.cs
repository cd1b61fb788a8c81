namespace ZhaoShang.Pipeline.Text;

/// <summary>A recognised expression as it is printed.</summary>
public sealed record MentionRecord
{
    /// <summary>The article, as <see cref="DocumentRecord.Doc"/>.</summary>
    public required string Doc { get; init; }

    /// <summary>What it tells.</summary>
    public required MentionKind Kind { get; init; }

    /// <summary>The letters.</summary>
    public required string Text { get; init; }

    /// <summary>Their first UTF-16 code unit in the decoded original.</summary>
    public required int Start { get; init; }

    /// <summary>The code unit after their last one.</summary>
    public required int End { get; init; }

    /// <summary>The figure.</summary>
    public decimal? Value { get; init; }

    /// <summary>The high end of a range.</summary>
    public decimal? High { get; init; }

    /// <summary>The figure's unit.</summary>
    public string? Unit { get; init; }

    /// <summary>How the figure bounds the true one; null if it is told as it is.</summary>
    public AmountModifier? Mod { get; init; }

    /// <summary>The date.</summary>
    public string? Edtf { get; init; }

    /// <summary>The code of the region that ranks first.</summary>
    public string? Code { get; init; }

    /// <summary>True for a figure made unreadable; null otherwise.</summary>
    public bool? Redacted { get; init; }

    /// <summary>The rule that found it.</summary>
    public string? Rule { get; init; }
}
