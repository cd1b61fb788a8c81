using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>Tells the amounts of an earlier time that a figure is compared with: 较上年同期的21.05亿元增长30.3%, 比2023年的312亿元; near miss: 比上年的任务.</summary>
internal static class ComparedAmounts
{
    private static readonly PhraseSet Comparing = new("比 较 由 从 是 为 相当于 超过 不及 低于 高于 多于 少于 不如");

    /// <summary><paramref name="figure"/> read as that of an earlier time, told beside the last figure of its unit; null if it is none.</summary>
    public static IndicatorDraft? Read(ArticleView article, Mention figure, FiguresSoFar figures)
    {
        if (DateOf(article, figure) is not Mention date)
        {
            return null;
        }

        IndicatorDraft? whole = figures.OfSentence.FindLast(draft => draft.Figure.Kind == figure.Kind && draft.Figure.Amount?.Unit == figure.Amount?.Unit);
        return whole is null ? null
            : new IndicatorDraft(figure, whole.Measure, whole.Name, figure.Span) { Telling = TextSpan.Cover(date.Span, figure.Span), Period = date.Date!.Value.Value, PeriodSpan = date.Span, Class = whole.Class, Stage = whole.Stage };
    }

    /// <summary>较上年的6.1亿元增长18%: True if the growth behind <paramref name="figure"/> is that over it.</summary>
    public static bool IsLikened(ArticleView article, Mention figure) =>
        DateOf(article, figure) is Mention date && Likening.EndingAt(article.Text, date.Span.Start, Math.Max(0, date.Span.Start - 1)) is not null;

    private static readonly PhraseSet Equalling = new("是 为 相当于");
    private const int LongestResult = 6;
    private static readonly PhraseSet Results = new("实绩 完成数 实际 实际数 实际完成 实际完成数 实际到位 实际到位数 基数 总量 总额 同期");
    private static readonly PhraseSet Likening = new("比 较");

    /// <summary>The date that <paramref name="figure"/> is the figure of, or null if it is none that another is compared with.</summary>
    public static Mention? DateOf(ArticleView article, Mention figure)
    {
        int end = figure.Span.Start;
        if (Former(article, figure) is Mention former)
        {
            return former;
        }

        // 比2003年实绩1.27亿元增加: what the earlier time came to.
        if (figure.Kind != MentionKind.Quantity && end > 1 && article.Has(figure.Span.End, "的") && article.Mentions.Covering(end - 1, MentionKind.Date) is { Date: not null } year && year.Span.End == end
            && Equalling.EndingAt(article.Text, year.Span.Start, Math.Max(0, year.Span.Start - 3)) is not null)
        {
            // 是2002年2.03亿元的1.8倍.
            return year;
        }

        TextSpan? result = end < 2 ? null : Results.EndingAt(article.Text, end, Math.Max(0, end - LongestResult));
        if (result is { Start: > 0 } word && article.Mentions.Covering(word.Start - 1, MentionKind.Date) is { Date: not null } told && told.Span.End == word.Start && Likening.EndingAt(article.Text, told.Span.Start, Math.Max(0, told.Span.Start - 1)) is not null)
        {
            return told;
        }

        if (figure.Kind == MentionKind.Quantity || end < 2 || article.Text[end - 1] != '的' || article.Mentions.Covering(end - 2, MentionKind.Date) is not Mention date || date.Span.End != end - 1)
        {
            return null;
        }

        return date.Date is not null && Comparing.EndingAt(article.Text, date.Span.Start, Math.Max(0, date.Span.Start - 3)) is not null ? date : null;
    }

    // 到位资金6亿元,而去年同期为8亿元,下降25%: the fall is that of the first. 签约12个,上年同期10个,增长20%. Near miss: 去年为8亿元,增长5%, told by itself.
    private static Mention? Former(ArticleView article, Mention figure)
    {
        TextSpan clause = article.Outline.ClauseAt(figure.Span.Start).Span;
        TextSpan left = ArticleView.Before(figure.Span.Start, clause.Start);
        Mention? date = article.Mentions.Within(left, MentionKind.Date).FirstOrDefault();
        return date?.Date is not null && FormerTimes.At(article.Text, left.Start, left.End)?.End == left.End ? date : null;
    }

    private static readonly PhraseSet FormerTimes = new(
        "去年同期 上年同期 " +
        WordPairs.Of("去年同期 上年同期 而去年同期 而上年同期 而去年 而上年", "为 是 只有 仅为 仅有 达 达到"));
}
