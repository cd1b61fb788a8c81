using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>
/// Finds where what is done about projects that are there already is told: 对11个签约项目逐一明确责任人, 下月把没开的12个项目逐一过堂, 督促6个未开工项目. Near misses: 推动12个项目开工, 对引进5个项目的单位, which is a
/// bound.
/// </summary>
internal static class ActedOn
{
    private const int Reach = 24;
    private const int LongestState = 4;

    private static readonly PhraseSet Acting = new("督促 对 把 盯紧 盯住 围绕 针对 要把 将对");
    private static readonly PhraseSet Standing = new("未开工 未投产 签约 在谈 在建 停工 停建 未落地 已签约");

    /// <summary>The start of the word that opens it, or null.</summary>
    public static int? From(ArticleView article, Mention count, IndicatorMeasure measure)
    {
        if (measure != IndicatorMeasure.ProjectCount)
        {
            return null;
        }

        int start = count.Span.Start;
        TextSpan left = new(Math.Max(article.Outline.ClauseAt(start).Span.Start, start - Reach), start);
        if (Acting.Last(article.Text, left) is not TextSpan verb)
        {
            return null;
        }

        TextSpan between = new(verb.End, start);
        bool isRelative = between.Length > 2 && article.Text[start - 1] == '的' && !article.Mentions.FiguresWithin(between).Any(figure => figure.Kind == MentionKind.Count && figure.Amount?.Unit == count.Amount?.Unit);
        bool isOfState = between.IsEmpty && (verb.Of(article.Text) is "督促" || Standing.At(article.Text, count.Span.End, Math.Min(article.Text.Length, count.Span.End + LongestState)) is not null);
        return isRelative || isOfState ? verb.Start : null;
    }
}
