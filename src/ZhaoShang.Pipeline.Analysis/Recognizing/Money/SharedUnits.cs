using ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Money;

/// <summary>Lists that name their unit once: 分别投资2000、3000和5000万元.</summary>
internal static class SharedUnits
{
    private const int LongestList = 6;

    // Most amounts with a 万 or 亿 have a currency of their own.
    private const int LongestScaledList = 2;

    /// <summary>
    /// The currency that the figure which <paramref name="scan"/> stands at shares with a later one of its list, and the 万 or 亿 that it borrows; null if
    /// it stands in no such list. A figure with a 万 or 亿 of its own shares the currency alone: 500万、800万美元. One without, only after 分别 or 依次: 3、5亿元 alone may
    /// be an ordinal and an amount.
    /// </summary>
    public static (string Currency, decimal Factor)? CurrencyOf(in FigureScanner scan) => UnitOf(scan, UnitKind.Money);

    /// <summary>
    /// The same of a unit of measure: 分别为320、240亩; 20万和30万吨, where the later figure has a 万 or 亿, too. Near misses: 分别增长12、15个百分点; 20万和30吨.
    /// </summary>
    public static (string Unit, decimal Factor)? MeasureOf(in FigureScanner scan) => UnitOf(scan, UnitKind.Measure);

    private static (string Unit, decimal Factor)? UnitOf(in FigureScanner scan, UnitKind kind)
    {
        bool isScaled = scan.Current.Numeral.Is(NumeralForm.Scaled);
        if (isScaled ? !MayGoOn(scan) : scan.Current.Numeral.Is(NumeralForm.Chinese) || !IsApart(scan))
        {
            return null;
        }

        FigureScanner ahead = scan;
        for (int i = 0; i < (isScaled ? LongestScaledList : LongestList); i++)
        {
            int end = ahead.Current.Span.End;
            if (!ahead.MoveNext() || !IsListSign(scan.Text.AsSpan(end..ahead.Current.Span.Start)))
            {
                return null;
            }

            if (ahead.Current is { High: null, IsProduct: false } last && last.Is(kind))
            {
                bool isShared = kind == UnitKind.Money || !isScaled || last.Numeral.Is(NumeralForm.Scaled);
                return isShared ? (last.Unit!.Name, isScaled ? 1 : ScaleOf(last.Numeral.Span.Of(scan.Text))) : null;
            }

            if (ahead.Current.Unit is not null)
            {
                return null;
            }
        }

        return null;
    }

    private static bool MayGoOn(in FigureScanner scan) => NumeralLetters.At(scan.Text, scan.Current.Span.End) is '、' or '和' or '及' or '与';

    private static bool IsApart(in FigureScanner scan) => ListWords.StandIn(Phrases.SentenceBefore(scan.Text, scan.Current.Span.Start, 40));

    private static bool IsListSign(ReadOnlySpan<char> between) => between is "、" or "和" or "及" or "与" or "," or "，";

    private static decimal ScaleOf(ReadOnlySpan<char> numeral)
    {
        decimal factor = 1;
        foreach (char letter in numeral)
        {
            factor *= Math.Max(Math.Max(NumeralLetters.Scale(letter), NumeralLetters.SmallUnit(letter)), 1);
        }

        return factor;
    }
}
