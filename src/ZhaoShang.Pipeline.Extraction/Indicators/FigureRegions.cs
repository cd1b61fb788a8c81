using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Documents;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>
/// Tells whose figure it is, when not the article's own region's: 射洪市到位121.8亿元 in a report on the city above it; in an article on several regions the
/// one that opens the sentence. Near misses: 赴上海招商12次, 广东企业6家, where the place tells where to or where from.
/// </summary>
internal static class FigureRegions
{
    private const int LongestName = 16;
    private const int Opening = 12;

    private static readonly PhraseSet Openers = new("其中 最多的 最少的 最高的 最低的 仅 而 但 和 、 ,");
    private static readonly PhraseSet NoOwners = new("企业 客商 商会 籍 人 项目 等地 一带 方向 代表团 考察团 小分队 办事处 联络处 商人 老板");

    /// <summary>The region of <paramref name="draft"/>, or null where it is the article's own. O(log mentions).</summary>
    public static RegionRecord? Of(ArticleView article, IndicatorDraft draft) =>
        article.Document.Region is { } home ? AtHead(article, draft, home.Division) : OfOpening(article, draft);

    private static RegionRecord? AtHead(ArticleView article, IndicatorDraft draft, Division home)
    {
        Clause clause = article.Outline.ClauseAt(draft.Figure.Span.Start);
        TextSpan left = draft.NameSpan.IsEmpty || draft.NameSpan.Start > draft.Figure.Span.Start ? ArticleView.Before(draft.Figure.Span.Start, clause.Span.Start) : draft.NameSpan;
        int start = left.Start;
        while (Openers.At(article.Text, start, left.End) is TextSpan word)
        {
            start = word.End;
        }

        Mention? region = article.Mentions.StartingAt(start, MentionKind.Region);
        bool isOwner = region is not null && region.Span.End <= draft.Figure.Span.Start && region.Span.Length <= LongestName
            && NoOwners.At(article.Text, region.Span.End, Math.Min(article.Text.Length, region.Span.End + 4)) is null;
        Division? division = isOwner ? region!.Divisions.FirstOrDefault(reading => IsBelow(reading.Division, home))?.Division : null;
        return division is null ? null : Regions.Of(division);
    }

    private static bool IsBelow(Division division, Division home)
    {
        if (home.Code is not { } above || division.Code is not { } code || division.Level == DivisionLevel.Zone || code == above)
        {
            return false;
        }

        string prefix = above.Length > 6 ? above : above[4..] != "00" ? above : above[2..4] != "00" ? above[..4] : above[..2];
        return code.StartsWith(prefix, StringComparison.Ordinal);
    }

    // 在山西,…谋划项目122项; 今年,陕西…: the region that opens the sentence in an article on the whole country.
    private static RegionRecord? OfOpening(ArticleView article, IndicatorDraft draft)
    {
        TextSpan sentence = article.Outline.SentenceAt(draft.Figure.Span.Start).Span;
        Mention? region = article.Mentions.Within(ArticleView.After(sentence.Start, Math.Min(draft.Figure.Span.Start, sentence.Start + Opening)), MentionKind.Region).FirstOrDefault();
        return region is null || article.Mentions.Covering(region.Span.Start, MentionKind.Organisation) is not null ? null : Regions.Of(region);
    }
}
