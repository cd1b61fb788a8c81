using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>Gives weeks, weekdays, quarters and half years their values by the day on which the article was published.</summary>
/// <param name="Stamp">That day.</param>
/// <param name="Narrative">What the story told before: 三季度…，上季度….</param>
internal readonly record struct CountedPeriods(PublishedDay Stamp, Narrative Narrative)
{
    private const int DaysOfWeek = 7;
    private const int Weekend = 8;

    /// <summary>The value of <paramref name="period"/>; null where it cannot be told.</summary>
    /// <param name="period">The period.</param>
    /// <param name="year">The article's year; null if it is not known.</param>
    public Edtf? ValueOf(CountedPeriod period, int? year) => period.Unit switch
    {
        PeriodUnit.Week => WeekOf(period, year),
        PeriodUnit.Quarter => MonthsOf(period.Distance, 3, year),
        _ => MonthsOf(period.Distance, 6, year),
    };

    private Edtf? WeekOf(CountedPeriod period, int? year)
    {
        if (Stamp.Day is not DateOnly today)
        {
            return period.IsLast ? null : period.Weekday is > 0 and < Weekend ? Edtf.OfDay(year, null, null) : new Edtf($"{Edtf.OfYear(year).Value}-XX");
        }

        DateOnly monday = today.AddDays((period.Distance * DaysOfWeek) - (((int)today.DayOfWeek + 6) % DaysOfWeek));
        if (period.Weekday == Weekend)
        {
            return Edtf.Between(Edtf.OfDay(monday.AddDays(5)), Edtf.OfDay(monday.AddDays(6)));
        }

        if (period.Weekday == 0)
        {
            return Edtf.Between(Edtf.OfDay(monday), Edtf.OfDay(monday.AddDays(6)));
        }

        DateOnly day = monday.AddDays(period.Weekday - 1);
        return Edtf.OfDay(period.IsLast && day > today ? day.AddDays(-DaysOfWeek) : day);
    }

    // 三季度签约9个，比上季度多3个: it counts from the quarter told before, else from the one that the title reports on, else from the article's own.
    private Edtf? MonthsOf(int distance, int length, int? year)
    {
        bool isTold = Narrative.Part.FirstMonth > 0 && Narrative.Part.LastMonth - Narrative.Part.FirstMonth + 1 == length;
        int? ofArticle = Stamp.YearsToQuarter > 0 && Stamp.Day is { } day ? day.Year - Stamp.YearsToQuarter : year;
        if ((isTold ? Narrative.Part.FirstMonth : Stamp.MonthOfQuarter) is not int month || (isTold ? year : ofArticle) is not int told)
        {
            return null;
        }

        int first = ((((isTold && distance != 0 ? Narrative.Year ?? told : told) * 12) + month - 1) / length * length) + (distance * length);
        return Edtf.Between(Edtf.OfMonth(first / 12, (first % 12) + 1), Edtf.OfMonth(first / 12, (first % 12) + length));
    }
}
