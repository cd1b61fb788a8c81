using System.Globalization;
using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Documents;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>
/// Tells the time of a figure that is aimed at, where no date tells it: 展望“十二五”,…累计400亿元; “十四五”开局之年,确定到位资金280亿元; 来年,到位资金奔一个亿. Near misses: “十一五”以来引进…, what was
/// reached; 明年, a date.
/// </summary>
internal static class YearsAhead
{
    private const int Opening = 24;
    private const int MostSentences = 24;

    private static readonly PhraseSet NextYear = new("来年 下年度 下一年度 翌年 新的一年");

    /// <summary>The years of <paramref name="draft"/>, a forecast without a date; null if its sentence and the head of its paragraph tell none.</summary>
    /// <param name="article">The article.</param>
    /// <param name="draft">The figure.</param>
    /// <param name="period">The article's own period; null if it is not known.</param>
    public static string? Of(ArticleView article, IndicatorDraft draft, string? period)
    {
        Sentence sentence = article.Outline.SentenceAt(draft.Figure.Span.Start);
        Sentence first = sentence;
        while (first.Index > 0 && sentence.Index - first.Index < MostSentences && article.Outline.Sentences[first.Index - 1].Paragraph == sentence.Paragraph)
        {
            first = article.Outline.Sentences[first.Index - 1];
        }

        return In(article, ArticleView.Before(draft.Figure.Span.Start, sentence.Span.Start), period)
            ?? In(article, new TextSpan(first.Span.Start, Math.Min(first.Span.End, first.Span.Start + Opening)), period);
    }

    /// <summary>今后五年…。到2016年,累计到位资金350亿元,引进项目10个: the years of what is summed up to <paramref name="year"/>, and of what is aimed at beside it. Near miss: 到2016年,产值达到350亿元.</summary>
    public static string? UpTo(ArticleView article, IndicatorDraft draft, TextSpan year)
    {
        bool isAim = draft is { IsForecast: true, IsTask: false, Period.Length: 4, Years: null } && draft.Measure is not (IndicatorMeasure.OutputValue or IndicatorMeasure.Enterprises or IndicatorMeasure.Tax or IndicatorMeasure.Export) && year.Start > 0 && article.Text[year.Start - 1] is '到' or '至';
        Sentence sentence = article.Outline.SentenceAt(year.Start);
        if (!isAim || !Summed.IsIn(article.Text, new TextSpan(year.End, Math.Max(year.End, draft.Figure.Span.Start))) || !int.TryParse(draft.Period, NumberStyles.None, CultureInfo.InvariantCulture, out int last))
        {
            return null;
        }

        for (int i = sentence.Index; i >= 0 && sentence.Index - i <= MostBefore; i--)
        {
            Sentence told = article.Outline.Sentences[i];
            Mention? length = article.Mentions.Within(told.Span, MentionKind.Duration).FirstOrDefault(static years => years.Amount is { Unit: "年", Value: >= 2 and <= 10, High: null });
            int years = length is null ? 0 : (int)length.Amount!.Value.Value;
            if (FiveYearPlan.In(told.Span.Of(article.Text).ToString()) is string plan && plan.EndsWith(draft.Period!, StringComparison.Ordinal))
            {
                return plan;
            }

            if (years > 0 && (Coming.EndingAt(article.Text, length!.Span.Start, Math.Max(told.Span.Start, length.Span.Start - 2)) is not null || (i == sentence.Index && article.Has(length.Span.End, "累计"))))
            {
                return string.Create(CultureInfo.InvariantCulture, $"{last - years + 1:0000}/{last:0000}");
            }
        }

        return null;
    }

    /// <summary>今后五年,…力争100亿元: True for what is told of years to come. Near miss: 五年累计引进163个,预计到位资金6.84亿元.</summary>
    public static bool IsComing(ArticleView article, IndicatorDraft draft) => !Summed.IsIn(article.Text, ArticleView.Before(draft.Figure.Span.Start, article.Outline.SentenceAt(draft.Figure.Span.Start).Span.Start))
        || Coming.IsIn(article.Text, ArticleView.Before(draft.Figure.Span.Start, article.Outline.SentenceAt(draft.Figure.Span.Start).Span.Start));

    private const int MostBefore = 2;
    private static readonly PhraseSet Summed = new("累计 合计 总计");
    private static readonly PhraseSet Coming = new("今后 未来 后");

    private static string? In(ArticleView article, TextSpan span, string? period)
    {
        string text = span.Of(article.Text).ToString();
        if (FiveYearPlan.FirstYearIn(text) is string first)
        {
            return first;
        }

        string? plan = FiveYearPlan.In(text);
        string? known = article.Document.Clock.Year?.ToString("0000", CultureInfo.InvariantCulture) ?? period;
        bool isAhead = plan is not null && (known is null || string.CompareOrdinal(plan[5..], known) > 0);
        return isAhead ? plan : NextYear.IsIn(text) && period is { Length: 4 } && int.TryParse(period, NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            ? (year + 1).ToString("0000", CultureInfo.InvariantCulture) : null;
    }
}
