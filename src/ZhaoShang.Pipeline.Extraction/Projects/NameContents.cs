using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>
/// Names of what a project consists of, which are no projects beside it: what it is to build (X项目投资2亿元,将建设游客中心), what the entry that it heads puts up (X项目:甲公司投资2000万元兴建糖厂), a thing counted
/// (新上木板生产线1条), what it joins (集观光、餐饮于一体), a piece of work on its site (场地平整工程已完成80%). Near misses: what a firm is to build, and a work with a name or an amount of its own.
/// </summary>
internal static class NameContents
{
    private const int LongestLead = 2;
    private const int LongestJoin = 40;

    private static readonly PhraseSet Makes = new(
        WordPairs.Of("将 拟 主要 计划 规划 项目将 项目主要 该项目将 项目计划 项目规划 主要是 计划是", "建设 打造 打造成 打造成为 新建 兴建 建成 建 改造 建造 建设成 建成为") + "建设内容为 建设内容是 主要建设内容为 项目建设 主要用于建设 主要建设 主要建设有");

    private static readonly PhraseSet Puts = new("兴建 建设 新建 创办 修建 新上 建");
    private static readonly PhraseSet Contents = new("建设内容 建设规模 包括 包含 涵盖 主要建设 配套建设");
    private static readonly PhraseSet Joined = new("于一体 为一体 一体的 一体化");

    private static readonly PhraseSet Work = new(
        "厂区 场区 库区 场地 土地平整 平整 集控楼 汽机间 挖孔桩 人工挖孔桩 桩基 基础 地基 大坝 坝体 厂房 主厂房 车间 主车间 混凝土 浇筑 排洪沟 排水沟 管沟 道路 围墙 大门 绿化 亮化 硬化 外墙 内墙 幕墙 装饰 装修 安装 设备 电气 机电 冷却塔 "
        + "锅炉房 配电房 配电室 水处理 水处理车间 水泵房 泵房 消防 给水 原水 办公楼 宿舍 宿舍楼 食堂 综合楼 研发楼 检测中心 仓库 成品仓库 储罐 土建 主体 主体工程 钢结构 屋面 网架 烟囱 地坪 调压站 外网 门卫 部分 附属 附属设施 配套设施 施工 目前 现在 以及 及 和 与 已 正 等");

    /// <summary>True if the <paramref name="i"/>-th name tells what a name before it in its sentence consists of. O(letters of its sentence).</summary>
    public static bool Is(ArticleView article, IReadOnlyList<NameCandidate> names, int i)
    {
        NameCandidate name = names[i];
        TextSpan sentence = article.Outline.SentenceAt(name.Span.Start).Span;
        if (IsJoined(article, name.Span))
        {
            return true;
        }

        if (name.List is null && NameJudge.IsOnly(name.Name, Work) && Contents.IsIn(article.Text, ArticleView.Before(name.Span.Start, sentence.Start)))
        {
            return true;
        }

        if (name.List is not null || i == 0 || names[i - 1].Span.Start < sentence.Start)
        {
            return false;
        }

        int first = i - 1;
        while (first > 0 && names[first - 1].Span.Start >= sentence.Start)
        {
            first--;
        }

        return IsMade(article, names[i - 1].Span, name.Span) || IsPutUp(article, names[first].Span, name.Span) || IsCounted(article, names[i - 1].Span, name.Span) || IsWork(article, names[i - 1].Span, name);
    }

    // X项目计划投资2.5亿元,将建设养生村; X景区投资12亿元,打造集购物、度假于一体的旅游区.
    private static bool IsMade(ArticleView article, TextSpan before, TextSpan name)
    {
        TextSpan clause = article.Outline.ClauseAt(name.Start).Span;
        TextSpan lead = new(clause.Start, Math.Max(clause.Start, name.Start));
        bool isLed = (Makes.At(article.Text, clause.Start, name.Start) ?? Makes.At(article.Text, NameBoundary.SkipLeading(article, clause.Start, name.Start), name.Start)) is not null;
        return before.End <= clause.Start && IsPlain(article, lead) && ((isLed && EndsAsProject(article, before)) || article.Has(name.Start - 3, "一体的"));
    }

    // Neither an amount nor a maker stands before it.
    private static bool IsPlain(ArticleView article, TextSpan lead) => !article.Mentions.Within(lead, MentionKind.Money).Any() && !article.Mentions.Within(lead, MentionKind.Organisation).Any();

    // 集花海观光、购物、餐饮于一体: one of what is joined. Near miss: 集团, 城乡一体化.
    private static bool IsJoined(ArticleView article, TextSpan name)
    {
        TextSpan clause = article.Outline.ClauseAt(name.Start).Span;
        int joint = article.Text.AsSpan(clause.Start, Math.Max(0, name.Start + 2 - clause.Start)).LastIndexOf('集');
        TextSpan behind = new(name.End, Math.Max(name.End, Math.Min(clause.End, name.End + LongestJoin)));
        return joint >= 0 && !article.Has(clause.Start + joint, "集团") && !article.Has(clause.Start + joint, "集聚") && !article.Has(clause.Start + joint, "集中") && Joined.First(article.Text, behind) is TextSpan all
            && new TextSpan(clause.Start + joint, all.Start).Of(article.Text).Contains('、');
    }

    // X项目:投资方为甲公司,投资2000万元在瑞港兴建糖厂.
    private static bool IsPutUp(ArticleView article, TextSpan head, TextSpan name)
    {
        bool isEntry = head.End < name.Start && EndsAsProject(article, head) && (article.Has(head.End, ":") || article.Has(head.End, "：")) && HeadsSentence(article, head);
        TextSpan lead = ArticleView.Before(name.Start, Math.Max(head.End, article.Outline.ClauseAt(name.Start).Span.Start));
        return isEntry && (Puts.EndingAt(article.Text, name.Start, head.End) is not null || Makers.IsIn(article.Text, lead));
    }

    private static readonly PhraseSet Makers = new(WordPairs.Of("投资方 投资商 投资人 业主 投资单位 建设单位 承建单位 投资企业", "为 是 系"));

    private static bool HeadsSentence(ArticleView article, TextSpan name) => name.Start - ListMarks.After(article.Text, article.Outline.SentenceAt(name.Start).Span) is >= 0 and <= LongestLead;

    private static bool EndsAsProject(ArticleView article, TextSpan name) => article.Has(name.End - 2, "项目") || article.Has(name.End - 2, "工程");

    // X公司投资900万元,新上厂房一座,木板生产线1条.
    private static bool IsCounted(ArticleView article, TextSpan before, TextSpan name) =>
        article.Outline.ClauseAt(before.Start).Segment == article.Outline.ClauseAt(name.Start).Segment && (before.End <= article.Outline.ClauseAt(name.Start).Span.Start)
        && (article.Mentions.StartingAt(name.End, MentionKind.Count) ?? article.Mentions.StartingAt(name.End, MentionKind.Quantity)) is { Amount: { Unit: "条" or "座" or "栋" or "幢" or "台" or "套" } } count && count.Span.End >= article.Outline.ClauseAt(name.Start).Span.End - 1;

    // 厂区场地平整工程已完成80%. Near misses: 道路工程、绿化工程, and a work that has an amount of its own.
    private static bool IsWork(ArticleView article, TextSpan before, NameCandidate name)
    {
        TextSpan between = new(before.End, Math.Max(before.End, name.Span.Start));
        return !between.Of(article.Text).StartsWith("、") && NameJudge.IsOnly(name.Name, Work)
            && ProjectWords.AmountLabels.At(article.Text, name.Span.End + (article.Has(name.Span.End, ",") ? 1 : 0), article.Text.Length) is null
            && !(article.Text[Math.Max(0, name.Span.Start - 1)] == '的' && article.Mentions.Within(between, MentionKind.Money).Any());
    }
}
