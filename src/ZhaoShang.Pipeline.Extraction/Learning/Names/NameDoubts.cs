using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Learning.Names;

/// <summary>
/// Takes back names that only the model of names sees, where the words around them say that no project is meant: where one is sited (选址城南产业园), what was visited, who is a party
/// (投资方:甲公司), several at once (两条生产线), a person. Near misses: 新建城南产业园, 甲公司二期.
/// </summary>
internal sealed class NameDoubts(ArticleView article)
{
    private const int LongestLead = 8;
    private const int LongestPlace = 10;

    private static readonly PhraseSet Pointers = new("这 该 那 此 各 更多 其他 其余 某些 一家 这家 原有 现有");
    private static readonly PhraseSet Persons = new("董事长 总裁 总经理 经理 会长 负责人 老板 主任 书记 局长 市长 县长 区长 镇长 先生 女士 村民 记者");
    private static readonly PhraseSet Sited = new(ZoneWords.Sited + "进入 选定 搬到 搬进 搬入");
    private static readonly PhraseSet Visited = new(WordPairs.Of("察看 参观 考察 视察 走访 调研 看", "了") + "察看 参观 考察 视察 走访 来看 走进 来到");
    private static readonly PhraseSet Frames = new("依托 围绕 借助 盯住 瞄准 看中 看中了 利用 成为 堪称 号称 擦亮 推进");
    private static readonly PhraseSet Parks = new(ZoneWords.Parks + "物流港 度假区 市场 高速 码头 港区");
    private static readonly PhraseSet Labels = new(PartyLabels.All);

    /// <summary>True if what stands at <paramref name="span"/> names no project. O(1).</summary>
    /// <param name="span">What the model holds for a name.</param>
    /// <param name="before">The name that ends last before it in its sentence; null if there is none.</param>
    public bool Has(TextSpan span, TextSpan? before)
    {
        string text = article.Text;
        TextSpan clause = article.Outline.ClauseAt(span.Start).Span;
        bool isPointed = Pointers.At(text, span.Start, span.End) is not null;
        return isPointed || IsOfMany(span) || IsPerson(span) || IsPlace(span, clause) || IsFrame(span, clause) || IsParty(span, clause) || IsFirmBehind(span, before) || IsDescription(span, clause) || IsContent(span, clause) || IsOfBlend(span, clause) || IsTelling(span) || IsClauseEnd(span)
            || IsCounted(span, clause) || IsShareOfZone(span, clause) || IsAmongFirms(span, clause) || IsVisited(span, clause) || IsBeside(span, clause) || PricedNames.IsOfFinance(article, span);
    }

    // 两条生产线, 6家企业总部: several. Near miss: 3万锭纺纱车间, how much one makes.
    private bool IsOfMany(TextSpan span) => article.Mentions.Within(new TextSpan(Math.Max(0, span.Start - 4), Math.Min(article.Text.Length, span.Start + 4)), MentionKind.Count)
        .Any(count => count.Amount is { Value: > 1 } && (count.Span.Start == span.Start || (count.Span.Start < span.Start && count.Span.End > span.Start) || (count.Span.End == span.Start && count.Amount is { Unit: "座" or "家" or "处" })));

    // 甲公司董事长: who, without a noun that ends names.
    private bool IsPerson(TextSpan span) => Persons.Last(article.Text, span) is TextSpan title && title.End >= span.End - 3 && ProjectWords.Heads.EndingAt(article.Text, span.End, span.Start) is null;

    // 选址凤鸣产业园, 落户官山镇轴承产业园; 参观了城北物流港.
    private bool IsPlace(TextSpan span, TextSpan clause)
    {
        bool isPark = Parks.EndingAt(article.Text, span.End, span.Start) is not null;
        TextSpan left = new(Math.Max(clause.Start, span.Start - LongestPlace), span.Start);
        bool isSited = isPark && Sited.Last(article.Text, left) is TextSpan verb && (verb.End == span.Start || article.Mentions.Within(new TextSpan(verb.End, span.Start), MentionKind.Region).Any(region => region.Span.Start == verb.End)
            || "区市县镇乡".Contains(article.Text[span.Start - 1], StringComparison.Ordinal));
        return isSited || Visited.EndingAt(article.Text, span.Start, left.Start) is not null || Sited.At(article.Text, span.Start, span.End) is not null;
    }

    private bool IsFrame(TextSpan span, TextSpan clause) => IsProgramme(span, clause) || Frames.EndingAt(article.Text, span.Start, clause.Start) is not null && Parks.EndingAt(article.Text, span.End, span.Start) is not null;

    // 深入实施“千镇万村工程”: a programme. Near miss: 建设“阳光谷”.
    private bool IsProgramme(TextSpan span, TextSpan clause)
    {
        int open = article.Text[span.Start] == '“' ? span.Start : span.Start > 0 && article.Text[span.Start - 1] == '“' ? span.Start - 1 : -1;
        return open > 0 && Programmes.EndingAt(article.Text, open, clause.Start) is not null && article.Text.AsSpan(span.Start, span.Length).TrimEnd('”').EndsWith("工程");
    }

    private static readonly PhraseSet Programmes = new("实施 开展 启动 推进 推动 落实 抓好");

    // 建设单位:某某港务公司, 甲方是某某公司.
    private bool IsParty(TextSpan span, TextSpan clause)
    {
        int end = span.Start;
        while (end > 0 && article.Text[end - 1] is ':' or '：' or '是' or '为')
        {
            end--;
        }

        return Labels.EndingAt(article.Text, end, Math.Max(0, Math.Min(end, clause.Start - LongestLead))) is not null;
    }

    // 成为全省首个智慧工厂, 全国首条自主建设的高速铁路; 把原来的砖厂买下: what something is, or was. Near miss: 全市最大的招商项目——恒泰物流园.
    private bool IsDescription(TextSpan span, TextSpan clause)
    {
        TextSpan left = new(Math.Max(clause.Start, span.Start - LongestDescription), span.Start);
        bool isAttribute = left.Length > 0 && article.Text[left.End - 1] == '的' && Superlatives.IsIn(article.Text, left) && article.Mentions.Within(left, MentionKind.Money).FirstOrDefault() is null;
        return isAttribute || Superlatives.EndingAt(article.Text, span.Start, left.Start) is not null || Superlatives.At(article.Text, span.Start, span.End) is not null || Former.EndingAt(article.Text, span.Start, left.Start) is not null;
    }

    private const int LongestDescription = 16;

    private static readonly PhraseSet Superlatives = new("首个 首条 首座 首家 首批 最大 最大的 最高 最高的 最长 最长的 领先的");
    private static readonly PhraseSet Former = new("原来的 原有的 现有的 原先的 倒闭的 闲置的 停产的 " + WordPairs.Of("租用 租下 盘下 腾出", "了 原 的") + "租用 租下 盘下 腾出");

    // 建设内容包括景观工程、市政道路及管线: parts of another. Near miss: 包括恒泰物流园、恒泰冷库等5个项目.
    private bool IsContent(TextSpan span, TextSpan clause)
    {
        TextSpan rest = ArticleView.After(span.End, clause.End);
        return Contents.Last(article.Text, new TextSpan(clause.Start, span.Start)) is not null && !article.Mentions.Within(rest, MentionKind.Count).Any() && !article.Mentions.Within(rest, MentionKind.Money).Any();
    }

    private static readonly PhraseSet Contents = new(WordPairs.Of("内容 工程 项目", "包括 主要包括 包含 含 涵盖") + WordPairs.Of("内容", "为 有 是 主要为 主要有 主要是") + "主要包括 主要建设");

    // 集写字楼、酒店、商业街为一体的恒泰广场: what it unites. Near miss: 集安市恒泰广场.
    private bool IsOfBlend(TextSpan span, TextSpan clause) => article.Has(span.Start, "一体") || article.Text.IndexOf('集', clause.Start, span.End - clause.Start) >= 0
        && span.End < clause.End && Blends.First(article.Text, new TextSpan(span.End, clause.End)) is not null;

    private static readonly PhraseSet Blends = new("一体 于一身");

    // 甲市充分发挥金砖创新基地: what somebody does, not a name. Near miss: 山西考察团基地.
    private bool IsTelling(TextSpan span) => span.Length > LongestLead && ProjectWords.Verbs.First(article.Text, new TextSpan(span.Start + 2, span.End - 2)) is TextSpan verb && verb.Length > 1
        && article.Mentions.Covering(verb.Start, MentionKind.Organisation) is null;

    // 恒昌法兰联手, 江滨公路两侧: a clause or a place without a noun that ends names.
    private bool IsClauseEnd(TextSpan span) => Ends.EndingAt(article.Text, span.End, span.Start) is not null;

    // 展馆签约项目6项, 协作产业园项目11个, “短平快”项目投产15个: how many there are. Near miss: 恒泰物流园投产12个月.
    private bool IsCounted(TextSpan span, TextSpan clause)
    {
        int at = span.End;
        for (int words = 0; words < 2 && Counted.At(article.Text, at, clause.End) is TextSpan word; words++)
        {
            at = word.End;
        }

        return article.Mentions.StartingAt(at, MentionKind.Count) is { Amount: { Value: > 1, Unit: "个" or "项" } } count && count.Span.End >= Math.Min(clause.End, at + 2)
            && (at > span.End || EndsClass(span));
    }

    /// <summary>True for a class of which a share is told, whoever found it: 矿产品初加工项目仍占四成. Near miss: 恒泰项目占地300亩.</summary>
    public static bool IsShareOfAll(ArticleView article, TextSpan span)
    {
        int at = span.End + (Still.At(article.Text, span.End, article.Text.Length)?.Length ?? 0);
        int share = article.Has(at, "占了") || article.Has(at, "占到") ? at + 2 : at + 1;
        return article.Has(at, "占") && article.Mentions.StartingAt(share, MentionKind.Percent) is not null;
    }

    private static readonly PhraseSet Still = new("仍 也 就 只 仅 已");

    private bool EndsClass(TextSpan span) => article.Text.AsSpan(span.Start, span.Length).EndsWith("项目");

    private static readonly PhraseSet Counted = new("有 共 共有 达 已有 项目 签约 现场签约 集中签约 开工 投产 竣工 新签 新签约 落地 新开工 签约项目");

    // 其中:太沙工业园5.6亿元,崇岗工业园2.1亿元: the share of a zone. Near miss: 恒泰产业园投资5.6亿元.
    private bool IsShareOfZone(TextSpan span, TextSpan clause) => Zones.EndingAt(article.Text, span.End, span.Start) is not null
        && article.Mentions.StartingAt(span.End, MentionKind.Money) is Mention money && (money.Span.End == clause.End || article.Text[money.Span.End] is '、' or '(' or '（');

    private static readonly PhraseSet Zones = new(ZoneWords.Zones);

    // 同甲公司、乙新能源三家企业签订协议, 甲药业、乙生物等9家单位来访: one of several firms.
    private bool IsAmongFirms(TextSpan span, TextSpan clause)
    {
        TextSpan rest = ArticleView.After(span.End, Math.Min(clause.End, span.End + LongestRow));
        return rest.Length > 0 && article.Mentions.Within(rest, MentionKind.Count).FirstOrDefault() is { Amount: { Value: > 1, Unit: "家" or "户" or "名" } } count
            && Firms.At(article.Text, count.Span.End, clause.End) is TextSpan firms && (Met.IsIn(article.Text, new TextSpan(clause.Start, span.Start)) || Guests.At(article.Text, firms.End, clause.End) is not null) && (rest.Start == count.Span.Start || article.Text[rest.Start] is '、' or '等' or '和' or '及');
    }

    private static readonly PhraseSet Met = new("与 同 跟 向 请 邀请 拜访 走访 考察 接待 组织 邀约 对接 会见");
    private static readonly PhraseSet Guests = new("负责人 代表 老总 高管 来 一行 参加 参会 到会 出席 客人");
    private const int LongestRow = 60;
    private static readonly PhraseSet Firms = new("企业 公司 单位 商会 院校 高校 机构 客商 厂家 民营企业 知名企业 上市公司 外来企业 工业企业 龙头企业");

    // 先后走进甲园、乙基地和丙厂: what was visited one after the other.
    private bool IsVisited(TextSpan span, TextSpan clause)
    {
        TextSpan left = new(clause.Start, span.Start);
        return left.Length > 0 && article.Text[left.End - 1] is '、' or '和' or '及' && Visited.First(article.Text, left) is TextSpan verb && verb.Start - clause.Start <= LongestLead
            && !article.Mentions.Within(clause, MentionKind.Money).Any() && !(span.End < clause.End && article.Text[span.End] is '(' or '（');
    }

    // 办理核准所需的文件: what is wanting. 围绕名酒和冯家山水库做文章: what is made use of.
    private bool IsBeside(TextSpan span, TextSpan clause) =>
        Beside.EndingAt(article.Text, span.Start, clause.Start) is not null || MadeUseOf.At(article.Text, span.End, clause.End) is not null;

    private static readonly PhraseSet Beside = new("所需的 需要的 急需的 必需的");
    private static readonly PhraseSet MadeUseOf = new("做文章 做足文章 做活文章 做好文章 的优势 的资源 的区位 的品牌");

    private static readonly PhraseSet Ends = new("达成协议 竞争力 影响力 知名度 美誉度 带动力 成交额 年产值 费用 经费 约定 政府 管委会 办事处 联手 接盘 签订合同 签约 投 旁 两侧 沿线 境内 附近 一带 方面 沿海 当场 现场 当即 随即 " + WordPairs.Of("感 有", "兴趣 意向 意愿"));

    // ◇光伏玻璃镀膜项目 浙江甲公司 3亿元: the cell behind the project's is its maker.
    private bool IsFirmBehind(TextSpan span, TextSpan? before) => before is TextSpan name && name.End < span.Start && new TextSpan(name.End, span.Start).Of(article.Text).IsWhiteSpace()
        && ProjectWords.Firms.EndingAt(article.Text, span.End, span.Start) is not null;
}
