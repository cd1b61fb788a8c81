using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>Tells what a figure measures, from its name.</summary>
internal static class Measures
{
    private static readonly PhraseSet NoIndicator = new(
        "贷款 补贴 补助 奖 捐资 捐款 捐赠 授信 减免 减税 降费 政策资金 财政资金 注册资金 注册资本 年薪 价格 单价 均价 租金 拨付 贴息 信贷 存款 余额 "
        + "基金 融资 拿出 土地 工资 补偿 人均 赔偿 罚款 债 保费 保险 费用 学费 票房 增值 亩均 每亩 每股 扶持 转移支付 拨款 引导资金 专项资金 成本 还本 发放 优惠 以旧换新 少于 不低于 门槛 强度 给予 中央预算内 经费 负 担保 影响 提成 最小 最大 平均");

    private static readonly PhraseSet Registered = new(WordPairs.Of("注册资金 注册资本", "合计 总额 累计 共 共计") + WordPairs.Of("内资 外资 总", "注册资金 注册资本"));
    private static readonly PhraseSet Foreign = new("外资 外商资金 外商直接投资 FDI 外商投资 外商实际投资 对华投资");
    private static readonly PhraseSet NotForeign = new(WordPairs.Of(LevelWords.Levels + " 域", "外资") + "内外资 外资企业 外资项目 外商投资企业");
    private static readonly PhraseSet NotPaid = new("引资企业");
    private static readonly PhraseSet PlannedEnds = new("投资额 投资总额 计划投资");
    private static readonly PhraseSet TaxEnds = new("税收 纳税 税金 利税 缴税 入库税收 税收收入 上缴税收 上缴利税 税费");
    private static readonly PhraseSet Taxes = new("税");
    private static readonly PhraseSet Sums = new(WordPairs.Of("项目", "投资额 投资总额 总投资额"));
    private static readonly PhraseSet Put = new("完成 实际 累计 到位 协议 合同 签约额");
    private static readonly PhraseSet Outbound = new("对外直接投资 对外直接投资额 对外投资 对外投资额");
    private static readonly PhraseSet Contracting = new("对外承包 承包工程 劳务合作 对外劳务");
    private static readonly PhraseSet SalesEnds = new("开票 销售 销售收入 销售额 营业收入");
    private static readonly PhraseSet Bonded = new("保税");
    private static readonly PhraseSet SpentEnds = new("完成投资 完成投资额 完成固定资产投资 形成固定资产投资 形成固定资产投资额");
    private static readonly PhraseSet Agreed = new("协议 合同 签约 意向");
    private static readonly PhraseSet Money = new("资 额 元 金");
    private static readonly PhraseSet Paid = new("到位 到资 实到 实际引进 实际利用 引进到位 实际使用 实际到 引进资金 引资 到账 内资 利用外资 使用外资 揽金 揽资 吸金 落实 吸引资金 吸收资金 进资 入资 进账 进帐 到帐 入账 外埠资金 内联资金 "
        + WordPairs.Of(LevelWords.Levels + " 域", "外资金") + WordPairs.Of("引进", LevelWords.Outside));
    private static readonly PhraseSet Spent = new("完成投资 固定资产投资 开发投资 产业投资 工业投资 交通投资 项目投资 民间投资 基础设施投资 技改投资 累计投资 投入资金 投入基础设施 基础设施资金 基础设施投入 基础设施建设投入 投入建设资金 工业投入 工业性投入 技改投入 有效投入 设备投入 生产性投入 固定资产投入 工业性投资 生产性投资 已投资 年度计划投资 年度投资 年计划投资 " + WordPairs.Of("制造业 服务业 农业 建筑业 采矿业 房地产业 旅游业 商贸业 行业 一产 二产 三产 国有 技术改造 更新改造", "投资"));
    private static readonly PhraseSet Spending = new(WordPairs.Of("实际 实际完成 实际累计", "投资 投入 固定资产投资"));
    private static readonly PhraseSet PlannedSpending = new("年度计划投资 计划完成投资 年计划投资 年度投资 年度投资计划 年内计划投资 " + WordPairs.Of("今年 本年 当年", "计划投资"));
    private static readonly PhraseSet Drawing = new("利用 吸引 吸纳 吸收");
    private static readonly PhraseSet Output = new("产值 增加值 生产总值 GDP 总产出");
    private static readonly PhraseSet Total = new("总额 投资");
    private static readonly PhraseSet Others = new("收入 支出 销售 零售 消费 贸易 外贸总 进出口 进口 营收 成交 入库 交易额 存量 旅游 商品房 利润 完成营业额 实现营业额 工程营业额 劳务营业额 住宅 城镇 乡村");

    /// <summary>
    /// What an amount of money under <paramref name="name"/> measures; null if it is no indicator (贷款, 奖励). 协议投资额 is contracted,
    /// 实际到位市外资金 paid in; near miss: 市外资金 is not 外资.
    /// </summary>
    public static IndicatorMeasure? OfMoney(string name)
    {
        // 新注册企业14家,注册资金合计1.37亿元; near miss: 注册资本3亿元 of one firm.
        if (Registered.IsIn(name))
        {
            return IndicatorMeasure.Other;
        }

        if (NoIndicator.IsIn(name))
        {
            return null;
        }

        if (Outbound.EndingAt(name, name.Length, 0) is not null || Contracting.IsIn(name))
        {
            return IndicatorMeasure.Other;
        }

        // 国税开票销售, 应税销售收入: what is sold, whatever is taxed of it.
        if (SalesEnds.EndingAt(name, name.Length, 0) is not null && Taxes.IsIn(name))
        {
            return IndicatorMeasure.Other;
        }

        // 招商引资企业纳税: the last noun tells.
        if (TaxEnds.EndingAt(name, name.Length, 0) is not null)
        {
            return IndicatorMeasure.Tax;
        }

        // 招商引资项目完成投资: the last noun tells. Near miss: 招商引资到位资金.
        if (SpentEnds.EndingAt(name, name.Length, 0) is not null && !name.Contains("到位", StringComparison.Ordinal))
        {
            return IndicatorMeasure.CompletedInvestment;
        }

        bool isPaid = IsTold(Paid, NotPaid, name);
        bool isAgreed = Agreed.IsIn(name) && !(name.Contains("签约", StringComparison.Ordinal) && name.Contains("总投资", StringComparison.Ordinal));
        if (IsTold(Foreign, NotForeign, name))
        {
            return isAgreed && !name.Contains("实际", StringComparison.Ordinal) ? IndicatorMeasure.ForeignContracted : IndicatorMeasure.ForeignPaidIn;
        }

        // 新签项目投资额, what is to be put in. Near misses: 完成项目投资额, 固定资产投资额.
        if (Sums.EndingAt(name, name.Length, 0) is not null && !Put.IsIn(name))
        {
            return IndicatorMeasure.TotalInvestment;
        }

        if (PlannedSpending.IsIn(name))
        {
            return IndicatorMeasure.CompletedInvestment;
        }

        if (Spending.EndingAt(name, name.Length, 0) is not null)
        {
            return IndicatorMeasure.CompletedInvestment;
        }

        // 实际到位, 实际引进. Near misses: 实际完成产值, 实际上缴税款.
        bool isReally = name.Contains("实际", StringComparison.Ordinal) && OfWork(name) is not (IndicatorMeasure.OutputValue or IndicatorMeasure.Tax or IndicatorMeasure.Export or IndicatorMeasure.Other);
        if (name.Contains("到位", StringComparison.Ordinal) || isReally)
        {
            return IndicatorMeasure.PaidIn;
        }

        if (isAgreed && Money.IsIn(name))
        {
            return IndicatorMeasure.Contracted;
        }

        // 完成基础设施总投资1.2亿元 is spent. Near miss: 完成签约项目总投资42亿元.
        if (name.Contains("总投资", StringComparison.Ordinal))
        {
            return name.Contains("完成", StringComparison.Ordinal) && !name.Contains("项目", StringComparison.Ordinal) ? IndicatorMeasure.CompletedInvestment : IndicatorMeasure.TotalInvestment;
        }

        if (name.EndsWith("签约", StringComparison.Ordinal) || name.EndsWith("增资额", StringComparison.Ordinal))
        {
            return IndicatorMeasure.Contracted;
        }

        isPaid |= (name.Contains("引进", StringComparison.Ordinal) && Money.IsIn(name) && PlannedEnds.EndingAt(name, name.Length, 0) is null) || (Drawing.IsIn(name) && name.EndsWith("资金", StringComparison.Ordinal));
        return isPaid ? IndicatorMeasure.PaidIn : OfWork(name);
    }

    /// <summary>Money agreed on or paid in that is told in another currency is foreign: 合同外资1.26亿美元;实际到资6850万美元.</summary>
    public static IndicatorMeasure InCurrency(IndicatorMeasure measure, string currency) => currency == "CNY" ? measure : measure switch
    {
        IndicatorMeasure.Contracted => IndicatorMeasure.ForeignContracted,
        IndicatorMeasure.PaidIn => IndicatorMeasure.ForeignPaidIn,
        _ => measure,
    };

    /// <summary>True if the money is to be spent in the year of a plan.</summary>
    public static bool IsPlannedSpending(string name) => PlannedSpending.IsIn(name);

    // Any of the words, but not within those that hold them by chance: 外商投资, not 外商投资企业.
    private static bool IsTold(PhraseSet words, PhraseSet others, string name)
    {
        TextSpan all = new(0, name.Length);
        return words.In(name, all).Any(word => !others.In(name, all).Any(other => other.Contains(word)));
    }

    private static IndicatorMeasure? OfWork(string name)
    {
        if (name.Contains("完成", StringComparison.Ordinal) && name.Contains("投资", StringComparison.Ordinal))
        {
            return IndicatorMeasure.CompletedInvestment;
        }

        if (Output.IsIn(name))
        {
            return IndicatorMeasure.OutputValue;
        }

        if (Spent.IsIn(name))
        {
            return IndicatorMeasure.CompletedInvestment;
        }

        if ((name.Contains("出口", StringComparison.Ordinal) || name.EndsWith("供货额", StringComparison.Ordinal) || name.EndsWith("交货值", StringComparison.Ordinal)) && !name.Contains("进出口", StringComparison.Ordinal))
        {
            return IndicatorMeasure.Export;
        }

        return IsTold(Taxes, Bonded, name) ? IndicatorMeasure.Tax : Others.IsIn(name) && !name.EndsWith("投资", StringComparison.Ordinal) ? IndicatorMeasure.Other : Total.IsIn(name) ? IndicatorMeasure.TotalInvestment : null;
    }
}
