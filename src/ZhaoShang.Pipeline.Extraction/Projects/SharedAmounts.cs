using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>Amounts dealt out in order: 甲、乙分别投资3亿元和5亿元.</summary>
internal static class SharedAmounts
{
    private static readonly PhraseSet Dealt = new("分别投资 分别出资 分别总投资 投资额分别为 投资额分别是 投资分别是 投资分别达 投资分别为 总投资分别为 总投资额分别为 分别计划投资 分别投入");

    /// <summary>The amounts dealt out in the sentence at <paramref name="position"/>, at least two; empty if there are none.</summary>
    public static IReadOnlyList<Mention> At(ArticleView article, int position)
    {
        TextSpan sentence = article.Outline.SegmentOf(article.Outline.ClauseAt(position));
        if (Dealt.First(article.Text, sentence) is not TextSpan dealt)
        {
            return [];
        }

        List<Mention> amounts = [];
        int end = dealt.End;
        foreach (Mention money in article.Mentions.Within(ArticleView.After(dealt.End, sentence.End), MentionKind.Money))
        {
            if (money.Span.Start - end > 2)
            {
                break;
            }

            amounts.Add(money);
            end = money.Span.End;
        }

        return amounts.Count < 2 ? [] : amounts;
    }
}
