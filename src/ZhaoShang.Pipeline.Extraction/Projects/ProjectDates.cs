using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>
/// Reads the dates of a project: what happened then is told by the first word behind the date that can tell it (3月签字、5月破土), else by the one before it
/// (签约时间为3月). A date with no such word is one of the project's other dates, unless it is the time of what it sells or pays.
/// </summary>
internal static class ProjectDates
{
    private static readonly PhraseTable<ProjectDateRole> Words = new(
        ("签约 签订 签署 签定 签字 签下 签了 签的 签成 草签 中标 落户 落地 引进 引来 招来 达成 签合同 签协议 签", ProjectDateRole.Signed),
        (WorkVerbs.Begun + "开的工 动的工 奠的基 打桩 打基础 打下第一根桩 剪彩动工 开挖 上马 启动 启动建设 打下第一桩", ProjectDateRole.Started),
        (WorkVerbs.Finished + WorkVerbs.Opened + WorkVerbs.Running + "通过验收 竣工验收 试机 试车 贯通 点火 开机 交付 移交 投料 出产品 出产 出焦 出奶 出炉 开始灌装 见产品 营业 见效 挂牌营业 办起 生产出 第一批产品 首批产品 接待", ProjectDateRole.Completed),
        ("完成注册 完成公司注册 完成工商注册 完成登记 公司注册 注册 登记 营业执照 领取执照", ProjectDateRole.Registered),
        ("核准 获批 立项 备案 批复 审批 评审 环评 终止 退出 解约 解除 撤资 清退 收回 复工 停工 停建 缓建 封顶 洽谈 谈 考察 达标 达产 安装 调试 到账 到位 来函 通过 拿到 取得 摘牌 增资 兴办 创办 成立 完成 供地 征地 搬迁 转让 收购", ProjectDateRole.Other));

    private static readonly PhraseSet Expected = new(PlanWords.All + "可 能 要 等到 推迟");
    private static readonly PhraseSet ExpectedBefore = new(PlanWords.Aims + PlanWords.Prospects + PlanWords.Plans + "将于 将在 即可 拟 推迟 赶在");
    private static readonly PhraseSet Denied = new("未 没 不 无法 推迟");
    // 未中标, 会议要求月底前签约: behind the date that opens the sentence nothing is told as done.
    private static readonly PhraseSet NotYet = new("未 没有 无法 推迟 暂缓 要求 力争 务必 ");
    private static readonly PhraseSet Sales = new("收入 产值 税 销售 利润 产量 生产总值 接单 出口 计划投资 完成投资 营收 工资 分红 完成全年");
    private static readonly PhraseSet Frames = new("今年 今年以来 全年 本年 目前 年内 去年以来 新的一年");

    /// <summary>The dates in <paramref name="span"/>, letters that tell of one project only, but those in its name.</summary>
    public static IEnumerable<DraftDate> In(ArticleView article, TextSpan span, TextSpan name)
    {
        foreach (Mention date in article.Mentions.Within(span, MentionKind.Date).Where(date => date.Date is not null && !name.Contains(date.Span)))
        {
            if (Read(article, date, span) is ProjectDateRole role && (role != ProjectDateRole.Other || IsOwn(article, date)))
            {
                yield return new DraftDate(role, date);
            }
        }
    }

    /// <summary>
    /// The date that opens the sentence for what is told behind the name: 6月6日上午,总投资4亿元的X破土动工. Null if the clauses before the name tell none, or nothing
    /// happens then.
    /// </summary>
    /// <param name="article">The article.</param>
    /// <param name="before">The clauses before the project's own.</param>
    /// <param name="left">The letters of its clause before its name.</param>
    /// <param name="right">The letters behind its name.</param>
    public static DraftDate? Opening(ArticleView article, TextSpan before, TextSpan left, TextSpan right)
    {
        Mention? date = article.Mentions.Within(before, MentionKind.Date).LastOrDefault();
        if (date?.Date is null || Frames.At(article.Text, date.Span.Start, date.Span.End)?.End == date.Span.End)
        {
            return null;
        }

        TextSpan rest = new(date.Span.End, before.End);
        bool isToldBefore = Words.TryFirst(article.Text, rest, out PhraseHit<ProjectDateRole> word);
        bool isTold = isToldBefore || Words.TryLast(article.Text, left, out word) || Words.TryFirst(article.Text, new TextSpan(right.Start, Math.Min(right.End, article.Outline.ClauseAt(right.Start).Span.End)), out word);
        int floor = isToldBefore ? rest.Start : word.Start >= right.Start ? right.Start : left.Start;
        bool isUntrue = NotYet.IsIn(article.Text, new TextSpan(floor, Math.Max(floor, word.Start))) || (!isToldBefore && NotYet.IsIn(article.Text, rest));
        return isTold && !isUntrue && !StageTopics.Holds(article, word.Span) && word.Value is ProjectDateRole.Signed or ProjectDateRole.Started or ProjectDateRole.Completed
            ? new DraftDate(word.Value, date) : null;
    }

    /// <summary>The day, or days, of the occasion that the letters tell; null if they tell none or more than one. Near miss: a month or a year, in which many were signed.</summary>
    public static Mention? OfOccasion(ArticleView article, TextSpan occasion)
    {
        Mention[] days = [.. article.Mentions.Within(occasion, MentionKind.Date).Where(static date => date.Date is Edtf { Value.Length: 10 or 21 })];
        return days.Length == 1 ? days[0] : null;
    }

    private static ProjectDateRole? Read(ArticleView article, Mention date, TextSpan span)
    {
        string? heading = TableRows.HeadingAbove(article, date.Span.Start);
        if (heading is not null && Words.TryFirst(heading, new TextSpan(0, heading.Length), out PhraseHit<ProjectDateRole> word))
        {
            return word.Value;
        }

        TextSpan clause = article.Outline.ClauseAt(date.Span.Start).Span;
        TextSpan after = ArticleView.After(date.Span.End, Math.Min(EndOfTelling(article, date, clause), Math.Max(span.End, date.Span.End)));
        if (Words.TryFirst(article.Text, after, out word) || TryFirstStage(article, after, out word))
        {
            TextSpan between = new(date.Span.End, word.Start);
            TextSpan rest = new(word.End, Math.Max(word.End, after.End));
            if (word.Value == ProjectDateRole.Other && article.Mentions.Within(rest, MentionKind.Money).FirstOrDefault() is Mention money && money.Span.Start - word.End <= LongestLabel)
            {
                return null;
            }

            word = word.Value == ProjectDateRole.Other && AndRuns.First(article.Text, rest) is TextSpan runs ? new PhraseHit<ProjectDateRole>(runs, ProjectDateRole.Completed) : word;
            bool isOfPaper = word.Value == ProjectDateRole.Signed && NoDeals.IsIn(article.Text, rest);
            bool isDenied = isOfPaper || Denied.IsIn(article.Text, between) || article.Has(word.End, "前") || StageTopics.Holds(article, word.Span);
            bool isExpected = IsExpected(article, date, clause, word.Start);
            return isDenied ? ProjectDateRole.Other
                : !isExpected ? word.Value
                : word.Value == ProjectDateRole.Completed ? ProjectDateRole.PlannedCompletion : ProjectDateRole.Other;
        }

        TextSpan before = new(Math.Max(clause.Start, date.Span.Start - 8), date.Span.Start);
        bool isTime = article.Text.AsSpan(before.Start, before.Length).IndexOfAny('时', '于') >= 0;
        return isTime && Words.TryLast(article.Text, before, out word) ? word.Value : heading is null ? null : ProjectDateRole.Other;
    }

    // 上半年完成6500万元: when money was spent.
    private const int LongestLabel = 6;

    // 5月26日拿到证书并投产: the last step tells it.
    private static readonly PhraseSet AndRuns = new(WordPairs.Of("并 并正式 并成功 后", "投产 试产 生产 运营 开业 投用"));

    // 5月签了备忘录, 10月签订解除协议: no deal to build.
    private static readonly PhraseSet NoDeals = new("备忘录 解除 终止 退出");

    // 5月17日一次性通过验收: the words of stages tell the rest.
    private static bool TryFirstStage(ArticleView article, TextSpan after, out PhraseHit<ProjectDateRole> word)
    {
        bool isTold = StageWords.Stages.TryFirst(article.Text, after, out PhraseHit<ProjectStage> stage) && Shipped.At(article.Text, stage.Start, stage.End) is null;
        word = new PhraseHit<ProjectDateRole>(stage.Span, stage.Value switch
        {
            ProjectStage.Signed => ProjectDateRole.Signed,
            ProjectStage.Registered => ProjectDateRole.Registered,
            ProjectStage.Started => ProjectDateRole.Started,
            ProjectStage.Completed or ProjectStage.Operating => ProjectDateRole.Completed,
            _ => ProjectDateRole.Other,
        });
        return isTold;
    }

    // 7月份发往邻县1100吨: no day of completion.
    private static readonly PhraseSet Shipped = new("发往 运往 销往 卖往 卖到 销到 远销 行销 打入 打进 出口到 走进");

    // To the next date or the end of the clause; a date that is a clause of its own goes on in the next.
    private static int EndOfTelling(ArticleView article, Mention date, TextSpan clause)
    {
        int end = clause.End;
        if (end == date.Span.End && article.Outline.ClauseAt(date.Span.Start) is var own && own.Index + 1 < article.Outline.Clauses.Count
            && article.Outline.Clauses[own.Index + 1] is var next && next.Sentence == own.Sentence)
        {
            end = next.Span.End;
        }

        return article.Mentions.Within(new TextSpan(date.Span.End, end), MentionKind.Date).FirstOrDefault()?.Span.Start ?? end;
    }

    private static bool IsExpected(ArticleView article, Mention date, TextSpan clause, int verb)
    {
        TextSpan around = new(Math.Max(clause.Start, date.Span.Start - 6), verb);
        return ExpectedBefore.IsIn(article.Text, new TextSpan(around.Start, date.Span.Start)) || Expected.IsIn(article.Text, new TextSpan(date.Span.End, Math.Max(date.Span.End, verb)))
            || (date.Date is Edtf told && StageAspects.IsToCome(article, told)) || StageAspects.IsWithinYear(article, new TextSpan(date.Span.Start, Math.Max(date.Span.End, verb))) || PlannedSteps.Hold(article, date.Span.Start);
    }

    private static bool IsOwn(ArticleView article, Mention date)
    {
        bool isFrame = Frames.At(article.Text, date.Span.Start, date.Span.End)?.End == date.Span.End;
        TextSpan clause = article.Outline.ClauseAt(date.Span.Start).Span;
        return !isFrame && !Sales.IsIn(article.Text, ArticleView.After(date.Span.End, clause.End));
    }
}
