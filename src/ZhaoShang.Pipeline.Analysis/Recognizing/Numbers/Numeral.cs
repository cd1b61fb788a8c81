using System.Runtime.CompilerServices;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>A numeral as it stands in a text: 3,500, 三千五百万, 1亿2千万, 三五千万, 十几.</summary>
/// <param name="Span">Where it stands, with 余, 多, 几 and 来 inside or at its end.</param>
/// <param name="Value">What it tells; the low one of a spread (三五千万).</param>
/// <param name="Form">How it is written.</param>
/// <remarks>Not read-only, so that one is made where it is to stand: a copy that is read before it is written out holds a processor up.</remarks>
internal record struct Numeral(TextSpan Span, decimal Value, NumeralForm Form)
{
    /// <summary>The high one of a spread; null if it is none.</summary>
    public decimal? High { get; set; }

    /// <summary>What 数, 几, 余, 多, 来 in it tell.</summary>
    public AmountModifier Modifier { get; set; }

    /// <summary>Makes <paramref name="numeral"/> of its span, value and form, without a copy.</summary>
    public static void Make(TextSpan span, decimal value, NumeralForm form, out Numeral numeral)
    {
        Unsafe.SkipInit(out numeral);
        numeral.Span = span;
        numeral.Value = value;
        numeral.Form = form;
        numeral.High = null;
        numeral.Modifier = AmountModifier.None;
    }

    /// <summary>True if it is written in <paramref name="form"/>.</summary>
    public readonly bool Is(NumeralForm form) => (Form & form) != 0;
}
