using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Documents;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>
/// Tells whose figure it is, when not the article's own: 射洪市到位121.8亿元 in a report of its city, and in news of the whole country the division told last. Near
/// misses: 引进广东企业6家, 在深圳签约8个项目, places where investors live or meet.
/// </summary>
internal static class FigureRegions
{
    private const int LeadingLetters = 3;
    private const int FurthestSentence = 6;

    private static readonly PhraseSet Elsewhere = new("在 赴 到 来自 从 向 与 和 至 由 对 引进 往 去");

    /// <summary>Whoever writes so reports on one place, also if it cannot be told which.</summary>
    private static readonly PhraseSet Locals = new("我省 我市 我县 我区 我州 我旗 我镇 我园 本市 本县 本区 全县 全区 全旗 全镇 全州 开发区 园区 工业区 工业园 管委会");

    /// <summary>The division whose figure <paramref name="draft"/> is, or null if it is the article's own. O(mentions of the sentence).</summary>
    public static RegionRecord? Of(ArticleView article, IndicatorDraft draft)
    {
        int figure = draft.Figure.Span.Start;
        Clause clause = article.Outline.ClauseAt(figure);
        Division? home = article.Document.Region?.Division;
        if (home is null)
        {
            return draft.Event is null && !Locals.IsIn(article.Text) ? Last(article, article.Outline.SentenceAt(figure), figure) : null;
        }

        foreach (Mention place in article.Mentions.Within(new TextSpan(clause.Span.Start, Math.Max(clause.Span.Start, figure)), MentionKind.Region))
        {
            bool isOwner = IsSubject(article, clause.Span.Start, place) && !article.Mentions.FiguresWithin(new TextSpan(place.Span.End, figure)).Any();
            if (isOwner && place.Divisions.Count > 0 && IsPartOf(place.Divisions[0].Division, home))
            {
                return Regions.Of(place);
            }
        }

        return null;
    }

    // 最多的昭平镇3200万元, 安居区到位88.5亿元 behind 、: the place opens its part of the clause.
    private static bool IsSubject(ArticleView article, int floor, Mention place)
    {
        bool isNear = place.Span.Start - floor <= LeadingLetters || article.Text[place.Span.Start - 1] is '、' or '的' or '和';
        return isNear && Elsewhere.EndingAt(article.Text, place.Span.Start, Math.Max(floor, place.Span.Start - 2)) is null;
    }

    private static bool IsPartOf(Division place, Division home) => place.Code is string code && home.Code is string whole && code != whole && home.Level switch
    {
        DivisionLevel.Province => code.StartsWith(whole[..2], StringComparison.Ordinal),
        DivisionLevel.Prefecture => code.StartsWith(whole[..4], StringComparison.Ordinal),
        DivisionLevel.County => code.StartsWith(whole[..6], StringComparison.Ordinal),
        _ => false,
    };

    // 浙江…。金华…在建项目22个: in an article of no one division, the province or city that was told last.
    private static RegionRecord? Last(ArticleView article, Sentence sentence, int figure)
    {
        for (int i = sentence.Index; i >= 0 && sentence.Index - i <= FurthestSentence; i--)
        {
            TextSpan span = article.Outline.Sentences[i].Span;
            TextSpan before = new(span.Start, Math.Min(span.End, Math.Max(span.Start, figure)));
            Mention? place = article.Mentions.Within(before, MentionKind.Region).FirstOrDefault(told => Regions.Of(told) is { Level: DivisionLevel.Province or DivisionLevel.Prefecture }
                && Elsewhere.EndingAt(article.Text, told.Span.Start, Math.Max(0, told.Span.Start - 2)) is null);
            if (place is not null)
            {
                return Regions.Of(place);
            }
        }

        return null;
    }
}
