using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Events;

/// <summary>Reads what stands before a verb of happening as the one thing that it happened to: 位于川西高原的卡拉水电站大坝 gives 卡拉水电站大坝; near misses: 3个项目, 该项目.</summary>
internal sealed class HappeningSubject(ArticleView article)
{
    private const int ShortestSubject = 4;
    private const int LongestSubject = 40;
    private const int LongestMeans = 16;

    private static readonly PhraseSet Adverbs = new(
        "正式 顺利 成功 全部 全面 隆重 如期 提前 日前 近日 昨日 今日 今天 昨天 前天 前日 已经 已于 已 也 便 就 双双 同时 同日 率先 圆满 实现 宣布 宣告 开始 于 上午 下午 晚 凌晨 清晨 一次 整体 再次 重新 当天 当日 终于 , 在此 火热 高调 盛大 线上 于日前 于近日 上周 本周 刚刚 被 举行 一次性 双线 实质性 获 获得");

    private static readonly PhraseSet Openers = new("标志着 这标志着 至此 实现 上午 下午 晚 晚上 清晨 凌晨 早上 一早 中午 傍晚 , : 记者从 当地 由 历经 经过 总投资 投资 备受关注 — 、 ) ◆ ▲ ● ■ ★ · 的 日前 近日 昨日 昨天 今天 今日 前天 " + LevelWords.Own);

    private static readonly PhraseSet NotWithin = new(
        PlanWords.Aims + PlanWords.Prospects + "准备 定于 原定 预定 尚未 没有 以来 多次 先后 陆续 相继 累计 一批 等项目 如果 要求 宣传 推动 加快 推进 促进 希望 建议 必须 意味着 限期 延期 提出 讲话 截至 截止");

    private static readonly PhraseSet NoSubject = new(
        LevelWords.Heads + "会议 大会 仪式 活动 座谈 考察 调研 参观 出席 参加 表示 指出 强调 介绍 告诉 宣布 来到 走进 领导 主任 记者 双方 客商 他 她 我们 你 谁 报告 文件 手续 环评 可研 证书 数据 消息 公告 任务 政策 措施 计划 比赛 招商周");

    private static readonly PhraseSet Vague = new("项目 该项目 首批 首台 首条 第一批 工程 该工程 " + PhaseWords.First + PhaseWords.Later + "一期工程 二期工程 公司 该公司 企业 大桥 双方 厂房 主体 园区 设备 基地 生产线 其中 全部 主体工程 主体结构 道路 这里 全线 目前");

    private static readonly PhraseSet Ordinal = new("第一 首批 首台 首件 首条 首个 首家 新增 一座 一条 一家 一个");

    private static readonly PhraseSet Papers = new("可行性研究报告 可研报告 项目建议书 环评报告 环境影响报告书 环境影响报告 初步设计 总体规划 控制性详细规划");

    /// <summary>The thing itself at the end of <paramref name="left"/>, and where it stands: 位于川西高原的卡拉水电站大坝, 菱塘乡 X项目, X工程在镇江. O(letters).</summary>
    public TextSpan Of(TextSpan left, out TextSpan? place)
    {
        string text = article.Text;
        int start = left.Start;
        int end = left.End;
        place = null;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || TrailingAt(end, start) is not null))
        {
            end = char.IsWhiteSpace(text[end - 1]) ? end - 1 : TrailingAt(end, start)!.Value.Start;
        }

        int at = end > start ? text.LastIndexOf('在', end - 1, end - start) : -1;
        if (at - start >= ShortestSubject && end - at is >= 3 and <= 16)
        {
            place = new TextSpan(at + 1, end);
            end = at;
        }

        while (end > start && TrailingAt(end, start) is TextSpan word)
        {
            end = word.Start;
        }

        while (start < end && (char.IsWhiteSpace(text[start]) || Openers.At(text, start, end) is not null))
        {
            start = char.IsWhiteSpace(text[start]) ? start + 1 : Openers.At(text, start, end)!.Value.End;
        }

        int cut = LastCut(start, end);
        place ??= cut > start && cut - start <= 16 && !char.IsLetter(text[cut - 1]) ? new TextSpan(start, cut - 1) : place;
        return new TextSpan(cut, end);
    }

    /// <summary>True for a clause that only leads to what another tells: 随着首趟列车驶出,…; 首趟列车驶出,标志着铁路开通运营. O(1).</summary>
    public bool IsSign(Clause clause)
    {
        TextSpan segment = article.Outline.SegmentOf(clause);
        bool isMarked = article.Text.AsSpan(clause.Span.End, Math.Max(0, Math.Min(8, segment.End - clause.Span.End))).Contains("标志着", StringComparison.Ordinal);
        return isMarked || Accompanying.At(article.Text, clause.Span.Start, clause.Span.End) is not null;
    }

    private static readonly PhraseSet Accompanying = new("随着 伴随 自 截至 截止 由于 为了 因为 如果 待 等到");

    /// <summary>True if an adverb of happening stands at <paramref name="at"/>: 正式, 昨天.</summary>
    public static bool IsAdverb(string text, int at, int limit) => Adverbs.At(text, at, limit) is not null;

    private TextSpan? TrailingAt(int end, int start) => Adverbs.EndingAt(article.Text, end, start) ?? MeansAt(end, start)
        ?? (article.Mentions.Covering(end - 1, MentionKind.Date) is Mention date && date.Span.Start >= start && date.Span.End >= end ? new TextSpan(date.Span.Start, end) : null);

    // X公司以1.09亿元, X公司以挂牌方式: by what it was got.
    private TextSpan? MeansAt(int end, int start)
    {
        int by = end > start ? article.Text.LastIndexOf('以', end - 1, Math.Min(end - start, LongestMeans)) : -1;
        bool isMeans = by - start >= ShortestSubject && (article.Text[end - 1] is '式' || article.Mentions.Within(new TextSpan(by, end), MentionKind.Money).Any(money => money.Span.End == end));
        return isMeans ? new TextSpan(by, end) : null;
    }

    // Behind the last 的, dash or gap that leaves a name.
    private int LastCut(int start, int end)
    {
        for (int at = end - 1; at > start; at--)
        {
            bool isPartOf = article.Text[at - 1] == '的' && at - 1 - start >= ShortestSubject && IsPart(at, end);
            if (!isPartOf && article.Text[at - 1] is '的' or '—' or '\t' or ' ' or '\u3000' or '】')
            {
                return at;
            }
        }

        return start;
    }

    // 西部云基地四期的两栋机房, 二期工程的可行性研究报告: what alone names nothing.
    private bool IsPart(int at, int end) => Ordinal.At(article.Text, at, end) is not null || Vague.At(article.Text, at, end) is not null || Papers.At(article.Text, at, end) is not null
        || article.Mentions.StartingAt(at, MentionKind.Count) is not null || article.Mentions.StartingAt(at, MentionKind.Quantity) is not null;

    /// <summary>True if <paramref name="subject"/> names one thing. O(its letters).</summary>
    public bool IsOneThing(TextSpan subject)
    {
        bool isCounted = article.Mentions.Within(subject, MentionKind.Count).Any(count => count.Amount is { Value: > 1, Unit: "个" or "项" or "家" or "宗" });
        bool isPaper = Papers.EndingAt(article.Text, subject.End, subject.Start) is not null;
        bool isHalfQuoted = subject.Of(article.Text).IndexOf('“') >= 0 != subject.Of(article.Text).IndexOf('”') >= 0;
        bool isVague = Ordinal.At(article.Text, subject.Start, subject.End) is not null && subject.Length <= 8;
        return !isHalfQuoted && !isVague && (subject.Length == 0 || article.Text[subject.Start] is not '在') && subject.Length is >= ShortestSubject and <= LongestSubject && !isCounted && (isPaper || !NoSubject.IsIn(article.Text, subject)) && !NotWithin.IsIn(article.Text, subject)
            && article.Mentions.StartingAt(subject.Start, MentionKind.Count) is null && !article.Mentions.Within(subject, MentionKind.Date).Any(date => date.Date is { Value.Length: > 4 })
            && Vague.At(article.Text, subject.Start, subject.End)?.End != subject.End && !article.Mentions.Within(subject, MentionKind.Money).Any();
    }
}
