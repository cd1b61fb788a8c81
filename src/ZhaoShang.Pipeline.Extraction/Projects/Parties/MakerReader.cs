using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects.Parties;

/// <summary>Reads the makers that belong to the name of a project, for they stand before 投资X元的.</summary>
internal static class MakerReader
{
    private static readonly PhraseSet InvestVerbs = new("共同投资 投资建设 投资兴建 投资新建 有意投资 合资建设 投资 兴建 承建 计划投资 拟投资 出资");

    /// <summary>
    /// The makers that stand before 投资X元的 left of <paramref name="nameStart"/>, as printed: 甲集团与乙公司 in 甲集团与乙公司投资1亿元的; null if
    /// it is none (天津投资11.53亿元的).
    /// </summary>
    public static string? BeforeAmount(ArticleView article, int clauseStart, int nameStart)
    {
        TextSpan left = ArticleView.Before(nameStart, clauseStart);
        Mention? money = article.Mentions.Within(left, MentionKind.Money).FirstOrDefault();
        if (money is null || InvestVerbs.Last(article.Text, new TextSpan(left.Start, money.Span.Start)) is not TextSpan verb)
        {
            return null;
        }

        int end = verb.Start;
        foreach (string phase in new[] { "一期", "首期" })
        {
            end -= article.Has(end - 2, phase) ? 2 : 0;
        }

        int start = StartOfFirm(article, left.Start, end);
        if (start > left.Start + 3 && article.Text[start - 1] is '与' or '和' && ProjectWords.Firms.EndingAt(article.Text, start - 1, left.Start) is TextSpan partner)
        {
            start = StartOfFirm(article, left.Start, partner.Start);
        }

        return end - start >= 3 && ProjectWords.Firms.EndingAt(article.Text, end, start) is not null ? article.Letters(new TextSpan(start, end)) : null;
    }

    private static readonly PhraseSet FirmBoundaries = new(
        "由 与 和 及 、 , : ; 。 “ ” ( ) 的 就 在 引进了 引进 投资 签约 促成 是 为 对 把 将 会后 近日 收到 控股子公司 子公司 元 同 跟 给 向 被 让 下属 旗下 以及 引入 招引 落户 设立 成立 创办");

    private static int StartOfFirm(ArticleView article, int floor, int end)
    {
        TextSpan left = new(Math.Max(floor, end - 30), Math.Max(floor, end));
        int start = left.Start;
        foreach (TextSpan word in FirmBoundaries.In(article.Text, left))
        {
            bool isInside = word.Length == 1 && article.Text[word.Start] is '和' or '同' or '由' or '在' or '为' or '将' or '对'
                && word.End < article.Text.Length && article.Text[word.End] is '平' or '谐' or '仁' or '业' or '线' or '济' or '创' or '外';
            start = isInside ? start : word.End;
        }

        return start;
    }
}
