using System.Buffers;
using ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Quantities;

/// <summary>Tells measured quantities from names, dimensions and figures of speech.</summary>
internal static class QuantityTraps
{
    private const int ReachOfPower = 12;
    private const decimal SmallestVolume = 100;
    private static readonly SearchValues<char> Poured = SearchValues.Create("水土石砂沙气木混挖填库池罐");
    private const string Lengths = "米公里千米厘米毫米公分kmcmm";

    /// <summary>True if a figure with a unit is a quantity: also 万亩 of 万亩制种基地, 百兆瓦 of 百兆瓦电站, not 百米赛跑, 万吨级, 万吨轮, 产能(万吨).</summary>
    public static bool IsQuantity(string text, in Figure figure)
    {
        Numeral numeral = figure.Numeral;
        if (numeral.Is(NumeralForm.LeadingZero | NumeralForm.DigitString | NumeralForm.Half) || IsDimension(figure) || figure.IsGlued)
        {
            return false;
        }

        bool isBare = numeral.Is(NumeralForm.Bare) && figure.Modifier == AmountModifier.None;
        char before = NumeralLetters.At(text, figure.Core.Start - 1);
        bool isBehindFigure = before is ')' or '）' && NumeralLetters.Arabic(NumeralLetters.At(text, figure.Core.Start - 2)) >= 0;
        if (isBare && (before is '(' or '（' || isBehindFigure))
        {
            // 产能(万吨); (10+5)万吨 is none of 10,000.
            return false;
        }

        bool isClass = NumeralLetters.At(text, figure.Span.End) is '级' or '轮' or '大' or '\0';
        bool isSize = numeral.Is(NumeralForm.Scaled) || figure.Unit!.Word is "亩" or "兆瓦";
        return !(isBare && (!isSize || isClass)) && !IsWord(text, figure);
    }

    // 10×20米 is a shape and no length of 200 metres; 2×58公里 are two lines.
    private static bool IsDimension(in Figure figure) => figure.IsProduct && figure.Unit!.Word is not ("公里" or "km" or "千米") && Lengths.Contains(figure.Unit!.Word, StringComparison.Ordinal);

    // 三方协议, 5方面, 一米阳光, 百米赛跑: one Chinese digit with a unit of one letter that is a word as well; 方 stands only behind 万.
    private static bool IsWord(string text, in Figure figure)
    {
        string unit = figure.Unit!.Word;
        if (unit == "方")
        {
            return !IsVolume(text, figure) || NumeralLetters.At(text, figure.Span.End) == '数';
        }

        if (IsOldUnit(unit) ? !(figure.Numeral.Is(NumeralForm.Arabic) || (figure.Numeral.Is(NumeralForm.Scaled) && unit == "担") || NumeralLetters.At(text, figure.Span.End) == '地') : unit == "P" && !IsOfComputing(text, figure))
        {
            return true;
        }

        // 年发电7800万度, 吨材耗电330度. Near misses: 38度, 三度造访.
        if (unit == "度")
        {
            ReadOnlySpan<char> before = Phrases.Before(text, figure.Span.Start, ReachOfPower);
            return !before.Contains('电') && !before.EndsWith("年发") && !figure.Numeral.Is(NumeralForm.Scaled);
        }

        // 二克浅 is a place.
        if (unit == "克" && figure.Numeral.Is(NumeralForm.Single))
        {
            return true;
        }

        // 租金1.5元一平方米, 每天三十元一吨: for one.
        if (IsForOne(text, figure))
        {
            return true;
        }

        bool isShort = unit is "亩" or "度电" or "米" or "斤" or "卡" or "伏" or "帕" or "焦" or "升" or "桶" or "锭" or "瓦" or "尺" or "立方" or "平方";
        return isShort && figure.Numeral.Is(NumeralForm.Single) && figure.Value <= 1 && figure.Numeral.Value <= 1 && text[figure.Numeral.Span.Start] == '一';
    }

    // 土石方3.2万方, 亩均用水520方, 4万方/日. Near misses: 三方协议, 20方代表.
    private static bool IsVolume(string text, in Figure figure) =>
        figure.Numeral.Is(NumeralForm.Scaled) || figure.PerUnit is not null
        || (!figure.Numeral.Is(NumeralForm.Single) && figure.Value >= SmallestVolume && Phrases.ListBefore(text, figure.Span.Start, ReachOfPower).IndexOfAny(Poured) >= 0);

    // 八尺门 is a place, 十里长街 a street, 千里马 a horse; 3.8里 is a length, 两里地 as well.
    private static bool IsOldUnit(string unit) => unit is "克拉" or "里" or "尺" or "寸" or "两" or "担";

    // 算力3000P; not 型号20P.
    private static bool IsOfComputing(string text, in Figure figure) =>
        Phrases.ListBefore(text, figure.Span.Start, ReachOfPower).Contains('算') || Phrases.After(text, figure.Span.End, 5).Contains('算');

    private static bool IsForOne(string text, in Figure figure) =>
        figure.Numeral.Is(NumeralForm.Single) && figure.Value == 1 && NumeralLetters.At(text, figure.Core.Start - 1) is '元' or '角' or '分' or '块' or '钱';
}
