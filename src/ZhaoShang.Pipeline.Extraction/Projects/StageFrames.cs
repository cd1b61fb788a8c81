using System.Buffers;
using System.Numerics;
using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>
/// Reads stages that no single word tells, but two in one clause together: a part of what is built and what was done to it (厂房已经封好顶), work and that
/// it goes on (正在砌围墙), papers and that they are drawn up (可研正在编制), figures of business that are reached (实现产值4000万元).
/// </summary>
internal static class StageFrames
{
    private const int PartReach = 12;
    private const int WorkReach = 4;

    // What is built on the way to the whole; what is told of it is not told of the whole.
    private static readonly PhraseSet Parts = new(
        "主体 装置 空压站 筒仓 泵房 主楼 房建 地面 路面 墙面 门窗 生产用房 室内 厂房 车间 库房 办公楼 综合楼 宿舍楼 宿舍 食堂 研发楼 裙楼 楼体 塔楼 楼栋 围墙 大门 基础 地基 桩基 基坑 地下室 土建 土石方 土方 场平 场地 地坪 钢结构 钢架 钢构 网架 屋面 屋顶 外墙 幕墙 墙体 外立面 "
        + "装修 装饰 管网 管道 管线 配电 道路 路基 路面 桥墩 桥面 坝体 大坝 围堰 导流洞 锅炉 窑炉 窑体 炉体 塔筒 钢梁 立柱 风机 支架 组件 设备 主机 机器 机床 球磨机 塔吊 桩机 打桩机 流水线 生产线 产线 " + WordPairs.Of("冲压 焊装 涂装 总装", "线") + "配套设施 附属设施 附属工程 配套工程 绿化 大棚 温室 圈舍 鸡舍 猪舍 牛舍 羊舍 棚舍 栈道 步道 雪道 游客中心 样板房 售楼部 升压站 打桩 储罐 机房 酒窖 立柱 框架 渠道 管沟 涵洞 隧洞 隧道 泵站 机库 屋架 屋面板 立面 场区");

    private static readonly PhraseSet PartVerbs = new(
        WordPairs.Of("建 盖 砌 打 挖 浇 装 铺 搭 架 刷 贴 焊 吊 喷", "好 完 起 到 至 成 了")
        + "完工 竣工 完成 落成 封顶 封好顶 结顶 到顶 平顶 升顶 起来 立起 竖起 拔地而起 立了 起了 刚起 出地面 开挖 打通 凿通 贯通 浇筑 砌筑 搭建 架设 吊装 安装 装齐 就位 到位 到货 到厂 进厂 进场 运抵 运到 抵达 调试 合龙 合拢 上梁 上瓦 烘炉 烤炉 "
        + "做好 硬化 成型 初具规模 封闭 开到 断水 展开 铺开 粉刷 抹灰 施工 过半 完毕 完结 近尾声 收尾 扫尾");

    private static readonly PhraseSet Doing = new("正在 正 正组织 正进行 正忙 正忙着 正着手 仍在 还在 均在 都在 加快 加紧 抓紧 加速 全力 全面 紧张 日夜 连夜 昼夜 有序 稳步 陆续 继续 开始 紧锣密鼓地 火热 热火朝天地 在");
    private static readonly PhraseSet Work = new(
        "建设 兴建 修建 新建 扩建 改建 改造 内装 精装 做基础 做地基 做桩基 粉刷 绿化 硬化 架线 布线 立塔 立杆 回填 清表 爆破 掘进 衬砌 平场 砌墙 围挡 填土 栽种 栽植 翻建 重建 筹建厂房 施工 安装 调试 装修 装潢 装饰 装 平整 打桩 打基础 打地基 浇筑 搭建 搭 铺设 铺 架设 砌 开挖 挖 吊装 布展 收尾 扫尾 赶工 盖 焊接 焊装 打围墙 三通一平 场平 赶建 抢建 攻坚 建造");

    private static readonly PhraseSet GoingOn = new(
        WordPairs.Of("建设 施工 安装 装修 调试 改造 扩建", "中 阶段") + WordPairs.Of("建设 施工", "如火如荼 热火朝天 正酣") + "攻坚阶段 扫尾阶段 紧张施工 进入施工 进入建设 干得热火朝天 抢抓工期 大干快上");

    private static readonly PhraseSet Papers = new(
        "可研 可行性研究 可行性报告 环境影响评价 施工图 总体规划 概念规划 控规 详规 专家评审 环评 能评 安评 稳评 水保 规划 设计 方案 立项 选址 勘察 勘测 勘探 测绘 手续 前期 项目建议书 用地 土地 征地 招拍挂 申报 核准 批文 路条 报告 建议书 备案");

    private static readonly PhraseSet Drafting = new("正在优化 优化中 正在进行 正在组织 正在开展 编就 编成 初稿 正在完善 正在调整 比选 修编 正在编 正在做 正在设计 正在论证 正在规划 正在勘察 正在选址 正在测绘 正在评审 正在报批 正在申报 编制 编写 送审 报批 公示 调整中 报审 上报 待批 待审 审批中 办理中 评审中 论证 在跑 在编 修改 做了 改了 拟定 委托 等待 等着 "
        + WordPairs.Of("没 没有 未", "过会 批 批下来 拿到 办下来"));

    // 二期正在规划: told of another phase.
    private static readonly PhraseSet Later = new(PhaseWords.Later);

    private static readonly PhraseSet Listed = new("列入 纳入 进入 入选 入围 录入 跻身");
    private static readonly PhraseSet Lists = new("规划 名单 盘子 项目库 笼子 计划 清单 储备库");

    /// <summary>Where in <paramref name="text"/> the words stand by which stages are told. O(letters).</summary>
    public static CuePlaces PlacesIn(string text) => new(Cues.Places(text));

    /// <summary>By bits, the rules that may find stage words in <paramref name="span"/>. O(log places + places in the span).</summary>
    public static ulong RulesFor(ArticleView article, TextSpan span) => article.StagePlaces.RulesIn(span) | (StageSteps.HasFigures(article, span) ? OfFigures : 0);

    /// <summary>Adds to <paramref name="found"/> the stage words in <paramref name="span"/> that stand in the table, then the frames, rule by rule. O(letters).</summary>
    public static void AddTo(List<PhraseHit<ProjectStage>> found, ArticleView article, TextSpan span, ulong rules)
    {
        for (; rules != 0; rules &= rules - 1)
        {
            Rules[BitOperations.TrailingZeroCount(rules)].Add(found, article, span);
        }
    }

    /// <summary>True for a word of completion that is told of a part: 土建工程已完工. Near miss: 项目竣工.</summary>
    public static bool IsOfPart(ArticleView article, PhraseHit<ProjectStage> word, int floor)
    {
        if (word.Value != ProjectStage.Completed)
        {
            return false;
        }

        int clause = Math.Min(word.Start, Math.Max(floor, article.Outline.ClauseAt(word.Start).Span.Start));
        TextSpan left = new(Math.Max(clause, word.Start - PartReach), word.Start);
        return Parts.Last(article.Text, left) is TextSpan part && article.Text.AsSpan(part.End, word.Start - part.End).IndexOf('、') < 0 && Checked.At(article.Text, word.Start, word.End) is null && !IsBuilding(article, part, word.Span);
    }

    // 新厂房十月落成: the building is what is made. Near misses: 厂房主体竣工, 一期厂房竣工.
    private static bool IsBuilding(ArticleView article, TextSpan part, TextSpan word)
    {
        TextSpan left = new(Math.Max(article.Outline.ClauseAt(word.Start).Span.Start, part.Start - 6), part.Start);
        return Buildings.At(article.Text, part.Start, part.End) is not null && Handed.At(article.Text, word.Start, word.End) is not null && !Some.IsIn(article.Text, left);
    }

    private static readonly PhraseSet Buildings = new("厂房 车间 办公楼 综合楼 生产用房");
    private static readonly PhraseSet Handed = new("竣工 落成 交工 建好");
    private static readonly PhraseSet Some = new(PhaseWords.First + PhaseWords.Later + "首批 部分 首栋 第一栋 一栋 1号 主体");

    // 装修验收完毕: what is accepted is done.
    private static readonly PhraseSet Checked = new("已验收 验收合格 验收完毕 验收通过 通过验收");

    // 厂房主体已经封顶, 设备全部到位, 完成主体工程.
    private static void AddParts(List<PhraseHit<ProjectStage>> found, ArticleView article, TextSpan span)
    {
        foreach (TextSpan part in Parts.In(article.Text, span))
        {
            TextSpan clause = article.Outline.ClauseAt(part.Start).Span;
            TextSpan behind = new(part.End, Math.Max(part.End, Math.Min(Math.Min(span.End, clause.End), part.End + PartReach)));
            if (PartVerbs.First(article.Text, behind) is TextSpan verb)
            {
                found.Add(new PhraseHit<ProjectStage>(verb, ProjectStage.UnderConstruction));
            }
            else if (article.Text.AsSpan(Math.Max(Math.Max(span.Start, clause.Start), part.Start - 6), Math.Min(6, part.Start - Math.Max(span.Start, clause.Start))).IndexOf("完成") is >= 0)
            {
                found.Add(new PhraseHit<ProjectStage>(part, ProjectStage.UnderConstruction));
            }
        }
    }

    // 正在安装生产线, 加紧铺设管道, 在砌围墙; near miss: 在建设用地上.
    private static void AddWork(List<PhraseHit<ProjectStage>> found, string text, TextSpan span)
    {
        foreach (TextSpan doing in Doing.In(text, span))
        {
            if (WorkInHand(text, doing, span.End) is TextSpan hand)
            {
                found.Add(new PhraseHit<ProjectStage>(hand, ProjectStage.UnderConstruction));
            }

            TextSpan behind = new(doing.End, Math.Min(span.End, doing.End + (doing.Length == 1 ? 2 : WorkReach + 2)));
            if (Work.First(text, behind) is TextSpan work && IsWorkOf(text, doing, work))
            {
                found.Add(new PhraseHit<ProjectStage>(TextSpan.Cover(doing, work), ProjectStage.UnderConstruction));
            }
        }
    }

    // 正进行环湖道路及景观建设: the work ends the clause, however long what is worked at. Near miss: 正在进行施工图设计.
    private static TextSpan? WorkInHand(string text, TextSpan doing, int end)
    {
        int from = doing.End + (text.AsSpan(doing.End).StartsWith("进行") ? 2 : 0);
        int mark = text.AsSpan(from, Math.Max(0, end - from)).IndexOfAny(ClauseMarks);
        TextSpan thing = new(from, mark < 0 ? Math.Max(from, end) : from + mark);
        bool isInHand = text.AsSpan(0, from).EndsWith("进行") && thing.Length <= LongestObject && !thing.Of(text).ContainsAny(PaperVerbs);
        return isInHand && Work.EndingAt(text, thing.End, from) is TextSpan work ? TextSpan.Cover(doing, work) : null;
    }

    private const int LongestObject = 16;
    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create(",，;；。、");

    // Near misses: 正在办理施工许可, 正在编制建设方案, 开始建设 and 陆续开工建设, which tell a beginning.
    private static bool IsWorkOf(string text, TextSpan doing, TextSpan work)
    {
        int gap = work.Start - doing.End;
        bool isPlace = doing.Length == 1 && text[doing.Start] == '在' && work.Length == 2 && text[work.Start + 1] is '设' or '建';
        bool isOfPapers = text.AsSpan(doing.End, gap).ContainsAny(PaperVerbs) || NotWork.At(text, work.End, text.Length) is not null;
        bool isBegun = Begun.EndingAt(text, work.Start, doing.End) is not null && text[doing.Start] != '正';
        bool isBeginning = text.AsSpan(doing.Start, doing.Length).SequenceEqual("开始") && work.Of(text) is "建设" or "兴建" or "修建" or "新建" or "扩建";
        return gap <= (doing.Length == 1 ? 0 : WorkReach) && !isPlace && !isOfPapers && !isBeginning && !isBegun;
    }

    private static readonly PhraseSet Begun = new(WorkVerbs.Begun);
    private static readonly SearchValues<char> PaperVerbs = SearchValues.Create("办报申审签谈洽招编待包改服");

    private static readonly PhraseSet NotWork = new("许可 手续 用地 方案 规划 图 合同 单位 内容 资金 申请 审批 招标 项目 前期");

    // 正与市政府谈用水指标
    private static void AddTalks(List<PhraseHit<ProjectStage>> found, ArticleView article, TextSpan span)
    {
        foreach (TextSpan with in TalkingWith.In(article.Text, span))
        {
            TextSpan behind = ArticleView.After(with.End, Math.Min(Math.Min(span.End, article.Outline.ClauseAt(with.Start).Span.End), with.End + 24));
            if (Talks.First(article.Text, behind) is TextSpan talk)
            {
                found.Add(new PhraseHit<ProjectStage>(talk, ProjectStage.Negotiating));
            }
        }
    }

    private static readonly PhraseSet TalkingWith = new(WordPairs.Of("正 正在 还在 仍在 仍 目前 继续", "与 同 跟 和"));
    private static readonly PhraseSet Talks = new("谈 商 沟通 接触 接洽 对接 协调 讨论 探讨");

    // 可研正在编制, 规划改了五稿, 列入自治区规划.
    private static void AddPapers(List<PhraseHit<ProjectStage>> found, ArticleView article, TextSpan span)
    {
        string text = article.Text;
        foreach (TextSpan paper in Papers.In(text, span))
        {
            TextSpan clause = article.Outline.ClauseAt(paper.Start).Span;
            TextSpan around = new(Math.Max(Math.Max(span.Start, clause.Start), paper.Start - 6), Math.Min(Math.Min(span.End, clause.End), paper.End + 8));
            if (Drafting.First(text, around) is not null && !Later.IsIn(text, clause))
            {
                found.Add(new PhraseHit<ProjectStage>(paper, ProjectStage.Proposed));
            }
        }

        foreach (TextSpan listed in Listed.In(text, span))
        {
            if (Lists.First(text, new TextSpan(listed.End, Math.Min(span.End, listed.End + 12))) is not null)
            {
                found.Add(new PhraseHit<ProjectStage>(listed, ProjectStage.Proposed));
            }
        }
    }

    private static void AddGoingOn(List<PhraseHit<ProjectStage>> found, string text, TextSpan span)
    {
        foreach (TextSpan goingOn in GoingOn.In(text, span))
        {
            found.Add(new PhraseHit<ProjectStage>(goingOn, ProjectStage.UnderConstruction));
        }
    }

    // The rules, and the words without one of which a span tells them nothing.
    private static readonly (IEnumerable<string> Words, Action<List<PhraseHit<ProjectStage>>, ArticleView, TextSpan> Add)[] Rules =
    [
        (StageWords.Stages.Phrases, StageReader.AddOfTable),
        (Parts.Phrases, AddParts),
        (Doing.Phrases, static (found, article, span) => AddWork(found, article.Text, span)),
        (GoingOn.Phrases, static (found, article, span) => AddGoingOn(found, article.Text, span)),
        ([.. Papers.Phrases, .. Listed.Phrases], AddPapers),
        (TalkingWith.Phrases, AddTalks),
        (StageOutcomes.Words, StageOutcomes.AddTo),
        (StageSteps.Words, StageSteps.AddTo),
        ([], StageSteps.AddFigures),
        (StageEnds.Words, StageEnds.AddTo),
    ];

    // The rule that goes by figures.
    private const ulong OfFigures = 1UL << 8;

    private static readonly ClauseCues Cues = new([.. Rules.Select(static rule => rule.Words)]);
}
