using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>Finds the date that governs a figure.</summary>
internal static class PeriodReader
{
    private static readonly PhraseSet ComparedBefore = new("比 较 与 同 相比");
    private static readonly PhraseSet ComparedAfter = new("同期 相比 增长 下降 结转 任务 计划 目标 末增加 末减少");

    /// <summary>
    /// The narrowest date before <paramref name="figure"/> in its sentence that tells when: of 今年上半年…,今年完成投资 the half year. Null if the
    /// sentence has none. Dates of a comparison (比上年, 同期) and of names do not count.
    /// </summary>
    public static (string Period, TextSpan Span)? Governing(ArticleView article, Mention figure)
    {
        Sentence sentence = article.Outline.SentenceAt(figure.Span.Start);
        TextSpan left = ArticleView.Before(figure.Span.Start, Math.Max(sentence.Span.Start, figure.Span.Start - ArticleView.Reach));
        (string Period, TextSpan Span)? best = null;
        foreach (Mention date in article.Mentions.Within(left, MentionKind.Date))
        {
            if (date.Date is not Edtf edtf || IsCompared(article, date) || !IsNamed(article, date))
            {
                continue;
            }

            bool isNarrower = best is null || !IsWithin(best.Value.Period, edtf.Value) || best.Value.Period == edtf.Value;
            best = isNarrower ? (edtf.Value, date.Span) : best;
        }

        return best is null ? null : (FromJanuary(article, left, best.Value.Period), best.Value.Span);
    }

    /// <summary>True if <paramref name="inner"/> lies in the year or span <paramref name="outer"/> tells.</summary>
    public static bool IsWithin(string inner, string outer) =>
        inner.Length > outer.Length && inner.StartsWith(outer, StringComparison.Ordinal);

    // 今年…截至8月20日: from the first of January.
    private static string FromJanuary(ArticleView article, TextSpan left, string period)
    {
        bool isOpen = period.StartsWith("../", StringComparison.Ordinal) && period.Length >= 7;
        bool isThisYear = isOpen && article.Mentions.Within(left, MentionKind.Date).Any(date => date.Date?.Value == period[3..7]);
        return isThisYear ? (period.Length > 10 ? period[3..7] + "-01-01/" : period[3..7] + "-01/") + period[3..] : period;
    }

    private static bool IsCompared(ArticleView article, Mention date) =>
        ComparedBefore.EndingAt(article.Text, date.Span.Start, Math.Max(0, date.Span.Start - 2)) is not null
        || ComparedAfter.At(article.Text, date.Span.End, Math.Min(article.Text.Length, date.Span.End + 4)) is not null;

    // A year inside the title of a rule is no date of the figure.
    private static bool IsNamed(ArticleView article, Mention date) => date.Span.Start == 0 || article.Text[date.Span.Start - 1] is not ('《' or '〔' or '(');
}
