using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>When an article was published, as far as words like 昨日 and 本月 count from it.</summary>
/// <param name="Day">The day; null if it is not told.</param>
/// <param name="Month">Its month; null if it is not told.</param>
/// <param name="ReportedMonth">The month that is reported on, else that of publication: 本月 in a report on May that is issued in June is May. Null if neither is told.</param>
internal readonly record struct PublishedDay(DateOnly? Day, int? Month, int? ReportedMonth)
{
    private const int Months = 12;
    private const int LeapYear = 2000;
    private const int LongestDelay = 3;

    /// <summary>The day of a year that is not told, <c>XXXX-06-11</c>; null if the year is told or the day is not.</summary>
    public (int Month, int Day)? DayOfYear { get; private init; }

    /// <summary>The month that quarters count from: the last one of the quarter that is reported on (3 for 一季度通报, issued in April), else that of publication. Null if neither is told.</summary>
    public int? MonthOfQuarter { get; private init; }

    /// <summary>How many years before that of publication <see cref="MonthOfQuarter"/> lies: 1 for 四季度通报, issued in January, else 0.</summary>
    public int YearsToQuarter { get; private init; }

    /// <summary>The day that <paramref name="clock"/> tells.</summary>
    public static PublishedDay Of(ArticleClock clock)
    {
        Edtf? stamp = clock.Published is { IsInterval: false } told ? told : null;
        DateOnly? first = stamp?.Earliest;
        DateOnly? last = stamp?.Latest;
        (int Month, int Day)? ofYear = stamp is { Year: null } bare && Edtf.TryParse($"{LeapYear}{bare.Value[4..]}", out Edtf leap) && leap.Earliest is { } day && leap.Latest == day ? (day.Month, day.Day) : null;
        int? month = ofYear?.Month ?? (first is { } begin && last is { } end && begin.Month == end.Month && begin.Year == end.Year ? begin.Month : null);
        bool isReport = clock.ReportedMonth is int reported && (month is null || month == reported || month == (reported % Months) + 1);
        bool isOfPart = clock.LastMonthReported is int until && (month is null || (month - until + Months) % Months <= LongestDelay);
        return new PublishedDay(first == last ? first : null, month, isReport ? clock.ReportedMonth : month)
        {
            DayOfYear = ofYear,
            MonthOfQuarter = isOfPart ? clock.LastMonthReported : month,
            YearsToQuarter = isOfPart && month < clock.LastMonthReported ? 1 : 0,
        };
    }
}
