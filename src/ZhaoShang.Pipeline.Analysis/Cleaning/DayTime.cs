using System.Buffers;

namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>What stands behind a date in page furniture and says more of the day: time of day, weekday, the day of the lunar calendar.</summary>
internal static class DayTime
{
    private static readonly string[] Weekdays = ["星期", "周", "礼拜"];

    private static readonly string[] EnglishWeekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tues", "tue", "wed", "thur", "thu", "fri", "sat", "sun"];

    private static readonly string[] Parts = ["上午", "下午", "晚上", "早上", "中午", "凌晨", "晚", "AM", "PM", "am", "pm"];

    private const string Stems = "甲乙丙丁戊己庚辛壬癸";

    private static readonly SearchValues<char> LunarLetters = SearchValues.Create("农历阴年月日闰初正冬腊十廿卅一二三四五六七八九甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥节");

    /// <summary>The index behind all that says more of the day which ends at <paramref name="at"/>; <paramref name="at"/> itself if nothing does.</summary>
    public static int EndBehind(string text, int at)
    {
        int end = at;
        for (int next = ReadOne(text, end); next > end; next = ReadOne(text, end))
        {
            end = next;
        }

        return end;
    }

    private static int ReadOne(string text, int end)
    {
        int at = end;
        while (at < text.Length && text[at] is ' ' or 'T' or ',' or '日' && at - end < 2)
        {
            at++;
        }

        bool isBracketed = at < text.Length && text[at] is '(' or '[';
        int start = isBracketed ? at + 1 : at;
        int stop = Weekday(text, start) is > 0 and var weekday ? weekday : Lunar(text, start) is > 0 and var lunar ? lunar : isBracketed ? -1 : Time(text, start);
        return stop < 0 ? end : isBracketed ? stop < text.Length && text[stop] is ')' or ']' ? stop + 1 : end : stop;
    }

    // 星期五, 周五, 礼拜五.
    private static int Weekday(string text, int at)
    {
        foreach (string name in Weekdays)
        {
            int end = at + name.Length;
            if (end < text.Length && text.AsSpan(at).StartsWith(name) && text[end] is '一' or '二' or '三' or '四' or '五' or '六' or '日' or '天')
            {
                return end + 1;
            }
        }

        return EndOfEnglishWeekday(text, at);
    }

    /// <summary>The index behind the English weekday at <paramref name="at"/>: <c>Monday</c>, <c>Mon.</c>, <c>FRI</c>; -1 if there is none. Near miss: <c>Sunshine</c>.</summary>
    public static int EndOfEnglishWeekday(ReadOnlySpan<char> text, int at)
    {
        int end = at;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        foreach (string name in end - at >= 3 ? EnglishWeekdays : [])
        {
            if (text[at..end].Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return end < text.Length && text[end] == '.' ? end + 1 : end;
            }
        }

        return -1;
    }

    // 农历丁亥年四月十五, 丁亥年四月十五.
    private static int Lunar(string text, int at)
    {
        bool isNamed = at + 2 < text.Length && Stems.Contains(text[at], StringComparison.Ordinal) && LunarLetters.Contains(text[at + 1]) && text[at + 2] == '年';
        if (at >= text.Length || !(isNamed || text.AsSpan(at).StartsWith("农历") || text.AsSpan(at).StartsWith("阴历")))
        {
            return -1;
        }

        int length = text.AsSpan(at).IndexOfAnyExcept(LunarLetters);
        return length < 0 ? text.Length : at + length;
    }

    // 17:02:47, 17时2分, 下午3:00, 09:30 AM.
    private static int Time(string text, int at)
    {
        string? part = Array.Find(Parts, word => text.AsSpan(at).StartsWith(word));
        int start = part is null ? at : at + part.Length;
        start += part is not null && start < text.Length && text[start] == ' ' ? 1 : 0;
        int end = start;
        while (end < text.Length && end - start < 3 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        if (end == start || end - start > 2 || end >= text.Length || text[end] is not (':' or '时' or '点'))
        {
            return part is not null && start - at > 1 ? at + part.Length : -1;
        }

        while (end < text.Length && (text[end] is ':' or '时' or '点' or '分' or '秒' or '+' or '.' or 'Z' || char.IsAsciiDigit(text[end])))
        {
            end++;
        }

        int zone = end < text.Length && text[end] == ' ' ? end + 1 : end;
        return text.AsSpan(zone).StartsWith("GMT") || text.AsSpan(zone).StartsWith("CST") ? zone + 3 : end;
    }
}
