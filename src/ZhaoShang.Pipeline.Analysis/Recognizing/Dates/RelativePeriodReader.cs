namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>
/// Reads weeks, weekdays, quarters and half years that count from the article: 本周, 上周三, 下下周末, 星期一, 本季度, 上个半年. Each method gives the index
/// after what it read, or -1 where there is none.
/// </summary>
internal static class RelativePeriodReader
{
    private const string Weekdays = "一二三四五六日天末";

    // 上周边, 本周期, 下周转 and places like 周村 are other words.
    private const string NotBehindWeek = "边期转年围刊密到全折口村庄岁身知遭旋家巷长易氏";

    private static readonly string[] Weeks = ["周", "星期", "礼拜"];
    private static readonly string[] TimesOfDay = ["上午", "下午", "晚", "中午", "早", "凌晨", "傍晚", "夜"];

    /// <summary>Reads the week, weekday, quarter or half year at <paramref name="at"/>.</summary>
    public static int Read(CompactText text, int at, out DatePoint point)
    {
        point = default;
        int distance = DistanceAt(text, at, out int unit);
        if (unit < 0)
        {
            return ReadWeekday(text, at, out point);
        }

        if (text.IsOneOf(at - 1, "以之天每马身晚早地"))
        {
            return -1;
        }

        unit += text[unit] == '个' ? 1 : 0;
        PeriodUnit found = text.Has(unit, "季度") ? PeriodUnit.Quarter : text[unit - 1] == '个' && text.Has(unit, "半年") ? PeriodUnit.HalfYear : PeriodUnit.Week;
        if (found != PeriodUnit.Week)
        {
            point = new DatePoint { Counted = new(found, distance) };
            return unit + 2;
        }

        int end = AfterWeek(text, unit);
        if (end < 0)
        {
            return -1;
        }

        int weekday = WeekdayAt(text, end);
        point = new DatePoint { Counted = new(PeriodUnit.Week, distance) { Weekday = weekday } };
        return weekday > 0 ? end + 1 : text.IsOneOf(end, NotBehindWeek) ? -1 : end;
    }

    /// <summary>The weekday that tells a date again, with a comma, a bracket or nothing before it: 5月18日（星期三）, 10月12号，星期一.</summary>
    public static int ReadRepeated(CompactText text, int at)
    {
        bool isBracketed = text.IsOneOf(at, "(（");
        int end = AfterWeek(text, isBracketed || text.IsOneOf(at, "，,") ? at + 1 : at);
        if (end < 0 || WeekdayAt(text, end) is < 1 or > 7)
        {
            return -1;
        }

        return !isBracketed ? end + 1 : text.IsOneOf(end + 1, ")）") ? end + 2 : -1;
    }

    // 上上周, 上个, 本, 这个, 下: how far it is; the index behind the word, -1 where there is none.
    private static int DistanceAt(CompactText text, int at, out int end)
    {
        end = at + 1;
        switch (text[at])
        {
            case '本' or '这':
                return 0;
            case '上' or '下':
                int sign = text[at] == '上' ? -1 : 1;
                end += text[end] == text[at] ? 1 : 0;
                return sign * (end - at);
            default:
                end = -1;
                return 0;
        }
    }

    private static int AfterWeek(CompactText text, int at)
    {
        foreach (string week in Weeks)
        {
            if (text.Has(at, week))
            {
                return at + week.Length;
            }
        }

        return -1;
    }

    // 1 for Monday to 7 for Sunday, 8 for the weekend, 0 where none is told; not 上周一批 (a batch).
    private static int WeekdayAt(CompactText text, int at)
    {
        int index = Weekdays.IndexOf(text[at]);
        bool isNumber = DateNumbers.IsNumeral(text[at + 1]) || (index == 0 && text.IsOneOf(at + 1, "批个次共系直家")) || (text.IsOneOf(at, "二三四五六") && text.IsOneOf(at + 1, "个家次项天"));
        return index < 0 || isNumber ? 0 : index switch { 8 => 8, 7 => 7, _ => index + 1 };
    }

    // 星期三, 周三下午: the last such day. Near misses: 周三多 (a name), 每周三, 一周三次.
    private static int ReadWeekday(CompactText text, int at, out DatePoint point)
    {
        point = default;
        int end = AfterWeek(text, at);
        int weekday = end < 0 ? 0 : WeekdayAt(text, end);
        bool isAlone = text.IsOneOf(at - 1, "\n，,。；;：:、！？“（(在于到至从自") && (text[at] != '周' || IsWeekdayEnd(text, end + 1));
        if (weekday is < 1 or > 7 || !isAlone)
        {
            return -1;
        }

        point = new DatePoint { Counted = new(PeriodUnit.Week, 0) { Weekday = weekday, IsLast = true } };
        return end + 1;
    }

    private static bool IsWeekdayEnd(CompactText text, int at) =>
        text.IsOneOf(at, "\n，,。；;、！？!?)）至到") || Array.Exists(TimesOfDay, word => text.Has(at, word));
}
