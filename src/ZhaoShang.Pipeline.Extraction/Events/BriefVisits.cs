using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Events;

/// <summary>
/// Visits that a brief tells of a day: 4月28日,代表团拜访商工会议所; 7月5日,副区长赴苏州,拜会电机厂; 区长带领负责同志,先后到上海、嘉兴拜访企业. Near misses: 接待客商30批, 6月赴广东考察
/// (no day), 拟于4月28日拜访商会, 县长陪同参观 (whose visit it is, is told elsewhere).
/// </summary>
internal sealed class BriefVisits(ArticleView article, ArticleGenre genre)
{
    public const string Rule = "visit-in-brief";

    /// <summary>Only where to: 区长带队去了上海; any fuller telling of the sentence is better. Near misses: 和某集团的人坐到一起, 客商来定金50万元, which lead nowhere.</summary>
    public const string JourneyRule = "journey-in-brief";

    private const int ShortestSubject = 2;
    private const int LongestSubject = 26;

    private static readonly PhraseSet Visits = new(
        VisitWords.Calls + VisitWords.Looks + VisitWords.Supervision + VisitWords.Trade + "到访 来访 会见 来看 座谈 祭祖 省亲 探亲 "
        + WordPairs.Of(VisitWords.Calls + VisitWords.Looks + VisitWords.Supervision + "会见", "了"));

    private static readonly PhraseSet Going = new(VisitWords.Ways + "去 去了 做客 返乡");
    private static readonly PhraseSet Visitors = new(
        VisitWords.Delegations + VisitWords.Troops + "客商 港商 台商 外商 侨商 同乡会 商会 协会 联合会 人大 政协 委员 代表 主任 局长 部长 会长 董事长 总经理 总裁 "
        + "总监 负责人 一行 领导 招商局 招商中心 商务局 管委会 政府 企业 专家 参赞 领事 大使 工商联 促进局 集团 公司 资本 " + LevelWords.Heads + LevelWords.Committees);

    private static readonly PhraseSet Groups = new("团 一行 组 专班 小分队 会员 率队 客商");
    private static readonly PhraseSet Led = new(VisitWords.Leading + "带着 带 偕同 偕 会同");
    private static readonly PhraseSet Made = new(VisitWords.Described);
    private static readonly PhraseSet Not = new(
        PlanWords.All + VisitWords.Again + "邀请 多次 每 累计 定期 经常 陆续 相继 人次 批次 陪同 接受 记者 未 没有 如果 以来 据 表示 介绍 组织召开 的时候 期待 希望 要求 吸引 欢迎 回到 返回 " + WordPairs.Of("到", "位 会 场 期 账 岗 货 任") + "签约 项目 随");

    private static readonly PhraseSet Leading = new("上午 下午 傍晚 晚 晚上 一早 一大早 由 应邀 , 还 又 也 再 在此 我们 日前 近日 昨天 昨日 今天 今日 前天");
    private static readonly PhraseSet Trailing = new("组团 专程 一行 登门 分别 " + WordPairs.Of("分 兵分", "两路 三路 四路 多路 几路") + "还 又 也 再次 再 先 先后 就 实地 特意 专门 组织 应邀 开始");
    private static readonly PhraseSet Continuing = new("期间 其间 途中 归途 返程 当天 当日 同日");

    /// <summary>None is told in a clause without one of these.</summary>
    public static IEnumerable<string> Words => [.. Visits.Phrases, .. Going.Phrases];

    /// <summary>None is told in a long text.</summary>
    public bool IsBrief { get; } = article.LetterCount <= BriefEvents.LongestOf(genre);

    private readonly VisitedPlace _places = new(article);

    /// <summary>The visit that <paramref name="clause"/> tells, with the clauses beside it; none in a long text or without a day. O(length of the sentence).</summary>
    public IEnumerable<EventDraft> Find(Clause clause)
    {
        string text = article.Text;
        TextSpan? going = Going.First(text, From(clause, 1));
        TextSpan? visit = Visits.In(text, From(clause, 0)).Where(seen => !article.Has(seen.End, "队") && !(seen.Of(text) is "招商" && IsOfNoun(seen))).Select(static seen => (TextSpan?)seen).FirstOrDefault();
        going = going is TextSpan way && visit is TextSpan seen && way.Start >= seen.Start ? null : going;
        TextSpan? move = going ?? visit;
        if (move is not TextSpan verb || SubjectBefore(clause, verb) is not string subject || DateOf(clause, verb.Start) is not EventDate date)
        {
            yield break;
        }

        TextSpan? place = going is TextSpan to ? _places.Behind(to.End, Math.Min(visit?.Start ?? clause.Span.End, clause.Span.End)) : SiteBefore(clause, verb.Start);
        TextSpan? purpose = visit ?? (going is null || place is null ? null : PurposeBehind(clause));
        bool isGroup = subject.EndsWith('队') || Groups.IsIn(subject);
        bool isWhole = purpose is null ? isGroup && place is TextSpan goal && article.Mentions.Within(goal, MentionKind.Region).Any() : !IsOfNoun(purpose.Value);
        string visited = purpose is TextSpan told ? article.Letters(told).Replace("了", "", StringComparison.Ordinal) + article.Letters(_places.ObjectOf(told.End, article.Outline.ClauseAt(told.Start).Span.End)) : "";
        bool isOfNothing = place is null && (visited.Length <= 2 && visited is not ("来访" or "到访"));
        if (isWhole && !isOfNothing)
        {
            string route = going is TextSpan by && place is TextSpan ? article.Letters(by).Replace("了", "", StringComparison.Ordinal) + article.Letters(place.Value) : "";
            yield return new EventDraft(subject + route + visited, TextSpan.Cover(verb, purpose ?? verb), EventKind.Visit, clause.Span, purpose is null ? JourneyRule : Rule) { Date = date.Edtf.Length > 0 ? date : null, Place = place };
        }
    }

    // From the subject on: behind the date.
    private TextSpan From(Clause clause, int letters)
    {
        int start = StartOf(clause.Span.Start, clause.Span.End);
        return new TextSpan(Math.Min(start + letters - (start == clause.Span.Start ? letters : 0), clause.Span.End), clause.Span.End);
    }

    // 考察团, 招商引资, 考察的: the verb is part of a noun.
    private bool IsOfNoun(TextSpan visit) => visit.End < article.Text.Length && article.Text[visit.End] is '的' or '团' or '组' or '引' or '局' or '会' or '项' or '中' or '办' or '小' or '专';

    // 市长在杭州会见…: where it was.
    private TextSpan? SiteBefore(Clause clause, int verb)
    {
        int site = article.Text.LastIndexOf('在', Math.Max(0, verb - 1), Math.Max(0, verb - clause.Span.Start));
        return site > clause.Span.Start && verb - site > 2 && article.Mentions.StartingAt(site + 1, MentionKind.Date) is null && Happening.Where(article, new TextSpan(site, verb)) is TextSpan told && told.End == verb ? told : null;
    }

    // 赴苏州,拜会…: what for is told in the next clause.
    private TextSpan? PurposeBehind(Clause clause)
    {
        TextSpan segment = article.Outline.SegmentOf(clause);
        TextSpan next = new(Math.Min(clause.Span.End + 1, segment.End), Math.Min(segment.End, clause.Span.End + 8));
        return next.Length > 0 ? Visits.First(article.Text, next) : null;
    }

    // Who: in the clause, else in the one before it; a leader with followers is 区长某某率队.
    private string? SubjectBefore(Clause clause, TextSpan verb)
    {
        int start = StartOf(clause.Span.Start, verb.Start);
        TextSpan own = new(start, Trimmed(start, verb.Start));
        TextSpan segment = article.Outline.SegmentOf(clause);
        if (own.Length < ShortestSubject && clause.Index > 0 && article.Outline.Clauses[clause.Index - 1] is { } before && before.Span.Start >= segment.Start)
        {
            start = StartOf(before.Span.Start, before.Span.End);
            own = new TextSpan(start, Trimmed(start, before.Span.End));
        }

        bool isNone = own.Length < ShortestSubject || Not.IsIn(article.Text, new TextSpan(own.Start, Math.Max(own.End, Math.Min(clause.Span.End, verb.End + 1)))) || !Visitors.IsIn(article.Text, own)
            || own.Of(article.Text).IndexOfAny(':', '“', '。') >= 0 || article.Has(own.Start, "在");
        return isNone ? null : NameOf(own) is { Length: >= ShortestSubject and <= LongestSubject } name ? name : null;
    }

    private string NameOf(TextSpan subject)
    {
        string text = article.Text;
        int start = Made.Last(text, subject)?.End ?? subject.Start;
        subject = new TextSpan(start, subject.End);
        TextSpan? led = Led.First(text, subject);
        int end = led?.Start ?? subject.End;
        int mark = led is null ? -1 : text.AsSpan(start, end - start).LastIndexOfAny('、', ',');
        start = mark >= 0 ? start + mark + 1 : start;
        int site = article.Text.IndexOf('在', start, Math.Max(0, end - start));
        end = led is null && site - start >= ShortestSubject ? site : end;
        Mention? count = article.Mentions.Within(new TextSpan(start, end), MentionKind.Count).FirstOrDefault(told => told.Span.End <= end);
        string name = count is null ? article.Letters(new TextSpan(start, end)) : article.Letters(new TextSpan(start, count.Span.Start)) + article.Letters(new TextSpan(count.Span.End, end));
        return name + (led is null ? "" : "率队");
    }

    private int StartOf(int start, int end)
    {
        start = article.Mentions.Within(new TextSpan(start, end), MentionKind.Date).LastOrDefault()?.Span.End ?? start;
        int close = start < end && article.Text[start] is '(' or '【' or '〔' ? article.Text.AsSpan(start, end - start).IndexOfAny(')', '】', '〕') : -1;
        start = close >= 0 ? start + close + 1 : start;
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

    // A day, the days of a journey, or lately: an empty date. 活动期间,…: the journey's.
    private EventDate? DateOf(Clause clause, int verb)
    {
        TextSpan segment = article.Outline.SegmentOf(clause);
        Mention? date = Days(ArticleView.Before(verb, segment.Start)).LastOrDefault();
        if (date is not null && Happening.IsDateline(article, date, verb))
        {
            return new EventDate("", null);
        }

        date ??= Continuing.IsIn(article.Text, new TextSpan(segment.Start, Math.Max(segment.Start, Math.Min(verb, segment.Start + 12)))) ? Days(ArticleView.Before(segment.Start, 0)).LastOrDefault() : null;
        bool isRecent = !article.Mentions.Within(new TextSpan(segment.Start, Math.Max(segment.Start, verb)), MentionKind.Date).Any() && Happening.IsRecent(article, new TextSpan(segment.Start, Math.Max(segment.Start, verb)));
        return date is not null ? new EventDate(date.Date!.Value.Value, date.Span) : isRecent ? new EventDate("", null) : null;
    }

    private IEnumerable<Mention> Days(TextSpan span) => article.Mentions.Within(span, MentionKind.Date)
        .Where(date => date.Date is Edtf { Value.Length: 10 or 21 } day && char.IsAsciiDigit(day.Value[^1]) && char.IsAsciiDigit(day.Value[6]));
}
