using ZhaoShang.Pipeline.Extraction.Checks;
using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>
/// Tells by its share what is to be spent in the year: 计划投资80亿元,完成投资40亿元,占年度计划的50%. Near misses: 计划投资80亿元,完成投资12亿元,占年度计划的50%, which is another plan;
/// 计划总投资80亿元.
/// </summary>
internal static class PlansOfYear
{
    private static readonly PhraseSet Planned = new("计划投资 计划完成投资");

    /// <summary>Completes <paramref name="drafts"/>, the figures of a sentence. O(figures).</summary>
    public static void Read(ArticleView article, IReadOnlyList<IndicatorDraft> drafts)
    {
        for (int i = 1; i < drafts.Count; i++)
        {
            IndicatorDraft plan = drafts[i - 1];
            if (plan is { Measure: IndicatorMeasure.TotalInvestment, IsForecast: false } && Planned.EndingAt(article.Text, plan.NameSpan.End, Math.Max(0, plan.NameSpan.End - LongestName)) is not null && IsShareOf(article, drafts[i], plan))
            {
                plan.Measure = IndicatorMeasure.CompletedInvestment;
                plan.IsForecast = true;
                plan.Period = plan.Period is { Length: > 4 } told ? told.StartsWith("../", StringComparison.Ordinal) ? told[3..7] : told[..4] : plan.Period;
            }
        }
    }

    private const int LongestName = 6;

    private static bool IsShareOf(ArticleView article, IndicatorDraft done, IndicatorDraft plan)
    {
        if (done is not { Measure: IndicatorMeasure.CompletedInvestment, IsForecast: false, Target: decimal share } || done.Figure.Amount?.Unit != plan.Figure.Amount?.Unit)
        {
            return false;
        }

        TextSpan behind = new(done.Figure.Span.End, Math.Max(done.Figure.Span.End, done.Telling.End));
        Mention? percent = article.Mentions.Within(behind, MentionKind.Percent).FirstOrDefault(told => told.Amount?.Value == share);
        return percent is not null && PrintedFigure.Of(article.Text, percent) is PrintedFigure rate && PrintedFigure.Of(article.Text, done.Figure) is PrintedFigure spent
            && PrintedFigure.Of(article.Text, plan.Figure) is { Low: > 0 } whole && spent.PercentOf(whole).Overlaps(rate);
    }
}
