using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>
/// Amounts near a project that are not its own: what its investor owns or is worth (资产5亿元的甲集团投资建设X), what it has put in elsewhere (去年在外地投资20亿元,今年到我县建设X). Near miss: 在外地投资20亿元建设的X, 涉及资产5亿元.
/// </summary>
internal static class OtherMoney
{
    private const int LongestPlace = 10;

    private static readonly PhraseSet Wealth = new(WordPairs.Of("资产 总资产 净资产 资产总额 资产规模 市值 总市值 估值 身家", "达 达到 高达 为 有 :") + "资产 总资产 净资产 资产总额 资产规模 市值 总市值 估值 身家");
    private static readonly PhraseSet Fixed = new(WordPairs.Of("固定资产 固定资产净值 固定资产原值", "达 达到 高达 为") + "固定资产 固定资产净值 固定资产原值");
    private static readonly PhraseSet Owning = new("拥有 现有 具有 有 其");
    private static readonly PhraseSet Putting = new(ProjectWords.VerbsOfMoney + WordPairs.Of("投资 投入 出资 累计投资", "了 达 近 超"));
    private static readonly PhraseSet Outside = new(LevelWords.Outside + "外地 海外 国外 境外 全国各地 周边县市 其他地区 其他省份");

    /// <summary>True if <paramref name="money"/> is none of the project's that is named at <paramref name="name"/>. O(length of the clause).</summary>
    public static bool Is(ArticleView article, Mention money, TextSpan name)
    {
        Clause clause = article.Outline.ClauseAt(money.Span.Start);
        return IsWealth(article, money, clause) || (article.Outline.ClauseAt(name.Start).Index != clause.Index && IsElsewhere(article, money, clause));
    }

    // Near miss: 固定资产3亿元 without a firm that owns it is what the project puts into them.
    private static bool IsWealth(ArticleView article, Mention money, Clause clause)
    {
        string text = article.Text;
        if (Fixed.EndingAt(text, money.Span.Start, clause.Span.Start) is TextSpan assets)
        {
            return Owning.EndingAt(text, assets.Start, clause.Span.Start) is not null;
        }

        return article.Has(money.Span.End, "的") && Wealth.EndingAt(text, money.Span.Start, clause.Span.Start) is not null;
    }

    private static bool IsElsewhere(ArticleView article, Mention money, Clause clause)
    {
        if (Putting.EndingAt(article.Text, money.Span.Start, clause.Span.Start) is not TextSpan verb)
        {
            return false;
        }

        TextSpan left = new(Math.Max(clause.Span.Start, verb.Start - LongestPlace), verb.Start);
        int at = left.Of(article.Text).LastIndexOf('在');
        return at >= 0 && Outside.At(article.Text, left.Start + at + 1, verb.Start)?.End == verb.Start;
    }
}
