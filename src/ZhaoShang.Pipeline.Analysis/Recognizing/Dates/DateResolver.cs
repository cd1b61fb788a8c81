using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>Gives expressions their values: by the article's clock, and by what the story has told so far.</summary>
internal sealed class DateResolver(ArticleClock clock, Narrative narrative)
{
    private const int LeapYear = 2000;
    private const int MonthsOfLunar = 2;
    private const int LastMonthOfLookingBack = 3;
    private const int FirstMonthLookedBackOn = 9;
    private const int FirstMonthAhead = 11;
    private const int LongestLag = 2;

    private readonly PublishedDay _stamp = PublishedDay.Of(clock);
    private readonly PlanMonths _plan = new(clock, narrative);

    /// <summary>The value of <paramref name="told"/>, and what its year rests on; null if there is no such date.</summary>
    public (Edtf Value, DateBasis Basis)? Resolve(in DateExpression told)
    {
        if (told.Fixed is Edtf period)
        {
            return (Bounded(period, told.Bound, null), DateBasis.Stated);
        }

        (int? year, DateBasis basis) = IsWithinThisYear(told) ? (clock.Year, DateBasis.Article) : YearOf(told.From);
        year -= IsLookedBackOn(told, year) || IsAsOfLastYear(told, year) || IsDoneBefore(told, year) || IsOfYearToldLast(told, year) || IsComparedToCome(told, year) ? 1 : 0;
        year += IsAimedBehindYear(told, year) ? 1 : 0;
        Edtf? value = Render(told.From, ref year, exact: told.Bound == DateBound.Until);
        if (value is not Edtf from)
        {
            return null;
        }

        if (told.To is DatePoint to)
        {
            if (EndOf(to, told.From, year) is not Edtf end || from.Earliest > end.Latest || from.IsInterval && end.IsInterval && from == end)
            {
                return null;
            }

            from = Edtf.Between(from.Start ?? from, end.Finish ?? end);
        }

        from = told.IsApproximate ? from.AsApproximate() : from;
        return (Marked(Bounded(from, told.Bound, told.Bound == DateBound.Since ? WholeYear(told) : null), basis), basis);
    }

    // Published in January, 11月7日投产: of the year before. Near misses: 11月7日前投产, 11月7日至9日, 11月7日将投产, which are to come; 6月20日、12月20日两次检查, behind a month of this year that is to come; 今年续建，10月1日开业.
    private bool IsLookedBackOn(in DateExpression told, int? year) =>
        told.To is null && told.Bound == DateBound.None && IsBare(told.From) && !narrative.IsAimedAt && narrative.Year is null && !narrative.IsReviewOver && !IsBehindMonthToCome(told)
        && _stamp.Day is { Month: <= LastMonthOfLookingBack } && year == _stamp.Day.Value.Year
        && told.From.Part is { FirstMonth: >= FirstMonthLookedBackOn, LastMonth: <= 12, FirstDay: > 0, IsApproximate: false, IsLunar: false } part && part.FirstDay == part.LastDay;

    // Published in December, 元月中旬就能试产, 力争一季度签约3个: of the next year. Near miss: 元月中旬试产.
    private bool IsAimedBehindYear(in DateExpression told, int? year) =>
        narrative.IsAimedAt && !narrative.IsDone && told.To is null && IsBare(told.From) && narrative.Year is null
        && _stamp.Day is { Month: >= FirstMonthAhead } && year == _stamp.Day.Value.Year && told.From.Part is { FirstMonth: > 0, LastMonth: <= LastMonthOfLookingBack, IsLunar: false };

    // Published in January, 12月到位3亿元,比上半年的任何一个月都多: what is compared with is over. Near miss: published in July, 比上半年多.
    private bool IsComparedToCome(in DateExpression told, int? year) =>
        narrative.IsCompared && told is { To: null, Bound: DateBound.None } && told.From.Year.Anchor == DateAnchor.None && told.From.Month.Anchor == DateAnchor.None && told.From.Part is { FirstMonth: > 0, LastMonth: <= 12, IsLunar: false }
        && _stamp.Day is { } today && year == today.Year && told.From.Part.LastMonth > today.Month;

    // Published in January, 11月已经迎客, 十一月签了意向书: of the year before. Near misses: 1月已投产, 11月将投产.
    private bool IsDoneBefore(in DateExpression told, int? year) =>
        narrative.IsDone && told is { To: null, Bound: DateBound.None, Fixed: null } && IsBare(told.From) && !IsLookedBackOn(told, year)
        && _stamp.Day is { Month: <= LastMonthOfLookingBack } && year == _stamp.Day.Value.Year && told.From.Part is { IsOneMonth: true, FirstMonth: >= FirstMonthLookedBackOn, IsLunar: false };

    // Published in January, 去年12月28日又引进1个。但11月查出3个虚报: of the year before too. Near miss: 但11月将清理.
    private bool IsOfYearToldLast(in DateExpression told, int? year) =>
        told is { To: null, Bound: DateBound.None, Fixed: null } && IsBare(told.From) && !narrative.IsDone && !narrative.IsAimedAt && !narrative.IsToCome && narrative.Year is null
        && _stamp.Day is { Month: <= LastMonthOfLookingBack } && year == _stamp.Day.Value.Year && narrative.LastYear == year - 1 && told.From.Part is { IsOneMonth: true, FirstMonth: >= FirstMonthLookedBackOn, FirstDay: 0, IsLunar: false };

    // Published in January, 截至12月底: of the year before, as it tells up to now. Near misses: 截至1月底, 12月底前, which is to come.
    private bool IsAsOfLastYear(in DateExpression told, int? year) =>
        told is { Rule: "as-of", Fixed: null } && told.From.Year.Anchor == DateAnchor.None && told.From.Month.Anchor == DateAnchor.None && !told.From.IsWithinMonth && !narrative.IsToCome
        && _stamp.Day is { Month: <= LastMonthOfLookingBack } && year == _stamp.Day.Value.Year && told.From.Part is { FirstMonth: >= FirstMonthLookedBackOn, LastMonth: <= 12, IsLunar: false };

    // 上年10月取得指标，年内并网; 为巩固去年成果，确保全年目标: of the article's year. Near misses: 去年狠抓招商，全年引进5个; 2009年，…年内建成, where the paragraph tells of 2009.
    private bool IsWithinThisYear(in DateExpression told) =>
        told is { Rule: "year-edge" or "whole-year", To: null, Bound: DateBound.None } && (told.Rule == "year-edge" || (narrative.IsAimedAt && narrative.IsByTheWay)) && told.From.Part == YearPart.Whole && told.From.Year.Anchor == DateAnchor.None && narrative.IsOfSentence && narrative.Year < clock.Year;

    // 11月7日. Near misses: 今年11月7日, 上月7日, 昨日.
    private static bool IsBare(in DatePoint point) => point.Year.Anchor == DateAnchor.None && point.Month.Anchor == DateAnchor.None && point.Day.Anchor == DateAnchor.None;

    private bool IsBehindMonthToCome(in DateExpression told) => narrative.Month > _stamp.Day?.Month && narrative.Month < told.From.Part.FirstMonth && !(narrative.LastYear < clock.Year);

    private static Edtf Marked(Edtf value, DateBasis basis) => basis == DateBasis.Inferred ? value.AsInferred() : value;

    // 今年以来, 2013年以来 and 年初以来 in an article of 2013 are the year.
    private int? WholeYear(in DateExpression told)
    {
        bool isYear = told.To is null && told.From.Month.Anchor == DateAnchor.None && told.From.Day.Anchor == DateAnchor.None
            && told.From.Counted.Unit == PeriodUnit.None && (told.From.Part == YearPart.Whole || told.From.Part is { FirstMonth: 1, LastMonth: 1, FirstDay: 0, IsApproximate: true });
        (int? year, _) = YearOf(told.From);
        return isYear && year == clock.Year && told.From.Year is not { Anchor: DateAnchor.Article, Value: not 0 } ? year ?? 0 : null;
    }

    private Edtf Bounded(Edtf value, DateBound bound, int? wholeYear)
    {
        switch (bound)
        {
            case DateBound.Until:
                return Edtf.Until(value.Finish ?? value);
            case DateBound.Since when wholeYear is int year:
                return Edtf.OfYear(year == 0 ? null : year);
            case DateBound.Since:
                Edtf start = value.Start ?? value;
                bool ends = clock.Published is { IsInterval: false } published && (start.Earliest is DateOnly first ? first <= published.Latest : IsBeforeInYear(start, published));
                return ends ? Edtf.Between(start, clock.Published!.Value) : Edtf.Since(start);
            default:
                return value;
        }
    }

    // XXXX-06-21 and XXXX-07-16: both of the year that is not told.
    private static bool IsBeforeInYear(Edtf start, Edtf published) =>
        start.Year is null && published.Year is null && start.Value.Length > 4 && string.CompareOrdinal(start.Value, published.Value) < 0;

    private (int? Year, DateBasis Basis) YearOf(in DatePoint point)
    {
        DateBasis ofArticle = clock.Year is null ? DateBasis.Unknown : clock.Basis == DateBasis.Inferred ? DateBasis.Inferred : DateBasis.Article;
        return point.Year.Anchor switch
        {
            DateAnchor.Stated => (point.Year.Value, DateBasis.Stated),
            DateAnchor.None when _plan.YearOf(point) is int planned && (narrative.Year is null || (narrative.Year < planned && (IsBefore(point) || (narrative.IsYearWhole && narrative.IsOfSentence)))) => (planned, ofArticle),
            DateAnchor.None when _plan.YearReviewed is int reviewed && narrative.Year is null && !CountsFromArticle(point) && point.Counted.Unit == PeriodUnit.None => (reviewed, ofArticle),
            _ when point.Counted.Unit != PeriodUnit.None => (clock.Year, ofArticle),
            // 去年8月开工,今已完工,5月中旬交付: a month before the one told is of the next year.
            DateAnchor.Narrative when point.Year.Value < 0 && narrative.StoryYear is null && _plan.YearAhead is int ahead => (ahead + point.Year.Value, ofArticle),
            // 2016年，产值46亿元。|税收5亿元，比上年增长12%: in the next paragraph. Near miss: 1—5月税收2亿元，比上年增长12%.
            DateAnchor.Narrative when point.Year.Value < 0 && point.Part == YearPart.Whole && !point.IsSamePeriod && narrative.IsCompared && narrative.StoryYear is null && narrative.ToldPart == default && narrative.TopicBefore is int before && before == clock.Year - 1
                => (before + point.Year.Value, DateBasis.Narrative),
            // 2014年7月开工，上年完成1.3亿元: the year before the article's. Near miss: 2014年到位12亿元，比上年增长.
            DateAnchor.Narrative when point.Year.Value == -1 && point.Part == YearPart.Whole && !narrative.IsCompared && narrative.IsOfSentence && !narrative.IsYearWhole && narrative.Year < clock.Year - 1 => (clock.Year - 1, ofArticle),
            // 前年底开工，大坝5月26日封顶.
            DateAnchor.None when narrative.Year < clock.Year - 1 && narrative.IsOfSentence && IsBefore(point) && !narrative.IsOfLead => (clock.Year, ofArticle),
            // Published in March, 过去的一年，引进25个。1—2月，引进5个: the months that are just over.
            DateAnchor.None when narrative.IsOfLead && point.Part is { FirstMonth: 1, LastMonth: > 1, FirstDay: 0, IsLunar: false } && _stamp.Day is { Month: <= LastMonthOfLookingBack } today && today.Year == clock.Year && point.Part.LastMonth <= today.Month => (clock.Year, ofArticle),
            // 2018年签约项目41个。截止3月底，履约30个。一季度…, under 2019年一季度情况通报.
            DateAnchor.None when narrative.IsOfParagraph && narrative.Year + 1 == clock.Year && IsReported(point) => (clock.Year, ofArticle),
            DateAnchor.None when narrative.Year is int told && told + 1 == clock.Year && _plan.YearReviewed is null && !narrative.IsOfLead && (IsBefore(point) || (narrative.IsBehindRow && point.Part is { FirstMonth: 1, LastMonth: > 1 and <= 12 })) => (clock.Year, ofArticle),
            // 2013年冬天起行情掉头。次年一季度: behind a sentence that came back to now.
            DateAnchor.Narrative when point.Year.Value >= 0 && (narrative.StoryYear is null || (point.Year.Value > 0 && narrative.StoryYear == clock.Year)) && narrative.LastYear is int last && last < clock.Year
                => (last + point.Year.Value, DateBasis.Narrative),
            // 2005年8月获批，上年末建成: the year before the one that is reported on. Near miss: 比上年末增长.
            DateAnchor.Narrative when point.Year.Value < 0 && point.Part.FirstMonth > 0 && narrative.IsOfSentence && narrative.Year < clock.Year => ((narrative.TopicYear ?? clock.Year) + point.Year.Value, ofArticle),
            DateAnchor.Narrative when narrative.StoryYear is int told && !CountsFromArticle(point) => (told + point.Year.Value, DateBasis.Narrative),
            DateAnchor.None when narrative.IsToCome && narrative.Year < clock.Year && point.Part != YearPart.Whole => (clock.Year, ofArticle),
            // 2022年6月签约，用地仍未落实。明确年底前完成报批.
            DateAnchor.None when narrative.IsAimedAt && !narrative.IsDone && narrative.IsOfParagraph && narrative.Year < clock.Year && !narrative.IsInSectionOfOther(clock.Year) => (clock.Year, ofArticle),
            DateAnchor.None when point.IsWithinMonth && narrative.Year > clock.Year => (clock.Year, ofArticle),
            DateAnchor.None when narrative.Year is int told && !CountsFromArticle(point) =>
                (told + point.Year.Value, told == clock.Year ? ofArticle : DateBasis.Narrative),
            _ => (clock.Year + point.Year.Value, ofArticle),
        };
    }

    // 去年四季度12个，一季度9个: so is a quarter. Near miss: 去年下半年12个，一季度9个.
    private bool IsBefore(in DatePoint point) => point.Month.Anchor == DateAnchor.None && point.Day.Anchor == DateAnchor.None && !point.IsSamePeriod && point.Part is { FirstMonth: > 0, LastMonth: <= 12 }
        && (IsQuarter(point.Part) && IsQuarter(narrative.ToldPart) ? point.Part.LastMonth < narrative.ToldPart.FirstMonth : IsBeforeMonth(point));

    private static bool IsQuarter(in YearPart part) => part is { FirstDay: 0, LastMonth: <= 12 } && part.FirstMonth > 0 && part.LastMonth - part.FirstMonth == 2;

    private const int LastDays = 28;

    // A quarter or half that the title reports on, and its last month. Near miss: 四季度, whose report comes in the next year.
    private bool IsReported(in DatePoint point) => clock.LastMonthReported is int last and < 12 && clock.ReportedMonth is null && point.Part is { FirstDay: 0 or >= LastDays, IsLunar: false } part && part.LastMonth == last
        && (part.IsOneMonth || part.FirstMonth == 1 || part.FirstMonth == last - 2);

    // Near miss: 截至12月25日…；1—11月引进, which sums up the same year.
    private bool IsBeforeMonth(in DatePoint point) => narrative.ToldPart.IsOneMonth && narrative.Month is int month && point.Part.LastMonth < (point.Part.IsLunar ? month - MonthsOfLunar : month)
        && !(point.Part is { FirstMonth: 1, FirstDay: 0, LastMonth: >= FirstMonthLookedBackOn } && month - point.Part.LastMonth <= LongestLag);

    private static bool CountsFromArticle(in DatePoint point) =>
        point.Month.Anchor == DateAnchor.Article || point.Day.Anchor == DateAnchor.Article;

    private Edtf? Render(in DatePoint point, ref int? year, bool exact)
    {
        if (point.Day.Anchor != DateAnchor.None)
        {
            return RelativeDay(point, year);
        }

        if (point.Counted.Unit != PeriodUnit.None)
        {
            return new CountedPeriods(_stamp, narrative).ValueOf(point.Counted, year);
        }

        YearPart part = point.IsSamePeriod ? narrative.Part with { IsLunar = false } : point.Part;
        if (point.Month.Anchor != DateAnchor.None || (point.IsWithinMonth && part.FirstMonth == 0))
        {
            int? month = point.IsWithinMonth ? BareMonth(part) : RelativeMonth(point, ref year);
            if (month is null || (!part.IsApproximate && part.FirstDay == part.LastDay && part.FirstDay > LongestOf(month.Value, year)))
            {
                bool hasDay = part.FirstDay > 0 && part.FirstDay == part.LastDay && !part.IsApproximate;
                return hasDay ? Edtf.OfDay(year, null, part.FirstDay) : new Edtf($"{Edtf.OfYear(year).Value}-XX");
            }

            part = part with { FirstMonth = month.Value, LastMonth = month.Value };
        }

        return part.IsLunar ? Lunar(point, part, year) : Render(year, part, exact);
    }

    private static int LongestOf(int month, int? year) => DateTime.DaysInMonth(year ?? 2000, month);

    private static Edtf? Lunar(in DatePoint point, YearPart part, int? year)
    {
        if (year is not int told)
        {
            return null;
        }

        // 腊月 of a told year mostly lies in the common year after it: the one that falls into the told year is meant. But 去年腊月, said in June, is this January.
        DateOnly? day = LunarDayReader.ToCommon(told, part.FirstMonth, part.FirstDay);
        if (part.FirstMonth >= 11 && point.Year is not ({ Anchor: DateAnchor.Stated } or { Anchor: DateAnchor.Article, Value: < 0 }) && LunarDayReader.ToCommon(told - 1, part.FirstMonth, part.FirstDay) is { } before && before.Year == told)
        {
            day = before;
        }

        return day is DateOnly found ? part.IsApproximate ? Edtf.OfDay(found).AsApproximate() : Edtf.OfDay(found) : null;
    }

    private static Edtf? Render(int? year, YearPart part, bool exact)
    {
        if (part.FirstMonth == 0)
        {
            return Edtf.OfYear(year);
        }

        if (part.FirstDay == 0)
        {
            Edtf months = part.FirstMonth == part.LastMonth
                ? Edtf.OfMonth(year, part.FirstMonth)
                : Edtf.Between(Edtf.OfMonth(year, part.FirstMonth), Edtf.OfMonth(year, part.LastMonth));
            return part.IsApproximate && !exact ? months.AsApproximate() : months;
        }

        int longest = DateTime.DaysInMonth(year ?? 2001, part.LastMonth);
        bool isEdge = part.LastDay == 31 && (part.IsApproximate || part.FirstDay != part.LastDay);
        int last = isEdge ? longest : part.LastDay;
        int first = part.IsApproximate && isEdge ? last : part.FirstDay;
        if (last > (year is null ? DateTime.DaysInMonth(2000, part.LastMonth) : longest))
        {
            return null;
        }

        Edtf days = Edtf.OfDay(year, part.FirstMonth, first);
        days = (part.FirstMonth, first) == (part.LastMonth, last) ? days : Edtf.Between(days, Edtf.OfDay(year, part.LastMonth, last));
        return part.IsApproximate && !exact ? days.AsApproximate() : days;
    }

    // The end of a period counts from its beginning: 3月15日至20日, 2012年12月至3月; 至8月底 is its last day.
    private Edtf? EndOf(in DatePoint to, in DatePoint from, int? year)
    {
        DatePoint end = to;
        if (to.IsWithinMonth && from.Part.IsOneMonth)
        {
            end = to with { IsWithinMonth = false, Part = to.Part with { FirstMonth = from.Part.LastMonth, LastMonth = from.Part.LastMonth } };
        }

        // 2008年至今年9月底: to a month, where the beginning is a year.
        end = from.Part == YearPart.Whole && end.Part is { IsOneMonth: true, IsApproximate: true } ? end with { Part = YearPart.Month(end.Part.LastMonth) } : end;
        int? endYear = year;
        if (end.Month.Anchor == DateAnchor.Article)
        {
            endYear = clock.Year;
        }
        else if (end.Year.Anchor != DateAnchor.None)
        {
            (endYear, _) = YearOf(end);
        }
        else if (end.Part.LastMonth > 0 && end.Part.LastMonth < from.Part.FirstMonth && from.Part.FirstMonth <= 12)
        {
            endYear++;
        }

        return Render(end, ref endYear, exact: end.Part.FirstDay > 0);
    }

    private Edtf? RelativeDay(in DatePoint point, int? year)
    {
        if (point.Day.Anchor == DateAnchor.Article && (narrative.Dateline ?? _stamp.DayOfYear) is (int toldMonth, int toldDay))
        {
            DateOnly of = new(clock.Year ?? LeapYear, toldMonth, Math.Min(toldDay, DateTime.DaysInMonth(clock.Year ?? LeapYear, toldMonth)));
            DateOnly shifted = of.AddDays(point.Day.Value);
            return clock.Year is null ? Edtf.OfDay(null, shifted.Month, shifted.Day) : Edtf.OfDay(shifted);
        }

        if (point.Day.Anchor == DateAnchor.Article)
        {
            return _stamp.Day is DateOnly today ? Edtf.OfDay(today.AddDays(point.Day.Value)) : Edtf.OfDay(year, null, null);
        }

        if (narrative.LastDay is not (int month, int day))
        {
            return null;
        }

        return year is int known && day <= DateTime.DaysInMonth(known, month)
            ? Edtf.OfDay(new DateOnly(known, month, day).AddDays(point.Day.Value))
            : day + point.Day.Value <= 28 ? Edtf.OfDay(year, month, day + point.Day.Value) : null;
    }

    private int? RelativeMonth(in DatePoint point, ref int? year)
    {
        int? counted = point.Month.Anchor == DateAnchor.Article ? narrative.SectionMonth ?? _stamp.ReportedMonth ?? narrative.Dateline?.Month ?? narrative.AsOfMonth ?? narrative.Month ?? (point.Month.Value != 0 ? narrative.LastMonth : null) : narrative.Month ?? _stamp.ReportedMonth;
        if (counted is not int month)
        {
            return null;
        }

        int shifted = month - 1 + point.Month.Value;
        year += shifted < 0 ? -1 : shifted > 11 ? 1 : 0;
        return ((shifted + 12) % 12) + 1;
    }

    private int? BareMonth(YearPart part)
    {
        bool isPublishedYear = narrative.Year is null || narrative.Year == clock.Year;
        bool isDay = part.FirstDay > 0 && !part.IsApproximate;
        return isDay ? narrative.MonthOfJourney(part.FirstDay) ?? narrative.Month ?? narrative.SectionMonth ?? narrative.MonthBefore(part.FirstDay) ?? (isPublishedYear ? MonthBefore(part.FirstDay) ?? narrative.LastMonth : null) : narrative.LineMonth ?? narrative.MonthOfSentence ?? narrative.SectionMonth ?? (isPublishedYear ? MonthOfStamp : null);
    }

    // Published on the 3rd, 21日签约 is of the month before; 21日将签约 is to come.
    private int? MonthBefore(int day) => _stamp.Day is { Month: > 1 } today && day > today.Day && !narrative.IsToCome ? today.Month - 1 : MonthOfStamp;

    // 2013年10月大事记, issued in November: its days are of October.
    private int? MonthOfStamp => _stamp.Day is null ? _stamp.ReportedMonth : _stamp.Month;
}
