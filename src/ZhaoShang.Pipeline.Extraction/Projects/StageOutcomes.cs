using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>
/// Reads from what a business brings that it runs: 上半年实现产值2.1亿元, 产品卖到内蒙, 眼下用工76人. Near misses: 达产后年产值5亿元, 预计年缴税300万元, 年产值2亿元.
/// </summary>
internal static class StageOutcomes
{
    private const int FigureReach = 10;
    private const int LeftReach = 24;

    private static readonly PhraseSet Revenues = new("产值 销售收入 营业收入 主营业务收入 营收 销售额 开票额 开票 交易额 税收 利税 税金 缴税 纳税 出口 创汇 收入 利润 门票收入 开票销售 收租 收取租金 租金收入");
    private static readonly PhraseSet Reached = new("实现 已 完成 累计 达到了 截至 缴 今年 去年 上半年 下半年 一季度 二季度 三季度 当年 当月 首月 头一年 头一季 每个月 月均");
    private static readonly PhraseSet Promised = new("达产 满产 预计 可 将 能 届时 后 力争 争取 确保 计划 目标 设计 全部建成 有望 年产值 年税收 年销售 年纳税 年利税 年均 每年 建成投产");

    private static readonly PhraseSet Goods = new("产品 成品 样品 货 订单 头一单");
    private static readonly PhraseSet Sold = new("销往 远销 行销 俏销 卖往 卖给 卖到 卖了 出口 打入 打进 走俏 畅销 供不应求 不愁销 上市 销到 销售到 发往 运往 排到 空运 装车 装船 抢手 走进 出了成品 出成品");

    private static readonly PhraseSet Hired = new("工人 员工 职工 用工 招工 吸纳 安置 招收 招用 雇");
    private static readonly PhraseSet Now = new("已 现 目前 眼下 如今");

    /// <summary>A span without one of these tells no business.</summary>
    public static IEnumerable<string> Words => [.. Revenues.Phrases, .. Today.Phrases, .. Done.Phrases, .. Goods.Phrases];

    /// <summary>Adds to <paramref name="found"/> the words of business in <paramref name="span"/>. O(letters).</summary>
    public static void AddTo(List<PhraseHit<ProjectStage>> found, ArticleView article, TextSpan span)
    {
        string text = article.Text;
        foreach (TextSpan revenue in Revenues.In(text, span))
        {
            TextSpan right = new(revenue.End, Math.Max(revenue.End, Math.Min(article.Outline.ClauseAt(revenue.Start).Span.End, revenue.End + FigureReach)));
            if (article.Mentions.Within(right, MentionKind.Money).Any() && IsReached(article, revenue))
            {
                found.Add(new PhraseHit<ProjectStage>(revenue, ProjectStage.Operating));
            }
        }

        foreach (TextSpan now in Today.In(text, span))
        {
            if (HasOutput(article, now))
            {
                found.Add(new PhraseHit<ProjectStage>(now, ProjectStage.Operating));
            }
        }

        foreach (TextSpan done in Done.In(text, span))
        {
            if ((HasFigure(article, done) || article.Mentions.StartingAt(done.End, MentionKind.Region) is not null) && !Promised.IsIn(text, Left(article, done)))
            {
                found.Add(new PhraseHit<ProjectStage>(done, ProjectStage.Operating));
            }
        }

        foreach (TextSpan goods in Goods.In(text, span))
        {
            TextSpan right = new(goods.End, Math.Max(goods.End, Math.Min(article.Outline.ClauseAt(goods.Start).Span.End, goods.End + FigureReach)));
            if (Sold.First(text, right) is TextSpan sold && !Promised.IsIn(text, Left(article, sold)))
            {
                found.Add(new PhraseHit<ProjectStage>(sold, ProjectStage.Operating));
            }
        }
    }

    // 已出口两批产品, 累计销售液氧21万吨. Near miss: 已销售, which a table tells by itself.
    private static bool HasFigure(ArticleView article, TextSpan done) =>
        article.Mentions.FiguresWithin(new TextSpan(done.End, Math.Max(done.End, Math.Min(article.Outline.ClauseAt(done.Start).Span.End, done.End + FigureReach)))).Count > 0;

    private static readonly PhraseSet Done = new(WordPairs.Of("已 累计 已经 共 首月 当月 当年", "出口 销售 生产 加工 供应 发运 售出 孵化 屠宰 收购 收储 发电 产出 出纱 出栏 发送"));

    // 月产鞋由4万双增至10万双: what rose was made before. Near misses: 年产将由15万吨增加到30万吨, 用地由300亩增加到420亩.
    private static bool IsOfOutput(ArticleView article, TextSpan risen)
    {
        TextSpan left = Left(article, risen);
        left = new TextSpan(Math.Max(left.Start, article.Outline.ClauseAt(risen.Start).Span.Start), left.End);
        return Outputs.First(article.Text, left) is TextSpan output && new TextSpan(output.End, risen.Start).Of(article.Text).ContainsAny('由', '从') && !Promised.IsIn(article.Text, left)
            && article.Mentions.FiguresWithin(ArticleView.After(risen.End, risen.End + FigureReach)).Count > 0;
    }

    private static readonly PhraseSet Risen = new(WordPairs.Of("增 提高 增加 扩大 提升 上升 增长 扩", "到 至"));
    private static readonly PhraseSet Outputs = new("月产 年产 日产 产量 日加工 年加工 日处理 年处理 年出栏 生产能力");

    // 现在一天处理鲜果8吨, 如今每月出口4万株
    private static bool HasOutput(ArticleView article, TextSpan now)
    {
        TextSpan clause = article.Outline.ClauseAt(now.Start).Span;
        TextSpan right = new(now.End, Math.Max(now.End, Math.Min(clause.End, now.End + 16)));
        return Rates.First(article.Text, right) is TextSpan rate && article.Mentions.FiguresWithin(new TextSpan(rate.End, Math.Max(rate.End, Math.Min(clause.End, rate.End + 16)))).Count > 0
            && !Promised.IsIn(article.Text, right);
    }

    private static readonly PhraseSet Today = new("现在 如今 眼下 目前 现");
    private static readonly PhraseSet Rates = new("一天 每天 每日 日产 日处理 日加工 日接待 每月 月产 一个月 每个月 一个班");

    /// <summary>True if goods or a rise of what is made let be guessed that it runs: 产品全部外销, 月产鞋由4万双增至10万双. It tells less than anything else.</summary>
    public static bool LetsGuess(ArticleView article, TextSpan span)
    {
        foreach (TextSpan goods in Goods.In(article.Text, span))
        {
            TextSpan right = new(goods.End, Math.Max(goods.End, Math.Min(article.Outline.ClauseAt(goods.Start).Span.End, goods.End + FigureReach)));
            if (SoldAsRule.First(article.Text, right) is TextSpan sold && !Promised.IsIn(article.Text, Left(article, sold)))
            {
                return true;
            }
        }

        foreach (TextSpan risen in Risen.In(article.Text, span))
        {
            if (IsOfOutput(article, risen))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly PhraseSet SoldAsRule = new("试销 外销 内销 返销 直销 适销 主销 全销");

    /// <summary>True if people are told to work there now: 眼下用工76人. It tells less than any word of stage.</summary>
    public static bool HasWorkers(ArticleView article, TextSpan span)
    {
        foreach (TextSpan hired in Hired.In(article.Text, span))
        {
            TextSpan clause = article.Outline.ClauseAt(hired.Start).Span;
            TextSpan left = new(Math.Max(clause.Start, hired.Start - 4), hired.Start);
            bool isCounted = article.Mentions.FiguresWithin(new TextSpan(hired.End, Math.Max(hired.End, Math.Min(clause.End, hired.End + FigureReach)))).Count > 0;
            if (isCounted && Now.IsIn(article.Text, left) && !Promised.IsIn(article.Text, Left(article, hired)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsReached(ArticleView article, TextSpan revenue)
    {
        TextSpan left = Left(article, revenue);
        bool isTold = Reached.IsIn(article.Text, left) || Attained.At(article.Text, revenue.End, article.Text.Length) is not null || article.Mentions.Within(left, MentionKind.Date).LastOrDefault()?.Date is Edtf date && !StageAspects.IsToCome(article, date);
        return isTold && !Promised.IsIn(article.Text, left) && !IsOfInvestor(article, revenue);
    }

    // 甲集团去年销售收入50亿元,今年投资2亿元建设X: what the firm earns that goes on to build. Near miss: 甲公司投资2亿元建成X,去年销售收入5亿元.
    private static bool IsOfInvestor(ArticleView article, TextSpan revenue)
    {
        Clause clause = article.Outline.ClauseAt(revenue.Start);
        if (clause.Index + 1 >= article.Outline.Clauses.Count || article.Outline.Clauses[clause.Index + 1] is var next && next.Segment != clause.Segment
            || !article.Mentions.Within(new TextSpan(clause.Span.Start, revenue.Start), MentionKind.Organisation).Any())
        {
            return false;
        }

        Mention? money = article.Mentions.Within(article.Outline.Clauses[clause.Index + 1].Span, MentionKind.Money).FirstOrDefault();
        return money is not null && Investing.EndingAt(article.Text, money.Span.Start, clause.Span.End) is not null && Making.At(article.Text, money.Span.End, article.Text.Length) is not null;
    }

    private static readonly PhraseSet Investing = new(ProjectWords.VerbsOfMoney);
    private static readonly PhraseSet Making = new("建设 兴建 新建 修建 扩建 建 新上 上马 实施 打造 创办 开发 启动");

    // 月销售额已达90万元. Near miss: 销售额可达90万元.
    private static readonly PhraseSet Attained = new("已达 已达到 达到了 已突破 突破了 已超过 已逾");

    private static TextSpan Left(ArticleView article, TextSpan word)
    {
        Clause clause = article.Outline.ClauseAt(word.Start);
        TextSpan segment = article.Outline.SegmentOf(clause);
        return new TextSpan(Math.Max(segment.Start, word.Start - LeftReach), word.Start);
    }
}
