using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Whether two amounts may be one, told twice.</summary>
/// <remarks>
/// 2.6亿, 约2.6亿 and 26000万 are one; 2.58亿 and its rounding 2.6亿 are one, but not 2.6亿 and 3亿, whose single digit says too little; what is told about or nearly (约, 近) may
/// be 5 % off, what is told as a bound (超, 不足) up to a fifth on its side; ranges must meet. 2.6亿 and 2.8亿 are two: a project may have grown, but so may another be meant.
/// </remarks>
internal static class MoneyAgreement
{
    private const decimal About = 0.05m;
    private const decimal Beyond = 0.2m;

    /// <summary>Beyond this an amount is damage, and agrees only with itself.</summary>
    private const decimal Largest = 1e18m;

    /// <summary>True if the two tell the same of a project: its total investment, or that of the same phase, in the same currency.</summary>
    public static bool AreComparable(ProjectAmountRecord left, ProjectAmountRecord right) =>
        left.Unit == right.Unit && left.Role == right.Role && left.Role switch
        {
            AmountRole.TotalInvestment => true,
            AmountRole.PhaseInvestment => left.Phase == right.Phase,
            _ => false,
        };

    /// <summary>True if the two may be one; the same both ways round.</summary>
    public static bool Agree(ProjectAmountRecord left, ProjectAmountRecord right) =>
        Agree((left.Value, left.High, left.Mod), (right.Value, right.High, right.Mod));

    /// <summary>True if the two figures may be one; the same both ways round.</summary>
    public static bool Agree((decimal Value, decimal? High, AmountModifier? Modifier) left, (decimal Value, decimal? High, AmountModifier? Modifier) right)
    {
        if (left.Value > Largest || right.Value > Largest || left.High > Largest || right.High > Largest)
        {
            return left.Value == right.Value && left.High == right.High;
        }

        if (left.High is null && right.High is null && (IsRoundingOf(left.Value, right.Value) || IsRoundingOf(right.Value, left.Value)))
        {
            return true;
        }

        (decimal low, decimal high) = Bounds(left);
        (decimal otherLow, decimal otherHigh) = Bounds(right);
        return low <= otherHigh && otherLow <= high;
    }

    /// <summary>How many digits it has from the first to the last that is not 0: 2 for 2.6亿.</summary>
    public static int DigitsOf(decimal value)
    {
        decimal rest = Math.Abs(value);
        while (rest != 0 && decimal.Truncate(rest) != rest && rest < 1_000_000_000_000m)
        {
            rest *= 10;
        }

        rest = decimal.Truncate(rest);
        while (rest != 0 && rest % 10 == 0)
        {
            rest /= 10;
        }

        int digits = 0;
        for (; rest >= 1; rest = decimal.Truncate(rest / 10))
        {
            digits++;
        }

        return digits;
    }

    private static (decimal Low, decimal High) Bounds((decimal Value, decimal? High, AmountModifier? Modifier) amount) => amount.Modifier switch
    {
        AmountModifier.Approx => (amount.Value * (1 - About), (amount.High ?? amount.Value) * (1 + About)),
        AmountModifier.AtLeast or AmountModifier.MoreThan => (amount.Value, (amount.High ?? amount.Value) * (1 + Beyond)),
        AmountModifier.LessThan or AmountModifier.AtMost => (amount.Value * (1 - Beyond), amount.High ?? amount.Value),
        _ => (amount.Value, amount.High ?? amount.Value),
    };

    /// <summary>2.6亿 is the rounding of 2.58亿: two digits and more, and the difference is at most half of the last one.</summary>
    private static bool IsRoundingOf(decimal coarse, decimal fine)
    {
        if (coarse == fine)
        {
            return true;
        }

        // Half of the second digit is a twentieth at most: most pairs need no digits counted.
        if (Math.Abs(coarse - fine) * 20 > coarse)
        {
            return false;
        }

        decimal unit = 1;
        while (unit <= coarse && coarse % (unit * 10) == 0)
        {
            unit *= 10;
        }

        return coarse >= 10 * unit && Math.Abs(coarse - fine) * 2 <= unit;
    }
}
