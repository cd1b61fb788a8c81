using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Events;

/// <summary>
/// What news report of one thing on a day, or of late: 8月30日,卡拉水电站大坝浇筑至坝顶; 桃江特大桥昨天合龙. Near misses: X项目,总投资3亿元,3月投产 (told to
/// describe, but fresh news report it), 3个项目投产 (counted), 明年5月投产 (to come).
/// </summary>
internal sealed class ReportedEvents(ArticleView article)
{
    public const string Rule = "reported-happening";

    private const int ShortestSubject = 4;
    private const int LongestSubject = 40;
    private const int LongestFrame = 40;
    private const int FreshDays = 21;
    private const int LongestPlace = 12;

    private static readonly PhraseSet Adverbs = new(
        "正式 顺利 成功 全部 全面 隆重 如期 提前 日前 近日 昨日 今日 今天 昨天 前天 前日 已经 已于 已 也 便 就 双双 同时 同日 率先 圆满 实现 宣布 宣告 开始 于 上午 下午 晚 凌晨 清晨 一次 整体 再次 重新 当天 当日 终于 , 在此 火热 高调 盛大 线上 于日前 于近日 上周 本周 刚刚 被 举行 一次性 双线 实质性 获 获得");

    private static readonly PhraseSet Openers = new("标志着 这标志着 至此 实现 上午 下午 晚 晚上 清晨 凌晨 早上 一早 中午 傍晚 , : 记者从 当地 我县 我市 我区 由 历经 经过 总投资 投资 备受关注 — 、 ) ◆ ▲ ● ■ ★ · 的 日前 近日 昨日 昨天 今天 今日 前天");

    private static readonly PhraseSet Not = new(
        "将 拟 计划 预计 力争 有望 可望 即将 准备 争取 确保 届时 定于 原定 尚未 未 没有 没能 待 等待 以来 每 多次 先后 陆续 相继 累计 共有 一批 各 等项目 若 如果 要求 要 能 可 目标 宣传 推动 加快 推进 促进 希望 建议 应 必须 意味着 距离 自从 自 后 时 限期 延期 提出 宣传 讲话");

    private static readonly PhraseSet NotWithin = new(
        "预计 力争 有望 即将 准备 争取 确保 届时 定于 原定 尚未 没有 以来 多次 先后 陆续 相继 累计 一批 等项目 如果 要求 宣传 推动 加快 推进 促进 希望 建议 必须 意味着 限期 延期 提出 讲话 截至 截止");

    private static readonly PhraseSet NoSubject = new(
        "会议 大会 仪式 活动 座谈 考察 调研 参观 出席 参加 表示 指出 强调 介绍 告诉 宣布 来到 走进 领导 书记 县长 市长 区长 主任 记者 双方 客商 他 她 我们 你 谁 报告 文件 手续 环评 可研 证书 数据 消息 公告 任务 政策 措施 计划 比赛 招商周");

    private static readonly PhraseSet Vague = new("项目 该项目 首批 首台 首条 第一批 工程 该工程 一期 二期 三期 一期工程 二期工程 公司 该公司 企业 大桥 双方 厂房 主体 园区 设备 基地 生产线 首期 其中 全部 主体工程 主体结构 道路 这里 全线 目前");


    private static readonly PhraseSet Marking = new("标志着 这标志着 至此");
    private static readonly PhraseSet Heard = new("获悉 记者 了解到 讯 电 消息");
    private static readonly PhraseSet Deals = new("合同 协议 协议书 备忘录 意向书 合同书 框架协议");
    private static readonly PhraseSet Ordinal = new("第一 首批 首台 首件 首条 首个 首家 新增 一座 一条 一家 一个");

    /// <summary>The happenings told in <paramref name="clause"/>. O(length of the clause).</summary>
    public IEnumerable<EventDraft> Find(Clause clause)
    {
        if (Accompanying.At(article.Text, clause.Span.Start, clause.Span.End) is not null)
        {
            yield break;
        }

        foreach (PhraseHit<EventKind> verb in HappeningVerbs.In(article.Text, clause.Span))
        {
            if (Read(clause, verb) is EventDraft draft && IsFirst(draft, clause))
            {
                _last = (clause.Sentence, draft.Date?.Span);
                yield return draft;
                yield break;
            }
        }
    }

    // 电站完成并网验收,21万块光伏板开始送电: what follows on the same day in the same sentence is part of it.
    private bool IsFirst(EventDraft draft, Clause clause) => _last.Sentence != clause.Sentence || _last.Day != draft.Date?.Span;

    private (int Sentence, TextSpan? Day) _last = (-1, null);

    private static readonly PhraseSet Accompanying = new("随着 伴随 自 截至 截止 由于 为了 因为 如果 待 等到");

    private EventDraft? Read(Clause clause, PhraseHit<EventKind> verb)
    {
        (EventDate? date, int frameEnd) = FrameOf(clause, verb.Start);
        TextSpan subject = SubjectOf(new TextSpan(frameEnd, verb.Start), out TextSpan? place);
        TextSpan told = new(clause.Span.Start, verb.Start);
        bool isToldOfAnother = date is null && Days(told).Any();
        bool isRecent = date is null && !isToldOfAnother && Happening.Recently.IsIn(article.Text, ArticleView.Before(verb.Start, article.Outline.SentenceAt(verb.Start).Span.Start));
        bool isDeal = verb.Value == EventKind.Signing;
        if (isDeal && Deals.EndingAt(article.Text, subject.End, subject.Start) is null)
        {
            return null;
        }

        place ??= PlaceBefore(clause);
        bool isPlaced = date is null && !isToldOfAnother && PlaceBefore(clause) is not null;
        if ((date is null && !isRecent && !isPlaced) || !IsOneThing(subject) || Not.IsIn(article.Text, new TextSpan(Math.Max(subject.End, place is TextSpan site && site.End <= verb.Start ? site.End : 0), verb.Start)) || NotWithin.IsIn(article.Text, subject) || Not.EndingAt(article.Text, subject.End, subject.Start) is not null)
        {
            return null;
        }

        string name = WithoutNotes(article.Letters(subject)) + article.Letters(verb.Span).Replace("了", "", StringComparison.Ordinal);
        return new EventDraft(name, subject, verb.Value, TextSpan.Cover(told, verb.Span), Rule)
        {
            Date = date,
            Place = place,
        };
    }

    // 智造园厂房项目(业主:某公司): without the note.
    private static string WithoutNotes(string name)
    {
        int open = name.IndexOf('(', StringComparison.Ordinal);
        return open > 0 && name.IndexOf(':', open) > open ? name[..open] : name;
    }

    // The day in the clause before the verb, or alone in what opens the sentence: 8月30日,…; 14日,….
    private (EventDate? Date, int End) FrameOf(Clause clause, int verb)
    {
        Mention? own = Days(new TextSpan(clause.Span.Start, verb)).LastOrDefault();
        if (own is not null)
        {
            // 荣泰制线厂10月18日试产 describes; 桃江特大桥昨天合龙 reports, and 7月22日,海潮湾风情街封顶.
            int head = Math.Max(clause.Span.Start, article.Text.LastIndexOf('】', own.Span.Start, own.Span.Start - clause.Span.Start + 1) + 1);
            bool isBehindSubject = own.Span.Start - head > ShortestSubject && (verb - own.Span.End < ShortestSubject || Adverbs.At(article.Text, own.Span.End, verb) is not null);
            bool isOfLate = IsFresh(own.Date!.Value) || Happening.Recently.At(article.Text, own.Span.Start, own.Span.End) is not null;
            EventDate day = new(own.Date!.Value.Value, own.Span);
            return isBehindSubject ? (isOfLate ? day : null, clause.Span.Start) : (own.Span.Start - head <= 4 ? day : null, own.Span.End);
        }

        int frame = clause.Index;
        TextSpan segment = article.Outline.SegmentOf(clause);
        while (frame > 0 && article.Outline.Clauses[frame - 1].Span.Start >= segment.Start)
        {
            frame--;
        }

        // 24日9时,首趟列车驶出,标志着松通铁路开通运营.
        if (Marking.At(article.Text, clause.Span.Start, clause.Span.End) is not null)
        {
            Mention? day = Days(ArticleView.Before(clause.Span.Start, segment.Start)).LastOrDefault();
            return (day is null ? null : new EventDate(day.Date!.Value.Value, day.Span), clause.Span.Start);
        }

        Mention? opening = clause.Span.Start - segment.Start <= LongestFrame ? Days(new TextSpan(segment.Start, clause.Span.Start)).FirstOrDefault() : null;
        bool isOpening = opening is not null && IsAtHead(segment.Start, opening.Span.Start) && !Heard.IsIn(article.Text, new TextSpan(segment.Start, clause.Span.Start));
        return (isOpening ? new EventDate(opening!.Date!.Value.Value, opening.Span) : null, clause.Span.Start);
    }

    // A day of the weeks before the article; one of a year's review is told to describe.
    private bool IsFresh(Edtf day) => article.Document.Clock.Published is { IsInterval: false, Latest: DateOnly published } && day.Earliest is DateOnly told
        && published.DayNumber - told.DayNumber is >= 0 and <= FreshDays;

    // 8月30日,…; 【签约】11月1日,….
    private bool IsAtHead(int start, int date) => date - start <= 4 || (article.Text[start] is '【' or '◆' or '●' && article.Text[date - 1] is '】');

    private IEnumerable<Mention> Days(TextSpan span) => article.Mentions.Within(span, MentionKind.Date)
        .Where(date => date.Date is Edtf { Value.Length: 10 or 11 } edtf && char.IsAsciiDigit(edtf.Value[0]) && !edtf.Value.EndsWith("XX", StringComparison.Ordinal));

    // 位于川西高原的卡拉水电站大坝, 菱塘乡 X项目, X工程在镇江: the thing itself, and where.
    private TextSpan SubjectOf(TextSpan left, out TextSpan? place)
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

    private TextSpan? TrailingAt(int end, int start) => Adverbs.EndingAt(article.Text, end, start)
        ?? (article.Mentions.Covering(end - 1, MentionKind.Date) is Mention date && date.Span.Start >= start && date.Span.End >= end ? new TextSpan(date.Span.Start, end) : null);

    // Behind the last 的, dash or gap that leaves a name.
    private int LastCut(int start, int end)
    {
        for (int at = end - 1; at > start; at--)
        {
            if (article.Text[at - 1] is '的' or '—' or '\t' or ' ' or '\u3000' or '】')
            {
                return at;
            }
        }

        return start;
    }

    private bool IsOneThing(TextSpan subject)
    {
        bool isCounted = article.Mentions.Within(subject, MentionKind.Count).Any(count => count.Amount is { Value: > 1, Unit: "个" or "项" or "家" or "宗" });
        bool isHalfQuoted = subject.Of(article.Text).IndexOf('“') >= 0 != subject.Of(article.Text).IndexOf('”') >= 0;
        bool isVague = Ordinal.At(article.Text, subject.Start, subject.End) is not null && subject.Length <= 8;
        return !isHalfQuoted && !isVague && (subject.Length == 0 || article.Text[subject.Start] is not '在') && subject.Length is >= ShortestSubject and <= LongestSubject && !isCounted && !NoSubject.IsIn(article.Text, subject)
            && article.Mentions.StartingAt(subject.Start, MentionKind.Count) is null && !article.Mentions.Within(subject, MentionKind.Date).Any(date => date.Date is { Value.Length: > 4 })
            && Vague.At(article.Text, subject.Start, subject.End)?.End != subject.End && !article.Mentions.Within(subject, MentionKind.Money).Any();
    }

    // 在江西,…; 重庆涪陵,…: the clause before is a place and nothing else.
    private TextSpan? PlaceBefore(Clause clause)
    {
        TextSpan segment = article.Outline.SegmentOf(clause);
        Clause before = article.Outline.Clauses[Math.Max(0, clause.Index - 1)];
        if (before.Index == clause.Index || before.Span.Start < segment.Start || before.Span.Length > LongestPlace)
        {
            return null;
        }

        int start = article.Text[before.Span.Start] == '在' ? before.Span.Start + 1 : before.Span.Start;
        bool isDivision = article.Mentions.Within(before.Span, MentionKind.Region).Any(region => region.Span.Start - start is >= 0 and <= 2);
        return isDivision && before.Span.End - start >= 2 ? new TextSpan(start, before.Span.End) : null;
    }
}
