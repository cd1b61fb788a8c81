using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Documents;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>
/// Tells whose figure it is, when not the article's own region's: 射洪市到位121.8亿元 in a report on the city above it, and what follows of that region; in an article on several
/// regions the one that opens the sentence. Near misses: 赴上海招商12次, 广东企业6家, where the place tells where to or where from; 虹桥镇、曲霞镇等签约14个, several together.
/// </summary>
internal sealed class FigureRegions
{
    private const int Opening = 12;
    private const int NearFigure = 8;

    private readonly ArticleView _article;
    private readonly RegionHeads _heads;
    private readonly RegionParts? _parts;

    /// <param name="article">The article.</param>
    /// <param name="drafts">Its figures; costs O(clauses).</param>
    public FigureRegions(ArticleView article, IReadOnlyList<IndicatorDraft> drafts)
    {
        _article = article;
        _heads = new RegionHeads(article, article.Document.Region?.Division);
        _parts = article.Document.Region is not null && drafts.Count > 0 ? new RegionParts(article, _heads, drafts) : null;
    }

    /// <summary>The region of <paramref name="draft"/>, or null where it is the article's own. O(log mentions).</summary>
    public RegionRecord? Of(IndicatorDraft draft)
    {
        if (_parts is null)
        {
            return _article.Document.Region is null ? OfOpening(draft) : null;
        }

        Division? owner = BeforeBracket(draft.Figure.Span) ?? AtHead(draft) ?? Dealt(draft.Figure) ?? InClause(draft.Figure.Span) ?? _parts.OwnerOf(_article.Outline.ClauseAt(draft.Figure.Span.Start));
        return owner is null ? null : Regions.Of(owner);
    }

    private Division? AtHead(IndicatorDraft draft) => _parts!.Heads.Of(draft) is { } head ? _parts.Heads.OwnerOf(head, draft.Figure) : null;

    // 德政镇(签约4个、18.2亿元).
    private Division? BeforeBracket(TextSpan figure) => _article.BracketAround(figure) is { Start: > 1 } bracket && RegionEndingAt(bracket.Start - 1) is { } region ? _parts!.Heads.DivisionOf(region) : null;

    private Mention? RegionEndingAt(int end) => _article.Mentions.Covering(end - 1, MentionKind.Region) is { } region && region.Span.End == end ? region : null;

    // 太村镇、张洪镇分别到位2.1亿元和1.76亿元: the second of two that are dealt out.
    private Division? Dealt(Mention figure)
    {
        TextSpan clause = _article.Outline.ClauseAt(figure.Span.Start).Span;
        return _parts!.Heads.At(_parts.Heads.Start(clause), figure.Span.Start) is { } first && _parts.Heads.ListFrom(first, figure.Span.Start).Count > 1 ? _parts.Heads.OwnerOf(first, figure) : null;
    }

    // 环城镇7个、2460万元,: what stands beside the figure that a region of a list has right behind it.
    private Division? InClause(TextSpan figure)
    {
        TextSpan before = ArticleView.Before(figure.Start, _article.Outline.ClauseAt(figure.Start).Span.Start);
        Mention? region = _article.Mentions.Within(before, MentionKind.Region).LastOrDefault();
        bool isListed = region is { Span.Start: > 0 } && _article.Text[region.Span.Start - 1] is '、' or '和';
        TextSpan near = isListed ? new TextSpan(region!.Span.End, Math.Min(figure.Start, region.Span.End + NearFigure)) : default;
        return isListed && (_article.Mentions.Within(near, MentionKind.Count).Any() || _article.Mentions.Within(near, MentionKind.Money).Any()) ? _parts!.Heads.DivisionOf(region!) : null;
    }

    // 在山西,…谋划项目122项; 今年,陕西…: the region that opens the sentence in an article on the whole country. Near misses: 知名企业四川行活动签约11个, 全州签约11个.
    private RegionRecord? OfOpening(IndicatorDraft draft)
    {
        TextSpan sentence = _article.Outline.SentenceAt(draft.Figure.Span.Start).Span;
        Mention? region = _article.Mentions.Within(ArticleView.After(sentence.Start, Math.Min(draft.Figure.Span.Start, sentence.Start + Opening)), MentionKind.Region).FirstOrDefault();
        return region is null || !OpensClause(region.Span.Start) || _heads.At(region.Span.Start, region.Span.End) is not { } head || !_heads.MayOwn(head)
            || _article.Mentions.Covering(region.Span.Start, MentionKind.Organisation) is not null ? null : Regions.Of(region);
    }

    private bool OpensClause(int start) => start == 0 || !char.IsLetter(_article.Text[start - 1]) || _article.Text[start - 1] == '在' || _article.Mentions.Covering(start - 1, MentionKind.Date) is not null;
}
