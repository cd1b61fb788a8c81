using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>A full date with its time of day, as page furniture prints it.</summary>
/// <param name="Span">The date without the time of day.</param>
/// <param name="End">The end of the time of day behind it; the date's own end if there is none.</param>
/// <param name="Value">The day.</param>
internal readonly record struct DateStamp(TextSpan Span, int End, Edtf Value)
{
    private const int EarliestYear = 1949;

    private const int LatestYear = 2099;

    /// <summary>
    /// The first full date in <paramref name="text"/> (folded) from <paramref name="from"/> on: <c>2012/2/17 17:02:47</c>,
    /// <c>2012-02-17T17:02</c>, <c>2012年2月17日</c>, <c>20120217</c>, <c>02-12-05 09:30</c>, <c>二○○四年五月十八日</c>. Null if there is none. Near misses: <c>2010-2011</c>,
    /// <c>2012年2月</c>, a longer number that holds a date.
    /// </summary>
    public static DateStamp? FindIn(string text, int from = 0)
    {
        for (int i = from; i + 8 <= text.Length; i++)
        {
            bool isInside = i > 0 && (char.IsAsciiDigit(text[i - 1]) || text[i - 1] is '.' or '-' or '/' or '=' or '_');
            DateStamp? found = isInside ? null : char.IsAsciiDigit(text[i]) ? At(text, i) : WrittenDate.At(text, i);
            if (found is { } stamp)
            {
                return stamp;
            }
        }

        return null;
    }

    private static DateStamp? At(string text, int start)
    {
        int at = start;
        if (DigitsAt(text, at) == 8)
        {
            return Make(text, start, start + 8, NumberAt(text, at, 4), NumberAt(text, at + 4, 2), NumberAt(text, at + 6, 2));
        }

        if (DigitsAt(text, at) == 2)
        {
            return WithShortYear(text, start) ?? WithYearName(text, start, 2);
        }

        if (DigitsAt(text, at) != 4 || at + 4 >= text.Length)
        {
            return null;
        }

        if (text[SkipSpace(text, at + 4)..].StartsWith('年'))
        {
            return WithYearName(text, start, 4);
        }

        int year = NumberAt(text, at, 4);
        char separator = text[at + 4];
        if (separator is not ('-' or '/' or '.' or '·'))
        {
            return null;
        }

        at = SkipSpace(text, at + 5);
        int length = DigitsAt(text, at);
        if (length is 0 or > 2 || at + length >= text.Length || text[at + length] != separator)
        {
            return null;
        }

        int month = NumberAt(text, at, length);
        at = SkipSpace(text, at + length + 1);
        length = DigitsAt(text, at);
        return length is 0 or > 2 ? null : Make(text, start, at + length, year, month, NumberAt(text, at, length));
    }

    /// <summary><c>2012年2月17日</c>, <c>96年11月20日</c>, <c>2013年/4月/18日</c>, <c>2013 年 4 月 18 日</c>.</summary>
    private static DateStamp? WithYearName(string text, int start, int digits)
    {
        int at = SkipSpace(text, start + digits);
        if (at >= text.Length || text[at] != '年' || Named(text, at + 1, "月") is not var (month, afterMonth) || Named(text, afterMonth, "日号") is not var (day, end))
        {
            return null;
        }

        int year = NumberAt(text, start, digits);
        year += digits == 4 ? 0 : year < 50 ? 2000 : 1900;
        return Make(text, start, end, year, month, day);
    }

    /// <summary>A number of one or two figures with one of <paramref name="names"/> behind it, and the index behind that.</summary>
    private static (int Number, int End)? Named(string text, int at, string names)
    {
        at = SkipSpace(text, at);
        int length = DigitsAt(text, at);
        int name = SkipSpace(text, at + length);
        return length is 1 or 2 && name < text.Length && names.Contains(text[name], StringComparison.Ordinal) ? (NumberAt(text, at, length), name + 1) : null;
    }

    /// <summary>The date, if there is such a day between 1949 and 2099.</summary>
    internal static DateStamp? Make(string text, int start, int end, int year, int month, int day)
    {
        if (year is < EarliestYear or > LatestYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        return new DateStamp(new TextSpan(start, end), EndOfTime(text, end), new Edtf($"{year:D4}-{month:D2}-{day:D2}"));
    }

    private static int EndOfTime(string text, int end)
    {
        int at = end;
        while (at < text.Length && text[at] is ' ' or 'T' or '日' && at - end < 3)
        {
            at++;
        }

        int hour = DigitsAt(text, at);
        if (hour is 0 or > 2 || at + hour >= text.Length || text[at + hour] is not (':' or '时'))
        {
            return end;
        }

        at += hour;
        while (at < text.Length && (text[at] is ':' or '时' or '分' or '秒' or '+' or '.' or 'Z' || char.IsAsciiDigit(text[at])))
        {
            at++;
        }

        return at;
    }

    /// <summary><c>02-12-05 09:30</c>: a year of two figures only where the time of day follows, or a label stands before it.</summary>
    private static DateStamp? WithShortYear(string text, int start)
    {
        bool isDate = start + 8 < text.Length && text[start + 2] == '-' && DigitsAt(text, start + 3) == 2 && text[start + 5] == '-' && DigitsAt(text, start + 6) == 2;
        if (!isDate)
        {
            return null;
        }

        int year = NumberAt(text, start, 2);
        DateStamp? stamp = Make(text, start, start + 8, year + (year < 70 ? 2000 : 1900), NumberAt(text, start + 3, 2), NumberAt(text, start + 6, 2));
        return stamp is { } found && (found.End > found.Span.End || (start > 0 && text[start - 1] == ':')) ? found : null;
    }

    private static int SkipSpace(string text, int at) => at < text.Length && text[at] is ' ' or '/' ? at + 1 : at;

    private static int DigitsAt(string text, int at)
    {
        int end = at;
        while (end < text.Length && end - at <= 8 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - at;
    }

    private static int NumberAt(string text, int at, int length)
    {
        int number = 0;
        for (int i = at; i < at + length; i++)
        {
            number = (number * 10) + (text[i] - '0');
        }

        return number;
    }
}
