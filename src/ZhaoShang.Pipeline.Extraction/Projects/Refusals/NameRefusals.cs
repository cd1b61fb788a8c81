using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects.Refusals;

/// <summary>The reasons to refuse candidates, in the order in which they are asked: what looks like the name of a project, and tells something else.</summary>
internal static class NameRefusals
{
    private const NameStep Rules = NameStep.Rules;
    private const NameStep Model = NameStep.Model;
    private const NameStep Both = NameStep.Both;
    private const NameStep Told = NameStep.Told;

    private static bool Opening(NameInText name, PhraseSet words) => name.OpensWith(words) && name.Article.Mentions.StartingAt(name.Span.Start, MentionKind.Region) is null;

    private static bool Ending(NameInText name, PhraseSet words) => name.EndsWith(words);

    private static bool Within(NameInText name, PhraseSet words) => name.Holds(words);

    private static bool RightBefore(NameInText name, PhraseSet words) => name.IsBehind(words);

    private static bool RightBehind(NameInText name, PhraseSet words) => name.IsBefore(words);

    /// <summary>The table. Beside each row what it refuses, and behind "not" what it leaves.</summary>
    public static IReadOnlyList<Refusal> Table { get; } =
    [
        // Words alone tell it.
        Refusal.ByWords("pointed", Model, Opening, "记者 通讯员 见习记者 这 该 那 此 各 更多 其他 其余 某些 一家 这家 原有 现有 首个 首条 首座 首家 首批 " + ZoneWords.Sited), // 该厂二期, 首条高速铁路, 落子城南产业园; not 那隆镇陶瓷园
        Refusal.ByWords("clause", Model, Ending, "达成协议 竞争力 影响力 知名度 美誉度 带动力 成交额 年产值 费用 经费 约定 政府 管委会 办事处 联手 接盘 签订合同 签约 投 旁 两侧 沿线 境内 附近 一带 方面 沿海 当场 现场 当即 随即 "
            + WordPairs.Of("感 有", "兴趣 意向 意愿") + WordPairs.Of("独资 合资 投资 出资 合作", "开发 兴建 兴办 建设 创办 经营 承建 新建")), // 恒昌法兰联手, 江滨公路两侧, 客商独资开发
        Refusal.ByWords("described", Model, RightBefore, "所需的 需要的 急需的 必需的 原来的 原有的 现有的 原先的 倒闭的 闲置的 停产的 首个 首条 首座 首家 首批 最大 最大的 最高 最高的 最长 最长的 领先的 "
            + WordPairs.Of("租用 租下 盘下 腾出", "了 原 的") + "租用 租下 盘下 腾出"), // 办理核准所需的文件, 租下闲置的砖厂; not 最大的招商项目——恒泰物流园
        Refusal.ByWords("made-use-of", Model | Both, RightBehind, "做文章 做足文章 做活文章 做好文章 的优势 的资源 的区位 的品牌 " + WordPairs.Of("的 建设的", "重要部分 一部分 重要内容 重要组成部分 组成部分 重要一环 子项目 配套项目 核心组成部分 有机组成部分")), // 围绕冯家山水库做文章, 是恒泰新城的重要组成部分
        Refusal.ByWords("grown", Both, Within, "增至 增加到 提高到 扩大到 提升到"), // 2台机组增至4台机组

        // Who, where, what kind of thing.
        new("class", Rules, static name => NameJudge.Judge(name.Candidate.Name) == NameWorth.Class), // 重点签约项目
        new("kind-of-class", Rules, ClassRefusals.IsOfClass), // 兰洽会签约项目; not 甲集团与乙公司合作项目
        new("verbal", Rules, ClassRefusals.IsVerbal), // 再看项目, 把项目
        new("one-of-a-row", Both, ClassRefusals.IsOneOfRow), // 第三个台资项目; not 第二热电厂
        Refusal.ByWords("named-elsewhere", Told, Opening, WordPairs.Of("这 那", "座 家 个 条 项 处 片 栋")), // 这座加工厂
        new("explained", Rules, static name => name.Article.Has(name.Span.End, "——") && name.Next?.Span.Start - name.Span.End <= 6), // 排涝项目——杭州城西南排工程
        new("party", Rules | Model, PartyRefusals.IsBehindLabel), // 投资方:甲公司, 甲方是某某公司
        new("firm-behind-name", Rules | Model | Both, PartyRefusals.IsFirmBehind), // ◇镀膜项目 甲公司 3亿元, (1)航空产业园。甲公司,投资1亿元; not 甲公司二期
        new("maker-of-next", Rules | Both, PartyRefusals.IsMakerOfNext), // 县水泥厂与甲公司合资改造的生产线项目
        new("taken-over", Rules | Model | Both, PartyRefusals.IsTakenOver), // 县酒精厂由客商买断,改建木糖项目; not 县酒精厂由客商买断,6月复产
        new("person", Model, PartyRefusals.IsPerson), // 甲公司董事长; not 甲公司经理人培训中心
        new("visited", Model, PlaceRefusals.IsVisited), // 先后走进甲园、乙基地和丙厂
        new("site", Rules | Model, PlaceRefusals.IsSite), // 该项目落户经济开发区轴承产业园; not 签约落户的轴承产业园项目
        new("frame", Model, PlaceRefusals.IsFrame), // 围绕恒泰产业园, 深入实施“千镇万村工程”; not 建设“阳光谷”
        new("among-firms", Model, PartyRefusals.IsAmongFirms), // 同甲公司、乙新能源三家企业签订协议
        new("partner", Model, PartyRefusals.IsPartner), // 与养殖专家李某洽谈; not 与甲公司就乙项目签约
        new("half-bracketed", Model | Both, static name => name.Candidate.Name.Count(static letter => letter is '(' or '（') < name.Candidate.Name.Count(static letter => letter is ')' or '）')), // 合作协议)”“恒泰基金
        new("telling", Model, ClassRefusals.IsTelling), // 甲市充分发挥金砖创新基地; not 山西考察团基地

        // A figure, a share, something named by the way.
        new("several", Model, FigureRefusals.IsOfMany), // 两条生产线; not 3万锭纺纱车间, 30万辆摩托车发动机
        new("counted-class", Model, FigureRefusals.IsCountedClass), // 协作产业园项目11个; not 恒泰物流园投产12个月
        new("finance", Model, static name => PricedNames.IsOfFinance(name.Article, name.Span)), // 向甲纸业(500万元)发放贷款
        new("share", Model | Both, FigureRefusals.IsShare), // 凤山街道3亿元,县文旅局2亿元; not 恒泰产业园投资5.6亿元
        new("share-of-all", Both, FigureRefusals.IsShareOfAll), // 矿产品初加工项目仍占四成; not 恒泰项目占地300亩
        new("compared", Both, FigureRefusals.IsMeasure), // 比恒泰项目多1亿元; not 比亚迪电池项目
        new("by-the-way", Both, FigureRefusals.IsByTheWay), // 除甲项目外, 房地产项目除外; not 继续建设甲项目

        // A part of another project.
        new("blend", Model | Both, PartRefusals.IsOfBlend), // 集写字楼、酒店为一体的恒泰广场; not 集安市恒泰广场
        new("content", Model, PartRefusals.IsContent), // 建设内容包括景观工程、市政道路; not 包括恒泰物流园、恒泰冷库等5个项目
        new("told-behind", Rules | Model, PartRefusals.IsToldBehind), // 恒泰产业园:首期投资3.2亿元,5万锭纺纱车间8月投产; 恒泰项目总投资9亿元,目前制氢装置、泵房已建成
        new("counted-part", Both, PartRefusals.IsCounted), // 新上厂房一座,木板生产线1条
        Refusal.ByWords("summed-up-parts", Model, Ending, WordPairs.Of("等", "车间 装置 设施 设备 工序 厂房 管网")), // 转炉、制氧等车间
        Refusal.ByWords("outcome", Model, RightBefore, "可实现 可形成 可达到 实现 将实现 能实现"), // 可实现年产4000吨保温材料
        new("put-up-by-entry", Both, PartRefusals.IsPutUp), // 恒泰糖业项目:投资2000万元在瑞港兴建糖厂
        new("work-on-site", Both, PartRefusals.IsWork), // 厂区场地平整工程已完成80%; not 道路工程、绿化工程
        new("part", Both, ProjectParts.Is), // 恒泰铝材项目总投资9500万元,建成喷涂生产线三条; not 新建东河水库,改造滨江大道
    ];

    /// <summary>The first reason that holds for <paramref name="name"/>; null if none does. O(letters of its sentence).</summary>
    public static Refusal? Of(NameInText name, NameStep step)
    {
        foreach (Refusal refusal in Table)
        {
            if ((refusal.At & step) != 0 && refusal.Holds(name))
            {
                return refusal;
            }
        }

        return null;
    }

    /// <summary>Those of <paramref name="names"/> that no reason refuses. O(names · letters of their sentences).</summary>
    /// <param name="article">The article.</param>
    /// <param name="names">The candidates, in the order of the text.</param>
    /// <param name="step">When they are judged.</param>
    /// <param name="parts">Takes what turns out to be a part of another project, if given.</param>
    public static IReadOnlyList<NameCandidate> Kept(ArticleView article, IReadOnlyList<NameCandidate> names, NameStep step, List<TextSpan>? parts = null)
    {
        List<NameCandidate> kept = [];
        for (int i = 0; i < names.Count; i++)
        {
            Refusal? refusal = Of(new NameInText(article, names[i], kept, i + 1 < names.Count ? names[i + 1] : null), step);
            if (refusal is null)
            {
                kept.Add(names[i]);
            }
            else if (refusal.Name.EndsWith("part", StringComparison.Ordinal) && !BuiltHeads.EndsFirm(article.Text, names[i].Span))
            {
                parts?.Add(names[i].Span);
            }
        }

        return kept;
    }
}
