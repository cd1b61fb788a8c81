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
        ("拟建 拟斥资 计划建设 规划建设 谋划 探索建立 拟投资 拟引进 规划新建 拟建设 探索 初步谋划 前期工作 做前期 前期 筹建 筹备建设 筹备工作", ProjectStage.Proposed),
        ("洽谈 在谈 谈判 对接 跟踪 磋商", ProjectStage.Negotiating),
        ("意向 意向书 意向协议 投资意向书 有意投资 合作意向 基本敲定 准备签约 马上签约 即将签约 达成意向 初步协议", ProjectStage.Intent),
        ("签约 签订 签署 签下 签了 中标 引进 引入 落户 落地 入驻 达成协议 完成招标 招引 成交 摘得 合同项目 协议", ProjectStage.Signed),
        ("完成注册 注册公司 公司注册 注册成立 已注册 工商注册 注册登记 完成公司注册", ProjectStage.Registered),
        ("获批 批准 立项 核准 备案 供地 摘牌 获得批复 通过评审 批复 通过环评 审批通过 完成审批", ProjectStage.Approved),
        ("开工 动工 奠基 破土 开建 启动建设 正式启动 启动实施 启动 开建", ProjectStage.Started),
        ("在建 续建 复工 正在建设 加快建设 加紧建设 加快推进 加速推进 加紧施工 加快施工 加紧推进 建设中 封顶 安装设备 设备安装 调试设备 紧张施工 抓紧推进 有序推进 建设现场 "
            + "贯通 铺轨 下闸蓄水 冲刺阶段 扩产 正在施工 设备已安装 完成工程量 正加快 正在安装 顺利推进 取得新进展 主体完工 建设进度 施工现场 全面施工 正在实施 土建 掘进 合龙 进场施工 全面推进 快速推进", ProjectStage.UnderConstruction),
        ("竣工 建成 完工 全面完成 落成 封关", ProjectStage.Completed),
        ("投产 试产 运营 开业 启用 投用 投运 投入使用 投入运行 投入运营 通车 试运行 营业 投入生产 并网发电 并网 正式运行 办起 建成投产 建成投用 竣工投产 建成通车 产销 开园 达产 销往 通航", ProjectStage.Operating),
        ("终止 退出 解除协议 没有通过环评 搁浅 否决 清退 取消 停建", ProjectStage.Terminated));

    // 预计2025年建成, 将建成, 月底即可投产, 建成后: expected, no stage.
    private static readonly PhraseSet Expectations = new(
        "预计 预期 将 计划 力争 即可 确保 争取 有望 可望 可 拟 待 促 推动 推进 届时 准备 马上 即将 未来 目标 能 尽快 早日 加快推动 努力 年底前 等待 正等待 如期");

    private static readonly PhraseSet NotStages = new(
        "意向投资额 意向投资 落地率 开工率 投产率 签约率 合作意向单位 投资意向积极 引进力度 引进人才 引进技术 运营商 运营中心 落户口 协议书格式 启动设备 启动电机 启动子 启动资金 引进消化 签约项目 开工项目 在建项目 续建项目 "
        + "投产项目 在谈项目 洽谈项目 意向项目 招商引资 对接会 洽谈会 引进来 建成后 投产后 开业后 运营后 通车后 达产后 竣工后 建成投产后 投用后 完工后 安装工程 建成区 引进市外 引进省外");

    private static readonly PhraseSet Predicates = new(
        "开工 动工 奠基 破土 启动 复工 加快建设 加紧建设 加快推进 加速推进 加紧施工 封顶 贯通 铺轨 下闸蓄水 冲刺阶段 竣工 建成 完工 全面完成 投产 试产 运营 开业 启用 投用 投运 投入使用 投入运行 通车 落户 落地 "
        + "签约 获批 落成 取得新进展 扩产 建设现场 施工现场 通航 开园 挂牌 获国家支持 顺利推进 有序推进 抓紧推进 正在建设 建设进度 做前期 尚在洽谈 剪彩 全长 总长 总投资 前期工作 做前期 占地 用地 拟用地 完成公司注册 筹备");

    /// <summary>The first word in <paramref name="span"/> that can be told of a thing that is built, or null.</summary>
    public static TextSpan? FirstPredicate(ArticleView article, TextSpan span) => Predicates.First(article.Text, span);

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

    // 明年6月底前建成, 2015年投产: a limit, or a year after the article's.
    private static bool IsToCome(ArticleView article, Edtf date) =>
        date.Value.StartsWith("../", StringComparison.Ordinal)
        || (article.Document.Clock.Published is Edtf { Value.Length: 10 } published && date.Value is { Length: >= 7 and <= 10 } && date.Value[4] == '-'
            && char.IsAsciiDigit(date.Value[0]) && string.CompareOrdinal(date.Value[..7], published.Value[..7]) > 0)
        || (article.Document.Clock.Year is int year && int.TryParse(date.Value.AsSpan(0, Math.Min(4, date.Value.Length)), out int told) && told > year);

    private static bool IsInsideWord(string text, TextSpan word) => (text[word.Start], word.End < text.Length ? text[word.End] : '\0') switch
    {
        ('将', '军') or ('可', '再') or ('能', '源') or ('能', '力') or ('促', '进') or ('能', '电') or ('能', '汽') or ('能', '制') or ('能', '装') => true,
        ('能', _) => word.Start > 0 && text[word.Start - 1] is '智' or '节' or '功' or '性' or '氢' or '储' or '动' or '光' or '热' or '核' or '电' or '产' or '扩',
        _ => false,
    };
}
