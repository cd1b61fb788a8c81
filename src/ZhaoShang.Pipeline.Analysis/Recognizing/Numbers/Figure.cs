using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>A figure of a text, with the words around it that belong to it.</summary>
/// <remarks>Not read-only for the reason that <see cref="Numbers.Numeral"/> is not.</remarks>
internal record struct Figure
{
    /// <summary>Numeral, unit and the modifiers beside them.</summary>
    public required TextSpan Span { get; set; }

    /// <summary>Numeral and unit alone; of a range from the low one to the high one's unit.</summary>
    public required TextSpan Core { get; set; }

    /// <summary>The numeral; of a range the high one. Of a redacted figure it has no value.</summary>
    public required Numeral Numeral { get; set; }

    /// <summary>The unit; null if none stands behind the figure.</summary>
    public Unit? Unit { get; set; }

    /// <summary>The figure in that unit; of a range the low one.</summary>
    public decimal Value { get; set; }

    /// <summary>The high end of a range or spread, above <see cref="Value"/>; null if it is none.</summary>
    public decimal? High { get; set; }

    /// <summary>What the modifiers tell.</summary>
    public AmountModifier Modifier { get; set; }

    /// <summary>The ISO 4217 code that stands before the figure (人民币8000万, ¥300); null if there is none.</summary>
    public string? CurrencyBefore { get; set; }

    /// <summary>The second unit of 1500台/套 or 10万桶/日, as printed behind the slash; null if there is none.</summary>
    public string? PerUnit { get; set; }

    /// <summary>True if it was worked out: 2×50MW.</summary>
    public readonly bool IsProduct => Unit is not null && Numeral.Is(NumeralForm.Product);

    /// <summary>True for XX亿元 and □□: it has no value.</summary>
    public bool IsRedacted { get; set; }

    /// <summary>True if a Latin letter or a hyphen is glued to its front: C28, 0355-81.</summary>
    public bool IsGlued { get; set; }

    /// <summary>True if it is of <paramref name="kind"/>.</summary>
    public readonly bool Is(UnitKind kind) => Unit?.Kind == kind;

    /// <summary>The figure as an amount of <paramref name="unit"/>.</summary>
    public readonly Amount ToAmount(string unit) => new(Plain(Value), unit, High is { } high && high > Value ? Plain(high) : null, Modifier);

    /// <summary><paramref name="value"/> without noughts at the end of its fraction: 2.60 is 2.6.</summary>
    public static decimal Plain(decimal value)
    {
        int places = value.Scale;
        if (places == 0)
        {
            return value;
        }

        // By far the most have room in 64 bits, where a division costs a tenth.
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        ulong digits = ((ulong)(uint)bits[1] << 32) | (uint)bits[0];
        if (bits[2] != 0 || digits == 0)
        {
            return value / 1.0000000000000000000000000000m;
        }

        while (places > 0 && digits % 10 == 0)
        {
            digits /= 10;
            places--;
        }

        return new decimal((int)digits, (int)(digits >> 32), 0, decimal.IsNegative(value), (byte)places);
    }
}
