using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Money;

/// <summary>Tells amounts from what only looks like one.</summary>
internal static class MoneyTraps
{
    private const decimal LeastBareClass = 1_000_000m;

    private static readonly WordSet AfterSmallChinese = ["钱", "以", "左", "的", "每", "人", "一", "/", "角", "起"];

    /// <summary>
    /// True if a figure with a currency is an amount. Not: 万元 of 万元产值 (a class without a figure, below a million), 二元 of 二元结构,
    /// 2.23541万元 (a section's number glued to an amount), 单位：亿元 (but 目标：亿元以上), A-300元,
    /// nor 35 8亿元, of which nobody can say whether it is one number or two.
    /// </summary>
    public static bool IsAmount(string text, in Figure figure)
    {
        if (figure.IsRedacted)
        {
            return true;
        }

        bool isBare = figure.Numeral.Is(NumeralForm.Bare) && figure.High is null;
        char before = figure.Core.Start > 0 ? text[figure.Core.Start - 1] : '\0';
        bool isUnbounded = figure.Modifier == AmountModifier.None;
        if (isBare && (before == '每' || (isUnbounded && (before is ':' or '：' or '(' or '（' || figure.Value < LeastBareClass))))
        {
            return false;
        }

        bool isModel = figure.IsGlued && before == '-';
        bool isTorn = before == ' ' && figure.Core.Start > 1 && char.IsAsciiDigit(text[figure.Core.Start - 2]);
        return !isModel && !isTorn && IsWhole(figure) && !figure.Numeral.Is(NumeralForm.LeadingZero | NumeralForm.DigitString) && !IsWordWithNumeral(text, figure);
    }

    /// <summary>True unless 万 or 亿 leave a fraction of the base unit: 2.23541万 has been glued to something.</summary>
    public static bool IsWhole(in Figure figure) =>
        figure.High is not null
        || !figure.Numeral.Is(NumeralForm.Scaled)
        || figure.Value.Scale == 0
        || figure.Value == decimal.Truncate(figure.Value);

    // 二元结构, 三元催化, 五元区, 三圆袜业: one Chinese digit and 元 or 圆 in front of another word.
    private static bool IsWordWithNumeral(string text, in Figure figure)
    {
        if (!figure.Numeral.Is(NumeralForm.Single) || figure.Unit!.Word is not ("元" or "圆"))
        {
            return false;
        }

        ReadOnlySpan<char> after = text.AsSpan(figure.Core.End);
        return after.Length > 0 && Phrases.IsHan(after[0]) && !Phrases.BeginsWithAny(after, AfterSmallChinese);
    }
}
