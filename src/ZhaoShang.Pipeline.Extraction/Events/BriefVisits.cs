using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Events;

/// <summary>
/// Visits that a brief tells of a day: 4月28日,代表团拜访商工会议所; 5月6日,汽配商圈12家企业组团参观凤凰湖产业园; 五日,港商一行到访开发区. Near misses: 接待客商30批, 6月赴广东考察 (no
/// day), 拟于4月28日拜访商会, 县长陪同参观 (whose visit it is, is told elsewhere).
/// </summary>
internal sealed class BriefVisits(ArticleView article, ArticleGenre genre)
{
    public const string Rule = "visit-in-brief";

    private const int LongestSubject = 26;
    private const int LongestObject = 16;

    private static readonly PhraseSet Visits = new(
        "拜访 拜访了 登门拜访 拜会 拜会了 登门拜会 走访 走访了 回访 造访 到访 来访 视察 视察了 考察 考察了 实地考察 调研 调研了 专题调研 参观 参观了 参观考察 考察洽谈 督导 督办 督查 看望 看望了 慰问 慰问了 观摩 观摩了 会见 会见了 访问 访问了 探访");

    private static readonly PhraseSet Going = new("赴 到 来 来到 前往 抵 抵达 走进 飞抵 直奔 奔赴 远赴 莅临 做客");
    private static readonly PhraseSet Visitors = new(
        "代表团 考察团 访问团 参访团 商务团 招商团 采购团 专家组 考察组 调研组 专班 小分队 客商 港商 台商 外商 侨商 企业家 同乡会 商会 协会 联合会 人大 政协 委员 代表 书记 市长 县长 区长 州长 旗长 镇长 乡长 副市长 副县长 副区长 副镇长 主任 局长 部长 会长 董事长 总经理 总裁 "
        + "副总裁 总监 负责人 一行 领导 招商局 招商中心 商务局 管委会 企业 专家 参赞 领事 大使 县委 市委 区委 县政府 市政府 区政府 工商联 促进局");

    private static readonly PhraseSet Not = new(
        "将 拟 计划 预计 准备 打算 争取 邀请 多次 先后 每 累计 定期 经常 陆续 相继 人次 批次 陪同 接受 记者 未 没有 如 以来 的 据 称 表示 介绍 组织召开");

    private static readonly PhraseSet Leading = new("上午 下午 傍晚 晚 晚上 一早 由 应邀 , 还 又 也 再 在此");
    private static readonly PhraseSet Trailing = new("组团 专程 一行 登门 率队 带队 率团 分别 分两路 还 又 也 再次 再 先 就 实地 特意 专门 组织 应邀 率");
    private static readonly PhraseSet ObjectEnds = new("并 , 了解 洽谈 商谈 就 时 后 的 等 、 (");
    private static readonly PhraseSet PlaceEnds = new("考察 拜访 调研 参观 走访 视察 登门 开展 进行 学习 对接 招商 就 洽谈 督办 督导 访问 实地 , ( 看望 慰问 的");

    private readonly bool _isBrief = article.LetterCount <= BriefEvents.LongestOf(genre);

    /// <summary>The visit that <paramref name="clause"/> tells; none in a long text or without a day. O(length of the clause).</summary>
    public IEnumerable<EventDraft> Find(Clause clause)
    {
        string text = article.Text;
        TextSpan? visit = _isBrief ? Visits.First(text, clause.Span) : null;
        if (visit is not TextSpan verb || DayOf(clause, verb.Start) is not EventDate date)
        {
            yield break;
        }

        int start = StartOf(clause.Span.Start, verb.Start);
        TextSpan? going = Going.First(text, new TextSpan(Math.Min(start + 2, verb.Start), verb.Start));
        TextSpan subject = new(start, Trimmed(start, going?.Start ?? verb.Start));
        bool isTold = subject.Length is >= 2 and <= LongestSubject && Visitors.IsIn(text, subject) && !Not.IsIn(text, subject) && text.AsSpan(start, subject.Length).IndexOfAny(':', '“') < 0
            && !Not.IsIn(text, new TextSpan(subject.End, verb.Start)) && !(verb.End < clause.Span.End && text[verb.End] is '的' or '团' or '组');
        TextSpan? place = going is TextSpan way ? PlaceOf(way.End, verb.Start) : null;
        TextSpan visited = ObjectOf(verb.End, clause.Span.End);
        bool isOfNothing = visited.Length < 2 && place is null && !(verb.Of(text) is "来访" or "到访");
        if (isTold && !isOfNothing)
        {
            string name = Names(subject) + (going is TextSpan to && place is TextSpan at ? article.Letters(to) + article.Letters(at) : "")
                + article.Letters(verb).Replace("了", "", StringComparison.Ordinal) + (visited.Length >= 2 ? article.Letters(visited) : "");
            yield return new EventDraft(name, TextSpan.Cover(subject, visited.Length >= 2 ? visited : verb), EventKind.Visit, clause.Span, Rule) { Date = date, Place = place };
        }
    }

    // 12家企业: without the figures.
    private string Names(TextSpan subject)
    {
        Mention? count = article.Mentions.Within(subject, MentionKind.Count).FirstOrDefault();
        return count is null ? article.Letters(subject)
            : article.Letters(new TextSpan(subject.Start, count.Span.Start)) + article.Letters(new TextSpan(count.Span.End, subject.End));
    }

    private TextSpan? PlaceOf(int start, int limit)
    {
        int end = PlaceEnds.First(article.Text, new TextSpan(Math.Min(start + 1, limit), limit))?.Start ?? limit;
        return end - start is >= 1 and <= LongestObject ? new TextSpan(start, end) : null;
    }

    private TextSpan ObjectOf(int start, int limit)
    {
        int end = ObjectEnds.First(article.Text, new TextSpan(Math.Min(start, limit), limit))?.Start ?? limit;
        end = article.Mentions.Within(new TextSpan(start, end), MentionKind.Count).FirstOrDefault() is Mention count && count.Span.Start > start ? count.Span.Start : end;
        return new TextSpan(start, end - start <= LongestObject ? end : start);
    }

    private int StartOf(int start, int end)
    {
        start = article.Mentions.Within(new TextSpan(start, end), MentionKind.Date).LastOrDefault()?.Span.End ?? start;
        while (start < end && (char.IsWhiteSpace(article.Text[start]) || Leading.At(article.Text, start, end) is not null))
        {
            start = Leading.At(article.Text, start, end)?.End ?? start + 1;
        }

        return start;
    }

    private int Trimmed(int start, int end)
    {
        while (end > start && (char.IsWhiteSpace(article.Text[end - 1]) || Trailing.EndingAt(article.Text, end, start) is not null))
        {
            end = Trailing.EndingAt(article.Text, end, start)?.Start ?? end - 1;
        }

        return end;
    }

    // A day, or some days of a journey.
    private EventDate? DayOf(Clause clause, int verb)
    {
        TextSpan segment = article.Outline.SegmentOf(clause);
        Mention? date = article.Mentions.Within(ArticleView.Before(verb, segment.Start), MentionKind.Date).LastOrDefault();
        bool isDay = date?.Date is Edtf { Value.Length: 10 or 21 } day && char.IsAsciiDigit(day.Value[^1]) && char.IsAsciiDigit(day.Value[6]);
        return isDay ? new EventDate(date!.Date!.Value.Value, date.Span) : null;
    }
}
