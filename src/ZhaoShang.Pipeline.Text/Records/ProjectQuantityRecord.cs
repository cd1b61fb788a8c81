namespace ZhaoShang.Pipeline.Text;

/// <summary>A quantity of a project: capacity, land, floor area, jobs.</summary>
/// <param name="Role">What the quantity is.</param>
/// <param name="Value">The figure in units of <paramref name="Unit"/>.</param>
/// <param name="Unit">The unit as printed.</param>
/// <param name="Text">The letters that tell it.</param>
/// <param name="Start">Their first UTF-16 code unit in the decoded original.</param>
/// <param name="End">The code unit after their last one.</param>
public sealed record ProjectQuantityRecord(QuantityRole Role, decimal Value, string Unit, string Text, int Start, int End)
{
    /// <summary>The high end of a range.</summary>
    public decimal? High { get; init; }

    /// <summary>How the figure bounds the true one; null if it is told as it is.</summary>
    public AmountModifier? Mod { get; init; }
}
