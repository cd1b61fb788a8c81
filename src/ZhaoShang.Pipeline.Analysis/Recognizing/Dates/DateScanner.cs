using System.Runtime.CompilerServices;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>Finds what tells a date in a text, without knowing yet what it counts from. Each reading looks at a bounded number of letters.</summary>
internal sealed class DateScanner(CompactText text)
{
    // Words that begin with 前 behind a date: 7月5日前往, 2013年前三季度.
    private const string NotBehindBefore = "往来夕期沿列景述者言程途置端哨锋台辈半几";

    // 2013年前三季度; not 10月底前两条主干道.
    private const string CountedBehindBefore = "个年季月天周届次半名强";

    /// <summary>Reads the expression at <paramref name="at"/>; false if none begins there.</summary>
    public bool TryRead(int at, out DateExpression expression)
    {
        expression = default;
        return DateStarts.MayStandAt(text, at) && TryReadStart(at, out expression);
    }

    /// <summary>The same where <see cref="DateStarts.MayStandAt"/> was asked before.</summary>
    public bool TryReadStart(int at, out DateExpression expression) =>
        text[at] == '截' ? TryReadAsOf(at, out expression)
            : FixedPeriodReader.TryRead(text, at, out expression) || TryReadRedacted(at, out expression) || TryReadTold(at, out expression);

    // 截至6月底, 截止到2013年11月12日; not 截至目前.
    private bool TryReadAsOf(int at, out DateExpression expression)
    {
        expression = default;
        if (!text.IsOneOf(at + 1, "至止"))
        {
            return false;
        }

        int start = text.IsOneOf(at + 2, "到至") ? at + 3 : at + 2;
        if (text[start] == '截' || !TryRead(start, out DateExpression told) || told.IsRedacted || told.Bound == DateBound.Since)
        {
            return false;
        }

        expression = new DateExpression(at, told.End, "as-of") { From = told.To ?? told.From, Fixed = told.Fixed, Bound = DateBound.Until };
        return true;
    }

    private bool TryReadRedacted(int at, out DateExpression expression)
    {
        expression = default;
        int end = YearReader.ReadRedacted(text, at);
        if (end < 0)
        {
            return false;
        }

        int inside = YearPartReader.Read(text, end, hasYear: true, out _, out _);
        expression = new DateExpression(at, Math.Max(end, inside), "redacted-date") { IsRedacted = true };
        return true;
    }

    private bool TryReadTold(int at, out DateExpression expression)
    {
        if (ReadYearSpan(at, out DatePoint from, out DatePoint to) is > 0 and int end)
        {
            WithBound((at, end, "date-range"), from, to, out expression);
            return true;
        }

        end = DatePointReader.Read(text, at, out from, out string rule);
        if (end < 0)
        {
            expression = default;
            return false;
        }

        ReadOn((at, end, rule), from, out expression);
        return true;
    }

    // What belongs to the date that was read. Apart, since it needs much room on the stack, which most of what is looked at does without.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ReadOn((int Start, int End, string Rule) read, DatePoint from, out DateExpression expression)
    {
        (int at, int end, string rule) = read;

        // 今年全年: the year once more.
        end += from.Part == YearPart.Whole && from.Year.Anchor is DateAnchor.Article or DateAnchor.Stated && text.Has(end, "全年") ? 2 : 0;
        // 11月当月, 6月份当月: so is the month.
        end += from.Part is { IsOneMonth: true, FirstDay: 0, IsApproximate: false } && text.Has(end, "当月") ? 2 : 0;
        end = ReadRepetition(end, ref from);
        if (ReadRangeEnd(end, from, out DatePoint to) is > 0 and int last)
        {
            WithBound((at, last, "date-range"), from, to, out expression);
        }
        else
        {
            WithBound((at, end, rule), from, to: null, out expression);
        }
    }

    // 岁末年初, 去冬今春: two dates without a word between them.
    private int ReadYearSpan(int at, out DatePoint from, out DatePoint to)
    {
        (from, to) = (default, default);
        if (char.IsAsciiDigit(text[at]))
        {
            return -1;
        }

        if (text.Has(at, "岁末年初") || text.Has(at, "年末岁初") || text.Has(at, "年终岁首"))
        {
            from = new DatePoint { Year = new(DateAnchor.Article, -1), Part = YearPart.Month(12) with { IsApproximate = true } };
            to = new DatePoint { Year = new(DateAnchor.Article), Part = YearPart.Month(1) with { IsApproximate = true } };
            return at + 4;
        }

        if (RelativeWord.Find(text, at) is { Point.Part.FirstMonth: > 20 } first && RelativeWord.Find(text, at + 2) is { Point.Part.FirstMonth: > 20 } second)
        {
            from = first.Point;
            to = second.Point;
            return at + 4;
        }

        return -1;
    }

    // 今天(7月5日), 昨日(4日), 今年(2013年): the date told again belongs to the first telling.
    private int ReadRepetition(int end, ref DatePoint point)
    {
        if (point.Part.FirstDay > 0 && RelativePeriodReader.ReadRepeated(text, end) is > 0 and int weekday)
        {
            return weekday;
        }

        if (!text.IsOneOf(end, "(（"))
        {
            return end;
        }

        int inner = DatePointReader.Read(text, end + 1, out DatePoint again, out _);
        if (inner < 0 || !text.IsOneOf(inner, ")）"))
        {
            return end;
        }

        bool isDay = (point.Day.Anchor != DateAnchor.None || point.Counted.Weekday > 0) && again.Part.FirstDay > 0;
        bool isYear = point.Year.Anchor is DateAnchor.Article or DateAnchor.Narrative && again.Year.Anchor == DateAnchor.Stated && again.Part == YearPart.Whole;
        bool isLunar = point.Part.FirstDay > 0 && again.Part.IsLunar;
        if (isDay)
        {
            point = again.Year.Anchor == DateAnchor.None ? again with { Year = new(DateAnchor.Article) } : again;
        }
        else if (isYear)
        {
            point = point with { Year = again.Year };
        }

        return isDay || isYear || isLunar ? inner + 1 : end;
    }

    // 至20日, -4月8日, 至2010年, 至年底: the second end of a period.
    private int ReadRangeEnd(int at, DatePoint from, out DatePoint to)
    {
        to = default;
        // 2007年与2009年之间: the word behind the second date makes it a period.
        bool isBetween = text[at] is '与' or '和';
        int separator = isBetween ? 1 : DateSeparators.Length(text, at);
        if (separator == 0)
        {
            return -1;
        }

        int end = DatePointReader.Read(text, at + separator, out to, out _);
        bool isYears = from.Counted.Unit == PeriodUnit.None && from.Part == YearPart.Whole && from.Month.Anchor == DateAnchor.None && from.Day.Anchor == DateAnchor.None;
        bool isYearToo = to.Counted.Unit == PeriodUnit.None && to.Part == YearPart.Whole && to.Month.Anchor == DateAnchor.None && to.Day.Anchor == DateAnchor.None;
        bool isDayToo = from.Part.FirstDay > 0 || from.Counted.Weekday > 0 || from.Day.Anchor != DateAnchor.None;
        bool isDay = to.Part.FirstDay > 0 || to.Counted.Weekday > 0 || to.Day.Anchor != DateAnchor.None;
        // 2011年下半年至2012年: to the end of a stated year. Near miss: 6月至2012年, where the year of the first is not told.
        bool isToYear = isYearToo && !isDayToo && !isYears && separator > 0 && !isBetween && from.Year.Anchor == DateAnchor.Stated && to.Year.Anchor == DateAnchor.Stated && from.Part.FirstMonth > 0 && from.Year.Value < to.Year.Value;
        // 2008年至今年9月, 去年12月到本月中旬: to a part of the running year. Near misses: 2008年至9月, 去年12月到本月15日.
        bool isToNow = to.Year.Anchor == DateAnchor.Article || to.Month.Anchor == DateAnchor.Article;
        bool isFromYear = isYears && !isYearToo && from.Year.Anchor == DateAnchor.Stated && isToNow && !isBetween;
        bool isInPart = isToNow && to.Part.FirstDay > 0 && (to.Part.IsApproximate || to.Part.FirstDay != to.Part.LastDay) && (from.Part.IsOneMonth || isFromYear);
        bool fits = (isYears == isYearToo || isToYear || isFromYear) && (!isDay || isDayToo || isInPart) && !(isYears && to.Year.Anchor is DateAnchor.None or DateAnchor.Narrative);
        if (isBetween && end > 0)
        {
            end = text.Has(end, "之间") ? end + 2 : text[end] == '间' ? end + 1 : -1;
        }

        return end > 0 && fits ? end : -1;
    }

    private void WithBound((int Start, int End, string Rule) read, in DatePoint from, in DatePoint? to, out DateExpression told)
    {
        (int start, int end, string rule) = read;
        if (text.Has(end, "以来") || (text.Has(end, "至今") && !text.Has(end, "至今年")) || text.Has(end, "迄今") || text.Has(end, "到现在"))
        {
            int length = text[end] == '到' ? 3 : 2;
            told = new DateExpression(start, end + length, "since") { From = from, To = to, Bound = DateBound.Since };
            return;
        }

        if (text.Has(end, "前后") || text.Has(end, "左右"))
        {
            told = new DateExpression(start, end + 2, rule) { From = from, To = to, IsApproximate = true };
            return;
        }

        // 去年同期前移1位: no date lies before a comparison.
        int before = from.IsSamePeriod ? 0 : text.Has(end, "及以前") || text.Has(end, "及之前") ? 3 : text.Has(end, "以前") || text.Has(end, "之前") ? 2 : text[end] == '前' && !text.IsOneOf(end + 1, NotBehindBefore) && !IsCounted(end + 1) ? 1 : 0;
        told = before == 0
            ? new DateExpression(start, end, rule) { From = from, To = to }
            : new DateExpression(start, end + before, "before") { From = to ?? from, Bound = DateBound.Until };
    }

    private bool IsCounted(int at)
    {
        int end = at;
        while (end - at < 3 && (char.IsAsciiDigit(text[end]) || DateNumbers.IsNumeral(text[end])))
        {
            end++;
        }

        // 8月底前10个: behind the end of a month only months are counted.
        bool isEdge = text.IsOneOf(at - 2, "底末") && !text.Has(end, "个月");
        return end > at && text.IsOneOf(end, CountedBehindBefore) && !isEdge;
    }
}
