using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>Tells the figures that sum up nothing: those for each person or month, differences, and what a single guest did.</summary>
internal static class NoTotals
{
    private static readonly PhraseSet Each = new("每人 每月 每个 每家 每周 每季 每镇 每乡 每亩 每名 每届 每户 每支 每位 人均 户均 日均 月均 亩均 各引进 各自 每到位 每引进 每新增");
    private static readonly PhraseSet Differences = new("多 少 增加 减少 超额 超计划 超任务 净增 增 减 多了 少了 多出 少到账 多到账 多签 少签 多引进 少引进 多到位 少到位 增加了 减少了 下降 上升 上升了 下降了");
    private static readonly PhraseSet Comparing = new("比 较 超额 超计划 超任务 同比");
    private static readonly PhraseSet Guests = new("对方 双方 港方 外方 客商来过 连着 客商已 客商先后 德商 日商 港商 台商 韩商 外商已 老板 董事长 总经理 会社");

    /// <summary>True for 每个团4条, 人均每月10家, 比去年同期多7项, 超额2个, 对方已来考察两次; near miss: 比上年增加四成 behind a total, 每年一届的….</summary>
    public static bool Is(ArticleView article, Mention figure)
    {
        TextSpan clause = article.Outline.ClauseAt(figure.Span.Start).Span;
        TextSpan left = ArticleView.Before(figure.Span.Start, clause.Start);
        bool isDifference = Differences.EndingAt(article.Text, left.End, left.Start) is TextSpan word && Comparing.IsIn(article.Text, new TextSpan(left.Start, word.End));
        bool isOfGuest = figure.Amount is { Unit: "次" or "趟" or "回", Value: < 10 } && Guests.IsIn(article.Text, left);
        return isDifference || isOfGuest || Each.IsIn(article.Text, left) || IsPointedAt(article, figure, clause);
    }

    // 上述五个项目, 甲厂扩建、乙园区两个项目: what was told before; near miss: 这38个项目总投资211亿元 with no number told before is none either.
    private static bool IsPointedAt(ArticleView article, Mention figure, TextSpan clause)
    {
        bool isThis = Pointing.EndingAt(article.Text, figure.Span.Start, Math.Max(clause.Start, figure.Span.Start - 2)) is not null;
        bool isProject = article.Has(figure.Span.End, "项目") || article.Has(figure.Span.End, "企业");
        return isThis && isProject;
    }

    private static readonly PhraseSet Pointing = new("上述 以上 这 该 前述");
}
