namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>
/// Reads months and what is within them: 7月, 元月份, 1-8月, 元至10月份, 8月底, 7月下旬, 3月15日, 5月16日至18日. Each method gives the index after
/// what it read, or -1.
/// </summary>
internal static class MonthReader
{
    // 1号楼, 2号线, 3号文 are no days.
    private const string NotBehindNumber = "楼线文院地公令机店厂码房馆井坝泵桥隧";

    /// <summary>Reads the month or months at <paramref name="at"/>; a bare 一月 that may be a measure of time is left out.</summary>
    public static int Read(CompactText text, int at, bool hasYear, out YearPart part, out string rule)
    {
        part = default;
        rule = "month";
        int end = ReadNumber(text, at, out int month);
        if (end < 0)
        {
            return -1;
        }

        int separator = DateSeparators.Length(text, end, isList: true);
        if (separator > 0)
        {
            rule = "month-range";
            return ReadRange(text, end + separator, month, text[end] == '、', out part);
        }

        if (text[end] != '月')
        {
            return -1;
        }

        end++;
        bool isNumeral = !char.IsAsciiDigit(text[at]) && text[at] != '元';
        int inside = ReadInside(text, end + (text[end] == '份' ? 1 : 0), month, out part, out string insideRule);
        if (inside != 0)
        {
            rule = insideRule;
            return inside;
        }

        if (isNumeral && !hasYear && !IsPlainMonth(text, at, end, month))
        {
            return -1;
        }

        part = YearPart.Month(month);
        return end + (text[end] == '份' ? 1 : 0);
    }

    /// <summary>
    /// Reads what tells the days of <paramref name="month"/> (0 where it is not told) behind its name: 初, 底, 上旬, 15日, 15日至20日. Gives 0 where
    /// there is none, -1 where there is no such day (2月30日).
    /// </summary>
    public static int ReadInside(CompactText text, int at, int month, out YearPart part, out string rule)
    {
        rule = "ten-days";
        int end = ReadTenDays(text, at, month, out part);
        if (end > 0)
        {
            return end;
        }

        rule = "month-edge";
        if ((text.IsOneOf(at, "底末") && !text.IsOneOf(at + 1, EdgeLetters.BehindEnd))
            || (text[at] == '初' && !text.IsOneOf(at + 1, EdgeLetters.BehindStart)))
        {
            int day = text[at] == '初' ? 1 : 31;
            part = YearPart.Day(month, day) with { IsApproximate = true };
            return at + 1;
        }

        rule = "day";
        return ReadDays(text, at, month, out part);
    }

    /// <summary>Reads days: 15日, 15号, 15日至20日, 15-20日, 15、16日. Gives 0 where there are none, -1 where the month has no such day.</summary>
    public static int ReadDays(CompactText text, int at, int month, out YearPart part)
    {
        part = default;
        int end = DateNumbers.Read(text, at, out int first);
        if (end < 0)
        {
            return 0;
        }

        bool hasName = IsDayName(text, end);
        end += hasName ? 1 : 0;
        int last = first;
        int separator = DateSeparators.Length(text, end, isList: !hasName);
        int second = separator > 0 ? DateNumbers.Read(text, end + separator, out int told) is > 0 and int found && IsDayName(text, found) ? found : -1 : -1;
        if (second > 0)
        {
            DateNumbers.Read(text, end + separator, out told);
            bool isNeighbour = told == first + 1;
            if (told > first && (text[end] != '、' || isNeighbour))
            {
                last = told;
                end = second + 1;
                hasName = true;
            }
        }

        if (!hasName)
        {
            return 0;
        }

        part = new(month, month, first, last);
        return first < 1 || last > LongestMonth(month) ? -1 : end;
    }

    private static int ReadNumber(CompactText text, int at, out int month)
    {
        month = 1;
        if (text[at] == '元' && (text[at + 1] == '月' || DateSeparators.Length(text, at + 1) > 0))
        {
            return at + 1;
        }

        int end = DateNumbers.Read(text, at, out month);
        return month is < 1 or > 12 ? -1 : end;
    }

    // 1-8月, 元至10月份, 7、8月: the second month carries the name.
    private static int ReadRange(CompactText text, int at, int first, bool isList, out YearPart part)
    {
        int end = DateNumbers.Read(text, at, out int last);
        part = new(first, last);
        if (end < 0 || text[end] != '月' || last <= first || last > 12 || (isList && last != first + 1))
        {
            return -1;
        }

        // 3-5月15日: the 3 is no month.
        end++;
        if (ReadDays(text, end, last, out _) != 0)
        {
            return -1;
        }

        return end + (text[end] == '份' ? 1 : 0);
    }

    private static int ReadTenDays(CompactText text, int at, int month, out YearPart part)
    {
        (int first, int last, int length) = true switch
        {
            _ when text.Has(at, "上中旬") => (1, 20, 3),
            _ when text.Has(at, "中下旬") => (11, 31, 3),
            _ when text.Has(at, "上半月") => (1, 15, 3),
            _ when text.Has(at, "下半月") => (16, 31, 3),
            _ when text.Has(at, "上旬") => (1, 10, 2),
            _ when text.Has(at, "中旬") => (11, 20, 2),
            _ when text.Has(at, "下旬") => (21, 31, 2),
            _ => (0, 0, 0),
        };
        part = new(month, month, first, last);
        return length == 0 ? -1 : at + length;
    }

    // 一月一通报, 半年一月, 三月三, 烟花三月 are no months; 一月份, 三月, 七月一个月, 今年一月 are.
    private static bool IsPlainMonth(CompactText text, int at, int end, int month) =>
        text[end] == '份'
        || (month > 1 && (DateNumbers.Digit(text[end]) < 0 || (text[end] == '一' && text.IsOneOf(end + 1, "个次家天批场座条项"))) && !DateNumbers.IsNumeral(text[at - 1]) && !text.IsOneOf(end, "内期兰花") && !text.EndsBefore(at, "烟花"))
        || DateSeparators.Length(text, end) > 0;

    private static bool IsDayName(CompactText text, int at) =>
        text[at] == '日' ? !text.IsOneOf(at + 1, "元圆") : text[at] == '号' && !text.IsOneOf(at + 1, NotBehindNumber);

    private static int LongestMonth(int month) => month == 0 ? 31 : DateTime.DaysInMonth(2000, month);
}
