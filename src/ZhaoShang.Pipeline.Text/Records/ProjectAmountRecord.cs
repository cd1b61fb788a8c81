namespace ZhaoShang.Pipeline.Text;

/// <summary>An amount of a project.</summary>
/// <param name="Role">What the amount is.</param>
/// <param name="Value">The amount in the currency's base unit; of a range its low end.</param>
/// <param name="Unit">ISO 4217.</param>
/// <param name="Text">The letters that tell it.</param>
/// <param name="Start">Their first UTF-16 code unit in the decoded original.</param>
/// <param name="End">The code unit after their last one.</param>
public sealed record ProjectAmountRecord(AmountRole Role, decimal Value, string Unit, string Text, int Start, int End)
{
    /// <summary>The high end of a range.</summary>
    public decimal? High { get; init; }

    /// <summary>How the figure bounds the true one; null if it is told as it is.</summary>
    public AmountModifier? Mod { get; init; }

    /// <summary>The phase, from 1, of a <see cref="AmountRole.PhaseInvestment"/>; null for others.</summary>
    public int? Phase { get; init; }
}
