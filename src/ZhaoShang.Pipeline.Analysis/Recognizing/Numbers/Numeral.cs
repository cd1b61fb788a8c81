using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>A numeral as it stands in a text: 3,500, 三千五百万, 1亿2千万, 三五千万, 十几.</summary>
/// <param name="Span">Where it stands, with 余, 多, 几 and 来 inside or at its end.</param>
/// <param name="Value">What it tells; the low one of a spread (三五千万).</param>
/// <param name="Form">How it is written.</param>
internal readonly record struct Numeral(TextSpan Span, decimal Value, NumeralForm Form)
{
    /// <summary>The high one of a spread; null if it is none.</summary>
    public decimal? High { get; init; }

    /// <summary>What 数, 几, 余, 多, 来 in it tell.</summary>
    public AmountModifier Modifier { get; init; }

    /// <summary>True if it is written in <paramref name="form"/>.</summary>
    public bool Is(NumeralForm form) => (Form & form) != 0;
}
