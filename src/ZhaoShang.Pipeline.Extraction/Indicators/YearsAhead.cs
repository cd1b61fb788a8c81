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

    private static readonly PhraseSet NextYear = new("来年 下年度 下一年度 翌年 新的一年");

    /// <summary>The years of <paramref name="draft"/>, a forecast without a date; null if its sentence and the head of its paragraph tell none.</summary>
    /// <param name="article">The article.</param>
    /// <param name="draft">The figure.</param>
    /// <param name="period">The article's own period; null if it is not known.</param>
    public static string? Of(ArticleView article, IndicatorDraft draft, string? period)
    {
        Sentence sentence = article.Outline.SentenceAt(draft.Figure.Span.Start);
        Sentence first = sentence;
        while (first.Index > 0 && article.Outline.Sentences[first.Index - 1].Paragraph == sentence.Paragraph)
        {
            first = article.Outline.Sentences[first.Index - 1];
        }

        return In(article, ArticleView.Before(draft.Figure.Span.Start, sentence.Span.Start), period)
            ?? In(article, new TextSpan(first.Span.Start, Math.Min(first.Span.End, first.Span.Start + Opening)), period);
    }

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
