using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>The figures that were read so far, for those that lean on them.</summary>
internal sealed class FiguresSoFar(ArticleView article)
{
    /// <summary>Nothing leans on a figure further back than so many, so that reading stays linear.</summary>
    private const int Furthest = 64;

    private readonly List<IndicatorDraft> _earlier = [];

    /// <summary>Those of the sentences before, in the order of the text.</summary>
    public IReadOnlyList<IndicatorDraft> Earlier => _earlier;

    /// <summary>Those of the sentence that is being read.</summary>
    public List<IndicatorDraft> OfSentence { get; } = [];

    /// <summary>Ends the sentence.</summary>
    public void CloseSentence()
    {
        _earlier.AddRange(OfSentence);
        OfSentence.Clear();
    }

    /// <summary>The last amount of money in the sentence, or null.</summary>
    public IndicatorDraft? LastMoney() => OfSentence.FindLast(draft => draft.Figure.Kind == MentionKind.Money);

    /// <summary>True if the amount right before <paramref name="figure"/> in its segment is none that was read: 出口12亿元;营业额10亿元,力争11亿元, where nothing tells what 营业额 is.</summary>
    public bool IsBehindUnread(Mention figure)
    {
        TextSpan before = ArticleView.Before(figure.Span.Start, article.Outline.SegmentOf(article.Outline.ClauseAt(figure.Span.Start)).Start);
        Mention? last = article.Mentions.Within(before, MentionKind.Money).LastOrDefault(money => !Thresholds.Is(article, money) && !ChangeReader.IsDifference(article, money) && article.BracketAround(money.Span) is null);
        return last is not null && !WasRead(last.Span);
    }

    /// <summary>True if the figure at <paramref name="span"/> of the sentence was read.</summary>
    public bool WasRead(TextSpan span)
    {
        foreach (IndicatorDraft draft in OfSentence)
        {
            if (draft.Figure.Span == span)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The last amount of money before, whatever the paragraph; null if there is none.</summary>
    public IndicatorDraft? LastMoneyOfArticle() => LastMoney() ?? Last(draft => draft.Figure.Kind == MentionKind.Money);

    /// <summary>The last figure of a kind in the sentences before, whatever the paragraph; null if there is none.</summary>
    public IndicatorDraft? LastOfArticle(Predicate<IndicatorDraft> isOfKind) => Last(isOfKind);

    /// <summary>The last amount of money in the sentence before, or null.</summary>
    public IndicatorDraft? LastMoneyOfSentenceBefore(Sentence sentence) =>
        _earlier.Count > 0 && article.Outline.SentenceAt(_earlier[^1].Figure.Span.Start).Index == sentence.Index - 1
            ? Last(draft => draft.Figure.Kind == MentionKind.Money) : null;

    /// <summary>The last figure of a kind in the sentences before, where it stands in the paragraph of <paramref name="figure"/>; else null.</summary>
    public IndicatorDraft? LastOfParagraph(Mention figure, Predicate<IndicatorDraft> isOfKind)
    {
        IndicatorDraft? last = Last(isOfKind);
        return last is not null && article.Outline.SentenceAt(last.Figure.Span.Start).Paragraph == article.Outline.SentenceAt(figure.Span.Start).Paragraph ? last : null;
    }

    /// <summary>
    /// The greatest figure of a kind in the paragraph that told one last, where <paramref name="part"/> breaks it down: 引进50宗。 / 按来源分:港澳台20宗. Null if there is none, or nothing opens a
    /// breakdown.
    /// </summary>
    public IndicatorDraft? BrokenDown(Mention part, Predicate<IndicatorDraft> isOfKind)
    {
        return _earlier.Count > 0 && Breakdowns.Govern(article, part.Span.Start) ? GreatestLike(part, isOfKind) : null;
    }

    private IndicatorDraft? GreatestLike(Mention part, Predicate<IndicatorDraft> isOfKind)
    {
        bool IsAlike(IndicatorDraft draft) => isOfKind(draft) && !draft.IsForecast && draft.Figure.Amount?.Unit == part.Amount?.Unit;
        if (Last(IsAlike) is not IndicatorDraft last)
        {
            return null;
        }

        int paragraph = article.Outline.SentenceAt(last.Figure.Span.Start).Paragraph;
        IndicatorDraft? whole = _earlier.TakeLast(Furthest).Where(draft => IsAlike(draft) && article.Outline.SentenceAt(draft.Figure.Span.Start).Paragraph == paragraph).MaxBy(static draft => draft.Figure.Amount?.Value);
        return whole?.Figure.Amount?.Value >= part.Amount?.Value ? whole : null;
    }

    /// <summary>True if a figure like it was told a short while before, in the sentence or earlier.</summary>
    public bool WasTold(Predicate<IndicatorDraft> isLike) => OfSentence.FindLast(isLike) is not null || Last(isLike) is not null;

    private IndicatorDraft? Last(Predicate<IndicatorDraft> isOfKind)
    {
        int count = Math.Min(Furthest, _earlier.Count);
        int at = count == 0 ? -1 : _earlier.FindLastIndex(_earlier.Count - 1, count, isOfKind);
        return at < 0 ? null : _earlier[at];
    }
}
