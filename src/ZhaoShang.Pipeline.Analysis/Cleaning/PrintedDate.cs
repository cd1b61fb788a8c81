using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>
/// A date as page furniture prints it, whole or in part, in any of the usual notations, with the time of day and the weekday behind it:
/// <c>2012/2/17 17:02:47</c>, <c>2012年2月17日(星期五)</c>, <c>2012. 2. 17</c>, <c>20120217</c>, <c>二○○四年五月十八日</c>, <c>96年11月20日</c>, <c>’96.11.20</c>,
/// <c>Feb 17, 2012</c>; in part <c>2012年2月</c>, <c>2012.2</c>, <c>二月十七日</c>, <c>2012年</c>.
/// </summary>
/// <param name="Span">The date without the time of day.</param>
/// <param name="End">The end of the time of day and the weekday behind it; the date's own end if there is none.</param>
/// <param name="Year">The year, 1949 to 2099; null if none is told.</param>
/// <param name="Month">The month; null if none is told.</param>
/// <param name="Day">The day; null if none is told.</param>
internal readonly record struct PrintedDate(TextSpan Span, int End, int? Year, int? Month, int? Day)
{
    private const int EarliestYear = 1949;

    private const int LatestYear = 2099;

    // Behind 02/11/26.
    private static readonly WordSet Issuing = ["发布", "发表", "更新", "上传", "录入"];

    private const string Separators = "-./·．－—–‐‑‧･・_、\\";

    /// <summary>True if year, month and day are told.</summary>
    public bool IsWhole => Year is not null && Day is not null;

    /// <summary>True for a year of two figures without 年: <c>02-12-05</c>.</summary>
    public bool IsShort { get; private init; }

    /// <summary>The date in EDTF.</summary>
    public Edtf Value => Day is int day ? Edtf.OfDay(Year, Month, day) : Month is int month ? Edtf.OfMonth(Year, month) : Edtf.OfYear(Year);

    /// <summary>
    /// The first whole date in <paramref name="text"/> (folded) from <paramref name="from"/> on; null if there is none. A year of two figures without 年 counts
    /// only with a time of day or 发布 behind, a label before it, or alone in brackets. Near misses: <c>2010-2011</c>, <c>2012年2月</c>, a longer number that holds a date.
    /// </summary>
    public static PrintedDate? FindIn(string text, int from = 0)
    {
        for (int at = from; at + 6 <= text.Length; at++)
        {
            if (MayBeginAt(text, at) && At(text, at) is { IsWhole: true } found && (!found.IsShort || found.End > found.Span.End || (at > 0 && text[at - 1] == ':') || (at > 1 && text[at - 1] is '[' or '(' && text[at - 2] == ':') || (at > 0 && text[at - 1] is '[' or '(' && found.End < text.Length && text[found.End] is ']' or ')') || Issuing.BeginsWith(text.AsSpan(found.End).TrimStart(' '))))
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The first month and day without a year in <paramref name="text"/> (folded) from <paramref name="from"/> on; null if there is none. Near misses: <c>6月3日-6月9日</c>, <c>6月3日起</c>, <c>6月3日前</c>.</summary>
    public static PrintedDate? FindDayOfYear(string text, int from)
    {
        for (int at = from; at < text.Length; at++)
        {
            if (MayBeginAt(text, at) && At(text, at) is { Year: null, Month: not null, Day: not null } day)
            {
                ReadOnlySpan<char> behind = text.AsSpan(day.End).TrimStart(' ');
                return behind is ['-' or '—' or '－' or '~' or '至' or '到' or '起' or '前' or '以', ..] ? null : day;
            }
        }

        return null;
    }

    /// <summary>True if a whole date begins anywhere in <paramref name="text"/> (folded).</summary>
    public static bool IsIn(string text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            if (MayBeginAt(text, at) && At(text, at) is { IsWhole: true })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>False inside a longer number or an address.</summary>
    public static bool MayBeginAt(string text, int at)
    {
        if (at > 0 && (char.IsAsciiDigit(text[at - 1]) || text[at - 1] is '.' or '-' or '/' or '=' or '_') && char.IsAsciiDigit(text[at]))
        {
            // 编辑/2013-4-18: a blank or a letter of Han before the separator.
            return text[at - 1] is '/' or '-' && at > 1 && text[at - 2] is ' ' or >= '\u4E00' and <= '\u9FFF';
        }

        return DateFigures.IsFigure(text[at]) || text[at] == '元' ? at == 0 || !DateFigures.IsFigure(text[at - 1]) : text[at] is '’' or '\'' or '‘' || (char.IsAsciiLetterUpper(text[at]) && !(at > 0 && char.IsAsciiLetter(text[at - 1])));
    }

    /// <summary>The date that begins at <paramref name="at"/>, whole or in part; null if none does.</summary>
    public static PrintedDate? At(string text, int at)
    {
        int start = text[at] is '’' or '\'' or '‘' ? at + 1 : at;
        if (start >= text.Length)
        {
            return null;
        }

        if (char.IsAsciiLetter(text[start]))
        {
            return InEnglish(text, start);
        }

        int end = DateFigures.Year(text, start, out int year, out int figures);
        PrintedDate? dated = end < 0 ? null : Named(text, at, end, year) ?? Numeric(text, at, end, (year, figures));
        return dated ?? (start == at ? WithoutYear(text, at) ?? Solid(text, at) ?? DayFirst(text, at) ?? YearLast(text, at) : null);
    }

    // 2012年2月17日, 2012.2月17日, 2013年/4月/18日, 2012年2月, 2012年, 96年11月20日.
    private static PrintedDate? Named(string text, int start, int at, int year)
    {
        at = Skip(text, at, " /");
        bool isDot = at < text.Length && text[at] == '.';
        if (at >= text.Length || !(isDot || text[at] == '年'))
        {
            return null;
        }

        // (2011年)11月2日
        bool isBracketed = start > 0 && text[start - 1] == '(' && at + 1 < text.Length && text[at + 1] == ')';
        int behindYear = at + 1;
        int end = Named(text, isBracketed ? behindYear + 1 : behindYear, "月", out int month);
        if (isDot && end < 0)
        {
            return null;
        }

        if (end < 0)
        {
            return Make(text, start, behindYear, (year, null, null));
        }

        int last = Named(text, end, "日号曰", out int day);
        return last < 0 ? Make(text, start, end, (year, month, null)) : Make(text, start, last, (year, month, day));
    }

    /// <summary>A number with one of <paramref name="names"/> behind it, and the index behind that; -1 if there is none.</summary>
    private static int Named(string text, int at, string names, out int number)
    {
        int end = DateFigures.Number(text, Skip(text, at, " /"), out number);
        end = end < 0 ? -1 : Skip(text, end, " ");
        return end >= 0 && end < text.Length && names.Contains(text[end], StringComparison.Ordinal) ? end + 1 : -1;
    }

    // 2012/2/17, 2012. 2. 17, 12-02-17, 2012-2.17, 2012.2; with 日 behind it.
    private static PrintedDate? Numeric(string text, int start, int at, (int Year, int Figures) year)
    {
        int end = Behind(text, at, out int month);
        if (end < 0 && year.Figures == 4 && at + 6 <= text.Length && text[at] == ' ' && text[at + 3] is '/' or '-' && WithoutYear(text, at + 1) is { } split)
        {
            // 2009 07/14 08:36
            return Make(text, start, split.Span.End, (year.Year, split.Month, split.Day));
        }

        if (end < 0 || month > 12 || !char.IsAsciiDigit(text[at - 1]))
        {
            return null;
        }

        int last = Behind(text, end, out int day);
        if (last > 0)
        {
            last = last < text.Length && text[last] == '日' ? last + 1 : last;
            PrintedDate? found = Make(text, start, last, (year.Year, month, day));
            return found is null ? null : found.Value with { IsShort = year.Figures == 2 && start + 2 == at };
        }

        bool goesOn = end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '%');
        return year.Figures == 4 && !goesOn ? Make(text, start, end, (year.Year, month, null)) : null;
    }

    private static int Behind(string text, int at, out int number)
    {
        number = 0;
        int separator = Skip(text, at, " ");
        if (separator >= text.Length || !Separators.Contains(text[separator], StringComparison.Ordinal))
        {
            return -1;
        }

        int figure = Skip(text, separator + 1, " ");
        return figure < text.Length && char.IsAsciiDigit(text[figure]) ? DateFigures.Number(text, figure, out number) : -1;
    }

    // 二月十七日, 2月17日; 02-17 with the time of day behind it.
    private static PrintedDate? WithoutYear(string text, int at)
    {
        int day = 0;
        int end = Named(text, at, "月", out int month);
        int last = end < 0 ? -1 : Named(text, end, "日号曰", out day);
        if (last > 0)
        {
            return Make(text, at, last, (null, month, day));
        }

        if (end > 0 && (text.AsSpan(end).StartsWith("出版") || text.AsSpan(end).StartsWith("号") || text.AsSpan(end).StartsWith("刊")))
        {
            return Make(text, at, end, (null, month, null));
        }

        bool isNumeric = char.IsAsciiDigit(text[at]) && DateFigures.Number(text, at, out month) == at + 2 && Behind(text, at + 2, out day) == at + 5 && text[at + 2] is '-' or '/';
        return isNumeric && Make(text, at, at + 5, (null, month, day)) is { } found && found.End > found.Span.End ? found : null;
    }

    // 20120217, 20120217003版.
    private static PrintedDate? Solid(string text, int at)
    {
        bool isSolid = at + 8 <= text.Length && !text.AsSpan(at, 8).ContainsAnyExceptInRange('0', '9') && !(at + 8 < text.Length && char.IsAsciiDigit(text[at + 8]) && !IsPage(text.AsSpan(at + 8)));
        return isSolid ? Make(text, at, at + 8, (NumberAt(4, 0), NumberAt(2, 4), NumberAt(2, 6))) : null;

        int NumberAt(int length, int from) => int.Parse(text.AsSpan(at + from, length), System.Globalization.CultureInfo.InvariantCulture);
    }

    // 20060928003版: the page directly behind the day.
    private static bool IsPage(ReadOnlySpan<char> text) => text.IndexOf('版') is 2 or 3 && text.IndexOfAnyExceptInRange('0', '9') == text.IndexOf('版');

    // 17 Feb 2012.
    private static PrintedDate? DayFirst(string text, int at)
    {
        int end = DateFigures.Number(text, at, out int day);
        int month = 0;
        end = end < 0 ? -1 : DateFigures.EnglishMonth(text, Skip(text, end, " -"), out month);
        return end < 0 ? null : YearBehind(text, at, end, (month, day));
    }

    // 2/17/2012, 17/2/2012, 17.2.2012, 11.07.2012 17:02, where dots part it and a time follows; 2/7/2012 only with AM or PM behind it, as the month comes first there. Near miss: 2/7/2012, which may be July.
    private static PrintedDate? YearLast(string text, int at)
    {
        int end = BehindMark(text, at, out int first);
        int last = BehindMark(text, end, out int second);
        int figures = 0;
        int year = 0;
        int stop = last > 0 && last < text.Length && char.IsAsciiDigit(text[last]) ? DateFigures.Year(text, last, out year, out figures) : -1;
        if (figures != 4)
        {
            return null;
        }

        bool isMonthFirst = second > 12 || first == second || text.AsSpan(0, DayTime.EndBehind(text, stop)) is [.., 'A' or 'P', 'M'];
        bool isDotted = text[last - 1] == '.' && DayTime.EndBehind(text, stop) > stop;
        return isMonthFirst ? Make(text, at, stop, (year, first, second)) : first > 12 || isDotted ? Make(text, at, stop, (year, second, first)) : null;
    }

    private static int BehindMark(string text, int at, out int number)
    {
        number = 0;
        int end = at >= 0 && at < text.Length && char.IsAsciiDigit(text[at]) ? DateFigures.Number(text, at, out number) : -1;
        return end > 0 && end < text.Length && text[end] is '/' or '.' or '-' ? end + 1 : -1;
    }

    // Feb 17, 2012.
    private static PrintedDate? InEnglish(string text, int at)
    {
        int end = DateFigures.EnglishMonth(text, at, out int month);
        int day = 0;
        end = end < 0 ? -1 : DateFigures.Number(text, Skip(text, end, " "), out day);
        return end < 0 ? null : YearBehind(text, at, end, (month, day));
    }

    // 14, 2009; 14 08:30:00 CST 2009, as programs write it.
    private static PrintedDate? YearBehind(string text, int start, int at, (int Month, int Day) day)
    {
        at = Skip(text, Skip(text, DayTime.EndBehind(text, at), ",-."), " ");
        int figures = 0;
        int year = 0;
        int end = at < text.Length && char.IsAsciiDigit(text[at]) ? DateFigures.Year(text, at, out year, out figures) : -1;
        return figures == 4 ? Make(text, start, end, (year, day.Month, day.Day)) : null;
    }

    /// <summary>The date, if there is such a day, month or year between 1949 and 2099.</summary>
    private static PrintedDate? Make(string text, int start, int end, (int? Year, int? Month, int? Day) date)
    {
        bool isYear = date.Year is null or (>= EarliestYear and <= LatestYear);
        bool isMonth = date.Month is null or (>= 1 and <= 12);
        bool isDay = isYear && isMonth && (date.Day is not int day || (day >= 1 && day <= DateTime.DaysInMonth(date.Year ?? 2000, date.Month ?? 1)));
        return isDay ? new PrintedDate(new TextSpan(start, end), DayTime.EndBehind(text, end), date.Year, date.Month, date.Day) : null;
    }

    private static int Skip(string text, int at, string letters) => at < text.Length && letters.Contains(text[at], StringComparison.Ordinal) ? at + 1 : at;
}
