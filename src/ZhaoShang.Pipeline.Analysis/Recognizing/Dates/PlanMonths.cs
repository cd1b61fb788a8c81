using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>
/// Which year a month without one has in a plan: that of the months which the plan is for, once it has done with looking back. 2013年工作要点, signed in December 2012: 3月破土 is of 2013;
/// 自2016年11月至2017年2月: 1月18日座谈 of 2017. Near misses: 8月已签约, 去年8月动工，10月封顶, what its review tells.
/// </summary>
internal sealed class PlanMonths(ArticleClock clock, Narrative narrative)
{
    private const int MonthsOfYear = 12;

    /// <summary>The year that the plan looks back on, for what stands before its aims; null if it is signed in the year that it is for.</summary>
    public int? YearReviewed => clock.PlannedFor is not null && !narrative.IsReviewOver && clock.LastDay is { } day && day.Year < clock.Year ? day.Year : null;

    /// <summary>The whole year that the plan is for, behind its review: 上年 counts from it; null if it is for other months.</summary>
    public int? YearAhead => clock.PlannedFor is { Value.Length: 4, Year: int year } && narrative.IsReviewOver ? year : null;

    /// <summary>The year of <paramref name="point"/>, which tells none; null if the plan does not tell it.</summary>
    public int? YearOf(in DatePoint point)
    {
        if (clock.PlannedFor is not { Start: { } start, Finish: { } finish } || !narrative.IsReviewOver || narrative.IsDone || !IsBare(point) || start.Earliest is not { } first || finish.Latest is not { } last)
        {
            return null;
        }

        if (first.Year == last.Year && first.Month == 1)
        {
            return first.Year;
        }

        int month = point.IsWithinMonth ? narrative.Month ?? 0 : point.Part.IsLunar ? (point.Part.FirstMonth % MonthsOfYear) + 1 : point.Part.FirstMonth;
        return month is < 1 or > MonthsOfYear ? null : month >= first.Month ? first.Year : last.Year > first.Year && month <= last.Month ? last.Year : null;
    }

    private static bool IsBare(in DatePoint point) =>
        point.Year.Anchor == DateAnchor.None && point.Month.Anchor == DateAnchor.None && point.Day.Anchor == DateAnchor.None && point.Counted.Unit == PeriodUnit.None && !point.IsSamePeriod;
}
