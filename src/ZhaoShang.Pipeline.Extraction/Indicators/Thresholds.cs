using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>Tells the bounds of classes of projects: 亿元以上项目26个, 投资5000万元以上的3家.</summary>
internal static class Thresholds
{
    private static readonly PhraseSet CountLinks = new("仅 只 仅有 只有 共有 的只有 的仅 的仅有 的 以上的 以下的 的有 以上 以下 的项目 以上项目 的企业 项目 级项目 级 企业 级企业 以上企业");

    private static readonly PhraseSet Excluding = new("(不含 (含 (不包括 (包括 (不含本数");

    private const int LongestRule = 30;

    private static readonly PhraseSet Ruling = new("低于 高于 达到 超过 不足 达 满 未达到 未达");

    /// <summary>True if <paramref name="figure"/> bounds a class and is no figure of the work itself.</summary>
    public static bool Is(ArticleView article, Mention figure)
    {
        if (figure.Sense == AmountSense.Threshold)
        {
            return true;
        }

        // 对到位低于65亿元的,约谈…; 完成率达到110%的,给予…: the bound of a rule.
        if (article.Has(figure.Span.End, "的,") && (figure.Amount?.Modifier is AmountModifier.LessThan or AmountModifier.AtLeast or AmountModifier.MoreThan
            || Ruling.EndingAt(article.Text, figure.Span.Start, Math.Max(0, figure.Span.Start - 3)) is not null))
        {
            return true;
        }

        if (IsOfEach(article, figure))
        {
            return true;
        }

        // 5-10亿元(不含10亿元)项目3个: what the bound leaves out, and the bounds before it.
        if (Excluding.EndingAt(article.Text, figure.Span.Start, Math.Max(0, figure.Span.Start - 4)) is not null
            || (figure.Amount?.High is not null && Excluding.At(article.Text, figure.Span.End, article.Text.Length) is not null))
        {
            return true;
        }

        bool isBound = figure.Kind == MentionKind.Money && figure.Amount?.Modifier is AmountModifier.AtLeast or AmountModifier.MoreThan or AmountModifier.AtMost;
        TextSpan after = ArticleView.After(figure.Span.End, Math.Min(article.Text.Length, figure.Span.End + 14));
        bool isOfCount = figure.Kind == MentionKind.Money && article.Mentions.Within(after, MentionKind.Count).FirstOrDefault() is Mention count
            && count.Span.Start - figure.Span.End <= 6 && CountLinks.At(article.Text, figure.Span.End, count.Span.Start + 1) is not null;
        // 5000万元至亿元20个: a class between two bounds.
        isOfCount |= figure is { Kind: MentionKind.Money, Amount.High: not null } && article.Mentions.StartingAt(figure.Span.End, MentionKind.Count) is not null;
        if (isOfCount || (isBound && figure.Span.End == after.Start && article.Mentions.StartingAt(figure.Span.End, MentionKind.Count) is not null))
        {
            return true;
        }

        // 引进投资1亿—3亿元工业项目的,奖励…
        if (figure is { Kind: MentionKind.Money, Amount.High: not null } && after.Of(article.Text).IndexOf("项目的") is var item and >= 0 && after.Of(article.Text)[..item].IndexOfAny(",。;、") < 0)
        {
            return true;
        }

        // 实际使用外资100万美元以上的,每…奖励…: the bound of a rule.
        if (isBound && article.Has(figure.Span.End, "的"))
        {
            return true;
        }

        // 凡引进资金100万元以上、使用三年以上的; 固定资产投资2000万元以上且每亩80万元的: the bound of a rule, whose clause ends with the particle.
        Clause clause = article.Outline.ClauseAt(figure.Span.Start);
        bool isRule = isBound && clause.Span.End - figure.Span.End is > 0 and <= LongestRule && article.Text[clause.Span.End - 1] == '的'
            && article.Text[figure.Span.End] is '、' or '且' or '并' or '和' or '及' or '或';
        if (isRule)
        {
            return true;
        }

        int noun = isBound ? after.Of(article.Text).IndexOf("项目") : -1;
        return noun >= 0 && after.Of(article.Text)[..noun].IndexOfAny(",。;、") < 0;
    }

    // 8个项目投资上亿元,12个项目投资过5000万元: what each of them comes to. Near misses: 12个项目总投资过百亿元, 项目投资超过30亿元.
    private static bool IsOfEach(ArticleView article, Mention figure)
    {
        int start = figure.Span.Start;
        int end = article.Text[start] == '上' ? start : start > 0 && article.Text[start - 1] is '上' or '过' ? start - 1 : start;
        // 14个项目到资均超1000万美元, 单体项目投资均在7000万元以上: of each.
        bool isOfAll = figure.Kind == MentionKind.Money && figure.Amount?.Modifier is AmountModifier.AtLeast or AmountModifier.MoreThan && Each.EndingAt(article.Text, start, Math.Max(0, start - 3)) is not null;
        if (isOfAll)
        {
            return true;
        }

        // 17家企业到资过亿美元, 8家企业税收超千万元: round bounds.
        bool isRound = article.Text[start] is '过' or '超' && figure.Span.Length > 2 && article.Text[start + 1] is '亿' or '千' or '百';
        if (isRound && Yielding.EndingAt(article.Text, start, Math.Max(0, start - LongestYield)) is TextSpan yield && article.Mentions.Covering(yield.Start - 1, MentionKind.Count) is { Amount.Value: > 1 })
        {
            return true;
        }

        bool isBound = figure.Kind == MentionKind.Money && (end < start || article.Text[start] == '上');
        return isBound && Invested.EndingAt(article.Text, end, Math.Max(0, end - LongestInvested)) is TextSpan words && article.Mentions.Covering(words.Start - 1, MentionKind.Count) is { Amount.Value: > 1 };
    }

    private static readonly PhraseSet Each = new("均 均在 都在 均达 均为 皆在");
    private const int LongestYield = 12;
    private static readonly PhraseSet Yielding = new(WordPairs.Of("项目 企业 公司 外资企业 外资项目", "实际使用外资 实际利用外资 到资 到位资金 实际到资 到账外资 合同外资 产值 年产值 销售收入 营业收入 主营业务收入 税收 纳税 投资"));
    private const int LongestInvested = 6;
    private static readonly PhraseSet Invested = new(WordPairs.Of("项目 企业 工程", "投资 投资额 单体投资"));

    /// <summary>The bound that the telling of <paramref name="draft"/> names, or null.</summary>
    public static ThresholdRecord? Of(ArticleView article, IndicatorDraft draft)
    {
        Mention? bound = article.Mentions.Within(draft.Telling, MentionKind.Money).FirstOrDefault(money => money.Span != draft.Figure.Span);
        return bound?.Amount is { } amount
            ? new ThresholdRecord(amount.Value, amount.Unit, amount.Modifier == AmountModifier.None ? null : amount.Modifier)
            : null;
    }
}
