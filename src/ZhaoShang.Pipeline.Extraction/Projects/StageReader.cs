using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>A word that tells how far a project has come.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Stage">The stage that it tells; null if it only expects one.</param>
internal readonly record struct StageWord(TextSpan Span, ProjectStage? Stage);

/// <summary>Reads the stage of projects from the words around them.</summary>
internal static class StageReader
{
    private static readonly PhraseTable<ProjectStage> Words = new(
        ("拟建 拟新建 拟上 拟新上 拟斥资 拟办 拟兴建 拟修建 拟开发 拟引资 计划建设 计划新建 计划兴建 规划建设 谋划 探索建立 拟投资 拟引进 拟实施 规划新建 拟建设 探索 初步谋划 前期工作 做前期 前期 前期准备 筹建 筹备 筹划 酝酿 设想 筹备建设 筹备工作 "
            + "可行性研究 可研报告 编制可研 可研 编制规划 规划设计 等待核准 等待审批 等待批复 待批 待核准 申报待批 列入规划 寻求合作 寻找投资商 面向社会招商",
            ProjectStage.Proposed),
        ("洽谈 在谈 仍在谈 还在谈 正在谈 正谈 谈判 对接 跟踪 磋商 商谈 接洽 商洽 商议 初步接触 接触 跟进洽谈 再谈 谈了 保持联系 密切联系 僵持", ProjectStage.Negotiating),
        ("意向 意向书 意向协议 意向性协议 意向合同 投资意向书 合作意向书 有意投资 有意在 有意把 有意来 合作意向 投资意向 基本敲定 准备签约 马上签约 即将签约 达成意向 达成共识 初步协议 初步达成 草签意向 草签 初步商定 口头协议 备忘录 "
            + "愿意投资 表示愿意 打算投资 打算在 想投 想投资 意向阶段 有望落户 初步选定", ProjectStage.Intent),
        ("签约 签订 签署 签下 签定 签了 签成 签妥 签的 签过 签字 重新签字 签合同 正式合同 中标 引进 引入 引来 引回 落户 落地 入驻 进驻 安家 达成协议 完成招标 招引 招来 成交 摘得 合同项目 协议 成功嫁接 被收购 收购 谈妥 谈成 敲定 拍板 订立 缔结 拿下 签订单 "
            + "定下来 投资兴办 合资兴办 独资兴办 合资兴建 独资兴建 合办 联办 联营", ProjectStage.Signed),
        ("完成注册 注册公司 公司注册 注册成立 注册落户 已注册 工商注册 注册登记 登记注册 完成公司注册 工商登记 营业执照 注册手续 登记成立 挂牌成立 领取执照 领到执照 领了执照", ProjectStage.Registered),
        ("获批 批准 立项 核准 备案 供地 摘牌 获得批复 通过评审 通过论证 批复 通过环评 完成环评 审批通过 通过审批 完成审批 取得土地 取得用地 拿到土地 拿到用地 土地出让 拿地 摘得土地 竞得土地 拍得土地 竞得地块 摘地 批文 批准证书 环评批复 用地批复 "
            + "施工许可证 规划许可证 土地证 不动产权证 完成征地 征地完成 征地已完成 完成供地 土地交付", ProjectStage.Approved),
        ("开工 动工 奠基 破土 动土 开建 开挖 上马 启动建设 正式启动 启动实施 启动 第一根桩 第一桩 第一锹土 开始建设 开始施工 施工队进场 施工队伍进场 桩机进场 挖机进场 进场", ProjectStage.Started),
        ("在建 续建 复工 正在建设 正在兴建 正在修建 正在建 正建 加快建设 加紧建设 抓紧建设 建设中 加快推进 加速推进 加紧推进 抓紧推进 有序推进 顺利推进 全面推进 快速推进 加紧施工 加快施工 正在施工 全面施工 紧张施工 日夜施工 施工中 施工的 "
            + "封顶 结顶 安装设备 设备安装 设备进场 设备陆续进场 设备到货 设备已到 正在安装 设备已安装 设备调试 调试设备 正在调试 安装调试 安装到位 安装完毕 吊装 打桩 桩基 基础施工 基础工程 基础完工 主体施工 主体工程 主体完工 主体已完工 主体竣工 主体已经完工 主体已起 "
            + "主体完成 主体建至 土建 厂房建设 平整土地 平土 土地平整 场地平整 三通一平 正在装修 装修厂房 内部装修 内外装修 铺设 掘进 合龙 贯通 铺轨 下闸蓄水 建设现场 施工现场 进场施工 施工阶段 冲刺阶段 完成工程量 工程量的 形象进度 建设进度 正加快 取得新进展 "
            + "正在实施 扩产 浇筑 砌筑 钢结构 接近尾声 近尾声 进入尾声 收尾 扫尾 厂房已完成 正在改造 正在扩建 正在盖 建设如火如荼 单机试车", ProjectStage.UnderConstruction),
        ("竣工 建成 完工 全面完成 全部完成 落成 封关 建起 建好 盖好 建起来 通过验收 竣工验收", ProjectStage.Completed),
        ("投产 试产 试生产 投料试车 联动试车 投料 投入生产 正式生产 正常生产 开始生产 已生产 批量生产 规模生产 恢复生产 运营 营运 试运营 开业 试营业 开张 开园 开馆 开门迎客 迎客 营业 启用 投用 投运 投入使用 投入运行 投入运营 投入营运 通车 试运行 正式运行 "
            + "并网发电 并网 发电上网 办起 建成投产 建成投用 竣工投产 建成通车 产销 达产 达标达产 销往 远销 外销 出口到 通航 通气 供气 交付使用 对外开放 出产品 出了产品 产品下线 下线 点火 开机 开印 开窑 出炉 出货 供货 产品已 产品畅销 热销 满负荷 运转 "
            + "当年就实现 已实现产值 已实现销售 已移交 移交给 投放市场 上市销售 建成运行 开始接待 接待游客", ProjectStage.Operating),
        ("终止 退出 解除协议 解除合同 解除了 解约 没有通过环评 未通过环评 环评没有通过 环评未通过 环评没过 搁浅 搁置 否决 清退 取消 停建 下马 撤资 撤走 撤出 撤回投资 流产 中止 黄了 告吹 吹了 泡汤 谈崩 没谈成 没有谈成 未谈成 未能谈成 没谈拢 没有谈拢 谈不拢 未谈拢 "
            + "不了了之 落空 夭折 作罢 放弃 不再履行 反悔 毁约 违约 婉拒 谢绝 婉言谢绝 回绝 拒绝 拒之门外 挡在门外 劝退 退回 未获批准 没有批准 未批准 没有通过 未通过 不予批准 不予引进 无果而终 停摆 改投 转投 叫停 退堂鼓 打了退堂鼓 不再提 未予接受 没有接受 "
            + "没有松口 没点头 没有点头 没有答应 不欢而散 无疾而终 收回土地 土地收回 收回闲置土地 去了邻县 关停 取缔 出局", ProjectStage.Terminated));

    // 预计2025年建成, 将建成, 月底即可投产, 建成后: expected, no stage.
    private static readonly PhraseSet Expectations = new(
        "预计 预期 将 计划 力争 争取 即可 便可 确保 有望 可望 望 可 拟 待 促 推动 推进 届时 准备 马上 即将 未来 目标 能 尽快 尽早 早日 加快推动 努力 年底前 等待 正等待 如期 以便 要 一旦 如果 若 无法 尚未 还未 未能 没有 未");

    // The word is part of the name of a class or of another thing: 签约项目, 启动资金, 引进人才, 落户口.
    private static readonly PhraseSet NotStages = new(
        "意向投资额 意向投资 落地率 开工率 投产率 签约率 履约率 竣工率 合作意向单位 引进力度 引进人才 引进技术 引进设备 引进国外 引进先进 引进资金 引进外资 引进内资 引进市外 引进省外 引进县外 引进区外 引进了先进 运营商 运营中心 营运中心 运营公司 营业收入 "
        + "营业额 营业税 营业面积 营业执照副本 落户口 协议书格式 启动设备 启动电机 启动子 启动资金 启动区 引进消化 签约项目 开工项目 在建项目 续建项目 投产项目 在谈项目 洽谈项目 意向项目 竣工项目 前期项目 招商引资 对接会 洽谈会 引进来 "
        + "建成后 投产后 开业后 运营后 通车后 达产后 竣工后 建成投产后 投用后 完工后 投产以后 建成以后 安装工程 建成区 产销率 产销两旺 协议资金 协议投资 协议引资 协议额 合同项目个 中标价 中标金额 中标通知 立项争资 退出机制 取消收费 取消审批 "
        + "土地出让金 在建工程 完工率 审批手续 开工建设资金 生产许可 商谈会 洽谈活动 意向资金 意向金额 意向投资 退出贫困 取消农业税 放弃休息 拒绝率 运转资金 周转 高效运转 钢结构公司 钢结构有限公司 钢结构项目 钢结构生产 钢结构厂 钢结构件 点火器 违约金 违约责任 供货商 供货合同");

    private static readonly PhraseSet Predicates = new(
        "开工 动工 奠基 破土 动土 开建 启动 上马 复工 正在建设 正在兴建 加快建设 加紧建设 抓紧建设 加快推进 加速推进 加紧施工 加快施工 正在施工 正在进行 正在安装 正在调试 正在装修 正在办理 封顶 贯通 铺轨 下闸蓄水 吊装 冲刺阶段 竣工 建成 完工 全面完成 "
        + "投产 试产 试生产 试车 投入生产 正式生产 运营 营运 试运营 开业 开张 启用 投用 投运 投入使用 投入运行 投入运营 试运行 并网 发电 通车 落户 落地 签约 获批 立项 核准 备案 批复 落成 取得新进展 扩产 建设现场 施工现场 通航 开园 开馆 挂牌 顺利推进 "
        + "有序推进 抓紧推进 建设进度 做前期 尚在洽谈 剪彩 全长 总长 总投资 计划总投资 计划投资 概算总投资 项目总投资 预计总投资 投资总额 投资 拟投资 前期工作 占地 用地 拟用地 完成公司注册 筹备 主体 首批 首台 终止 退出");

    /// <summary>The words that can be told of a thing that is built.</summary>
    public static PhraseSet Told => Predicates;

    /// <summary>The words in <paramref name="span"/> that can be told of a thing that is built, from left to right.</summary>
    public static IEnumerable<TextSpan> PredicatesIn(ArticleView article, TextSpan span) => Predicates.In(article.Text, span);

    /// <summary>True if a stage word ends at <paramref name="end"/> and begins at <paramref name="floor"/> or later.</summary>
    public static bool EndsAt(string text, int end, int floor) => Words.TryEndingAt(text, end, floor, out _);

    /// <summary>The stage words in <paramref name="span"/>, in the order of the text.</summary>
    public static IEnumerable<StageWord> In(ArticleView article, TextSpan span)
    {
        foreach (PhraseHit<ProjectStage> hit in Words.In(article.Text, span))
        {
            if (!IsOther(article.Text, hit.Span))
            {
                bool isIntent = hit.Value is ProjectStage.Intent or ProjectStage.Proposed or ProjectStage.Negotiating;
                bool isExpected = !isIntent && IsExpected(article, hit.Span, span.Start);
                yield return new StageWord(hit.Span, isExpected ? null : hit.Value);
            }
        }
    }

    /// <summary>
    /// The furthest stage told in <paramref name="span"/>, or null. What is settled there is no more than an intention counts as one: 就落户
    /// 产业园达成合作意向.
    /// </summary>
    public static ProjectStage? Furthest(ArticleView article, TextSpan span)
    {
        List<StageWord> words = [.. In(article, span).Where(word => word.Stage is not null)];
        bool isIntended = words.Exists(word => word.Stage == ProjectStage.Intent);
        ProjectStage? furthest = null;
        foreach (StageWord word in words)
        {
            bool isOnlyIntended = isIntended && word.Stage == ProjectStage.Signed;
            if (!isOnlyIntended && (furthest is null || word.Stage > furthest))
            {
                furthest = word.Stage;
            }
        }

        return furthest;
    }

    private static bool IsOther(string text, TextSpan word)
    {
        for (int from = Math.Max(0, word.Start - 4); from <= word.Start; from++)
        {
            if (NotStages.At(text, from, Math.Min(text.Length, word.End + 6)) is TextSpan other && other.Contains(word) && other != word)
            {
                return true;
            }
        }

        return word.End < text.Length && text[word.End] == '后';
    }

    private static bool IsExpected(ArticleView article, TextSpan word, int floor)
    {
        int clause = article.Outline.ClauseAt(word.Start).Span.Start;
        TextSpan left = new(Math.Max(Math.Max(clause, Math.Min(floor, word.Start)), word.Start - 16), word.Start);
        if (article.Mentions.Within(left, MentionKind.Date).LastOrDefault()?.Date is Edtf date && IsToCome(article, date))
        {
            return true;
        }

        return Expectations.Last(article.Text, left) is TextSpan expectation
            && !(expectation.Length == 1 && IsInsideWord(article.Text, expectation));
    }

    /// <summary>True for a limit (明年6月底前) and for a date after the article's (2015年).</summary>
    public static bool IsToCome(ArticleView article, Edtf date) =>
        date.Value.StartsWith("../", StringComparison.Ordinal)
        || (article.Document.Clock.Published is Edtf { Value.Length: 10 } published && date.Value is { Length: >= 7 and <= 10 } && date.Value[4] == '-'
            && char.IsAsciiDigit(date.Value[0]) && string.CompareOrdinal(date.Value[..7], published.Value[..7]) > 0)
        || (article.Document.Clock.Year is int year && int.TryParse(date.Value.AsSpan(0, Math.Min(4, date.Value.Length)), out int told) && told > year);

    private static bool IsInsideWord(string text, TextSpan word) => (text[word.Start], word.End < text.Length ? text[word.End] : '\0') switch
    {
        ('将', '军') or ('可', '再') or ('能', '源') or ('能', '力') or ('促', '进') or ('能', '电') or ('能', '汽') or ('能', '制') or ('能', '装') or ('要', '求') or ('要', '素') or ('未', '来') or ('望', '江') => true,
        ('要', _) => word.Start > 0 && text[word.Start - 1] is '主' or '重' or '需' or '必',
        ('能', _) => word.Start > 0 && text[word.Start - 1] is '智' or '节' or '功' or '性' or '氢' or '储' or '动' or '光' or '热' or '核' or '电' or '产' or '扩',
        _ => false,
    };
}
