using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>
/// Tells from when a figure runs whose date tells only up to when: 到11月底,引进资金5312万元 and 年初至11月底 run from January; near misses: 到6月底,全县共有企业157家,
/// what stands then.
/// </summary>
internal static class PeriodExtent
{
    private static readonly PhraseSet UpToWords = new("到 至 截至 截止 截止到 截至到");
    private static readonly PhraseSet Standing = new("共有 现有 已有 拥有 累计 总数 历年 存量 发展到 已投产 达到 结转 签约项目 在建 已开工 已动工 已竣工 已落地");
    private static readonly PhraseSet StandingAtEnd = new("共有 现有 已有 拥有 总数 存量 已投产 累计");
    private static readonly PhraseSet Accumulated = new("累计");
    private const int PlanReach = 8;

    private static readonly PhraseSet Planning = new("计划 确定 提出 下达 定下 定的 安排 部署 承诺 立下");
    private static readonly PhraseSet Since = new("年初 元月 1月1日 1月初");

    /// <summary>The period of <paramref name="draft"/>, whose forecast is known, as its date tells it.</summary>
    public static string Of(ArticleView article, IndicatorDraft draft, TextSpan date, string period)
    {
        if (StartOfYear(article, date, period) is string start)
        {
            return start + (start.Length > 8 ? period[..10] : period[..7]);
        }

        // 年初计划引进项目3个: planned then for the year.
        bool isPlanned = IsBeginning(period) && Planning.IsIn(article.Text, new TextSpan(date.End, Math.Min(date.End + PlanReach, Math.Max(date.End, draft.Figure.Span.Start))));
        if (isPlanned)
        {
            return period[..4];
        }

        if (date.Of(article.Text)[^1] == '前')
        {
            return period;
        }

        bool isUpTo = UpToWords.EndingAt(article.Text, date.Start, Math.Max(0, date.Start - 3)) is not null;
        bool isEnd = period[^1] == '~' && !IsBeginning(period) && (period.Length == 8 || IsLastDay(period));
        TextSpan between = ArticleView.Before(draft.Figure.Span.Start, Math.Min(date.End, draft.Figure.Span.Start));
        if (isEnd && period[5..7] == "12")
        {
            TextSpan own = new(Math.Max(between.Start, article.Outline.ClauseAt(between.End).Span.Start), between.End);
            bool isOfStock = draft.Measure is IndicatorMeasure.Contracted or IndicatorMeasure.PaidIn or IndicatorMeasure.ForeignContracted or IndicatorMeasure.ForeignPaidIn or IndicatorMeasure.TotalInvestment;
            bool isStanding = draft.Figure.Kind != MentionKind.Money ? StandingAtEnd.IsIn(article.Text, draft.Figure.Kind == MentionKind.Count ? between : own) : isOfStock && Accumulated.IsIn(article.Text, between);
            // 到年底,开工率要过七成: how high it is then.
            return draft.Figure.Kind != MentionKind.Percent && (isUpTo || (draft.Figure.Kind == MentionKind.Money && !draft.IsForecast)) && !isStanding ? period[..4] : period;
        }

        // 至今年十月,累计批办三资企业117家: up to then, from whenever.
        if (isUpTo && period.Length == 7 && Accumulated.IsIn(article.Text, between) && !article.Mentions.Within(between, MentionKind.Date).Any())
        {
            return "../" + period;
        }

        bool isDay = isUpTo && period.Length == 10;
        bool isFlow = (isUpTo || draft.IsForecast) && !Standing.IsIn(article.Text, between) && draft.Figure.Kind != MentionKind.Percent;
        return !isFlow || !(isEnd || isDay) ? period : IsLastDay(period) || isEnd ? $"{period[..4]}-01/{period[..7]}" : $"{period[..4]}-01-01/{period}";
    }

    /// <summary>True for the time at which a year's task was set: 年初下达任务2.2亿元,1至6月完成1.34亿元. Near miss: 年初签约8个.</summary>
    public static bool IsPlanning(ArticleView article, Mention date) => date.Date is { } told && IsBeginning(told.Value)
        && Planning.IsIn(article.Text, new TextSpan(date.Span.End, Math.Min(date.Span.End + PlanReach, article.Text.Length)));

    /// <summary>True for 年初.</summary>
    public static bool IsBeginning(string period) => period.Length == 8 && period.EndsWith("-01~", StringComparison.Ordinal);

    // 年初至10月底, 元月1日至8月20日: the beginning of the year right before the date.
    private static string? StartOfYear(ArticleView article, TextSpan date, string period)
    {
        bool isJoined = date.Start > 0 && article.Text[date.Start - 1] is '至' or '到';
        bool isYear = period.Length >= 7 && period[0] != '.' && period[4] == '-' && !period.Contains('/', StringComparison.Ordinal);
        if (!isJoined || !isYear || Since.EndingAt(article.Text, date.Start - 1, Math.Max(0, date.Start - 6)) is null)
        {
            return null;
        }

        return period.Length == 10 ? period[..4] + "-01-01/" : period[..4] + "-01/";
    }

    private static bool IsLastDay(string period) => period.Length >= 10 && Edtf.TryParse(period[..10], out Edtf day) && day.Earliest is { } told && told.AddDays(1).Day == 1;
}
