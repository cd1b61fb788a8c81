using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>What a part of a date counts from.</summary>
internal enum DateAnchor : byte
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
internal enum DateBound : byte
{
    /// <summary>It does not: it is the date itself.</summary>
    None,

    /// <summary>Up to it: 截至6月底, 年底前.</summary>
    Until,

    /// <summary>From it to the article's date: 2009年以来.</summary>
    Since,
}

/// <summary>A year, month or day by its number, or by its distance from what it counts from. Kept small, as all that dates are read into: it is copied often.</summary>
internal readonly record struct DateReference
{
    private readonly short _value;

    /// <summary>Makes one.</summary>
    /// <param name="anchor">What it counts from.</param>
    /// <param name="value">The number or distance, no farther from 0 than 9999.</param>
    public DateReference(DateAnchor anchor, int value = 0) => (Anchor, _value) = (anchor, (short)value);

    /// <summary>What it counts from.</summary>
    public DateAnchor Anchor { get; }

    /// <summary>Its number, or its distance from what it counts from.</summary>
    public int Value => _value;
}

/// <summary>
/// Months or days within a year: 0 for what is not told. A season has 21 to 24 as its month; a day of 31 is the month's last one, however long
/// the month is.
/// </summary>
internal readonly record struct YearPart
{
    private readonly byte _firstMonth;
    private readonly byte _lastMonth;

    /// <summary>Makes one of numbers from 0 to 99.</summary>
    public YearPart(int firstMonth, int lastMonth, int firstDay = 0, int lastDay = 0)
    {
        (_firstMonth, _lastMonth) = ((byte)firstMonth, (byte)lastMonth);
        (FirstDay, LastDay) = ((byte)firstDay, (byte)lastDay);
    }

    /// <summary>The first month, or the season.</summary>
    public int FirstMonth
    {
        get => _firstMonth;
        init => _firstMonth = (byte)value;
    }

    /// <summary>The last month, or the season.</summary>
    public int LastMonth
    {
        get => _lastMonth;
        init => _lastMonth = (byte)value;
    }

    /// <summary>The first day in the first month.</summary>
    public byte FirstDay { get; }

    /// <summary>The last day in the last month.</summary>
    public byte LastDay { get; }

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
internal enum PeriodUnit : byte
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
internal readonly record struct CountedPeriod
{
    private readonly sbyte _distance;
    private readonly byte _weekday;

    /// <summary>Makes one, at most 2 periods away.</summary>
    public CountedPeriod(PeriodUnit unit, int distance) => (Unit, _distance) = (unit, (sbyte)distance);

    /// <summary>What it is counted in.</summary>
    public PeriodUnit Unit { get; }

    /// <summary>Its distance from the article's own.</summary>
    public int Distance => _distance;

    /// <summary>The day of the week, 1 for Monday to 7, 8 for the weekend; 0 for the whole week.</summary>
    public int Weekday
    {
        get => _weekday;
        init => _weekday = (byte)value;
    }

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
