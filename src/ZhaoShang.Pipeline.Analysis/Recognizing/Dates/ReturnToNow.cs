using System.Buffers;
using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>Tells where a story of years gone by comes back to the article's own year.</summary>
internal sealed class ReturnToNow(CompactText text, ArticleClock clock, Narrative narrative)
{
    private const int ReachOfNow = 10;
    private const int ReachOfSentence = 40;
    private const int LongestClause = 24;
    private const int ReachOfParagraph = 160;
    private const int DaysOfLate = 15;

    private static readonly WordSet NowWords = ["目前", "眼下", "如今", "现正", "正在", "预计", "有望"];
    private static readonly WordSet DemandWords = ["要求", "确保", "必须", "务必"];
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，,；;：:、（(。\n");
    private static readonly WordSet PresentWords = ["目前", "眼下", "如今", "现已", "现在", "现正", "至今", "迄今", "近日", "日前", "近期", "最近", "这次又", "这次再", "此次又", "此次再", "这次投", "此次投", "这回又", "这回再"];
    private static readonly WordSet StateWords = ["已", "尚未", "仍未", "还未", "未能", "仍在", "还在", "完成投资", "累计完成", "累计投资", "完成工程量"];
    private static readonly WordSet ExpectingWords = ["预计", "计划", "可望", "有望", "力争", "争取", "确保", "将于", "将在", "拟于", "拟在", "定于", "限期", "力保"];
    private static readonly WordSet ExpectedWords = ["即可", "可望", "有望", "可建成", "可投产", "可竣工", "可完工", "可交付", "可试产", "可达产", "将由", "将达", "将形成", "将建成", "将投产", "必须", "务必"];
    private static readonly string[] Resumed = ["复工", "复产", "恢复施工", "恢复建设", "恢复生产", "重新开工", "重新启动", "重启"];

    /// <summary>True if <paramref name="told"/>, a date without a year, is of the article's year, whatever year was told before.</summary>
    public bool Is(in DateExpression told) =>
        narrative.Year < clock.Year && ((IsBehindNow(told.Start) && !(told.Rule == "whole-year" && narrative.IsInSectionOfOther(clock.Year))) || IsDeadline(told) || IsReported(told) || IsResumed(told) || IsDemanded(told) || IsPresent(told) || IsExpected(told) || IsReached(told) || IsBehindOther(told) || IsBehindNewYear(told) || IsBehindNewsOfLate(told) || IsDayOfLate(told));

    // 如今提前到11月通车; 2011年,园区获批。目前正抓紧建设,预计11月试产.
    private bool IsBehindNow(int at)
    {
        if (narrative.IsOfParagraph && narrative.Year < clock.Year && HasBefore(at, NowWords))
        {
            return true;
        }

        for (int i = at - 1; i > at - ReachOfNow && text[i] is not ('。' or '\n' or '；' or ';'); i--)
        {
            if (text.Has(i, "如今") || text.Has(i, "眼下"))
            {
                return true;
            }
        }

        return false;
    }

    // 2017年底才过半,截至5月底已达91%; 去年5月开建,年底前交付: up to now, and to come. Near miss: 2012年,…。截至10月底,…: the paragraph tells of 2012.
    private bool IsDeadline(in DateExpression told)
    {
        int month = (told.To ?? told.From).Part.LastMonth;
        bool isPassed = clock.FirstDay is { } day && month <= day.Month;
        return told.Bound == DateBound.Until && narrative.IsOfSentence && narrative.Year < clock.Year && (isPassed == (text[told.Start] == '截'));
    }

    // Published in July 2018, 2011年,园区获批。1至6月引进9个: the months that are just over. Near miss: 2017年引进48个,其中1至6月21个.
    private bool IsReported(in DateExpression told)
    {
        DatePoint last = told.To ?? told.From;
        bool isFromJanuary = told.Bound == DateBound.None && told.From.Part.FirstMonth == 1 && last.Part is { LastMonth: > 1 and <= 12, FirstDay: 0, IsApproximate: false };
        bool isUpTo = told.Bound == DateBound.Until && text[told.Start] == '截' && last.Part is { FirstMonth: > 0, LastMonth: <= 12 };
        bool isPlain = last.Month.Anchor == DateAnchor.None && last.Day.Anchor == DateAnchor.None && !last.IsWithinMonth && !text.EndsBefore(told.Start, "其中");
        return isPlain && (isFromJanuary || isUpTo) && narrative.IsOfParagraph && narrative.Year < clock.Year
            && clock.FirstDay is { } day && day.Year == clock.Year && last.Part.LastMonth is int month && (month == day.Month || month == day.Month - 1);
    }

    // 2012年3月开工　停工8个月后,3月初复工.
    private bool IsResumed(in DateExpression told)
    {
        int end = told.End;
        return narrative.IsOfSentence && narrative.Year < clock.Year && told.From.Part.FirstMonth > 0 && Array.Exists(Resumed, word => text.Has(end, word));
    }

    // Published in February, 去年开工29个。市里要求,3月31日前开工率不低于30%: to come, though the paragraph tells of last year.
    private bool IsDemanded(in DateExpression told)
    {
        if (told.Bound != DateBound.Until || text[told.Start] == '截' || !narrative.IsOfParagraph || narrative.Year != clock.Year - 1 || !(clock.LastDay is { } day && day.Year == clock.Year && day.Month <= (told.To ?? told.From).Part.LastMonth))
        {
            return false;
        }

        return HasBefore(told.Start, DemandWords);
    }

    // In the sentence that is read.
    private bool HasBefore(int at, WordSet words)
    {
        for (int i = at - 1; i > at - ReachOfSentence && text[i] is not ('。' or '\n'); i--)
        {
            if (words.BeginsWith(text.Letters.AsSpan(i)))
            {
                return true;
            }
        }

        return false;
    }

    // 2014年落户，目前二期正在建设，10月底投产; 2014年落户，二期已封顶，9月试产; 去年3月动工，完成投资7亿元，12月投产: the clauses between tell how things stand. Near misses: 2014年8月已开工，12月竣工; 2014年8月开工，10月已封顶，12月竣工.
    private bool IsPresent(in DateExpression told)
    {
        if (!narrative.IsToldInParagraph)
        {
            return false;
        }

        ReadOnlySpan<char> before = SentenceBehindYear(told.Start);
        bool isFirst = true;
        while (before.LastIndexOfAny(ClauseEnds) is >= 0 and int comma)
        {
            ReadOnlySpan<char> clause = before[(comma + 1)..];
            before = before[..comma];
            if (PresentWords.StandsIn(clause) || (narrative.IsOfSentence && !isFirst && !TellsMonth(clause) && StateWords.StandsIn(clause)))
            {
                return true;
            }

            isFirst = false;
        }

        return false;
    }

    // 去年3月开工，预计9月竣工; 去年3月开工，9月即可竣工; 去年没有引进的，上半年必须引进1个: to come, if the month is not over. Near miss: 去年3月开工，9月竣工.
    private bool IsExpected(in DateExpression told)
    {
        YearPart last = (told.To ?? told.From).Part;
        if (!narrative.IsToldInParagraph || last.FirstMonth is 0 or > 12 || (clock.FirstDay is { } day && (day.Year != clock.Year || last.LastMonth < day.Month)))
        {
            return false;
        }

        ReadOnlySpan<char> before = SentenceBehindYear(told.Start);
        ReadOnlySpan<char> clause = before[(before.LastIndexOfAny(ClauseEnds) + 1)..];
        ReadOnlySpan<char> behind = text.Letters.AsSpan(told.End, Math.Min(LongestClause, text.Length - told.End));
        int comma = behind.IndexOfAny(ClauseEnds);
        return ExpectingWords.StandsIn(clause) || ExpectedWords.StandsIn(comma < 0 ? behind : behind[..comma]);
    }

    // 去年产值2亿元，上半年已达1.3亿元. Near miss: 2014年8月签约，10月已开工.
    private bool IsReached(in DateExpression told) =>
        narrative.IsOfSentence && narrative.IsYearWhole && text.IsOneOf(told.End, "已又再") && told.From.Part.FirstMonth is > 0 and <= 12 && clock.LastDay is { } day && day.Year == clock.Year && (told.To ?? told.From).Part.LastMonth <= day.Month;

    // 电厂去年获核准，投资方11月来函: a month behind a year told by the way. Near misses: 电厂去年3月获核准，11月开工; 去年引进36个，其中10月9个; 去年引进36个，10月最多, where this year's is to come.
    private bool IsBehindOther(in DateExpression told) =>
        narrative.IsByTheWay && told.From.Part is { IsOneMonth: true, IsLunar: false } part && !text.EndsBefore(told.Start, "其中") && !(clock.LastDay is { } day && day.Year == clock.Year && part.FirstMonth > day.Month);

    // 去年8月动工，元旦试滑后停业，9月扩建: the year has turned between. Near miss: 去年春节后开工，9月投产.
    private bool IsBehindNewYear(in DateExpression told)
    {
        ReadOnlySpan<char> before = narrative.IsOfSentence && narrative.Year == clock.Year - 1 && told.From.Part is { FirstMonth: > 0, LastMonth: <= 12 } ? SentenceBehindYear(told.Start) : default;
        int feast = before.IsEmpty ? -1 : NewYears.NextIn(before, 0);
        return feast > 0 && feast < before.Length && before[..feast].IndexOfAny('，', ',') >= 0;
    }

    // 去年，引进25个。近日，集团来考察。5月6日，推介会举行; 2005年3月成立。如今产值30亿元。上半年…: a sentence between opens with what is now.
    private bool IsBehindNewsOfLate(in DateExpression told)
    {
        if (!narrative.IsOfParagraph)
        {
            return false;
        }

        for (int at = told.Start - 1; at > told.Start - ReachOfParagraph && text[at] is not ('\n' or '\0') && !IsYear(at); at--)
        {
            if (text.IsOneOf(at - 1, "。；;！？") && Openings.BeginsWith(text.Letters.AsSpan(at)))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly WordSet Openings = ["近日", "日前", "目前", "如今", "眼下", "最近", "近期"];

    // Published on May 8, 2014年，产值3亿元。4月28日，项目签约: a day within the last two weeks, in a sentence of its own. Near misses: 2014年4月28日, 2014年，…，4月28日….
    private bool IsDayOfLate(in DateExpression told) =>
        narrative.IsOfParagraph && narrative.Year == clock.Year - 1 && told is { To: null, Bound: DateBound.None } && told.From.Part is { IsOneMonth: true, FirstDay: > 0, IsApproximate: false, IsLunar: false } part && part.FirstDay == part.LastDay
        && clock.LastDay is { } today && today.Year == clock.Year && part.FirstDay <= DateTime.DaysInMonth(today.Year, part.FirstMonth) && today.DayNumber - new DateOnly(today.Year, part.FirstMonth, part.FirstDay).DayNumber is >= 0 and <= DaysOfLate
        && text.IsOneOf(told.Start - 1, "。\n；;");

    private static readonly WordSet NewYears = ["元旦", "春节", "过年", "年后", "节后"];

    // What stands before the index in its sentence, behind the last year that is told there.
    private ReadOnlySpan<char> SentenceBehindYear(int at)
    {
        int start = at;
        while (start > 0 && at - start < ReachOfSentence && text[start - 1] is not ('。' or '\n' or '！' or '？') && !IsYear(start - 1))
        {
            start--;
        }

        return text.Letters.AsSpan(start, at - start);
    }

    // 2014年, 去年, 次年; not 年产.
    private bool IsYear(int at) => text[at] == '年' && (DateNumbers.Digit(text[at - 1]) >= 0 || text.IsOneOf(at - 1, "去前上次同当翌"));

    private static bool TellsMonth(ReadOnlySpan<char> clause) => clause.IndexOfAny('月', '日') >= 0;
}
