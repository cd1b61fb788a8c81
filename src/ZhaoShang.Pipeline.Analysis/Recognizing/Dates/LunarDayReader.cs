using System.Globalization;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>
/// Reads days of the lunar calendar (正月十六, 农历八月十五, 腊月廿三) and finds them in the common one, by the tables of
/// <see cref="ChineseLunisolarCalendar"/> (lunar years 1901 to 2100).
/// </summary>
internal static class LunarDayReader
{
    private const int FirstYear = 1901;
    private const int LastYear = 2100;
    private static readonly ChineseLunisolarCalendar Calendar = new();

    /// <summary>The index after the lunar day at <paramref name="at"/>, -1 if there is none. 腊月里 tells no day; 三月初 is of the common calendar.</summary>
    public static int Read(CompactText text, int at, out YearPart part)
    {
        part = default;
        if (text.Has(at, "大年初"))
        {
            int newYear = DateNumbers.Read(text, at + 3, out int dayOfYear);
            part = YearPart.Day(1, dayOfYear) with { IsLunar = true };
            return dayOfYear is >= 1 and <= 10 ? newYear : -1;
        }

        bool isSaid = text.Has(at, "农历") || text.Has(at, "阴历");
        int month = at + (isSaid ? 2 : 0);
        int end = ReadMonth(text, month, out int monthNumber, out bool isLunarMonth);
        if (end < 0)
        {
            return -1;
        }

        bool isFirstTen = text[end] == '初';
        int day = DateNumbers.Read(text, isFirstTen ? end + 1 : end, out int dayNumber);
        bool isDay = day > 0 && dayNumber is >= 1 and <= 30 && (!isFirstTen || dayNumber <= 10) && !char.IsAsciiDigit(text[day - 1]);
        if (!isDay || !(isSaid || isLunarMonth || (isFirstTen && !text.IsOneOf(day, "家个项户人批名步"))) || (!isSaid && text[day] == '日'))
        {
            return -1;
        }

        part = YearPart.Day(monthNumber, dayNumber) with { IsLunar = true };
        return day;
    }

    /// <summary>The day in the common calendar; null if there is none, or the year lies outside of the tables.</summary>
    /// <param name="year">The lunar year, named by the common year in which it begins.</param>
    /// <param name="month">The lunar month, 1 to 12; a leap month is not meant.</param>
    /// <param name="day">The day, 1 to 30.</param>
    public static DateOnly? ToCommon(int year, int month, int day)
    {
        if (year is < FirstYear or > LastYear)
        {
            return null;
        }

        int leapMonth = Calendar.GetLeapMonth(year);
        int index = leapMonth > 0 && month >= leapMonth ? month + 1 : month;
        return day > Calendar.GetDaysInMonth(year, index) ? null : DateOnly.FromDateTime(Calendar.ToDateTime(year, index, day, 0, 0, 0, 0));
    }

    private static int ReadMonth(CompactText text, int at, out int month, out bool isLunar)
    {
        isLunar = text.IsOneOf(at, "正腊冬") && text[at + 1] == '月';
        month = text[at] switch { '正' => 1, '冬' => 11, _ => 12 };
        if (isLunar)
        {
            return at + 2;
        }

        int end = char.IsAsciiDigit(text[at]) ? -1 : DateNumbers.Read(text, at, out month);
        return end > 0 && month is >= 1 and <= 12 && text[end] == '月' ? end + 1 : -1;
    }
}
