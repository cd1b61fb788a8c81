using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>Merges the tellings of one figure: the one that tells more is kept, the other places become its evidence.</summary>
internal static class FigureRetellings
{
    private const int MostLikeIt = 8;

    /// <summary>The figures, each once, in the order of the text. O(figures).</summary>
    public static IReadOnlyList<IndicatorDraft> Merge(ArticleView article, IReadOnlyList<IndicatorDraft> drafts)
    {
        Dictionary<(IndicatorMeasure, decimal, decimal?), List<IndicatorDraft>> known = [];
        foreach (IndicatorDraft draft in drafts)
        {
            Amount amount = draft.Figure.Amount!.Value;
            (IndicatorMeasure, decimal, decimal?) key = (draft.Measure, amount.Value, amount.High);
            if (!known.TryGetValue(key, out List<IndicatorDraft>? same))
            {
                known[key] = same = [];
            }

            int at = Math.Max(0, same.Count - MostLikeIt);
            while (at < same.Count && (!IsSame(article, same[at], draft) || AreListed(article, same[at], draft)))
            {
                at++;
            }

            if (at == same.Count)
            {
                same.Add(draft);
            }
            else
            {
                same[at] = Merge(same[at], draft);
            }
        }

        return [.. known.Values.SelectMany(same => same).OrderBy(draft => draft.Figure.Span)];
    }

    // The same figure under the same name; a name may be told shorter the second time. Small counts are often equal by chance.
    private static bool IsSame(ArticleView article, IndicatorDraft one, IndicatorDraft other)
    {
        bool isNamedAlike = IsShorter(one.Name, other.Name) || IsShorter(other.Name, one.Name);
        isNamedAlike |= one.Name.Length >= 4 && other.Name.StartsWith(one.Name[..4], StringComparison.Ordinal);
        isNamedAlike &= one.IsForecast == other.IsForecast && one.Figure.Kind == other.Figure.Kind && (one.Figure.Kind == MentionKind.Count || one.Figure.Amount?.Unit == other.Figure.Amount?.Unit);
        bool isSamePeriod = one.Period is null || other.Period is null || one.Period == other.Period
            || PeriodReader.IsWithin(one.Period, other.Period) || PeriodReader.IsWithin(other.Period, one.Period);
        if (other.IsRetold && one.Figure.Amount?.Unit == other.Figure.Amount?.Unit && (one.Stage == other.Stage || !article.Has(other.Figure.Span.End, ":")))
        {
            return true;
        }

        bool isLarge = one.Figure.Kind == MentionKind.Money || one.Figure.Amount?.Value >= 10 || one.Name == other.Name || one.Measure == IndicatorMeasure.Other;
        return isNamedAlike && isSamePeriod && isLarge;
    }

    // 甲镇引进3个,其中亿元以上1个;乙镇引进2个,其中亿元以上1个: small counts of one sentence are of its parts.
    private static bool AreListed(ArticleView article, IndicatorDraft one, IndicatorDraft other) => one.Figure.Kind == MentionKind.Count && one.Figure.Amount?.Value < 10 && !other.IsRetold
        && article.Outline.SentenceAt(one.Figure.Span.Start).Index == article.Outline.SentenceAt(other.Figure.Span.Start).Index;

    // 签约项目 of 签约招商引资项目: its letters stand in the longer name in their order.
    private static bool IsShorter(string name, string longer)
    {
        int at = 0;
        foreach (char letter in longer)
        {
            at += at < name.Length && name[at] == letter ? 1 : 0;
        }

        return at == name.Length;
    }

    private static IndicatorDraft Merge(IndicatorDraft first, IndicatorDraft second)
    {
        (IndicatorDraft kept, IndicatorDraft other) = second.Richness > first.Richness ? (second, first) : (first, second);
        kept.Evidence.AddRange(other.Evidence);
        kept.Evidence.Add(other.Telling);
        (kept.Period, kept.PeriodSpan) = kept.Period is null ? (other.Period, other.PeriodSpan) : (kept.Period, kept.PeriodSpan);
        return kept;
    }
}
