using System.Text;
using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Events;

/// <summary>Visits: 市党政代表团赴福州考察学习, 考察团走进临江; near misses: 多次赴外地考察, 接待客商考察30批, 对方三次来考察.</summary>
internal static class VisitEvents
{
    private const string Rule = "visit";
    private const int LongestObject = 14;

    private static readonly PhraseSet Visits = new(
        VisitWords.Calls + VisitWords.Looks + VisitWords.Trade);

    private static readonly PhraseSet Trade = new(VisitWords.Trade + "走访 调研 参观 回访 登门 拜访");
    private static readonly PhraseSet Going = new(VisitWords.Ways);
    private static readonly PhraseSet Repeated = new(
        "多次 定期 每 分别 累计 全年 批次 场次 经常 积极 邀请客商 计划 将 各 拟 以来 前来 来自 到来 吸引 邀请来 次数 陆续 相继 纷纷 频频 络绎 招来 引来 带来 归来 近年来 人次");
    private static readonly PhraseSet Campaigns = new("招商会 招商推介 招商引资 招商项目 外出招商 招商人员 驻地招商");
    private static readonly PhraseSet Wished = new("邀请 表示 欢迎 希望 期待 答应");
    private static readonly PhraseSet InTurn = new("先后");
    private static readonly PhraseSet Adding = new("还 又 也 再次 专程 分别 随后 则");
    private static readonly PhraseSet Visitors = new("负责人 客商 企业家 代表 领导 专家");
    private static readonly PhraseSet Troops = new(VisitWords.Troops + "招商组");
    private static readonly PhraseSet Led = new(VisitWords.Leading);
    private static readonly PhraseSet Rounds = new("次 批 批次 趟 回 场");
    private static readonly PhraseSet Leading = new("组织 先后 , 近日 日前 由 并 还 上午 下午 的");
    private static readonly PhraseSet Leaders = new(
        LevelWords.Heads + VisitWords.Leading + VisitWords.Delegations + "小分队 局长 主任 主席 会长 董事长 总经理 总裁 党政 一行 领导 负责人");
    private static readonly PhraseSet PlaceEnds = new(VisitWords.Calls + VisitWords.Looks + VisitWords.Trade + "进行 开展 学习 登门 的 实地 就");

    // 县长会见了法国客人, 日本三井物产社长来访: a verb that needs no place.
    private static readonly PhraseSet Meeting = new("会见了 会见 接见 来访 到访 回访 初访");

    /// <summary>None is told in a clause without one of these.</summary>
    public static IEnumerable<string> Words => [.. Visits.Phrases, .. Led.Phrases, .. Delegations.Phrases, .. Received.Phrases, .. Meeting.Phrases];

    public static IEnumerable<EventDraft> Find(ArticleView article, Clause clause)
    {
        bool isRepeated = Repeated.IsIn(article.Text, clause.Span)
            || article.Mentions.Within(clause.Span, MentionKind.Count).Any(count => Rounds.EndingAt(article.Text, count.Span.End, count.Span.Start) is not null);
        isRepeated = isRepeated || (InTurn.First(article.Text, clause.Span) is TextSpan turn && !IsOfDays(article, turn));
        isRepeated = isRepeated || (Campaigns.First(article.Text, clause.Span) is TextSpan campaign && !(Led.IsIn(article.Text, clause.Span) && IsOnDays(article, campaign.Start)));
        EventDraft? draft = isRepeated ? null : ArrivalOf(article, clause) ?? ReceptionOf(article, clause) ?? MeetingOf(article, clause) ?? JourneyOf(article, clause) ?? JourneyInTwo(article, clause);
        return draft is null ? [] : [draft];
    }

    // 4月16日至25日,考察团先后到昆山、永康考察, 先后走访A、B等企业: one journey; near misses: 先后赴昆山、永康考察 (of no days), 先后三次到永康考察.
    private static bool IsOfDays(ArticleView article, TextSpan turn)
    {
        int limit = Math.Min(article.Text.Length, turn.End + 4);
        return (Going.At(article.Text, turn.End, limit) ?? Visits.At(article.Text, turn.End, limit)) is not null && IsOnDays(article, turn.Start);
    }

    private static bool IsOnDays(ArticleView article, int position) =>
        Happening.When(article, position) is { Edtf.Length: 10 or 21 } date && !date.Edtf.EndsWith("..", StringComparison.Ordinal);

    // 6月3日,县长率队在深圳、东莞对接项目: being there is going there, for those who are led; near miss: 率队在园区调研.
    private static TextSpan? StayIn(ArticleView article, TextSpan span)
    {
        int lead = Led.First(article.Text, span)?.End ?? span.End;
        int at = article.Text.AsSpan(lead, span.End - lead).IndexOf('在') + lead;
        return at >= lead && article.Mentions.StartingAt(at + 1, MentionKind.Region) is not null ? new TextSpan(at, at + 1) : null;
    }

    // 县长带队赴上海、苏州拜访企业.
    private static EventDraft? JourneyOf(ArticleView article, Clause clause)
    {
        string text = article.Text;
        if (VisitIn(text, clause.Span) is not TextSpan visit || (visit.End < clause.Span.End && text[visit.End] == '的')
            || (Going.Last(text, new TextSpan(clause.Span.Start, visit.Start)) ?? StayIn(article, new TextSpan(clause.Span.Start, visit.Start))) is not TextSpan going || visit.Start - going.End > 24
            || (Wished.Last(text, new TextSpan(clause.Span.Start, going.Start)) is TextSpan wish && !text.AsSpan(clause.Span.Start, wish.Start - clause.Span.Start).Contains('应')))
        {
            return null;
        }

        int start = SubjectStart(article, clause, going.Start);
        TextSpan subject = new(start, Adding.EndingAt(text, going.Start, start)?.Start ?? going.Start);
        if (Bare.At(text, subject.Start, subject.End)?.Length == subject.Length)
        {
            if (CallerBefore(article, clause, start) is not TextSpan caller)
            {
                return null;
            }

            (start, subject) = (caller.Start, caller);
        }

        int next = text.IndexOf('、', start, Math.Max(0, going.Start - start));
        bool isOfMany = next >= 0 && !Led.IsIn(text, subject);
        int rest = isOfMany && Visitors.EndingAt(text, subject.End, start) is not null ? text.IndexOf('等', next, subject.End - next) : -1;
        if (going.Start - clause.Span.Start < 2 || (isOfMany && rest < 0))
        {
            return JourneyOfOthers(article, clause, going, visit);
        }

        int placeEnd = PlaceEnds.First(text, new TextSpan(Math.Min(going.End + 2, visit.Start), visit.Start))?.Start ?? visit.Start;
        EventDate? date = Happening.When(article, visit.Start);
        bool isTrade = Trade.IsIn(text, new TextSpan(visit.Start, visit.End));
        bool isLed = Leaders.IsIn(text, subject) && date is not null;
        bool isCaller = going.Of(text) is "来" or "来到" or "抵" or "抵达" && date is { Edtf.Length: 10 };
        bool isTroop = Troops.IsIn(text, subject) && !Led.IsIn(text, subject);

        // 11月组团赴福建招商: by whom is understood.
        bool isOurs = Parties.At(text, subject.Start, subject.End)?.Length == subject.Length && date is { Edtf.Length: >= 7 };
        isLed |= isOurs;
        if (subject.Length == 0 || text[start] == '第' || isTroop || (isTrade && !isLed && !isCaller))
        {
            return null;
        }

        // A公司、B公司等企业负责人来我县考察: the first of them and the rest.
        string who = rest >= 0 ? article.Letters(new TextSpan(start, next)) + article.Letters(new TextSpan(rest, subject.End)) : WithoutHeads(article, subject);
        string name = who + WithoutHeads(article, new TextSpan(going.Start, placeEnd)) + article.Letters(visit) + ObjectOf(article, clause, visit);
        return new EventDraft(name, new TextSpan(start, visit.End), EventKind.Visit, clause.Span, Rule)
        {
            Date = date,
            Place = placeEnd - going.End >= 2 ? new TextSpan(going.End, placeEnd) : null,
        };
    }

    // 某商会经工商联联系,应邀来我市考察; 某公司7月28日刚来考察: who came is told before.
    private static TextSpan? CallerBefore(ArticleView article, Clause clause, int position)
    {
        Mention? date = article.Mentions.Within(new TextSpan(clause.Span.Start, position), MentionKind.Date).FirstOrDefault();
        TextSpan own = new(clause.Span.Start, date?.Span.Start ?? clause.Span.Start);
        Clause before = article.Outline.Clauses[Math.Max(0, clause.Index - 1)];
        int opening = SubjectStart(article, before, before.Span.End);
        bool isNear = before.Index < clause.Index && before.Segment == clause.Segment && before.Sentence == clause.Sentence;
        return own.Length >= ShortestCaller && Callers.EndingAt(article.Text, own.End, own.Start) is not null ? own
            : isNear ? article.Mentions.StartingAt(opening, MentionKind.Organisation)?.Span : null;
    }

    private const int ShortestCaller = 4;
    private static readonly PhraseSet Bare = new("应邀 刚 刚刚 就 又 也 还 再次 专程 便 就又");
    private static readonly PhraseSet Callers = new("公司 集团 企业 商会 协会 客商 考察团 代表团 厂 校友会 同乡会");

    // 由县长带队,各镇负责人一行19人,赴广州、东莞两市考察招商: who went is told before.
    private static EventDraft? JourneyOfOthers(ArticleView article, Clause clause, TextSpan going, TextSpan visit)
    {
        string text = article.Text;
        TextSpan before = ArticleView.Before(going.Start, article.Outline.SegmentOf(clause).Start);
        EventDate? date = IsOnDays(article, going.Start) ? Happening.When(article, going.Start) : null;
        if ((date is null && !Happening.Recently.IsIn(article.Text, before)) || JourneySubject.Of(article, before) is not string subject)
        {
            return null;
        }

        int limit = Math.Max(going.End, visit.Start);
        int end = PlaceEnds.First(text, new TextSpan(Math.Min(going.End + 2, limit), limit))?.Start ?? limit;
        bool isSummed = end - going.End > 4 && text[end - 1] is '市' or '地' or '省' or '县' && "两三四五六七八九".Contains(text[end - 2], StringComparison.Ordinal);
        TextSpan place = new(going.End, isSummed ? end - 2 : end);
        string name = subject + article.Letters(new TextSpan(going.Start, place.End)) + article.Letters(visit) + ObjectOf(article, clause, visit);
        return place.Length < 2 ? null : new EventDraft(name, new TextSpan(going.Start, visit.End), EventKind.Visit, clause.Span, Rule) { Date = date, Place = place };
    }

    // The last verb of visiting that is no part of a noun: not 考察团, 招商局.
    private static TextSpan? VisitIn(string text, TextSpan span) =>
        Visits.In(text, span).LastOrDefault(visit => visit.End >= text.Length || text[visit.End] is not ('团' or '组' or '局' or '引') || visit.End + 2 == span.End) is { Length: > 0 } last ? last : null;

    // 县长率队赴香港,拜访商会6家: where to and what for in two clauses; 区长带队拜访娃哈哈集团: no place told.
    private static EventDraft? JourneyInTwo(ArticleView article, Clause clause)
    {
        string text = article.Text;
        TextSpan? led = Led.First(text, clause.Span);
        if (led is not TextSpan lead || Happening.When(article, lead.Start) is not { Edtf.Length: >= 7 } date)
        {
            return null;
        }

        int start = SubjectStart(article, clause, lead.Start);
        TextSpan? going = Going.Last(text, new TextSpan(lead.End, clause.Span.End));
        TextSpan? visit = VisitIn(text, new TextSpan(lead.End, clause.Span.End));
        TextSpan rest = article.Outline.SegmentOf(clause);
        bool isJourney = going is TextSpan way && visit is null && clause.Span.End - way.End is >= 1 and <= 14
            && Visits.IsIn(text, ArticleView.After(clause.Span.End, Math.Min(rest.End, clause.Span.End + 24)));
        bool isCall = going is null && visit is TextSpan call && call.End < clause.Span.End && text[call.End] != '的' && ObjectOf(article, clause, call).Length > 0;
        if (start >= lead.Start || (!isJourney && !isCall))
        {
            return null;
        }

        TextSpan name = new(start, isJourney ? clause.Span.End : visit!.Value.End);
        string letters = WithoutHeads(article, name) + (isJourney ? "" : ObjectOf(article, clause, visit!.Value));
        return new EventDraft(letters, name, EventKind.Visit, clause.Span, Rule)
        {
            Date = date,
            Place = isJourney ? new TextSpan(going!.Value.End, clause.Span.End) : null,
        };
    }

    private static int SubjectStart(ArticleView article, Clause clause, int end)
    {
        int start = article.Mentions.Within(new TextSpan(clause.Span.Start, end), MentionKind.Date).LastOrDefault()?.Span.End ?? clause.Span.Start;
        while (start < end && (Leading.At(article.Text, start, end) is not null || char.IsWhiteSpace(article.Text[start])))
        {
            start = Leading.At(article.Text, start, end)?.End ?? start + 1;
        }

        return start;
    }

    // 会长率18家企业的26名负责人一行: without the figures.
    private static string WithoutHeads(ArticleView article, TextSpan span)
    {
        StringBuilder name = new();
        int at = span.Start;
        foreach (Mention count in article.Mentions.Within(span, MentionKind.Count))
        {
            name.Append(article.Letters(new TextSpan(at, Math.Max(at, count.Span.Start))));
            at = count.Span.End < span.End && article.Text[count.Span.End] == '的' ? count.Span.End + 1 : count.Span.End;
        }

        return name.Append(article.Letters(new TextSpan(Math.Min(at, span.End), span.End))).Replace("一行", "").Replace("先后", "").ToString();
    }

    // 走访光伏企业6家: what was visited, where the clause ends with it.
    private static string ObjectOf(ArticleView article, Clause clause, TextSpan visit)
    {
        int end = article.Mentions.Within(new TextSpan(visit.End, clause.Span.End), MentionKind.Count).FirstOrDefault()?.Span.Start ?? clause.Span.End;
        TextSpan visited = new(visit.End, end);
        bool isNoun = visited.Length is >= 2 and <= LongestObject && visited.Of(article.Text).IndexOfAny('了', '活') < 0;
        return isNoun ? article.Letters(visited) : "";
    }

    private static readonly PhraseSet Parties = new("组团 我县组团 我市组团 我区组团 县里组团 市里组团 区里组团");
    private static readonly PhraseSet Delegations = new(VisitWords.Delegations + VisitWords.Troops + "商会会长");
    private static readonly PhraseSet Arriving = new("走进 抵达 来到 到访 飞抵 莅临 造访 到了 赶到 飞到 飞赴 奔赴");
    private static readonly PhraseSet Inspecting = new("进行了实地考察 进行实地考察 进行了考察 进行考察 进行了投资考察 进行投资考察 进行了参观考察");
    private static readonly PhraseSet Made = new(VisitWords.Described);

    // 珠三角家具企业考察团一行20人走进临江,进行投资考察.
    private static EventDraft? ArrivalOf(ArticleView article, Clause clause)
    {
        string text = article.Text;
        if (Delegations.First(text, clause.Span) is TextSpan group && Inspecting.First(text, new TextSpan(group.End, clause.Span.End)) is TextSpan inspecting
            && Happening.When(article, group.Start) is { Edtf.Length: >= 10 } day)
        {
            int from = SubjectStart(article, clause, group.Start);
            TextSpan whole = new(Made.Last(text, new TextSpan(from, group.Start))?.End ?? from, group.End);
            return new EventDraft(WithoutHeads(article, whole) + "考察", whole, EventKind.Visit, TextSpan.Cover(whole, inspecting), Rule) { Date = day };
        }

        if (Delegations.First(text, clause.Span) is not TextSpan party || Arriving.First(text, new TextSpan(party.End, Math.Min(clause.Span.End, party.End + 12))) is not TextSpan verb
            || (Happening.When(article, verb.Start) is { Edtf.Length: >= 7 } told ? told : null) is var date && date is null && !Happening.IsRecent(article, article.Outline.SentenceAt(verb.Start).Span))
        {
            return null;
        }

        int start = SubjectStart(article, clause, party.Start);
        start = Made.Last(text, new TextSpan(start, party.Start))?.End ?? start;
        int limit = Math.Min(clause.Span.End, verb.End + 10);
        int end = PlaceEnds.First(text, new TextSpan(Math.Min(verb.End + 2, limit), limit))?.Start ?? limit;
        TextSpan rest = article.Outline.SegmentOf(clause);
        bool isInspection = text.IndexOf("考察", verb.End, Math.Max(0, rest.End - verb.End), StringComparison.Ordinal) >= 0;
        string name = WithoutHeads(article, new TextSpan(start, verb.End)) + article.Letters(new TextSpan(verb.End, end)) + (isInspection ? "考察" : "");
        return new EventDraft(name, new TextSpan(start, end), EventKind.Visit, clause.Span, Rule) { Date = date, Place = new TextSpan(verb.End, end) };
    }

    private static readonly PhraseSet Received = new("接待了 接待 迎来了 迎来 迎接");

    // 5月6日,接待了深圳市服装协会考察团; near miss: 接待考察团12批.
    private static EventDraft? ReceptionOf(ArticleView article, Clause clause)
    {
        string text = article.Text;
        if (Received.First(text, clause.Span) is not TextSpan verb || Delegations.First(text, new TextSpan(verb.End, clause.Span.End)) is not TextSpan party
            || party.Start - verb.End < 2 || Happening.When(article, verb.Start) is not { Edtf.Length: 10 } date || article.Mentions.Within(new TextSpan(party.End, clause.Span.End), MentionKind.Count).Any())
        {
            return null;
        }

        TextSpan name = new(verb.End, party.End);
        return new EventDraft(WithoutHeads(article, name) + "来访", name, EventKind.Visit, clause.Span, Rule) { Date = date };
    }

    private static EventDraft? MeetingOf(ArticleView article, Clause clause)
    {
        string text = article.Text;
        if (Meeting.First(text, clause.Span) is not TextSpan verb || article.Mentions.Within(clause.Span, MentionKind.Count).Any(count => count.Amount?.Unit is "家"))
        {
            return null;
        }

        int start = article.Mentions.Within(new TextSpan(clause.Span.Start, verb.Start), MentionKind.Date).LastOrDefault()?.Span.End ?? clause.Span.Start;
        bool isCaller = verb.Of(text) is "来访" or "到访" or "初访";
        EventDate? date = Happening.When(article, verb.Start);
        isCaller &= verb.Start == start || text[verb.Start - 1] is not ('见' or '待');
        TextSpan name = new(start, isCaller ? verb.End : clause.Span.End);
        TextSpan? place = isCaller ? null : Happening.Where(article, new TextSpan(start, verb.Start));

        // 县长在杭州会见了由某某率领的代表团: who, and whom; where is told apart.
        int who = place is TextSpan site && site.End == verb.Start ? site.Start - 1 : verb.Start;
        int whom = Made.Last(text, new TextSpan(verb.End, name.End))?.End ?? VisitedPlace.Described.At(text, verb.End, name.End)?.End ?? verb.End;
        bool isTold = who - start >= 2 && name.Length is >= 6 and <= 50 && date is { Edtf.Length: >= 7 };
        string letters = isTold ? article.Letters(new TextSpan(start, who)) + article.Letters(verb).Replace("了", "", StringComparison.Ordinal) + (isCaller ? "" : WithoutHeads(article, new TextSpan(whom, name.End))) : "";
        return isTold ? new EventDraft(letters, name, EventKind.Visit, clause.Span, Rule) { Date = date, Place = place } : null;
    }
}
