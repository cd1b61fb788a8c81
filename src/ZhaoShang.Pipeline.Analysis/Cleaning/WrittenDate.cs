using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>Full dates in Chinese figures: <c>二○○四年五月十八日</c>, <c>二〇一〇年十二月三十一日</c>. Near miss: <c>二○○四年五月</c>.</summary>
internal static class WrittenDate
{
    private const string Figures = "一二三四五六七八九";

    private const string Zeros = "○〇零◯OＯoОΟ0";

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

        int month = 0;
        int day = 0;
        bool isDate = at - start == 4 && IsName(text, ref at, "年") && (month = Number(text, ref at)) > 0 && IsName(text, ref at, "月")
            && (day = Number(text, ref at)) > 0 && IsName(text, ref at, "日号");
        return isDate ? DateStamp.Make(text, start, at, year, month, day) : null;
    }

    private static int Number(string text, ref int at)
    {
        at += at < text.Length && text[at] == ' ' ? 1 : 0;
        return NumberAt(text, ref at);
    }

    private static bool IsName(string text, ref int at, string names)
    {
        at += at < text.Length && text[at] == ' ' ? 1 : 0;
        return at < text.Length && names.Contains(text[at++], StringComparison.Ordinal);
    }

    /// <summary>The month that <paramref name="line"/> ends with, and where it begins: <c>某县招商局 1998年4月</c>, <c>一九九八年四月</c>; null if it ends otherwise.</summary>
    public static (int Start, Edtf Month)? MonthAtEnd(string line)
    {
        int year = line.LastIndexOf('年');
        int at = year + 1;
        int month = year < 4 ? 0 : NumberAt(line, ref at);
        int number = 0;
        for (int i = year - 4; month > 0 && i < year; i++)
        {
            int figure = char.IsAsciiDigit(line[i]) ? line[i] - '0' : FigureOf(line[i]);
            number = figure < 0 ? -1 : (number * 10) + figure;
            month = figure < 0 ? 0 : month;
        }

        bool isMonth = month is >= 1 and <= 12 && number is >= 1949 and <= 2099 && at == line.Length - 1 && line[at] == '月';
        return isMonth ? (year - 4, Edtf.OfMonth(number, month)) : null;
    }

    /// <summary>The day without its year that <paramref name="line"/> ends with, and where it begins: <c>某镇人民政府 十月十二日</c>; null if it ends otherwise.</summary>
    public static (int Start, Edtf Day)? DayAtEnd(string line)
    {
        int end = line.LastIndexOf('月');
        int start = end;
        while (start > 0 && end - start < 3 && (char.IsAsciiDigit(line[start - 1]) || line[start - 1] == '十' || Figures.Contains(line[start - 1], StringComparison.Ordinal)))
        {
            start--;
        }

        int at = start;
        int month = end < 1 ? 0 : NumberAt(line, ref at);
        if (month is < 1 or > 12 || at != end)
        {
            return null;
        }

        at++;
        int day = NumberAt(line, ref at);
        bool isDay = day >= 1 && day <= DateTime.DaysInMonth(2000, month) && at == line.Length - 1 && line[at] is '日' or '号';
        return isDay ? (start, Edtf.OfDay(null, month, day)) : null;
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
