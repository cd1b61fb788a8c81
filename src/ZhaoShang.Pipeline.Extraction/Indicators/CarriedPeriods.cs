using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>
/// Carries the period of a figure on to those without a date behind it in its paragraph, and in one that breaks them down, where the article's own period is a mere year: 今年1至4月,合同外资3.42亿美元。全市组织赴韩国招商9批次.
/// Near misses: 园区落户的企业有11家, what stands now; 下一步力争…; a report on a part of a year, whose period is its own.
/// </summary>
internal static class CarriedPeriods
{
    private static readonly PhraseSet Standing = new(
        "现有 已有 共有 现已 累计 目前 至今 历年 近年 多年 以来 全年 年产 连续 " + WordPairs.Of("已", "聚集 集聚 汇聚") + WordPairs.Of("园区 企业 项目", "有 也有") + WordPairs.Of("两 三 四 五 六 七 八 九 十", "年"));
    private static readonly PhraseSet Together = new("此次 本次 当天 共 另有 其中 合计 总共 " + WordPairs.Of("两 三 四 五 六 七 八 九 十", "家"));

    /// <summary>Completes <paramref name="figures"/>, which stand in the order of the text. O(figures).</summary>
    public static void Complete(ArticleView article, IReadOnlyList<IndicatorDraft> figures)
    {
        IndicatorDraft? dated = null;
        foreach (IndicatorDraft figure in figures)
        {
            dated = dated is not null && GoesOn(article, dated, figure) ? dated : null;
            if (figure.PeriodSpan is not null)
            {
                dated = figure.IsForecast ? dated : figure;
            }
            else if (dated?.Period is string period && figure is { Period: null, Years: null, IsForecast: false, IsTask: false, Event: null } && IsCarried(article, dated, figure, period))
            {
                (figure.Period, figure.PeriodSpan) = (period, dated.PeriodSpan);
            }
        }
    }

    // In one paragraph, or in the next one that only breaks the figures down: 分产业看,….
    private static bool GoesOn(ArticleView article, IndicatorDraft dated, IndicatorDraft figure)
    {
        Sentence before = article.Outline.SentenceAt(dated.Figure.Span.Start);
        Sentence sentence = article.Outline.SentenceAt(figure.Figure.Span.Start);
        return before.Paragraph == sentence.Paragraph || (sentence.Paragraph - before.Paragraph == 1 && Breakdowns.Opens(article, sentence)) || IsItemized(article, before, sentence);
    }

    // 7月7日至9日参会,签约项目9个。其中:\n合同项目6个。\n协议项目3个: the lines behind the colon take the whole apart.
    private static bool IsItemized(ArticleView article, Sentence before, Sentence sentence)
    {
        int end = article.Text.IndexOf('\n', before.Span.Start);
        return sentence.Paragraph - before.Paragraph is > 0 and <= MostItems && end > 0 && Parts.EndingAt(article.Text, end, before.Span.Start) is not null;
    }

    private const int MostItems = 6;
    private static readonly PhraseSet Parts = new(WordPairs.Of("其中 分别是 分别为 具体是", ": ："));

    private static bool IsCarried(ArticleView article, IndicatorDraft before, IndicatorDraft figure, string period)
    {
        Sentence dated = article.Outline.SentenceAt(before.Figure.Span.Start);
        Sentence sentence = article.Outline.SentenceAt(figure.Figure.Span.Start);
        TextSpan left = ArticleView.Before(figure.Figure.Span.Start, sentence.Span.Start);
        bool isFromJanuary = period.Length is 7 or 15 or 21 && period.AsSpan(4).StartsWith("-01");
        bool isOfDay = period.Length == 10 && Together.IsIn(article.Text, left);
        bool isOfWhole = period.Length is 7 or 10 or 15 or 21 && dated.Paragraph != sentence.Paragraph;
        bool isAsOf = period.StartsWith("../", StringComparison.Ordinal) && before.Measure == figure.Measure && figure.Figure.Kind == MentionKind.Money;
        bool isTakenApart = period.Length >= 7 && Breakdowns.Opens(article, sentence);
        return (isFromJanuary || isOfDay || isOfWhole || isAsOf || isTakenApart) && !Standing.IsIn(article.Text, left) && !article.Mentions.Within(left, MentionKind.Date).Any(date => !OtherDates.IsCompared(article, date));
    }
}
