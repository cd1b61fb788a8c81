using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>What a part of a date counts from.</summary>
internal enum DateAnchor
{
    /// <summary>It is not told.</summary>
    None,

    /// <summary>It is told by its number.</summary>
    Stated,

    /// <summary>It counts from the article's date: 今年, 本月, 昨日.</summary>
    Article,

    /// <summary>It counts from the date that the story told last: 同年, 当月, 次日.</summary>
    Narrative,
}

/// <summary>How a date bounds what is told.</summary>
internal enum DateBound
{
    /// <summary>It does not: it is the date itself.</summary>
    None,

    /// <summary>Up to it: 截至6月底, 年底前.</summary>
    Until,

    /// <summary>From it to the article's date: 2009年以来.</summary>
    Since,
}

/// <summary>A year, month or day by its number, or by its distance from what it counts from.</summary>
internal readonly record struct DateReference(DateAnchor Anchor, int Value = 0);

/// <summary>
/// Months or days within a year: 0 for what is not told. A season has 21 to 24 as its month; a day of 31 is the month's last one, however long
/// the month is.
/// </summary>
internal readonly record struct YearPart(int FirstMonth, int LastMonth, int FirstDay = 0, int LastDay = 0)
{
    /// <summary>The whole year.</summary>
    public static YearPart Whole => default;

    /// <summary>True for 年底, 8月初 and the like.</summary>
    public bool IsApproximate { get; init; }

    /// <summary>True if month and day are those of the lunar calendar.</summary>
    public bool IsLunar { get; init; }

    /// <summary>True if it is one month, with or without days.</summary>
    public bool IsOneMonth => FirstMonth is > 0 and <= 12 && FirstMonth == LastMonth;

    /// <summary>That month.</summary>
    public static YearPart Month(int month) => new(month, month);

    /// <summary>That day.</summary>
    public static YearPart Day(int month, int day) => new(month, month, day, day);
}

/// <summary>What a period that counts from the article is counted in.</summary>
internal enum PeriodUnit
{
    /// <summary>It does not count from the article.</summary>
    None,

    /// <summary>Weeks from Monday to Sunday: 上周.</summary>
    Week,

    /// <summary>Quarters: 本季度.</summary>
    Quarter,

    /// <summary>Half years: 上个半年.</summary>
    HalfYear,
}

/// <summary>A period by its distance from the article's own: -1 is the one before it.</summary>
internal readonly record struct CountedPeriod(PeriodUnit Unit, int Distance)
{
    /// <summary>The day of the week, 1 for Monday to 7, 8 for the weekend; 0 for the whole week.</summary>
    public int Weekday { get; init; }

    /// <summary>True for a bare weekday: the last one that was.</summary>
    public bool IsLast { get; init; }
}

/// <summary>A date as it is told, before it is known what it counts from.</summary>
internal readonly record struct DatePoint
{
    /// <summary>Its year.</summary>
    public DateReference Year { get; init; }

    /// <summary>Its month, where it counts from another date (本月); else the month is in <see cref="Part"/>.</summary>
    public DateReference Month { get; init; }

    /// <summary>Its day, where it counts from another date (昨日); else the day is in <see cref="Part"/>.</summary>
    public DateReference Day { get; init; }

    /// <summary>Its part of the year.</summary>
    public YearPart Part { get; init; }

    /// <summary>The week, quarter or half year that it is or lies in, where that counts from the article.</summary>
    public CountedPeriod Counted { get; init; }

    /// <summary>True for 去年同期: the part of the year that was told last, in this year.</summary>
    public bool IsSamePeriod { get; init; }

    /// <summary>True for words like 月底 alone: within a month that is not told.</summary>
    public bool IsWithinMonth { get; init; }
}

/// <summary>A date or period as it is told, before it is known what it counts from.</summary>
/// <param name="Start">Its first letter in the compact text.</param>
/// <param name="End">The letter after its last one.</param>
/// <param name="Rule">The rule that found it.</param>
internal readonly record struct DateExpression(int Start, int End, string Rule)
{
    /// <summary>The date, or where the period begins.</summary>
    public DatePoint From { get; init; }

    /// <summary>Where a period ends that is told by its two ends; null for others.</summary>
    public DatePoint? To { get; init; }

    /// <summary>How it bounds what is told.</summary>
    public DateBound Bound { get; init; }

    /// <summary>True for 2010年前后.</summary>
    public bool IsApproximate { get; init; }

    /// <summary>The value, where it counts from nothing: “十二五”期间, 上世纪90年代.</summary>
    public Edtf? Fixed { get; init; }

    /// <summary>True for a year that was made unreadable: 20XX年.</summary>
    public bool IsRedacted { get; init; }
}
