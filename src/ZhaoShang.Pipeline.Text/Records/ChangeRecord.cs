namespace ZhaoShang.Pipeline.Text;

/// <summary>Growth or fall of a figure.</summary>
/// <param name="Percent">In percent; a fall is negative.</param>
/// <param name="Basis">What it is measured against.</param>
public sealed record ChangeRecord(decimal Percent, ChangeBasis Basis);
