using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>
/// Finds the rate that a percentage further on in its part of the sentence tells: 资金到位率偏低,只有41.6%; 开工率年底前要过七成. Near misses: 开工率达100%的单位,
/// 履约率提高12个百分点.
/// </summary>
internal static class DistantRates
{
    private const int Reach = 28;

    private static readonly PhraseSet Reaching = new(
        ChangeWords.To + "提到 只有 仅 仅有 仅为 才 要过 过 超过 达到 达 由 从 高达 为 不到 不足 是 保持在 稳定在 要达到");

    /// <summary>The rate before <paramref name="percent"/>, not before <paramref name="floor"/>; null if none of <paramref name="rates"/> is told.</summary>
    public static TextSpan? Before(ArticleView article, Mention percent, int floor, PhraseSet rates)
    {
        TextSpan segment = article.Outline.SegmentOf(article.Outline.ClauseAt(percent.Span.Start));
        int start = Math.Max(floor, Math.Max(segment.Start, percent.Span.Start - Reach));
        TextSpan before = new(Math.Min(start, percent.Span.Start), percent.Span.Start);
        bool isOfThing = article.Has(percent.Span.End, "的") || article.Has(percent.Span.End, "个百分点");
        if (isOfThing || rates.Last(article.Text, before) is not TextSpan rate || Reaching.EndingAt(article.Text, before.End, rate.End) is null)
        {
            return null;
        }

        return !article.Mentions.FiguresWithin(new TextSpan(rate.End, before.End)).Any() ? rate : null;
    }
}
