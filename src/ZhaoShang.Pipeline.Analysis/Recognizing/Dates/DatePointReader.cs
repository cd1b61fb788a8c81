namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>Reads one date: a year, a part of a year, or both. Each method gives the index after it, or -1 where there is none.</summary>
internal static class DatePointReader
{
    /// <summary>Reads the date at <paramref name="at"/>.</summary>
    public static int Read(CompactText text, int at, out DatePoint point, out string rule)
    {
        (point, rule) = (default, "");
        int end = char.IsAsciiDigit(text[at]) ? ReadNumeric(text, at, out point, out rule) : -1;
        end = end < 0 && IsInCell(text, at) ? ReadCell(text, at, out point, out rule) : end;
        if (end < 0)
        {
            end = DateNumbers.Digit(text[at]) >= 0 ? ReadStatedYear(text, at, out point, out rule) : ReadRelative(text, at, out point, out rule);
        }

        // Behind a year that could not be read (367年1月) a month is not this year's.
        bool isBehindOther = text[at - 1] == '年' && DateNumbers.Digit(text[at - 2]) >= 0 && DateNumbers.Digit(text[at]) >= 0;
        if (end < 0 && isBehindOther)
        {
            return -1;
        }

        if (end < 0)
        {
            end = YearPartReader.Read(text, at, hasYear: false, out YearPart part, out rule);
            point = new DatePoint { Part = part };
        }

        if (end < 0)
        {
            end = ReadWithinMonth(text, at, out point, out rule);
        }

        if (end < 0)
        {
            rule = "relative-period";
            end = RelativePeriodReader.Read(text, at, out point);
        }

        return end;
    }

    private static int ReadStatedYear(CompactText text, int at, out DatePoint point, out string rule)
    {
        rule = "year";
        int end = YearReader.Read(text, at, out int year);
        point = new DatePoint { Year = new(DateAnchor.Stated, year) };
        if (end > 0)
        {
            return text[end - 1] == '年' ? ReadBehindYear(text, end, ref point, ref rule) : end;
        }

        rule = "event-year";
        end = YearReader.ReadInEventName(text, at, out year);
        point = new DatePoint { Year = new(DateAnchor.Stated, year) };
        return end;
    }

    private static int ReadRelative(CompactText text, int at, out DatePoint point, out string rule)
    {
        point = default;
        rule = "";
        if (RelativeWord.Find(text, at) is not RelativeWord word)
        {
            return -1;
        }

        int end = at + word.Word.Length;
        point = word.Point;
        if (point.Day.Anchor != DateAnchor.None)
        {
            rule = "relative-day";
            return end;
        }

        if (point.Month.Anchor != DateAnchor.None)
        {
            rule = "relative-month";
            int inside = MonthReader.ReadInside(text, end, 0, out YearPart part, out _);
            point = point with { Part = inside > 0 ? part : default };
            return inside < 0 ? -1 : Math.Max(inside, end);
        }

        rule = point.Part == YearPart.Whole ? point.Year.Anchor == DateAnchor.None ? "whole-year" : "relative-year" : "season";
        end = rule == "relative-year" ? ReadBehindYear(text, end, ref point, ref rule) : end;
        return word.NeedsPart && (point.Part == YearPart.Whole || point.IsSamePeriod) ? -1 : end;
    }

    // What stands behind a year: a part of it, 度, 同期, 同月.
    private static int ReadBehindYear(CompactText text, int at, ref DatePoint point, ref string rule)
    {
        int inside = text[at] == '的' ? at + 1 : at;
        int end = YearPartReader.Read(text, inside, hasYear: true, out YearPart part, out string partRule);
        if (end > 0)
        {
            point = point with { Part = part };
            rule = part == YearPart.Whole ? rule : partRule;
            return end;
        }

        if (text.IsOneOf(at, "本当同") && RelativeWord.Find(text, at) is { Point.Month: { Anchor: not DateAnchor.None, Value: 0 } month } word)
        {
            rule = "relative-month";
            int behind = at + word.Word.Length;
            int day = MonthReader.ReadInside(text, behind, 0, out part, out _);
            point = point with { Month = month, Part = day > 0 ? part : default };
            return Math.Max(day, behind);
        }

        if (text.Has(at, "同期"))
        {
            point = point with { IsSamePeriod = true };
            rule = "same-period";
            return at + 2;
        }

        return text[at] == '度' && !text.IsOneOf(at + 1, "假夏过") ? at + 1 : at;
    }

    // 2010.5.18, 2010-05-18, 2010/5/18, 2010-5; not 2010.5 (a figure), 2000-2010.
    private static int ReadNumeric(CompactText text, int at, out DatePoint point, out string rule)
    {
        rule = "numeric-date";
        point = default;
        int end = DateNumbers.ReadFourDigits(text, at, out int year);
        bool isAlone = char.IsAsciiDigit(text[at]) && !char.IsAsciiLetter(text[at - 1]) && !text.IsOneOf(at - 1, ".=_&?#%") && (!text.IsOneOf(at - 1, "-/") || text[at - 1] != text[at + 4]);
        if (end < 0 || !isAlone || year is < 1000 or > 2199 || !text.IsOneOf(end, ".-/"))
        {
            return -1;
        }

        char separator = text[end];
        int monthEnd = DateNumbers.Read(text, end + 1, out int month);
        if (monthEnd < 0 || month is < 1 or > 12)
        {
            return -1;
        }

        if (text[monthEnd] != separator)
        {
            point = new DatePoint { Year = new(DateAnchor.Stated, year), Part = YearPart.Month(month) };
            if (separator != '-' && IsBehindLabel(text, at) && text.IsOneOf(monthEnd, "，,。、；;)）至到-—－–~～\n\t"))
            {
                return monthEnd;
            }

            if (separator == '.' && (IsBeforeWork(text, monthEnd) || IsBesideMonth(text, at, monthEnd)))
            {
                return monthEnd;
            }

            return separator == '-' && text.IsOneOf(monthEnd, "，,。、；;)）至到\n\t") ? monthEnd : -1;
        }

        int dayEnd = DateNumbers.Read(text, monthEnd + 1, out int day);
        point = new DatePoint { Year = new(DateAnchor.Stated, year), Part = YearPart.Day(month, day) };
        bool isDay = dayEnd > 0 && day >= 1 && day <= DateTime.DaysInMonth(year, month) && text[dayEnd] != separator && !char.IsAsciiLetter(text[dayEnd]);
        return !isDay ? -1 : text[dayEnd] == '日' ? dayEnd + 1 : dayEnd;
    }

    /// <summary>True if what stands at <paramref name="at"/> begins a cell of a table.</summary>
    public static bool IsInCell(CompactText text, int at) => text.IsOneOf(at - 1, "\t|");

    // 4/22 in a cell of its own; not 1/3 of prose.
    private static int ReadCell(CompactText text, int at, out DatePoint point, out string rule)
    {
        rule = "numeric-date";
        point = default;
        int monthEnd = DateNumbers.Read(text, at, out int month);
        int dayEnd = monthEnd > 0 && text[monthEnd] == '/' ? DateNumbers.Read(text, monthEnd + 1, out int day) is > 0 and int end && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(2000, month) ? end : -1 : -1;
        if (dayEnd < 0 || !text.IsOneOf(dayEnd, "\t|\n"))
        {
            return -1;
        }

        DateNumbers.Read(text, monthEnd + 1, out int told);
        point = new DatePoint { Part = YearPart.Day(month, told) };
        return dayEnd;
    }

    // 2008.04签约, 2006.11立项; not 2008.04万元.
    private static bool IsBeforeWork(CompactText text, int at) => Array.Exists(Works, word => text.Has(at, word));

    private static readonly string[] Works = [.. WorkWords.Begun, .. WorkWords.Finished, "签约", "立项", "供地", "注册", "投料", "核准", "备案", "启动"];

    // 2007.05—2009.06: both ends are a year and a month of two digits.
    private static bool IsBesideMonth(CompactText text, int at, int end)
    {
        int behind = end + DateSeparators.Length(text, end);
        int before = at - 1 > 0 && DateSeparators.Length(text, at - 1) > 0 ? at - 1 : at;
        before -= before > 1 && text[before] == text[before - 1] ? 1 : 0;
        return (behind > end && IsYearAndMonth(text, behind)) || (before < at && IsYearAndMonth(text, before - 7));
    }

    private static bool IsYearAndMonth(CompactText text, int at) =>
        DateNumbers.ReadFourDigits(text, at, out int year) == at + 4 && year is >= 1949 and <= 2099 && text[at + 4] == '.' && DateNumbers.Read(text, at + 5, out int month) == at + 7 && month is >= 1 and <= 12;

    // 9日至11日赴佛山；中旬集中开工.
    private static bool IsTenDays(CompactText text, int at) => text[at + 1] == '旬' && text.IsOneOf(at, "上中下") && text.IsOneOf(at - 1, "\n，,。；;、（(“于在到至");

    // 签约日期：2007.9, 建设年限：2007.9-2008.12; not 总投资：2007.9.
    private static bool IsBehindLabel(CompactText text, int at)
    {
        int end = text.IsOneOf(at - 1, "：:") ? at - 1 : -1;
        return end > 0 && (text.EndsBefore(end, "时间") || text.EndsBefore(end, "日期") || text.EndsBefore(end, "年月") || text.EndsBefore(end, "年限") || text.EndsBefore(end, "期限") || text.EndsBefore(end, "工期"));
    }

    // 28日, 15日至20日, 月底: the month stands elsewhere. Not 3日游, 15日内, 每28日, 为期10日.
    private static int ReadWithinMonth(CompactText text, int at, out DatePoint point, out string rule)
    {
        rule = "day";
        point = default;
        YearPart part;
        int end = -1;
        if (text.Has(at, "上半月") || text.Has(at, "下半月") || IsTenDays(text, at))
        {
            end = MonthReader.ReadInside(text, at, 0, out part, out rule);
        }
        else if (text[at] == '月' && !DateNumbers.IsNumeral(text[at - 1]) && !char.IsAsciiDigit(text[at - 1]) && !text.IsOneOf(at - 1, "每个本上下当元正腊月同次逐蜜岁"))
        {
            end = MonthReader.ReadInside(text, at + 1, 0, out part, out rule);
            end = rule == "day" ? -1 : end;
        }
        else
        {
            bool isName = char.IsAsciiDigit(text[at]) || text.IsOneOf(at, "十二三") && text.IsOneOf(at + 1, "十一二三四五六七八九");
            part = default;
            if (isName && !text.IsOneOf(at - 1, "每第约近共历满达超长首个逾过用需仅各月份.-/") && !text.EndsBefore(at, "为期") && !text.EndsBefore(at, "历时"))
            {
                end = MonthReader.ReadDays(text, at, 0, out part);
                bool isLength = end > 0 && (text[end - 1] != '日' || text.IsOneOf(end, "内游程间均产常元") || (text[end] == '一' && text.IsOneOf(end + 1, "调报通督评结清次例汇考更巡")) || text.Has(end, "办结") || text.Has(end, "办完") || text.Has(end, "拿证") || text.EndsBefore(at, "逾期") || text.EndsBefore(at, "公示") || text.EndsBefore(at, "停工") || text.EndsBefore(at, "停产") || text.EndsBefore(at, "连续") || text.Has(end, "无异议") || text.Has(end, "以上") || text.Has(end, "以内") || text.Has(end, "之内"));
                end = isLength || end == 0 ? -1 : end;
            }
        }

        point = new DatePoint { Part = part, IsWithinMonth = true };
        return end > 0 ? end : -1;
    }
}
