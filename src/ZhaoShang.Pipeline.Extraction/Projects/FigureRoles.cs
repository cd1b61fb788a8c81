using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>Reads what the figures of a project are, from the words left of them.</summary>
internal static class FigureRoles
{
    /// <summary>The name of the rule that tells the amounts of a project.</summary>
    public const string Rule = "amount-by-label";

    private static readonly PhraseTable<AmountRole> AmountWords = new(
        (ProjectWords.VerbsOfMoney + " 追加 意向 意向资金 计划投资 预计投资 投资额 总额 总投 要投 拟投 将投 需资 需资金 需投资 匡算 概算 估算 预算 造价 盘子 收购价 转让价 投入资金 " + WordPairs.Of("捐资", "修建 兴建 新建 建设"), AmountRole.TotalInvestment),
        ("固定资产投资 固定投资 固定资产 固投 固定资产投入", AmountRole.FixedAssets),
        ("注册资金 注册资本 注册资本金 注册本金", AmountRole.RegisteredCapital),
        ("利用外资 引进外资 外资 合同外资 外商投资 外方投资 外方投资额 " + WordPairs.Of("外方 港方 澳方 台方 日方 韩方 美方 德方 法方 英方 泰方", "出资 增资"), AmountRole.ForeignInvestment),
        (WordPairs.Of("合同 协议 签约", "额 总额 金额 资金 投资额 引资 引资额") + WordPairs.Of("合同 协议", "投资 总投资") + "合同价 报价 " + WordPairs.Of("中标", "价 总价 额 金额"), AmountRole.Contracted),
        ("到位 到位资金 到位投资 到资 到账 到帐 到款 到了账 资金到了 资金只到了 只到了 只到 仅到 仅到了 实际引进 进来 进账 打入 汇入 注入", AmountRole.PaidIn),
        ("完成 完成投资 完成投入 已投 累计已投 只投入 只投了 至今投入 至今只投入 投下去 投下 干了 花了 累计完成投入 实际开工投资 实际开工投资额 实投 实际投资 累计投资 累计投入 " + WordPairs.Of("已", "投资 投入 投进 花") + WordPairs.Of("花 用 耗", "去 掉"), AmountRole.Completed),
        ("扶持资金 补助 补贴 补助资金 专项资金 奖补资金 扶持 奖补 政策资金 无偿资金", AmountRole.Subsidy),
        ("销售收入 营业收入 主营业务收入 营收 销售额 年销售 收入 产品销售 出口 出口创汇 创汇 出口额 交易额 门票收入", AmountRole.Revenue),
        ("产值 年产值 总产值 工业产值 新增产值", AmountRole.OutputValue),
        ("税收 税费 税费收入 税收收入 利税 纳税 年税收 上缴税金 税金 利润 实现利税 税 缴税 创税 综合税收", AmountRole.Tax),
        ("贷款 融资 捐资 捐款 奖励 租金 单价 售价 货款 定金 保证金 作价 折价 节约 节省 再投 再投资 原投资 原总投资 原有投资 原投资额 " + WordPairs.Of("中方 方面", "出资") + "方面投入 方面投资 "
            + WordPairs.Of("各", "投资 投入 出资 注资 投 出") + WordPairs.Of("计划 拟 力争 预计 计划年内 预计年内", "完成 完成投资") + "超概算 出让金 土地款 地价款 罚款 "
            + "年内计划投资 " + WordPairs.Of("今年 本年 当年 年度 去年 上年 前年 明年", "计划投资 投资 投入 计划投入") + WordPairs.Of("风险 创业 天使 战略 股权", "投资") + WordPairs.Of("设备", "投资 投入 款 费") + WordPairs.Of("前期 此前", "投资 投入"), AmountRole.Other));

    private static readonly PhraseTable<int> Phases = new(
        ("一期 首期 先期 第一期 首批 首笔 第一笔 头一笔 头批 一期工程 一期项目 起步区", 1), ("二期 第二期 二期工程 二期项目", 2), ("三期 第三期 三期工程 三期项目", 3), ("四期", 4));

    private static readonly PhraseTable<QuantityRole> QuantityWords = new(
        ("年产 产能 年产能 生产能力 装机 装机容量 装机规模 发电量 年发电 年发 年加工 年处理 日处理 年生产 加工能力 处理能力 年可生产 规模 年出栏 存栏 年屠宰 年吞吐量 吞吐能力 年供 提高到", QuantityRole.Capacity),
        ("占地 用地 总用地 占地面积 总占地 总占地面积 规划用地 用地面积 用地总面积 占地总面积 总用地面积 征地 规划面积 流转土地 供地 水面 利用水面", QuantityRole.Land),
        ("建筑面积 总建筑面积 拟建面积 建面 厂房面积 建设厂房 标准厂房", QuantityRole.FloorArea),
        ("就业 岗位 提供就业 带动就业 安置 吸纳 用工 就业人口 解决就业", QuantityRole.Jobs),
        ("全长 总长 长 面积 深 宽 高 时速 节约 节省 减排 道路 少占地 少用地 替代 替代进口 进口 消耗 年消耗 耗用 排放 年排放 减少 减少排放 用水 年用水 用电 年用电 用气 用煤 拆除 拆迁 腾空 腾退", QuantityRole.Other));

    // 首期资金1200万元二月份到账, 已汇来首笔资金60万元
    private const int SentReach = 8;
    private static readonly PhraseSet Sent = new("汇来 汇入 汇到 打来 打入");
    private static readonly PhraseSet Arrived = new("到位 到账 到帐 到资 进账 进帐 进了账 也进了账 到了账 打进来 " + WordPairs.Of("已 已经", "汇入 汇到 打入 打到 入账 入帐"));

    // 120万美元汇到县外汇账户. Near miss: 首期资金900万元尚未汇入.
    private static readonly PhraseSet Remitted = new("汇到 汇入");

    /// <summary>What <paramref name="money"/> is, and of which phase. A bare 投资 is the total; of a phase it is the phase's.</summary>
    public static DraftAmount Amount(ArticleView article, Mention money, int floor)
    {
        TextSpan left = ArticleView.Before(money.Span.Start, Math.Max(floor, LabelStart(article, money.Span.Start)));
        AmountRole role = AmountRole.Other;
        if (AmountWords.TryLast(article.Text, left, out PhraseHit<AmountRole> word) && money.Span.Start - word.End <= 12)
        {
            role = word.Value == AmountRole.Other && article.Text.AsSpan(word.Start, word.Length).Contains('年') && Investing.At(article.Text, money.Span.End, article.Text.Length) is not null ? AmountRole.TotalInvestment : word.Value;
        }
        else if (article.Has(money.Span.End, "的") || Investing.At(article.Text, money.Span.End, article.Text.Length) is not null || left.IsEmpty)
        {
            role = AmountRole.TotalInvestment;
        }

        role = role == AmountRole.Other && money.Span.Start > left.Start && article.Text[money.Span.Start - 1] == '投' || ToPut.EndingAt(article.Text, money.Span.Start, left.Start) is not null ? AmountRole.TotalInvestment : role;
        if (role == AmountRole.TotalInvestment && ((IsShare(article, money) && !Totals.IsIn(article.Text, left)) || IsOfYear(article, word, money) || IsFormer(article, money) || IsAdded(article, money)))
        {
            role = AmountRole.Other;
        }

        bool isDone = role == AmountRole.TotalInvestment && word.Value == role && word.End > word.Start && Done.EndingAt(article.Text, word.Start, left.Start) is not null;
        role = isDone ? AmountRole.Completed : role;
        role = Deposits.At(article.Text, money.Span.End, article.Text.Length) is not null ? AmountRole.Other : role;
        role = DealBehind.At(article.Text, money.Span.End, article.Text.Length) is not null || (word.Length == 0 && PaperBehind.At(article.Text, money.Span.End, article.Text.Length) is not null) ? AmountRole.Contracted : role;
        bool isPhase = (Phases.TryLast(article.Text, left, out PhraseHit<int> phase) && money.Span.Start - phase.End <= 10 && !article.Has(phase.Start - 1, "分")) || IsOfPhaseBefore(article, left, out phase) || IsOfPhaseBehind(article, money, out phase);
        if (TableRows.HeadingAbove(article, money.Span.Start) is string heading)
        {
            role = AmountWords.TryLast(heading, new TextSpan(0, heading.Length), out PhraseHit<AmountRole> column) ? OfColumn(heading, column.Value) : IsCell(article.Text, money.Span) ? AmountRole.Other : role;
        }

        TextSpan right = new(money.Span.End, Math.Min(Math.Max(money.Span.End, article.Outline.ClauseAt(money.Span.Start).Span.End), money.Span.End + 4));
        Mention? day = article.Mentions.StartingAt(money.Span.End, MentionKind.Date);
        int dated = day is { Date: Edtf told } && StageAspects.IsToCome(article, told) ? money.Span.End : day?.Span.End ?? money.Span.End;
        if (Arrived.IsIn(article.Text, right) || (Arrived.At(article.Text, dated, article.Text.Length) ?? Remitted.At(article.Text, dated, article.Text.Length)) is not null || Sent.IsIn(article.Text, new TextSpan(Math.Max(left.Start, left.End - SentReach), left.End)))
        {
            return new DraftAmount(AmountRole.PaidIn, money, null);
        }

        return role is AmountRole.TotalInvestment or AmountRole.Other && isPhase
            ? new DraftAmount(AmountRole.PhaseInvestment, money, phase.Value)
            : new DraftAmount(role, money, null);
    }

    // 一期工程正在施工,计划投资5000万元: the phase opens the clause before, and the amount has no subject of its own. Near miss: 一期已投产,总投资2亿元.
    private static bool IsOfPhaseBefore(ArticleView article, TextSpan left, out PhraseHit<int> phase)
    {
        Clause clause = article.Outline.ClauseAt(left.End);
        phase = default;
        bool isBare = clause.Index > 0 && left.Start == clause.Span.Start && BareLabels.At(article.Text, left.Start, left.End)?.End == left.End;
        return isBare && article.Outline.Clauses[clause.Index - 1] is var before && before.Sentence == clause.Sentence && before.Segment == clause.Segment
            && Phases.TryAt(article.Text, before.Span.Start, before.Span.End, out phase) && !article.Mentions.Within(before.Span, MentionKind.Money).Any();
    }

    // 去年又追加1400万元上了二期. Near miss: 投资1400万元的二期.
    private static bool IsOfPhaseBehind(ArticleView article, Mention money, out PhraseHit<int> phase)
    {
        phase = default;
        return PhaseVerbs.At(article.Text, money.Span.End, article.Text.Length) is TextSpan verb && PhaseAmounts.Names.TryAt(article.Text, verb.End, article.Text.Length, out phase) && phase.Value > 1;
    }

    private static readonly PhraseSet PhaseVerbs = new(WordPairs.Of("建设 兴建 新建 扩建 建 上 启动 实施 开建", "了") + "建设 兴建 新建 扩建 建 上 启动 实施 开建");
    private static readonly PhraseSet BareLabels = new("投资 计划投资 预计投资 拟投资 投资额 投入 计划投入");

    /// <summary>True if the label right before <paramref name="money"/> is that of something else than the total investment: 土地出让金3200万元, 各出资2.5亿元. O(1).</summary>
    public static bool IsNoTotal(ArticleView article, Mention money) =>
        AmountWords.TryEndingAt(article.Text, money.Span.Start, article.Outline.ClauseAt(money.Span.Start).Span.Start, out PhraseHit<AmountRole> label) && label.Value != AmountRole.TotalInvestment;

    /// <summary>
    /// What <paramref name="money"/> is that <paramref name="change"/> tells as changed: a total that takes the place of the earlier (原投资90万美元,今年增资到240万美元; 投资额改成了4200万元), unless the label before
    /// says otherwise (年产值将增加到5亿元, 注册资本由1000万元增资至3000万元, 今年投资额调整为5000万元).
    /// </summary>
    public static DraftAmount Changed(ArticleView article, Mention money, TextSpan change, int floor)
    {
        TextSpan left = ArticleView.Before(change.Start, Math.Max(Math.Min(floor, change.Start), LabelStart(article, money.Span.Start)));
        bool isLabelled = AmountWords.TryLast(article.Text, left, out PhraseHit<AmountRole> label);
        bool isOfYear = isLabelled && label.Value == AmountRole.TotalInvestment && article.Mentions.Covering(label.Start - 1, MentionKind.Date)?.Date is Edtf { Value.Length: 4 };
        return new DraftAmount(isOfYear ? AmountRole.Other : isLabelled ? label.Value : AmountRole.TotalInvestment, money, null);
    }

    // 以280万美元独资兴办电镀厂. Near miss: 280万元设备.
    private static readonly PhraseSet Investing = new("投资 独资 合资 兴办 兴建 创办 投建 建设");

    // 原定1亿美元的投资缩减为4000万美元, 由2亿元调整为8000万元: what it was before. Near miss: 2亿元的投资已到位.
    private static bool IsFormer(ArticleView article, Mention money)
    {
        TextSpan near = new(money.Span.End, Math.Min(article.Outline.ClauseAt(money.Span.Start).Span.End, money.Span.End + LongestMove));
        return near.Length > 0 && Moved.First(article.Text, near) is TextSpan word && article.Mentions.StartingAt(word.End, MentionKind.Money) is not null;
    }

    // 原投资1亿元的X,新增投资5000万元: what comes to it. Near miss: 新增投资5000万元 alone.
    private static bool IsAdded(ArticleView article, Mention money)
    {
        TextSpan sentence = article.Outline.SentenceAt(money.Span.Start).Span;
        return Additions.EndingAt(article.Text, money.Span.Start, sentence.Start) is TextSpan added && Earlier.IsIn(article.Text, new TextSpan(sentence.Start, added.Start));
    }

    private static readonly PhraseSet Additions = new("新增投资 新增投资额 新增总投资 新增投入");
    private static readonly PhraseSet Earlier = new(WordPairs.Of("原 原有 原来 原先", "投资 总投资 投入 投资额"));

    private const int LongestMove = 10;
    private static readonly PhraseSet Moved = new(WordPairs.Of("缩减 压缩 调整 调减 核减 减少 下调 增加 追加 扩大 提高 上调 调增 变更 减 增 调 改", "为 到 至"));

    // 完成基础设施投资9300万元: what it was spent on stands between.
    private static readonly PhraseSet Done = new(WordPairs.Of("完成 累计完成 已完成", "基础设施 建安 土建 设备 建设 工程 项目 固定资产 前期 工业 配套 厂房"));

    // 有意投两三亿元; near miss: 投产至今出口90万美元.
    private static readonly PhraseSet ToPut = new("投 投了");

    // 缴纳500万元履约保证金, 退还80万元订金: what is pledged or owed.
    private static readonly PhraseSet Deposits = new(WordPairs.Of(" 履约 投资 项目 土地", "保证金 诚意金 定金 订金 押金") + "保证金 诚意金 定金 订金 押金 " + WordPairs.Of("的", "保证金 履约保证金 诚意金 定金 订金 押金 设备款 土地款 贷款") + "设备款 土地款 贷款 债务 欠款 欠税 罚款");

    private static readonly PhraseSet DealBehind = new("的协议 的合同 的协议额 的合同额");

    // 签订了5000万元的投资框架协议. Near miss: 签订了总投资5000万元的投资协议.
    private static readonly PhraseSet PaperBehind = new(WordPairs.Of("的", DealWords.Named) + WordPairs.Of("的投资合作", "协议 框架协议 合同 意向协议"));

    // 3月完成注册,注册资金5000万元 beneath 进展: its own label tells it.
    private static bool IsCell(string text, TextSpan money) => money.Start == 0 || text[money.Start - 1] is '\t' or '\n';

    // 2014年投资(万元), 本年投资: what is spent in one year. Near miss: 2014年签约项目总投资.
    private static AmountRole OfColumn(string heading, AmountRole role) => role == AmountRole.TotalInvestment && heading.Contains('年') && !heading.Contains('总') ? AmountRole.Other : role;

    // 罗老板出资420万元,占51%: the part of one partner.
    private static bool IsShare(ArticleView article, Mention money) =>
        (article.Has(money.Span.End, ",占") || article.Has(money.Span.End, "，占") || article.Has(money.Span.End, "占")) && article.Mentions.Within(ArticleView.After(money.Span.End, money.Span.End + 10), MentionKind.Percent).Any();

    private static readonly PhraseSet Totals = new("总投资 概算 总额 估算");

    // 2023年计划投资5.5亿元, 今年计划投资…: what is spent in one year.
    private static bool IsOfYear(ArticleView article, PhraseHit<AmountRole> label, Mention money)
    {
        bool isPlanned = label.End <= money.Span.Start && label.Length > 0 && article.Text.AsSpan(label.Start, label.Length) is "计划投资" or "拟投资" or "预计投资";
        bool isDated = article.Mentions.Covering(label.Start - 1, MentionKind.Date)?.Date is Edtf { Value.Length: 4 };
        return isPlanned && isDated;
    }

    // 总投资:2亿元: the label stands before the colon; 中标价:按总价下浮,即5.97亿元: and 即 goes on from the clause before.
    private static int LabelStart(ArticleView article, int position)
    {
        Clause clause = article.Outline.ClauseAt(position);
        clause = clause.Index > 0 && article.Has(clause.Span.Start, "即") ? article.Outline.Clauses[clause.Index - 1] : clause;
        bool isLabelled = clause.Index > 0 && clause.Span.Start > 0 && article.Text[clause.Span.Start - 1] is ':' or '：' && article.Outline.Clauses[clause.Index - 1].Span.Length <= 8;
        return isLabelled ? article.Outline.Clauses[clause.Index - 1].Span.Start : clause.Span.Start;
    }

    /// <summary>What <paramref name="quantity"/> is; one in the name of the project is its capacity.</summary>
    public static DraftQuantity Quantity(ArticleView article, Mention quantity, TextSpan name, int floor)
    {
        TextSpan left = ArticleView.Before(quantity.Span.Start, Math.Max(floor, article.Outline.ClauseAt(quantity.Span.Start).Span.Start));
        string? heading = TableRows.HeadingAbove(article, quantity.Span.Start);
        bool isLabelled = heading is null ? QuantityWords.TryLast(article.Text, left, out PhraseHit<QuantityRole> word) : QuantityWords.TryLast(heading, new TextSpan(0, heading.Length), out word);
        if (Gains.EndingAt(article.Text, quantity.Span.Start, left.Start) is not null && left.Of(article.Text).ContainsAny('比', '较'))
        {
            return new DraftQuantity(QuantityRole.Other, quantity);
        }

        if (isLabelled)
        {
            return new DraftQuantity(IsOfUnit(word.Value, quantity.Amount?.Unit) ? word.Value : OfUnit(quantity.Amount?.Unit), quantity);
        }

        return new DraftQuantity(name.Contains(quantity.Span) ? QuantityRole.Capacity : OfUnit(quantity.Amount?.Unit), quantity);
    }

    // 比现在的3万吨增加2万吨: a difference.
    private static readonly PhraseSet Gains = new("增加 增加了 新增 增产 净增 多 减少 减少了 少 降低");

    // 标准厂房 of 60亩 is land; near miss: 标准厂房3万平方米.
    private static bool IsOfUnit(QuantityRole role, string? unit) => role != QuantityRole.FloorArea || OfUnit(unit) != QuantityRole.Land;

    // What a figure without a label is as a rule: 3.2万平方米 are floors, 500张 beds, 1500吨 what it makes. Near misses: 8公里, 40台.
    private static QuantityRole OfUnit(string? unit) => unit switch
    {
        "亩" or "公顷" or "平方公里" => QuantityRole.Land,
        "平方米" or "平米" or "㎡" or "m²" => QuantityRole.FloorArea,
        "人" or "名" => QuantityRole.Jobs,
        "MW" or "兆瓦" or "千瓦" or "kW" or "吉瓦" or "GW" or "吨" or "千克" or "公斤" or "立方米" or "千瓦时" or "头" or "只" or "羽" or "尾" or "支" or "套" or "锭" or "双" or "张" or "间" or "件" or "瓶"
            or "吨/日" or "吨/年" or "吨/天" or "立方米/日" or "箱" or "株" or "片" or "条" or "辆" => QuantityRole.Capacity,
        _ => QuantityRole.Other,
    };
}
