namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>Full dates in Chinese figures: <c>二○○四年五月十八日</c>, <c>二〇一〇年十二月三十一日</c>. Near miss: <c>二○○四年五月</c>.</summary>
internal static class WrittenDate
{
    private const string Figures = "一二三四五六七八九";

    private const string Zeros = "○〇零OＯ0";

    /// <summary>The date that begins at <paramref name="start"/>; null if none does.</summary>
    public static DateStamp? At(string text, int start)
    {
        int year = 0;
        int at = start;
        while (at < text.Length && at - start < 4 && FigureOf(text[at]) is >= 0 and var figure)
        {
            year = (year * 10) + figure;
            at++;
        }

        if (at - start != 4 || at >= text.Length || text[at] != '年')
        {
            return null;
        }

        at++;
        int month = NumberAt(text, ref at);
        if (month == 0 || at >= text.Length || text[at] != '月')
        {
            return null;
        }

        at++;
        int day = NumberAt(text, ref at);
        return day > 0 && at < text.Length && text[at] is '日' or '号' ? DateStamp.Make(text, start, at + 1, year, month, day) : null;
    }

    private static int FigureOf(char letter) =>
        Zeros.Contains(letter, StringComparison.Ordinal) ? 0 : Figures.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var index ? index + 1 : -1;

    /// <summary>A number from 1 to 39: <c>五</c>, <c>十八</c>, <c>三十一</c>, <c>5</c>, <c>廿八</c> is none; 0 if there is none.</summary>
    internal static int NumberAt(string text, ref int at)
    {
        int start = at;
        int number = 0;
        for (; at < text.Length && at - start < 3; at++)
        {
            if (text[at] == '十')
            {
                number = Math.Max(number, 1) * 10;
            }
            else if (char.IsAsciiDigit(text[at]))
            {
                number = (number * 10) + (text[at] - '0');
            }
            else if (Figures.Contains(text[at], StringComparison.Ordinal))
            {
                number += FigureOf(text[at]);
            }
            else
            {
                break;
            }
        }

        return number <= 39 ? number : 0;
    }
}
