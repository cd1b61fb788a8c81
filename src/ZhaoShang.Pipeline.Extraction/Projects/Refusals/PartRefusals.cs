using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects.Refusals;

/// <summary>Candidates that tell what a project consists of: what it unites, what is counted or put up in it, work on its site.</summary>
internal static class PartRefusals
{
    private const int LongestLead = 2;
    private const int LongestJoin = 40;

    private static readonly PhraseSet Blends = new("一体 于一身");
    private static readonly PhraseSet Gathered = new("集团 集聚 集中 集安 集宁 集美 集约");
    private static readonly PhraseSet Puts = new("兴建 建设 新建 创办 修建 新上 建");
    private static readonly PhraseSet Makers = new(WordPairs.Of("投资方 投资商 投资人 业主 投资单位 建设单位 承建单位 投资企业", "为 是 系"));
    private static readonly PhraseSet Contents = new(WordPairs.Of("内容 工程 项目", "包括 主要包括 包含 含 涵盖") + WordPairs.Of("内容", "为 有 是 主要为 主要有 主要是") + "主要包括 主要建设");

    private static readonly PhraseSet Work = new(
        "厂区 场区 库区 场地 土地平整 平整 集控楼 汽机间 挖孔桩 人工挖孔桩 桩基 基础 地基 大坝 坝体 厂房 主厂房 车间 主车间 混凝土 浇筑 排洪沟 排水沟 管沟 道路 围墙 大门 绿化 亮化 硬化 外墙 内墙 幕墙 装饰 装修 安装 设备 电气 机电 冷却塔 "
        + "锅炉房 配电房 配电室 水处理 水处理车间 水泵房 泵房 消防 给水 原水 办公楼 宿舍 宿舍楼 食堂 综合楼 研发楼 检测中心 仓库 成品仓库 储罐 土建 主体 主体工程 钢结构 屋面 网架 烟囱 地坪 调压站 外网 门卫 部分 附属 附属设施 配套设施 施工 目前 现在 以及 及 和 与 已 正 等");

    /// <summary>集花海观光、购物、餐饮于一体: one of what is joined.</summary>
    public static bool IsOfBlend(NameInText name)
    {
        int joint = name.Text.LastIndexOf('集', name.Span.End - 1, name.Span.End - name.Left.Start);
        bool isJoined = joint >= 0 && Gathered.At(name.Text, joint, name.Text.Length) is null;
        return name.Article.Has(name.Span.Start, "一体") || (isJoined && Blends.IsIn(name.Text, new TextSpan(name.Span.End, Math.Min(name.Right.End, name.Span.End + LongestJoin))));
    }

    /// <summary>建设内容包括景观工程、市政道路及管线: what is built in another.</summary>
    public static bool IsContent(NameInText name) => Contents.IsIn(name.Text, name.Left) && !name.HasCount(name.Right) && !name.HasMoney(name.Right);

    /// <summary>恒泰产业园:首期投资3.2亿元,5万锭纺纱车间8月投产: behind a project in its part of the sentence, without an amount of its own.</summary>
    public static bool IsToldBehind(NameInText name)
    {
        if (name.Before is not { } before || name.Candidate.List is not null || name.Candidate.Rule is not ("name-as-subject" or "name-before-predicate" or "capacity-in-name" or "build-verb") && !IsPieceOfWorks(name))
        {
            return false;
        }

        Clause first = name.Article.Outline.ClauseAt(before.Span.Start);
        TextSpan own = new(name.Clause.Span.Start, Math.Max(name.Clause.Span.Start, name.Article.Outline.SegmentOf(name.Clause).End));
        return name.Clause.Segment == first.Segment && name.Clause.Index != first.Index && !IsInvested(name.Article, own)
            && (before.Rule == "topic-of-sentence" || IsInvested(name.Article, new TextSpan(first.Span.Start, name.Clause.Span.Start)));
    }

    // 目前制氢装置、泵房已建成: what the model of names holds for a project, and is a piece of a works.
    private static bool IsPieceOfWorks(NameInText name) => name.Candidate.Rule.StartsWith("model-", StringComparison.Ordinal) && name.EndsWith(Pieces) && !name.HasMoney(name.Right);

    private static readonly PhraseSet Pieces = new("装置 车间 筒仓 厂房 泵房 机房 管道 空压站 配电站 配电室 锅炉房 仓库 储罐 主体 设备 水池 主体工程 金具 办公楼 宿舍楼 桩基 梁 墩");

    private static bool IsInvested(ArticleView article, TextSpan span) => article.Mentions.Within(span, MentionKind.Money).Any(money => BuiltHeads.IsInvestment(article, money, span.Start));

    /// <summary>X公司投资900万元,新上厂房一座,木板生产线1条: how many of them there are.</summary>
    public static bool IsCounted(NameInText name) =>
        name.Candidate.List is null && name.Before?.Span is TextSpan before && before.End <= name.Clause.Span.Start && name.Article.Outline.ClauseAt(before.Start).Segment == name.Clause.Segment
        && (name.Article.Mentions.StartingAt(name.Span.End, MentionKind.Count) ?? name.Article.Mentions.StartingAt(name.Span.End, MentionKind.Quantity)) is { Amount: { Unit: "条" or "座" or "栋" or "幢" or "台" or "套" } } count
        && count.Span.End >= name.Clause.Span.End - 1;

    /// <summary>X项目:投资方为甲公司,投资2000万元在瑞港兴建糖厂: what the entry is about that the first name of the sentence heads.</summary>
    public static bool IsPutUp(NameInText name)
    {
        NameCandidate? head = name.Candidate.List is null ? name.Earlier.FirstOrDefault(before => before.Span.Start >= name.Sentence.Start) : null;
        bool isEntry = head is not null && head.Span.End < name.Span.Start && EndsAsProject(name.Article, head.Span) && name.Text[head.Span.End] is ':' or '：'
            && head.Span.Start - ListMarks.After(name.Text, name.Sentence) is >= 0 and <= LongestLead;
        return isEntry && (Puts.EndingAt(name.Text, name.Span.Start, head!.Span.End) is not null || Makers.IsIn(name.Text, ArticleView.Before(name.Span.Start, Math.Max(head.Span.End, name.Clause.Span.Start))));
    }

    private static bool EndsAsProject(ArticleView article, TextSpan name) => article.Has(name.End - 2, "项目") || article.Has(name.End - 2, "工程");

    /// <summary>厂区场地平整工程已完成80%: a piece of work behind a project, without an amount of its own.</summary>
    public static bool IsWork(NameInText name)
    {
        if (name.Candidate.List is not null || name.Before is not { Span: var before } || before.Start < name.Sentence.Start || !NameJudge.IsOnly(name.Candidate.Name, Work))
        {
            return false;
        }

        TextSpan between = new(before.End, Math.Max(before.End, name.Span.Start));
        bool isPriced = ProjectWords.AmountLabels.At(name.Text, name.Span.End + (name.Article.Has(name.Span.End, ",") ? 1 : 0), name.Text.Length) is not null;
        return !between.Of(name.Text).StartsWith("、") && !isPriced && !(name.Text[Math.Max(0, name.Span.Start - 1)] == '的' && name.HasMoney(between));
    }
}
