using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Events;

/// <summary>Visits: 市党政代表团赴福州考察学习; near miss: 多次赴外地考察, 接待客商考察30批.</summary>
internal static class VisitEvents
{
    private static readonly PhraseSet Visits = new(
        "考察学习 学习考察 参观考察 考察访问 参观访问 考察洽谈 考察招商 招商考察 登门招商 上门招商 敲门招商 开展招商 招商 拜访 拜会 回访 出访 初访 走访 考察 访问 参观 洽谈 开展经贸洽谈活动 洽谈活动 经贸洽谈 视察 调研 实地考察");

    private static readonly PhraseSet Going = new("赴 到 前往 来 抵 走进");
    private static readonly PhraseSet Repeated = new(
        "多次 先后 定期 每 分别 小分队 累计 全年 批次 场次 招商会 招商推介 招商引资 招商项目 外出招商 招商人员 驻地招商 经常 积极 邀请客商 组织招商人员 计划 将 各 拟 以来 前来 来自 到来 吸引 次数 陆续 相继 纷纷 频频 络绎 招来 引来 带来 归来 近年来 人次");
    private static readonly PhraseSet Leading = new("组织 , 近日 日前 由 并 还 上午 下午");

    // 县长会见了法国客人, 日本三井物产社长来访: a verb that needs no place.
    private static readonly PhraseSet Meeting = new("会见了 会见 接见 来访 到访 回访 初访");

    public static IEnumerable<EventDraft> Find(ArticleView article, Clause clause)
    {
        string text = article.Text;
        if (MeetingOf(article, clause) is EventDraft meeting)
        {
            yield return meeting;
            yield break;
        }

        if (Visits.Last(text, clause.Span) is not TextSpan visit || Repeated.IsIn(text, clause.Span))
        {
            yield break;
        }

        if (Going.Last(text, new TextSpan(clause.Span.Start, visit.Start)) is not TextSpan going || visit.Start - going.End > 24 || going.Start - clause.Span.Start < 2)
        {
            yield break;
        }

        int start = article.Mentions.Within(new TextSpan(clause.Span.Start, going.Start), MentionKind.Date).LastOrDefault()?.Span.End ?? clause.Span.Start;
        while (start < going.Start && (Leading.At(text, start, going.Start) is not null || char.IsWhiteSpace(text[start])))
        {
            start = Leading.At(text, start, going.Start)?.End ?? start + 1;
        }

        int placeEnd = PlaceEnds.First(text, new TextSpan(Math.Min(going.End + 2, visit.Start), visit.Start))?.Start ?? visit.Start;
        EventDate? date = Happening.When(article, visit.Start);
        bool isTrade = visit.Of(text).IndexOf("招商") >= 0 || visit.Of(text).IndexOf("洽谈") >= 0 || visit.Of(text) is "走访" or "调研" or "参观" or "回访" || article.Has(visit.Start, "招商") || article.Has(visit.Start, "登门") || article.Has(visit.Start, "拜访");
        bool isLed = Leaders.IsIn(text, new TextSpan(start, going.Start)) && date is not null;
        bool isOrdinal = start < going.Start && text[start] == '第';
        if (start < going.Start && !isOrdinal && (isLed || !isTrade))
        {
            string name = article.Letters(new TextSpan(start, placeEnd)) + article.Letters(visit);
            yield return new EventDraft(name, new TextSpan(start, visit.End), EventKind.Visit, clause.Span, "visit")
            {
                Date = date,
                Place = placeEnd - going.End >= 2 ? new TextSpan(going.End, placeEnd) : null,
            };
        }
    }

    private static readonly PhraseSet Leaders = new("代表团 带队 考察团 考察组 书记 县长 市长 区长 州长 旗长 镇长 乡长 局长 主任 主席 会长 董事长 总经理 总裁 党政 率团 率队 率 一行");
    private static readonly PhraseSet PlaceEnds = new("进行 开展 参观 学习 招商 拜访 登门 的 实地");

    private static EventDraft? MeetingOf(ArticleView article, Clause clause)
    {
        string text = article.Text;
        if (Meeting.First(text, clause.Span) is not TextSpan verb || Repeated.IsIn(text, clause.Span) || article.Mentions.Within(clause.Span, MentionKind.Count).Any(count => count.Amount?.Unit is "批" or "次" or "家"))
        {
            return null;
        }

        int start = article.Mentions.Within(new TextSpan(clause.Span.Start, verb.Start), MentionKind.Date).LastOrDefault()?.Span.End ?? clause.Span.Start;
        bool isCaller = verb.Of(text) is "来访" or "到访" or "初访";
        EventDate? date = Happening.When(article, verb.Start);
        TextSpan name = new(start, isCaller ? verb.End : clause.Span.End);
        bool isTold = verb.Start - start >= 2 && name.Length is >= 6 and <= 40 && date is { Edtf.Length: >= 7 };
        string letters = isTold ? article.Letters(name).Replace("会见了", "会见", StringComparison.Ordinal) : "";
        return isTold ? new EventDraft(letters, name, EventKind.Visit, clause.Span, "visit") { Date = date } : null;
    }
}
