using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Documents;

/// <summary>Tells the kind of an article, from its title, its first lines and the words of reporters.</summary>
internal static class GenreRules
{
    /// <summary>The rule of an article whose title ends with a plan's noun: it is sure.</summary>
    public const string PlanTitle = "title-names-plan";

    private const int HeadLength = 240;

    private static readonly PhraseSet Rules = new("办法 规定 条例 细则 优惠政策 若干意见 若干措施 实施意见 暂行规定 若干政策");
    private static readonly PhraseSet Explanations = new("政策问答 解读");
    private static readonly PhraseSet Articles = new("第一条 第二条 第三条");
    private static readonly PhraseSet Plans = new("工作计划 规划 行动方案 工作方案 实施方案 工作要点 工作安排 目标任务 工作思路 工作打算 招商计划 推进计划 推进方案 任务分解 储备项目");
    private static readonly PhraseSet Reviews = new("工作回顾 主要工作 工作总结 情况汇报 完成情况 成就");
    private static readonly PhraseSet Reports = new("总结 小结 汇报 动态 简报 快报 专报 简讯 招商信息 工作信息 工作报告 公报 工作情况 情况报告 情况的报告 述职 回顾 综述 通报 分析 盘点 回眸 自查报告");
    private static readonly PhraseSet Speeches = new("讲话 发言 致辞 致词 演讲 表态 实录 访谈 对话");
    private static readonly PhraseSet Features = new("见闻 侧记 散记 记事 走笔 观察 特写 速写 手记 小记 探访 印象 一线 直击");
    private static readonly PhraseSet Reporters = new("记者 强调说 本报 本刊讯 接受采访 央视网 通讯员 联播 日电 笔者 听众 观众朋友");
    private static readonly PhraseSet Hearsay = new("据悉 据了解 据介绍 获悉 昨日 昨天 该县 该市 该区 该镇 该乡 该州 该旗 该园区 该省 该地区 这个县 这个市 这个镇 这个区");
    private static readonly PhraseSet Speech = new("”他说 ”她说 说: 说， 说, 表示, 表示， 告诉 坦言 感慨 透露 笑着 的话说 说道 算账 算了一笔账 介绍说 负责人说");
    private static readonly PhraseSet Selves = new(LevelWords.Own + "我局 我办 我委 我街道 我园区 我处 我行署 我地区 我中心 我部 我院");

    /// <summary>The genre and the rule that told it.</summary>
    public static (ArticleGenre Genre, string Rule) Of(ArticleView article)
    {
        string title = article.Document.Segmented.Normalized.Metadata.Title?.Text ?? "";
        TextSpan all = new(0, article.Text.Length);
        TextSpan head = new(0, Math.Min(article.Text.Length, HeadLength));
        if (IsPlanTitle(title) && !Reporters.IsIn(article.Text, head) && article.Document.Segmented.Normalized.Metadata.Author is null)
        {
            return (ArticleGenre.Plan, PlanTitle);
        }

        if (Rules.EndingAt(title, title.Length, 0) is not null || (Rules.IsIn(title) && (Articles.IsIn(article.Text, all) || Explanations.IsIn(title) || title.EndsWith("通知", StringComparison.Ordinal))))
        {
            return (ArticleGenre.Policy, "title-names-rules");
        }

        bool isPlan = Plans.IsIn(title) || (HeadingTellsPlan(article) && !Reporters.IsIn(article.Text, head));
        if (isPlan && !Reviews.IsIn(article.Text, head) && (!Reports.IsIn(title) || HeadingTellsPlan(article)))
        {
            return (ArticleGenre.Plan, "plan-in-title-or-head");
        }

        if (Speeches.IsIn(title) && !Reporters.IsIn(article.Text, head))
        {
            return (ArticleGenre.Other, "title-names-speech");
        }

        double news = NewsIn(article, title, all) - SummaryIn(article, title, all);
        return news > 0 ? (ArticleGenre.News, "frame-of-news") : (ArticleGenre.Summary, "office-tells-its-work");
    }

    // 2013年招商引资工作要点, 关于印发《…行动安排》的通知, 下半年…实施意见(2010年7月12日). Near misses: 2012年工作总结和2013年工作打算, 招商引资若干意见, 超额完成年度目标任务.
    private static bool IsPlanTitle(string title)
    {
        string name = title.Replace("的通知", "", StringComparison.Ordinal).TrimEnd('》', ' ');
        int bracket = name.Length > 0 && name[^1] == ')' ? name.LastIndexOf('(') : -1;
        name = (bracket > 0 ? name[..bracket] : name).TrimEnd('》', ' ');
        bool isOfTime = TitlePeriod.Of(name, null) is not null;
        return !Reports.IsIn(name) && (PlanEnds.EndingAt(name, name.Length, 0) is not null || (isOfTime && Opinions.EndingAt(name, name.Length, 0) is not null));
    }

    private static readonly PhraseSet PlanEnds = new("计划 要点 行动方案 工作方案 实施方案 攻坚方案 推进方案 会战方案 活动方案 招商方案 安排 打算 思路 任务分解 任务分解表 任务表 分解表 推进表 安排意见 分解意见 推进时限 工作部署 规划");
    private static readonly PhraseSet Opinions = new("实施意见 工作意见 指导意见");

    private static double NewsIn(ArticleView article, string title, TextSpan all)
    {
        DocumentMetadata metadata = article.Document.Segmented.Normalized.Metadata;
        double support = 0.5;
        support += Reporters.IsIn(article.Text, all) ? 3 : 0;
        support += metadata.Outlet is { } outlet && !IsOffice(outlet.Text) ? 2 : 0;
        support += metadata.Author is not null ? 1 : 0;
        support += IsQuoted(article) ? 1.5 : 0;
        support += Hearsay.IsIn(article.Text, all) ? 1 : 0;
        return support + (Features.IsIn(title) ? 2 : 0);
    }

    private static double SummaryIn(ArticleView article, string title, TextSpan all)
    {
        DocumentMetadata metadata = article.Document.Segmented.Normalized.Metadata;
        double support = Reports.IsIn(title) ? 4 : 0;
        support += metadata.Outlet is { } outlet && IsOffice(outlet.Text) ? 2 : 0;
        support += Selves.IsIn(article.Text, all) || Selves.IsIn(title) ? 2 : 0;
        return support + (metadata.Frame.Any(line => IsOffice(line.Text)) ? 1.5 : 0);
    }

    // 来源:区商务局, 某县政府办: an office tells of itself.
    private static bool IsOffice(string outlet) => outlet.Length > 0 && "局委办部处科室心会府组".Contains(WithoutDate(outlet)[^1], StringComparison.Ordinal) && !outlet.EndsWith("融媒体中心", StringComparison.Ordinal) && !outlet.EndsWith("新闻中心", StringComparison.Ordinal);

    // 某县招商局 2010年7月8日, （某局供稿）.
    private static string WithoutDate(string line)
    {
        string name = line.TrimEnd("0123456789年月日一二三四五六七八九十○〇零OＯ ()（）编印发供稿.-/".ToCharArray());
        return name.Length == 0 ? line : name;
    }

    // “三年不亏就算赢。”张经理说: somebody is quoted.
    private static bool IsQuoted(ArticleView article) => article.Text.Contains('”', StringComparison.Ordinal) && Speech.IsIn(article.Text, new TextSpan(0, article.Text.Length));

    // 二、目标任务和2026年工作安排: a heading among the first lines. Near misses: 一、目标任务进展情况, and 完成年度目标任务的23.6% inside a sentence.
    private static bool HeadingTellsPlan(ArticleView article) => article.Outline.Sentences
        .TakeWhile(sentence => sentence.Index < 6 && sentence.Span.Start < HeadLength)
        .Any(sentence => sentence.Span.Length <= 40 && sentence.ClauseEnd - sentence.FirstClause == 1 && Plans.IsIn(article.Text, sentence.Span)
            && !PlanParts.IsReview(article.Text, sentence.Span) && !article.Mentions.FiguresWithin(sentence.Span).Any());
}
