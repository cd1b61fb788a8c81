using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>
/// Reads the second of two amounts with one name: 甲、乙两县分别为31.2亿元、27.7亿元; 总投资5148万美元和9620万元人民币. Near misses: 31.2亿元、27.7亿元 dealt out to nobody, 引进3亿元和500万美元贷款.
/// </summary>
internal static class DealtAmounts
{
    private const string Ends = ",，、;；。)） \n";

    /// <summary>What <paramref name="figure"/>, an amount of money behind <paramref name="left"/>, goes on from; null if it does not.</summary>
    public static IndicatorDraft? Of(ArticleView article, Mention figure, TextSpan left, FiguresSoFar figures)
    {
        if (figures.OfSentence.Count == 0 || figures.OfSentence[^1] is not { Figure.Kind: MentionKind.Money } before)
        {
            return null;
        }

        TextSpan gap = new(Math.Min(before.Figure.Span.End, figure.Span.Start), figure.Span.Start);
        if (gap.Length != 1)
        {
            return null;
        }

        bool isAlike = before.Figure.Amount?.Unit == figure.Amount?.Unit;
        bool isDealt = isAlike && article.Text[gap.Start] is '、' or '和' or '与'
            && ArticleView.Before(before.Figure.Span.Start, article.Outline.ClauseAt(before.Figure.Span.Start).Span.Start).Of(article.Text).IndexOf("分别") >= 0;
        // In another currency, and nothing behind it that it could be of.
        bool isOfTwoCurrencies = !isAlike && article.Text[gap.Start] is '和' or '与' or '及' && (figure.Span.End >= article.Text.Length || Ends.Contains(article.Text[figure.Span.End]));
        return isDealt || isOfTwoCurrencies
            ? new IndicatorDraft(figure, before.Measure, before.Name, left) { Telling = TextSpan.Cover(before.Telling, figure.Span), IsForecast = before.IsForecast } : null;
    }
}
