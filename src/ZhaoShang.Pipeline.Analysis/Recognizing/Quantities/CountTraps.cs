using ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Quantities;

/// <summary>Tells numbers of things from names and figures of speech.</summary>
internal static class CountTraps
{
    /// <summary>True if a figure with a measure word counts things. 期 is one only in 分三期: 三期 is the third.</summary>
    public static bool IsCount(string text, in Figure figure)
    {
        Numeral numeral = figure.Numeral;
        if (figure.IsGlued || numeral.Is(NumeralForm.LeadingZero | NumeralForm.DigitString | NumeralForm.Half | NumeralForm.Implied))
        {
            return false;
        }

        bool isPhase = figure.Unit!.Word == "期" && NumeralLetters.At(text, figure.Core.Start - 1) is not ('分' or '共');
        if (figure.Value != decimal.Truncate(figure.Value) || isPhase || IsOrdinal(text, figure))
        {
            return false;
        }

        return numeral.Is(NumeralForm.Arabic) || IsChineseCount(text, figure);
    }

    // 两家, 十多家, 四大类, 数百家; not 一个, 二次创业, 拾起, 千条路, “三个一” (a name).
    private static bool IsChineseCount(string text, in Figure figure)
    {
        Numeral numeral = figure.Numeral;
        char first = text[numeral.Span.Start];
        char before = figure.Core.Start > 0 ? text[figure.Core.Start - 1] : '\0';
        bool isFigureOfSpeech = numeral.Is(NumeralForm.Bare) && figure.Modifier == AmountModifier.None;
        bool isOrdinalDigit = numeral.Is(NumeralForm.Single) && (NumeralLetters.IsFormal(first) || first is '二' or '一' or '零' or '〇');
        bool isName = before is '“' or '"' or '‘' or '「' or '《' or '〈' && text.AsSpan(figure.Core.End).IndexOfAny("”\"’」》") is >= 0 and < 6;
        return figure.Value >= 1 && !isFigureOfSpeech && !isOrdinalDigit && !isName && !(figure.Value < 2 && figure.High is null);
    }

    // 第4名, 三届七次会议, 三分之二个.
    private static bool IsOrdinal(string text, in Figure figure)
    {
        char before = figure.Core.Start > 0 ? text[figure.Core.Start - 1] : '\0';
        bool isFraction = before == '之' && figure.Core.Start > 1 && text[figure.Core.Start - 2] is '分' or '其';
        return before is '第' or '初' or '№' or '届' || isFraction;
    }
}
