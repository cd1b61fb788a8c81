using System.Globalization;
using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>
/// Reads dates that stand in a row before figures: 2018年、2019年分别为226亿元和255亿元 deals them out, 10月、11月两个月共8100万美元 takes them together, 2010年至2012年,分别 deals out its years. Near misses: 5月和9月两次赴深圳,
/// 分别 behind one date.
/// </summary>
internal static class DatesInRow
{
    private const int Reach = 60;
    private const int LongestLink = 1;

    private static readonly PhraseSet Dealing = new("分别");
    private static readonly PhraseSet Together = new(WordPairs.Of("两 三 四 五", "个月 月 年 个季度 季度 周 天"));

    /// <summary>The date of <paramref name="draft"/> or the span of all of them; null if its clause tells no dates in a row.</summary>
    public static (string Period, TextSpan Span)? Of(ArticleView article, IndicatorDraft draft)
    {
        int start = draft.Figure.Span.Start;
        TextSpan clause = article.Outline.ClauseAt(start).Span;
        TextSpan left = new(Math.Max(clause.Start, start - Reach), start);
        List<Mention> row = RowIn(article, left);
        if (row.Count < 2)
        {
            return OfSpan(article, draft);
        }

        TextSpan rest = new(row[^1].Span.End, start);
        if (Together.At(article.Text, rest.Start, rest.End) is not null)
        {
            (Edtf first, Edtf last) = (row[0].Date!.Value, row[^1].Date!.Value);
            return (Edtf.Between(first.Start ?? first, last.Finish ?? last).Value, TextSpan.Cover(row[0].Span, row[^1].Span));
        }

        // Which of the figures behind 分别 it is.
        int place = Dealing.Last(article.Text, rest) is TextSpan dealing ? article.Mentions.FiguresWithin(new TextSpan(dealing.End, rest.End)).Count : -1;
        return place >= 0 && place < row.Count ? (row[place].Date!.Value.Value, row[place].Span) : null;
    }

    // 2010年至2012年,分别到位23亿元、31亿元、36亿元: as many figures behind 分别 as the span has years.
    private static (string Period, TextSpan Span)? OfSpan(ArticleView article, IndicatorDraft draft)
    {
        Mention figure = draft.Figure;
        TextSpan left = ArticleView.Before(figure.Span.Start, article.Outline.SentenceAt(figure.Span.Start).Span.Start);
        Mention? date = article.Mentions.Within(left, MentionKind.Date).LastOrDefault();
        if (date?.Date is not { Value: { Length: 9 } span } || !int.TryParse(span[..4], out int first) || !int.TryParse(span[5..], out int last)
            || Dealing.Last(article.Text, new TextSpan(date.Span.End, left.End)) is not TextSpan dealt)
        {
            return null;
        }

        List<Mention> row = [.. article.Mentions.Within(new TextSpan(dealt.End, article.Outline.SegmentOf(article.Outline.ClauseAt(figure.Span.Start)).End), figure.Kind).Where(other => other.Amount?.Unit == figure.Amount?.Unit)];
        int place = row.FindIndex(other => other.Span == figure.Span);
        return place >= 0 && row.Count == last - first + 1 ? ((first + place).ToString("0000", CultureInfo.InvariantCulture), date.Span) : null;
    }

    // The last dates of the span with nothing but 、 or 和 between them.
    private static List<Mention> RowIn(ArticleView article, TextSpan span)
    {
        List<Mention> row = [];
        foreach (Mention date in article.Mentions.Within(span, MentionKind.Date).Where(date => date.Date is Edtf { Value.Length: >= 4 } edtf && edtf.Value[0] != '.'))
        {
            bool isNext = row.Count > 0 && date.Span.Start - row[^1].Span.End <= LongestLink && (date.Span.Start == row[^1].Span.End || article.Text[row[^1].Span.End] is '、' or '和' or '与');
            if (!isNext)
            {
                row.Clear();
            }

            row.Add(date);
        }

        return row;
    }
}
