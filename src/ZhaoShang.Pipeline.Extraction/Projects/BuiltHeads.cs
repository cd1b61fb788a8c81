using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>Tells the nouns for things that are built, and whether the clauses around them tell of an investment.</summary>
internal static class BuiltHeads
{
    private const int MostClauses = 5;

    // The last letters of nouns for what is built or run, where the table of heads has no word: 养鸭场, 观景营地, 提取车间.
    private const string LastLetters = "厂场园馆站店楼院坊库棚塘池井窑街渠坝塔港城庄铺所室线矿苑仓桥谷圃";

    private static readonly PhraseSet MoreHeads = new("旅游带 景观带 风光带 产业带 生态带 文化带 绿道 车间 索道 栈道 漂流 民宿 公路 快速路 高铁 高速 航线 营地 俱乐部 客栈 驾校 码头 泊位 船坞 灌区");
    private static readonly PhraseSet Ends = new(string.Join(' ', [.. ProjectWords.Heads.Phrases, .. MoreHeads.Phrases, .. LastLetters.Select(char.ToString)]));
    private static readonly PhraseSet NotThings = new("市场 农村 立场 现场 当场 在场 主场 城市 都市 乡村 农户 国务院 牵线 全线 一线 前线 阵线 路线 短线 热线 国库 入库 项目库 信息库 数据库 开发区 工业园区 园区 厂区 生产厂 学院 法院 医院 研究院 研究所 派出所 事务所 场所 会场 官场 战场 社区 新村 全村 本村 办公室 教室 合作社 报社 旅行社 信用社 到站 网站");

    /// <summary>True if <paramref name="span"/> ends with a noun for a thing that is built.</summary>
    public static bool EndsThing(ArticleView article, TextSpan span)
    {
        string text = article.Text;
        if (span.Length < 2 || Ends.EndingAt(text, span.End, span.Start) is null)
        {
            return false;
        }

        bool isOpen = LastLetters.Contains(text[span.End - 1], StringComparison.Ordinal) && NotThings.EndingAt(text, span.End, span.Start) is null
            && article.Mentions.Covering(span.End - 1, MentionKind.Region) is null;
        return isOpen || ProjectWords.Heads.EndingAt(text, span.End, span.Start) is not null || MoreHeads.EndingAt(text, span.End, span.Start) is not null;
    }

    /// <summary>True if <paramref name="span"/> ends with 项目 or with a noun for a thing that is built.</summary>
    public static bool EndsProject(ArticleView article, TextSpan span) => article.Has(span.End - 2, "项目") || EndsThing(article, span);

    /// <summary>
    /// True if <paramref name="span"/> reads as a noun: no pronoun, adverb or preposition stands in it, and no verb but those that are part of names (加工厂, 改造).
    /// O(words).
    /// </summary>
    public static bool IsNoun(ArticleView article, TextSpan span) => article.WordsWithin(span).All(word => word.Class switch
    {
        WordClass.Pronoun or WordClass.Adverb or WordClass.Preposition or WordClass.Time => false,
        WordClass.Verb => word.Length > 1 && VerbsOfNames.At(article.Text, word.Start, word.End) is not null,
        _ => true,
    });

    /// <summary>Verbs that a name may hold or go on with: 加工厂扩建工程, 水厂改造项目.</summary>
    public static readonly PhraseSet VerbsOfNames = new(
        "扩建 改建 改造 建设 搬迁 迁建 扩能 开发 生产 加工 制造 提升 提标 升级 综合 配套 深加工 整治 修复 设计 运营 交易 检测 研发 服务 养殖 种植 技改 包装 处理 回收 展示 销售 管理 培训 安置 供水 供热 发电 输变电 集聚 孵化 直播 仓储 冷藏 "
        + "屠宰 冶炼 印染 织造 纺织 采选 精选 封装 组装 装配 灌装 育种 繁育 合成 分拣 配送 观光 旅游 度假 休闲 养老 康养 扩容 中转 创业 体验 治理 循环 再生 焚烧 填埋");

    /// <summary>True if the name of a firm or cooperative ends <paramref name="span"/>.</summary>
    public static bool EndsFirm(string text, TextSpan span) => ProjectWords.Firms.EndingAt(text, span.End, span.Start) is TextSpan firm && text[firm.End - 1] is '司' or '社';

    /// <summary>True if <paramref name="span"/> holds something of its own beside the words for classes and kinds.</summary>
    public static bool IsOwn(ArticleView article, TextSpan span) => span.Length >= 3 && NameJudge.Judge(article.Letters(span)) == NameWorth.Own;

    /// <summary>True if a label of investments stands right before <paramref name="money"/>.</summary>
    public static bool IsInvestment(ArticleView article, Mention money, int floor) =>
        money.Sense == AmountSense.Figure && (ProjectWords.AmountLabels.IsIn(article.Text, new TextSpan(Math.Max(floor, money.Span.Start - 6), Math.Max(floor, money.Span.Start)))
            || (money.Span.Start > floor && article.Text[money.Span.Start - 1] == '投') || Gathered.EndingAt(article.Text, money.Span.Start, Math.Max(floor, money.Span.Start - 6)) is not null);

    // 凑足860万元, 累计投入2600万美元
    private static readonly PhraseSet Gathered = new(ProjectWords.VerbsOfMoney + " 先投 盘子");

    /// <summary>
    /// True if a clause behind <paramref name="clause"/>, in its sentence or at the head of the next one of the paragraph, begins with the label of an
    /// amount, and only what describes a project stands between: 占地200亩, 选址开发区.
    /// </summary>
    public static bool IsInvestedLater(ArticleView article, Clause clause)
    {
        for (int next = clause.Index + 1; next < article.Outline.Clauses.Count && next - clause.Index <= MostClauses; next++)
        {
            Clause after = article.Outline.Clauses[next];
            if (article.Outline.Sentences[after.Sentence].Paragraph != article.Outline.Sentences[clause.Sentence].Paragraph)
            {
                return false;
            }

            int start = NameBoundary.SkipLeading(article, after.Span.Start, after.Span.End);
            if (ProjectWords.AmountLabels.At(article.Text, start, after.Span.End) is TextSpan label
                && article.Mentions.Within(ArticleView.After(label.End, Math.Min(after.Span.End, label.End + 14)), MentionKind.Money).Any())
            {
                return true;
            }

            if (after.Sentence != clause.Sentence || Descriptions.At(article.Text, start, after.Span.End) is null)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>False if none of the clauses that <see cref="IsInvestedLater"/> may look at holds an amount.</summary>
    public static bool MayBeInvestedLater(ArticleView article, Clause clause)
    {
        int last = Math.Min(clause.Index + MostClauses, article.Outline.Clauses.Count - 1);
        return article.Mentions.Within(new TextSpan(clause.Span.End, article.Outline.Clauses[last].Span.End), MentionKind.Money).Any();
    }

    /// <summary>True if the clause behind <paramref name="clause"/> describes a project or tells its amount or stage.</summary>
    public static bool IsToldOf(ArticleView article, Clause clause)
    {
        if (IsInvestedLater(article, clause))
        {
            return true;
        }

        int next = clause.Index + 1;
        return next < article.Outline.Clauses.Count && article.Outline.Clauses[next] is var after && after.Sentence == clause.Sentence
            && (Descriptions.At(article.Text, NameBoundary.SkipLeading(article, after.Span.Start, after.Span.End), after.Span.End) is not null
                || StageReader.Furthest(article, after.Span) is not null);
    }

    private static readonly PhraseSet Descriptions = new(
        "占地 用地 选址 位于 坐落 地处 总建筑面积 建筑面积 年产 年加工 年处理 日产 规划 分两期 分三期 设 建有 由 采用 主要生产 主要 生产 拟 计划 一期 总 规模 属 是 可 注册资本 注册资金 租用 落户 建设 厂房 项目 设计 全长 装机");
}
