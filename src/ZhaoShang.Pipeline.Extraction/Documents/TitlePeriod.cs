using System.Globalization;
using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Documents;

/// <summary>Reads the period that a title tells: 2011年上半年招商引资运行分析, 2014年工作计划; near miss: 引进20家企业.</summary>
internal static class TitlePeriod
{
    private const string Digits = "〇一二三四五六七八九";
    private const string Dashes = "-—–至到~～－";
    private const int LettersOfYear = 4;

    private static readonly PhraseTable<(int First, int Last)> Parts = new(
        ("上半年 前六个月 前6个月 1-6月 1—6月 1至6月 一至六月 半年工作 半年报 半年账", (1, 6)),
        ("下半年", (7, 12)),
        ("前三季度 1-9月 1—9月 1至9月 一至九月 前九个月 三季度末 三季度底", (1, 9)),
        ("二季度末 二季度底", (1, 6)),
        ("一季度 1-3月 1—3月 1至3月", (1, 3)),
        ("二季度", (4, 6)),
        ("三季度", (7, 9)),
        ("四季度", (10, 12)));

    /// <summary>The period in EDTF, or null if the title tells none.</summary>
    /// <param name="title">The title; may be empty.</param>
    /// <param name="year">The article's year, for a part of a year told without one; null if it is not known, which gives <c>XXXX-01/XXXX-06</c>.</param>
    public static string? Of(string title, int? year)
    {
        string letters = (YearIn(title) ?? year)?.ToString("0000", CultureInfo.InvariantCulture) ?? "XXXX";
        return Parts.TryFirst(title, new TextSpan(0, title.Length), out PhraseHit<(int First, int Last)> part) && !IsOfMeeting(title, part.End)
            ? string.Create(CultureInfo.InvariantCulture, $"{letters}-{part.Value.First:00}/{letters}-{part.Value.Last:00}")
            : MonthsIn(title) is (int first, int last) ? Span(letters, first, last)
            : YearsIn(title) ?? (YearIn(title) is null ? FiveYearPlan.In(title) : letters);
    }

    // 三年行动方案(2018—2020年), 2016年至2018年招商引资工作纪实; near misses: 2018-06, 2018—16年.
    private static string? YearsIn(string title)
    {
        for (int dash = LettersOfYear; dash + LettersOfYear < title.Length; dash++)
        {
            int? first = !Dashes.Contains(title[dash]) ? null : YearEndingAt(title, title[dash - 1] == '年' ? dash - 1 : dash);
            if (first < YearEndingAt(title, dash + 1 + LettersOfYear))
            {
                return string.Create(CultureInfo.InvariantCulture, $"{first:0000}/{YearEndingAt(title, dash + 1 + LettersOfYear):0000}");
            }
        }

        return null;
    }

    /// <summary>The days that a title tells in brackets, <c>2022-11-21/2022-11-27</c> of 招商周动态(11月21日—27日); null if it tells none.</summary>
    /// <param name="title">The title; may be empty.</param>
    /// <param name="year">The article's year, for days told without one.</param>
    public static string? DaysOf(string title, int? year)
    {
        int open = title.LastIndexOf('(');
        int dash = open < 0 ? -1 : title.AsSpan(open).IndexOfAny('—', '-', '至') + open;
        if (dash <= open || title[dash - 1] != '日' || MonthAndDay(title, dash - 1) is not (int month, int first))
        {
            return null;
        }

        int end = title.IndexOf('日', dash);
        (int Month, int Day)? last = end < 0 ? null : MonthAndDay(title, end) ?? (DayBefore(title, end) is > 0 and int day ? (month, day) : null);
        string letters = (YearIn(title) ?? year)?.ToString("0000", CultureInfo.InvariantCulture) ?? "XXXX";
        return last is (int lastMonth, int lastDay) ? string.Create(CultureInfo.InvariantCulture, $"{letters}-{month:00}-{first:00}/{letters}-{lastMonth:00}-{lastDay:00}") : null;
    }

    // 11月21 before the 日 at end; null if no month stands before the day.
    private static (int Month, int Day)? MonthAndDay(string title, int end)
    {
        int start = end;
        int day = NumberEndingAt(title, ref start);
        int unit = start - 1;
        int month = unit > 0 && title[unit] == '月' ? NumberEndingAt(title, ref unit) : 0;
        return month is >= 1 and <= 12 && day is >= 1 and <= 31 ? (month, day) : null;
    }

    private static int DayBefore(string title, int end) => NumberEndingAt(title, ref end) is >= 1 and <= 31 and int day ? day : 0;

    private static string Span(string year, int first, int last) => first == last
        ? string.Create(CultureInfo.InvariantCulture, $"{year}-{first:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{year}-{first:00}/{year}-{last:00}");

    // 2018年1—7月…情况, 10月份招商动态, 前七个月, 前七月; near miss: 7月8日.
    private static (int First, int Last)? MonthsIn(string title)
    {
        for (int end = title.IndexOf('月', StringComparison.Ordinal); end > 0; end = title.IndexOf('月', end + 1))
        {
            bool isDay = end + 1 < title.Length && DigitOf(title[end + 1]) >= 0;
            int unit = title[end - 1] == '个' ? end - 1 : end;
            int start = unit;
            int last = NumberEndingAt(title, ref start);
            if (isDay || last is < 1 or > 12)
            {
                continue;
            }

            bool isFromJanuary = start > 0 && title[start - 1] is '前' or '头';
            if (isFromJanuary || unit < end)
            {
                return isFromJanuary ? (1, last) : null;
            }

            int dash = start - 1;
            int first = dash > 0 && Dashes.Contains(title[dash]) ? NumberEndingAt(title, ref dash) : last;
            return first >= 1 && first <= last ? (first, last) : null;
        }

        return null;
    }

    // The number in front of start, Arabic or Chinese, up to 12; start moves to its first letter. 0 if there is none.
    private static int NumberEndingAt(string title, ref int start)
    {
        int end = start;
        while (start > 0 && end - start < 2 && (DigitOf(title[start - 1]) >= 0 || title[start - 1] == '十'))
        {
            start--;
        }

        int value = 0;
        for (int at = start; at < end; at++)
        {
            value = title[at] == '十' ? Math.Max(1, value) * 10 : (title[start] == '十' ? value : value * 10) + DigitOf(title[at]);
        }

        return value;
    }

    // 三季度调度会上的讲话: when they met, not what is told.
    private static bool IsOfMeeting(string title, int end) => Meetings.At(title, end, title.Length) is not null;

    private static readonly PhraseSet Meetings = new("调度会 例会 观摩会 点评会 现场会 调度 推进会");

    private static int? YearIn(string title)
    {
        for (int end = title.IndexOf('年', StringComparison.Ordinal); end >= 0; end = title.IndexOf('年', end + 1))
        {
            if (YearEndingAt(title, end) is int year)
            {
                return year;
            }
        }

        return null;
    }

    // The year whose four letters end at end; null if they tell none.
    private static int? YearEndingAt(string title, int end)
    {
        int value = 0;
        int at = Math.Max(0, end - LettersOfYear);
        while (at < end && DigitOf(title[at]) is int digit and >= 0)
        {
            value = (value * 10) + digit;
            at++;
        }

        return at == end && value is >= 1980 and <= 2099 ? value : null;
    }

    private static int DigitOf(char letter) => char.IsAsciiDigit(letter) ? letter - '0' : letter is '零' or '○' or 'O' ? 0 : Digits.IndexOf(letter, StringComparison.Ordinal);
}
