using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>Tells where a story of years gone by comes back to the article's own year.</summary>
internal sealed class ReturnToNow(CompactText text, ArticleClock clock, Narrative narrative)
{
    private const int ReachOfNow = 10;
    private const int ReachOfSentence = 40;

    private static readonly string[] NowWords = ["目前", "眼下", "如今", "现正", "正在", "预计", "有望"];
    private static readonly string[] DemandWords = ["要求", "确保", "必须", "务必"];
    private static readonly string[] Resumed = ["复工", "复产", "恢复施工", "恢复建设", "恢复生产", "重新开工", "重新启动", "重启"];

    /// <summary>True if <paramref name="told"/>, a date without a year, is of the article's year, whatever year was told before.</summary>
    public bool Is(in DateExpression told) => IsBehindNow(told.Start) || IsDeadline(told) || IsReported(told) || IsResumed(told) || IsDemanded(told);

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
        bool isPassed = clock.Published is { Earliest: { } day } && month <= day.Month;
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
            && clock.Published is { Earliest: { } day } && day.Year == clock.Year && last.Part.LastMonth is int month && (month == day.Month || month == day.Month - 1);
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
        if (told.Bound != DateBound.Until || text[told.Start] == '截' || !narrative.IsOfParagraph || narrative.Year != clock.Year - 1 || !(clock.Published is { Latest: { } day } && day.Year == clock.Year && day.Month <= (told.To ?? told.From).Part.LastMonth))
        {
            return false;
        }

        return HasBefore(told.Start, DemandWords);
    }

    // In the sentence that is read.
    private bool HasBefore(int at, string[] words)
    {
        for (int i = at - 1; i > at - ReachOfSentence && text[i] is not ('。' or '\n'); i--)
        {
            foreach (string word in words)
            {
                if (text[i] == word[0] && text.Has(i, word))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
