using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>Tells the figures that sum up nothing: those for each person or month, differences, and what a single guest did.</summary>
internal static class NoTotals
{
    private static readonly PhraseSet Each = new(
        WordPairs.Of("每", "天 日 人 月 个 家 周 季 镇 乡 村 亩 名 届 户 支 位 队 到位 引进 新增") + WordPairs.Of("人 户 日 月 亩", "均") + "每年需 每年要 各自 一户 一亩 一人 一年能 " + WordPairs.Of("各", "引进 签约 到位 新增"));
    private static readonly PhraseSet Differences = new(
        "多 少 多了 少了 多出 增 减 净增 增加 减少 上升 下降 增长 增加了 减少了 上升了 下降了 增长了 超额 超计划 超任务 " + WordPairs.Of("多 少", "引进 到位 到账 签 签约 完成"));
    private static readonly PhraseSet Comparing = new("比 较 超额 超计划 超任务");
    private static readonly PhraseSet Guests = new(
        "对方 双方 老板 董事长 总经理 会社 " + WordPairs.Of("外 港 澳 台 日 韩 美 德", "方 商") + WordPairs.Of("客商", "已 先后 又 来过"));

    /// <summary>True for 每个团4条, 人均每月10家, 比去年同期多7项, 超额2个, 对方已来考察两次; near miss: 比上年增加四成 behind a total, 每年一届的….</summary>
    public static bool Is(ArticleView article, Mention figure)
    {
        TextSpan clause = article.Outline.ClauseAt(figure.Span.Start).Span;
        TextSpan left = ArticleView.Before(figure.Span.Start, clause.Start);
        bool isDifference = Differences.EndingAt(article.Text, left.End, left.Start) is TextSpan word && (Comparing.IsIn(article.Text, new TextSpan(left.Start, word.End)) || IsCompared(article, clause));
        isDifference |= article.Text[figure.Span.Start] == '超' && Comparing.Last(article.Text, left) is TextSpan than && left.End - than.End <= LongestBasis && left.Of(article.Text).IndexOfAnyInRange('0', '9') < 0;
        isDifference |= Lacking.EndingAt(article.Text, left.End, left.Start) is not null;
        isDifference |= IsOfPoints(article.Text, figure.Span.End);
        bool isOfGuest = figure.Amount is { Unit: "次" or "趟" or "回", Value: < 10 } && Guests.IsIn(article.Text, left);
        return isDifference || isOfGuest || IsOfPlaces(article, figure, left) || IsDealtToNamed(article, figure) || Each.IsIn(article.Text, left) || IsPointedAt(article, figure, clause);
    }

    // 6个乡镇不足500万元: the bound below which so many of them are. Near miss: 乙乡不足500万元.
    private static bool IsOfPlaces(ArticleView article, Mention figure, TextSpan left) => figure is { Kind: MentionKind.Money, Amount.Modifier: AmountModifier.LessThan or AmountModifier.AtMost }
        && article.Mentions.Within(left, MentionKind.Count).LastOrDefault() is { Amount.Value: >= 2 } count && Places.At(article.Text, count.Span.End, left.End) is not null;

    // 甲厂、乙厂两个项目,分别完成投资7200万元和3500万元: what each of the named brings. Near misses: 甲、乙两县分别到位31亿元、28亿元; 12个项目.
    private static bool IsDealtToNamed(ArticleView article, Mention figure)
    {
        TextSpan segment = ArticleView.Before(figure.Span.Start, article.Outline.SegmentOf(article.Outline.ClauseAt(figure.Span.Start)).Start);
        if (figure.Kind != MentionKind.Money || Dealing.Last(article.Text, segment) is not TextSpan dealing || new TextSpan(dealing.End, segment.End).Of(article.Text).IndexOfAny(',', '，') >= 0)
        {
            return false;
        }

        TextSpan before = new(Math.Max(segment.Start, dealing.Start - LongestDealt), dealing.Start);
        return article.Mentions.Within(before, MentionKind.Count).LastOrDefault() is { Amount: { Value: 2 or 3, Unit: "个" or "家" or "户" or "项", Modifier: AmountModifier.None } } few
            && (few.Amount.Value.Unit == "家" || Named.At(article.Text, few.Span.End, dealing.Start) is not null) && few.Span.Start > 0 && char.IsLetter(article.Text[few.Span.Start - 1]);
    }

    private const int LongestDealt = 12;
    private static readonly PhraseSet Dealing = new("分别");
    private static readonly PhraseSet Named = new("项目 企业 公司");
    private static readonly PhraseSet Places = new("镇 乡 村 街道 镇街 县区 县市 部门 单位 园区");

    // 分别高出24个、7个和4.8个百分点: all of them are points. Near miss: 签约24个、7个.
    private static bool IsOfPoints(string text, int end)
    {
        int at = end;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is '.' or '、' or '和' or '与' or '个' or ' '))
        {
            at++;
        }

        return at > end && text.AsSpan(at).StartsWith("百分点");
    }

    // 到位资金还差300万元.
    private static readonly PhraseSet Lacking = new("还差 尚差 仅差 只差 还缺 尚缺 相差 尚欠 还欠");

    // 比目标任务超3亿元: 超 is no bound behind what is compared.
    private const int LongestBasis = 8;

    // 与上年比,宗数减少5宗: the clause before ends with the comparison.
    private static bool IsCompared(ArticleView article, TextSpan clause) =>
        clause.Start > 1 && article.Text[clause.Start - 1] is ',' or '，' && Likened.EndingAt(article.Text, clause.Start - 1, Math.Max(0, clause.Start - 3)) is not null;

    private static readonly PhraseSet Likened = new("比 相比 比较 对比");

    // 上述五个项目, 甲厂扩建、乙园区两个项目: what was told before; near miss: 这38个项目总投资211亿元 with no number told before is none either.
    private static bool IsPointedAt(ArticleView article, Mention figure, TextSpan clause)
    {
        bool isThis = Pointing.EndingAt(article.Text, figure.Span.Start, Math.Max(clause.Start, figure.Span.Start - 2)) is not null;
        bool isProject = article.Has(figure.Span.End, "项目") || article.Has(figure.Span.End, "企业");
        return isThis && isProject;
    }

    private static readonly PhraseSet Pointing = new("上述 以上 这 该 前述");
}
