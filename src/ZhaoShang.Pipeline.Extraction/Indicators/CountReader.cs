using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>What is counted: the measure, its name and where that stands.</summary>
internal readonly record struct Counted(IndicatorMeasure Measure, TextSpan Name, TextSpan Telling);

/// <summary>Tells what a count counts, from the words on both sides of it.</summary>
internal static class CountReader
{
    private const int LongestNoun = 18;
    private const int MostThings = 1000;
    private const int MostGuests = 5000;

    private static readonly PhraseSet Visits = new("招商 来访 接待 拜访 拜会 考察 走访 客商 赴 邀商 洽谈 出访 回访 上门 外出 接洽 来人 来客 会见 登门 带队 率队 小分队 互访");
    private static readonly PhraseSet Work = new("对接 推介 商讨 洽谈会 招商活动 恳谈会 座谈会 签约仪式 招商会 说明会 经贸活动 云洽谈 路演 专场");
    private static readonly PhraseSet Gained = new(
        "引进 引来 新增 新设 落户 入驻 注册 设立 培育 签约 投产 开业 登记 培植 新建 招引 落地 兴办 创办 成立 总部企业 认定 净增 发展 纳税 产值 规上 破土 奠基 同时开工 集中开工 同日开工 共有 现有 已有 拥有 投资企业 三资企业 入区 入园 进区 达成 批准 新批 民营企业 工业企业 高新技术企业 龙头企业 以上 增资");
    private static readonly PhraseSet Attended = new("参加 参展 参会 出席 邀请 座谈 服务 组织 展位 走访 调研 涉及 帮助 经营 获 表彰 为 慰问 深入 困难");
    // 服务企业35家. Near miss: 服务业新设企业35家.
    private static bool Attends(string text, TextSpan words)
    {
        foreach (TextSpan word in Attended.In(text, words))
        {
            if (word.End >= text.Length || text[word.End] is not '业' || text[word.Start] is not '服')
            {
                return true;
            }
        }

        return false;
    }

    private static readonly PhraseSet NotCounted = new(
        "目标企业 目标客商 明显特点 显著特点 突出特点 鲜明特点 集群 任务 平台 园区 试点 奖 摊位 展位 办公室 工作组 小分队 队伍 选址 城市 乡镇 街道 单位 部门 国家 地区 行业 领域 方面 环节 学校 村 人才 专家 车位 车间 服务项目 审批项目 行政许可 产业链 收费项目 检查 改革 措施 政策 标准 专利");
    // 工业、农业领域有3个项目开工: where they are.
    private static readonly PhraseSet Fields = new("领域 行业 方面");
    private static readonly PhraseSet ProjectNouns = new("项目 工程 高速公路 干线公路 快速路 高速铁路");
    // 电子信息8个: an industry. Near miss: 有效信息8条.
    private static readonly PhraseSet Industries = new("电子信息 软件信息 新一代信息 数字信息 光电信息 通信信息 互联网信息");

    /// <summary>True if <paramref name="name"/> ends with the name of an industry that has a word for papers or hints in it.</summary>
    public static bool NamesIndustry(string text, TextSpan name) => Industries.EndingAt(text, name.End, name.Start) is not null;

    private static readonly PhraseSet Firms = new("企业 企业法人 公司 首店 市场主体 商会 厂商");
    private static readonly PhraseSet Deals = new(DealWords.Papers + "意向 线索 信息");

    /// <summary>What <paramref name="count"/> counts, or null if it is no figure of the work (120名客商, 49个展位).</summary>
    /// <param name="article">The article.</param>
    /// <param name="count">The count.</param>
    /// <param name="floor">Where the words for it may begin on the left: behind the figure before it.</param>
    public static Counted? Read(ArticleView article, Mention count, int floor)
    {
        Clause clause = article.Outline.ClauseAt(count.Span.Start);
        TextSpan left = NameReader.Left(article, count.Span.Start, floor);
        left = GrowthBefore.Of(article, count) is (TextSpan name, _) ? name : left;
        TextSpan right = ArticleView.After(count.Span.End, Math.Min(clause.Span.End, count.Span.End + LongestNoun + 12));
        string unit = count.Amount!.Value.Unit;
        return unit switch
        {
            "个" when Employed.EndingAt(article.Text, left.End, left.Start) is not null => People(article, left, count),
            "个" or "项" or "宗" or "条" or "座" or "处" or "桩" or "只" => Project(article, left, count, right) ?? Deal(article, left, count, right) ?? Firm(article, clause, left, count, right),
            "家" or "户" when char.IsAsciiDigit(article.Text[count.Span.Start]) && ProjectNouns.EndingAt(article.Text, left.End, left.Start) is not null => Project(article, left, count, right),
            "家" or "户" or "位" or "家次" or "名" or "户次" => Calls(article, left, count, right) ?? Firm(article, clause, left, count, right) ?? Deal(article, left, count, right),
            "次" or "批次" or "批" or "场" or "场次" or "趟" or "轮" or "轮次" or "人次" or "团次" or "批人" => Occasion(article, left, count, right, clause),
            "人" => People(article, left, count),
            "份" => Deal(article, left, count, right),
            _ => null,
        };
    }

    private static Counted? Project(ArticleView article, TextSpan left, Mention count, TextSpan right)
    {
        string text = article.Text;
        if (count.Amount is { Value: >= MostThings, Unit: not ("个" or "项" or "宗") })
        {
            // 1000万条毛巾项目: what it makes.
            return null;
        }

        if (IsMade(text, count.Span.Start))
        {
            return null;
        }

        int leftEnd = EndWithoutBrackets(text, left);
        leftEnd = NumbersOf.EndingAt(text, leftEnd, left.Start) is TextSpan sum && ProjectNouns.EndingAt(text, sum.Start, left.Start) is not null ? sum.Start : leftEnd;
        leftEnd = Rising.EndingAt(text, leftEnd, left.Start)?.Start ?? Tasks.EndOfAsked(text, leftEnd, left.Start);
        if (ProjectNouns.EndingAt(text, leftEnd, left.Start) is not null || ProjectNouns.EndingAt(text, leftEnd - 1, left.Start) is not null && text[leftEnd - 1] is '共' or '达' or '有' or '占')
        {
            return NotCounted.EndingAt(text, leftEnd, left.Start) is null ? new Counted(IndicatorMeasure.ProjectCount, left, TextSpan.Cover(left, count.Span)) : null;
        }

        int limit = Math.Min(right.End, right.Start + LongestNoun);
        int behindLevels = Math.Min(limit, LevelWords.BehindRow(text, right.Start));
        if (ProjectNouns.First(text, new TextSpan(behindLevels, limit)) is not TextSpan noun || text.AsSpan(behindLevels, noun.Start - behindLevels).IndexOfAny(",、,") >= 0)
        {
            return null;
        }

        if (count.Amount is { Value: <= FewNamed } && IsOfNamed(text, left, new TextSpan(right.Start, right.End)))
        {
            return null;
        }

        TextSpan name = new(right.Start, noun.End);
        TextSpan before = new(Math.Max(right.Start - 30, Math.Max(left.Start, text.LastIndexOf('的', right.Start - 1, right.Start - left.Start))), right.Start);
        bool isOther = Reported.EndingAt(text, right.Start - count.Span.Length, left.Start) is not null || NotCounted.IsIn(text, new TextSpan(right.Start, Math.Min(right.End, noun.End + 8))) || CountsOthers(text, before);
        return isOther ? null : new Counted(IndicatorMeasure.ProjectCount, name, TextSpan.Cover(left.IsEmpty ? count.Span : left, name));
    }

    // 8个试点单位的. Near miss: 工业、农业领域有3个项目开工.
    private static bool CountsOthers(string text, TextSpan before)
    {
        foreach (TextSpan word in NotCounted.In(text, before))
        {
            if (Fields.At(text, word.Start, word.End) is null)
            {
                return true;
            }
        }

        return false;
    }

    // 年产2000台电梯和1800个车位设备项目: what it makes. Near miss: 年产2000台电梯项目等8个项目.
    private static bool IsMade(string text, int start)
    {
        TextSpan before = new(Math.Max(0, start - LongestMade), start);
        return start > 0 && text[start - 1] is '和' or '及' or '与' or '、' && Making.Last(text, before) is TextSpan verb && verb.End < start && char.IsAsciiDigit(text[verb.End])
            && text.AsSpan(verb.End, start - verb.End).IndexOfAny(",，;；。") < 0 && !ProjectNouns.IsIn(text, new TextSpan(verb.End, start));
    }

    private const int LongestMade = 20;
    private static readonly PhraseSet Making = new("年产 日产 月产 年生产 年加工");

    // 新签约项目总数达43个, 项目数277个.
    private static readonly PhraseSet NumbersOf = new("总数 数 个数 数量 总量 总个数 总数量");

    // 曙光铝材、龙门铝轮毂两个项目均属技改: those named, of each of which something is told. Near misses: 签约甲、乙两个项目; 甲、乙两个项目拿到许可证.
    private static bool IsOfNamed(string text, TextSpan left, TextSpan right) => left.Length > ShortestNames && text.AsSpan(left.Start, left.Length).IndexOf('、') > 0 && left.End == right.Start - 2
        && OneByOne.At(text, right.Start, text.Length) is not null && !Deeds.IsIn(text, left) && !Deeds.IsIn(text, right);

    /// <summary>True for 力争淀粉、屠宰两个项目投产: those named are expected, and nothing is summed up. Near miss: 力争工业、农业领域引进两个项目.</summary>
    public static bool IsOfNamedAhead(ArticleView article, IndicatorDraft draft)
    {
        int start = draft.Figure.Span.Start;
        ReadOnlySpan<char> left = ArticleView.Before(start, article.Outline.ClauseAt(start).Span.Start).Of(article.Text);
        bool isFew = draft is { IsForecast: true, IsTask: false, Measure: IndicatorMeasure.ProjectCount, Figure.Amount: { Value: 2 or FewNamed, Modifier: AmountModifier.None } };
        return isFew && left.Length > ShortestNames && left.Count('、') == (int)draft.Figure.Amount!.Value.Value - 1 && article.Has(draft.Figure.Span.End, "项目") && !Fields.IsIn(article.Text, new TextSpan(start - Math.Min(start, ShortestNames), start))
            && !Deeds.IsIn(article.Text, new TextSpan(start - left.Length, start));
    }

    private const int FewNamed = 3;
    private const int ShortestNames = 6;
    private static readonly PhraseSet OneByOne = new(WordPairs.Of("项目 项目, 项目，", "均 都 分别 各 各自"));
    private static readonly PhraseSet Deeds = new("签 引进 落户 落地 开工 动工 奠基 竣工 新增 达成 入驻 招引 引来 获批 新建 包括");

    // 各乡镇上报的31个项目: not yet counted by whoever tells of it.
    private static readonly PhraseSet Reported = new(WordPairs.Of("上报 申报 报来 报送", "的"));

    private static int EndWithoutBrackets(string text, TextSpan left)
    {
        if (left.IsEmpty || text[left.End - 1] != ')')
        {
            return left.End;
        }

        int open = text.LastIndexOf('(', left.End - 1, left.Length);
        return open > left.Start ? open : left.End;
    }

    private static Counted? Firm(ArticleView article, Clause clause, TextSpan left, Mention count, TextSpan right)
    {
        string text = article.Text;
        TextSpan near = new(right.Start, Math.Min(right.End, right.Start + 14));
        int leftEnd = EndWithoutBrackets(text, left);
        leftEnd = Rising.EndingAt(text, leftEnd, left.Start)?.Start ?? leftEnd;
        bool isLeft = Firms.EndingAt(text, leftEnd, left.Start) is not null;
        TextSpan? noun = isLeft ? left : Firms.First(text, near);
        TextSpan around = TextSpan.Cover(left.IsEmpty ? count.Span : left, new TextSpan(near.Start, Math.Min(clause.Span.End, near.End + 8)));
        bool isGained = Gained.IsIn(text, around) || (isLeft && left.Length >= 4 && count.Amount?.Unit is "家" or "户");
        // 引进酒庄19家, 首批入驻工作室37家: what comes in is counted, whatever it is called.
        if (noun is null && count.Amount?.Unit is "家" or "户" && left.Length is >= 4 and <= LongestNoun && Incoming.IsIn(text, left) && !Attends(text, left) && !NotCounted.IsIn(text, left))
        {
            return new Counted(IndicatorMeasure.Enterprises, left, TextSpan.Cover(left, count.Span));
        }

        if (noun is not TextSpan found || !isGained || Removed.IsIn(text, left) || Attends(text, around) || IsNotCounted(text, isLeft, left, near))
        {
            return null;
        }

        TextSpan name = isLeft ? left : new TextSpan(right.Start, found.End);
        return new Counted(IndicatorMeasure.Enterprises, name, TextSpan.Cover(left.IsEmpty ? count.Span : left, isLeft ? count.Span : name));
    }

    // 规模以上企业新增20家, 亿元以上项目入库34个.
    private static readonly PhraseSet Rising = new("新增 净增 增加 新增加 新引进 入库 入统 纳统");

    // 腾退低效企业23家: what went, and was never brought in.
    private static readonly PhraseSet Removed = new("关停 腾退 淘汰 整治 关闭 取缔 清理整顿");
    private static readonly PhraseSet Incoming = new("引进 招引 入驻 引来 新落户");

    // 园区现有入驻企业23家 counts firms; near miss: 20家试点企业.
    private static bool IsNotCounted(string text, bool isLeft, TextSpan left, TextSpan near) => isLeft
        ? NotCounted.IsIn(text, new TextSpan(Math.Max(left.Start, left.End - NounReach), left.End)) || NotCounted.IsIn(text, new TextSpan(near.Start, Math.Min(near.End, near.Start + NounReach + 2)))
        : NotCounted.IsIn(text, TextSpan.Cover(left.IsEmpty ? near : left, near));

    private const int NounReach = 4;

    // 走访企业19家, 拜会客商87位; near misses: 参会企业19家, 走访了某协会和两家企业.
    private static Counted? Calls(ArticleView article, TextSpan left, Mention count, TextSpan right) =>
        (CallVerbs.IsIn(article.Text, left) && article.Text[left.End - 1] is not ('和' or '与' or '及')) || IsTalk(article, left, right) || IsApproach(article.Text, left)
            ? new Counted(IndicatorMeasure.Visits, left, TextSpan.Cover(left, count.Span)) : null;

    private static readonly PhraseSet CallVerbs = new(
        "走访 拜访 拜会 接待 上门对接 会见 接洽 拜见 约见 约访 造访 走了 跑了 访了 拜了 "
        + WordPairs.Of("对接 洽谈 接触 联系 见面 考察 登门 上门 邀约 敲门", "企业 客商 民企 央企 民营企业 商会 协会 园区"));

    // 对接民营企业及上市公司23家; near miss: 对接落地企业23家, which came.
    private static bool IsApproach(string text, TextSpan left) => Approaches.At(text, left.Start, left.End) is not null && Approached.EndingAt(text, left.End, left.Start) is not null
        && !Incoming.IsIn(text, left) && !Brought.IsIn(text, left);

    private static readonly PhraseSet Approaches = new("对接 联系 洽谈 考察 上门对接 接触");
    private static readonly PhraseSet Approached = new("企业 公司 客商 商会 协会");
    private static readonly PhraseSet Brought = new("落地 落户 签约 注册 投产 开工 成功 服务");

    // 与两市5家企业交换意见; near miss: 与5家企业签订协议.
    private static bool IsTalk(ArticleView article, TextSpan left, TextSpan right) => With.IsIn(article.Text, left)
        && Talks.First(article.Text, new TextSpan(right.Start, Math.Min(right.End, right.Start + 14))) is TextSpan talk && Met.IsIn(article.Text, new TextSpan(right.Start, talk.Start));

    private static readonly PhraseSet With = new("与 同 和");
    private static readonly PhraseSet Met = new("企业 公司 客商 商会 协会 集团");
    private static readonly PhraseSet Talks = new("交换意见 会谈 见面 交流");

    private static Counted? Deal(ArticleView article, TextSpan left, Mention count, TextSpan right)
    {
        bool isLeft = Deals.EndingAt(article.Text, left.End, left.Start) is not null && !NamesIndustry(article.Text, left);
        TextSpan near = UpToMark(article.Text, new TextSpan(right.Start, Math.Min(right.End, right.Start + 10)));
        Clause clause = article.Outline.ClauseAt(count.Span.Start);
        TextSpan rest = new(right.Start, Math.Min(clause.Span.End, right.Start + 40));
        bool isPartner = Signed.First(article.Text, rest) is TextSpan signed && Deals.IsIn(article.Text, new TextSpan(signed.End, rest.End));
        bool isUndone = Undone.IsIn(article.Text, near) || Undone.IsIn(article.Text, left);
        if (isUndone || (!isLeft && !isPartner && Deals.First(article.Text, near) is null))
        {
            return null;
        }

        TextSpan name = isPartner || (!isLeft && left.IsEmpty) ? near : left;
        return new Counted(IndicatorMeasure.Other, name, TextSpan.Cover(name, count.Span));
    }

    // 3个已经解除合同, 签拆迁协议54户: no deals of the work.
    private static readonly PhraseSet Undone = new("解除 终止 解约 拆迁 征地 安置协议 责任书");

    // 签约48个、合同引资155亿元: behind the mark stands another figure.
    private static TextSpan UpToMark(string text, TextSpan span)
    {
        int mark = span.Of(text).IndexOfAny("、,，;；");
        return mark < 0 ? span : TextSpan.FromLength(span.Start, mark);
    }

    private static readonly PhraseSet Seers = new("客商 来宾 观众 嘉宾 宾客 群众 市民");

    // 城镇新增就业4.46万人; near miss: 120名客商参会.
    private static Counted? People(ArticleView article, TextSpan left, Mention count) =>
        Employed.EndingAt(article.Text, left.End, left.Start) is not null ? new Counted(IndicatorMeasure.Other, left, TextSpan.Cover(left, count.Span)) : null;

    private static readonly PhraseSet Employed = new("新增就业 就业岗位 新增岗位 失业人员 就业人数 就业人员 转移劳动力");
    private static readonly PhraseSet Signed = new("签订 签署 达成");

    private const int FewCalls = 4;
    private static readonly PhraseSet Summing = new("共 累计 先后 合计 全年");

    private static Counted? Occasion(ArticleView article, TextSpan left, Mention count, TextSpan right, Clause clause)
    {
        string text = article.Text;
        TextSpan whole = TextSpan.Cover(left.IsEmpty ? count.Span : left, new TextSpan(right.Start, Math.Min(clause.Span.End, right.End)));
        // 敲门招商3轮; near miss: 谈了两轮.
        if (count.Amount?.Unit is "轮" or "轮次" && text.AsSpan(left.Start, left.Length).IndexOf("招商") < 0)
        {
            return null;
        }

        bool isWork = Work.IsIn(text, whole);
        bool isVisit = !isWork && Visits.IsIn(text, whole);
        // 两次派人来考察: how often one party came, no sum of the work. Near miss: 共外出招商三次.
        bool isOfOne = isVisit && count.Amount is { Unit: "次", Value: <= FewCalls, Modifier: AmountModifier.None } && !char.IsAsciiDigit(text[count.Span.Start]) && !Summing.IsIn(text, ArticleView.Before(count.Span.Start, clause.Span.Start));
        if (isOfOne || (!isWork && !isVisit))
        {
            return null;
        }

        // 节会接待中外来宾1.2万人次: who came to see.
        if (count.Amount?.Value >= MostGuests && Seers.IsIn(text, left))
        {
            return null;
        }

        bool isGuests = text.AsSpan(left.Start, left.Length).IndexOf("游客") >= 0;
        IndicatorMeasure measure = isVisit && !isGuests ? IndicatorMeasure.Visits : IndicatorMeasure.Other;
        bool isRight = left.Length < 3;
        return new Counted(measure, isRight ? new TextSpan(right.Start, whole.End) : left, isRight ? whole : TextSpan.Cover(left, count.Span));
    }
}
