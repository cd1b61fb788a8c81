using ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Money;

/// <summary>Lists that name their unit once: 分别投资2000、3000和5000万元.</summary>
internal static class SharedUnits
{
    private const int LongestList = 6;

    /// <summary>
    /// The currency that the figure at <paramref name="index"/> shares with a later one of its list, and the 万 or 亿 that it borrows; null if
    /// it stands in no such list. Only after 分别 or 依次: 3、5亿元 alone may be an ordinal and an amount.
    /// </summary>
    public static (string Currency, decimal Factor)? CurrencyOf(FigureScan scan, int index)
    {
        if (scan.Figures[index].Numeral.Is(NumeralForm.Scaled | NumeralForm.Chinese))
        {
            return null;
        }

        for (int i = index + 1; i < scan.Figures.Count && i <= index + LongestList; i++)
        {
            if (!IsListSign(scan.Text.AsSpan(scan.Figures[i - 1].Span.End..scan.Figures[i].Span.Start)))
            {
                return null;
            }

            if (scan.Figures[i] is { Unit.Kind: UnitKind.Money, High: null } last)
            {
                return !IsApart(scan, index) ? null : (last.Unit!.Name, ScaleOf(scan.Text.AsSpan(last.Numeral.Span.Start, last.Numeral.Span.Length)));
            }

            if (scan.Figures[i].Unit is not null)
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsApart(FigureScan scan, int index) =>
        ListWords.StandIn(Phrases.SentenceBefore(scan.Text, scan.Figures[index].Span.Start, 40));

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
