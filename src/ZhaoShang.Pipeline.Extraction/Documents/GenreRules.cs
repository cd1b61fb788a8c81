using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Documents;

/// <summary>Tells the kind of an article, from its title, its first lines and the words of reporters.</summary>
internal static class GenreRules
{
    private const int HeadLength = 240;

    private static readonly PhraseSet Rules = new("办法 规定 条例 细则 优惠政策 若干意见 若干措施 实施意见 暂行规定");
    private static readonly PhraseSet Plans = new("工作计划 规划 行动方案 工作方案 实施方案 工作要点 工作安排 目标任务 工作思路 工作打算 招商计划");
    private static readonly PhraseSet Reviews = new("工作回顾 主要工作 工作总结 情况汇报 完成情况 成就");
    private static readonly PhraseSet Reports = new("总结 小结 纪实 汇报 工作报告 公报 工作情况 述职 回顾 综述");
    private static readonly PhraseSet Reporters = new("记者 强调说 消息 讯 报道 接受采访 央视网 通讯员 联播 电( 日电");

    /// <summary>The genre and the rule that told it.</summary>
    public static (ArticleGenre Genre, string Rule) Of(ArticleView article)
    {
        string title = article.Document.Segmented.Normalized.Metadata.Title?.Text ?? "";
        TextSpan head = new(0, Math.Min(article.Text.Length, HeadLength));
        if (Rules.EndingAt(title, title.Length, 0) is not null)
        {
            return (ArticleGenre.Policy, "title-names-rules");
        }

        bool isPlan = Plans.IsIn(title) || (HeadingTellsPlan(article) && !Reporters.IsIn(article.Text, head));
        if (isPlan && !Reviews.IsIn(article.Text, head) && (!Reports.IsIn(title) || HeadingTellsPlan(article)))
        {
            return (ArticleGenre.Plan, "plan-in-title-or-head");
        }

        if (Reporters.IsIn(article.Text, new TextSpan(0, article.Text.Length)))
        {
            return (ArticleGenre.News, "words-of-reporters");
        }

        if (Reports.IsIn(title))
        {
            return (ArticleGenre.Summary, "title-names-report");
        }

        bool isOfPaper = article.Document.Segmented.Normalized.Metadata.Outlet is not null;
        return isOfPaper ? (ArticleGenre.News, "outlet-told") : (ArticleGenre.Summary, "work-told-without-reporter");
    }

    // 二、目标任务和2026年工作安排: a heading among the first lines; 完成年度目标任务的23.6% inside a sentence is none.
    private static bool HeadingTellsPlan(ArticleView article) => article.Outline.Sentences
        .TakeWhile(sentence => sentence.Index < 6 && sentence.Span.Start < HeadLength)
        .Any(sentence => sentence.Span.Length <= 40 && sentence.ClauseEnd - sentence.FirstClause == 1 && Plans.IsIn(article.Text, sentence.Span)
            && !article.Mentions.FiguresWithin(sentence.Span).Any());
}
