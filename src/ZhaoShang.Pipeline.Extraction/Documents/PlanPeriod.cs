using System.Globalization;
using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Documents;

/// <summary>
/// The period of a plan for a campaign: the days that it sets (自2016年11月10日至2017年2月28日开展百日攻坚), those of its stages from the first to the last, or the months across the turn of the year that its
/// title means (今冬明春). Near misses: the days of one stage, of a fair, and days within the part of the year in the title, which is told then (下半年…攻坚方案).
/// </summary>
internal static class PlanPeriod
{
    private const int Opening = 600;
    private const int LettersOfDays = 21;
    private const int LettersOfDay = 10;
    private const int ShortestCampaign = 25;
    private const int LongestGap = 5;
    private const int LongestLine = 60;
    private static readonly PhraseSet Campaigns = new("开展 行动 会战 攻坚 百日 百天 一百天 冲刺 集中 攻势");
    private static readonly PhraseSet Stages = new("阶段 第一步 第二步 第三步 第四步 攻势 启动 冲刺 总结");

    /// <summary>The period in EDTF; null where the plan sets no such days.</summary>
    public static string? Of(ArticleView article)
    {
        string title = article.Document.Segmented.Normalized.Metadata.Title?.Text ?? "";
        string? part = TitlePeriod.Of(title, article.Document.Clock.Year);
        if ((OfCampaign(article) ?? OfStages(article)) is string days)
        {
            return part is { Length: 15 } && ToldPeriod.Of(part).Covers(ToldPeriod.Of(days)) ? part : days;
        }

        return article.Document.Clock.PlannedFor is { } planned && (planned.IsInterval || part is null) ? planned.Value : null;
    }

    private static string? OfCampaign(ArticleView article)
    {
        foreach (Mention date in article.Mentions.Within(new TextSpan(0, Math.Min(Opening, article.Text.Length)), MentionKind.Date))
        {
            bool isLong = DaysOf(date) is (DateOnly first, DateOnly last) && last.DayNumber - first.DayNumber >= ShortestCampaign && !(first < article.Document.Clock.FirstDay?.AddDays(-ShortestCampaign));
            if (isLong && LineAt(article.Text, date.Span) is { Length: > LongestLine } && Campaigns.IsIn(article.Text, article.Outline.SentenceAt(date.Span.Start).Span))
            {
                return date.Date!.Value.Value;
            }
        }

        return null;
    }

    // (一)动员部署阶段(11月10日—11月20日) …(四)总结收尾阶段(2月12日—2月28日): each begins where the one before ended.
    private static string? OfStages(ArticleView article)
    {
        DateOnly? first = null;
        DateOnly? end = null;
        int count = 0;
        foreach (Mention date in article.Mentions.Of(MentionKind.Date))
        {
            if (DaysOf(date) is not (DateOnly from, DateOnly to) || !Stages.IsIn(article.Text, LineAt(article.Text, date.Span)))
            {
                continue;
            }

            bool isNext = end is { } before && from.DayNumber - before.DayNumber is > 0 and <= LongestGap;
            if (end is not null && !isNext)
            {
                return null;
            }

            (first, end, count) = (first ?? from, to, count + 1);
        }

        return count > 1 ? string.Create(CultureInfo.InvariantCulture, $"{first:yyyy-MM-dd}/{end:yyyy-MM-dd}") : null;
    }

    private static (DateOnly First, DateOnly Last)? DaysOf(Mention date) =>
        date.Date is { Value.Length: LettersOfDays } days && days.Value[LettersOfDay] == '/' && days is { Earliest: { } first, Latest: { } last } ? (first, last) : null;

    private static TextSpan LineAt(string text, TextSpan date)
    {
        int start = text.AsSpan(0, date.Start).LastIndexOf('\n') + 1;
        int end = text.AsSpan(date.End).IndexOfAny('\n', '。');
        return new TextSpan(start, end < 0 ? text.Length : date.End + end);
    }
}
