using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Events;

/// <summary>Visits: 市党政代表团赴福州考察学习; near miss: 多次赴外地考察, 接待客商考察30批.</summary>
internal static class VisitEvents
{
    private static readonly PhraseSet Visits = new("考察学习 登门招商 招商 拜访 考察 访问 拜访 考察访问 考察洽谈 招商考察 学习考察");
    private static readonly PhraseSet Going = new("赴 到 前往 来");
    private static readonly PhraseSet Repeated = new("多次 先后 定期 每 分别 小分队 累计 全年 批次 场次 招商会 招商推介 招商引资 招商项目 外出招商 招商活动 招商人员 驻地招商 等地 经常 积极 邀请客商 组织招商人员 计划 将 各 等 拟");
    private static readonly PhraseSet Leading = new("组织 , 近日 日前 由 并 还");

    public static IEnumerable<EventDraft> Find(ArticleView article, Clause clause)
    {
        string text = article.Text;
        if (Visits.Last(text, clause.Span) is not TextSpan visit || Repeated.IsIn(text, clause.Span))
        {
            yield break;
        }

        if (Going.Last(text, new TextSpan(clause.Span.Start, visit.Start)) is not TextSpan going || visit.Start - going.End > 24 || going.Start - clause.Span.Start < 2)
        {
            yield break;
        }

        int start = article.Mentions.Within(new TextSpan(clause.Span.Start, going.Start), MentionKind.Date).LastOrDefault()?.Span.End ?? clause.Span.Start;
        start = Leading.At(text, start, going.Start)?.End ?? start;
        int placeEnd = PlaceEnds.First(text, new TextSpan(Math.Min(going.End + 2, visit.Start), visit.Start))?.Start ?? visit.Start;
        EventDate? date = Happening.When(article, visit.Start);
        bool isTrade = article.Has(visit.Start, "招商") || article.Has(visit.Start, "登门") || article.Has(visit.Start, "拜访");
        bool isLed = Leaders.IsIn(text, new TextSpan(start, going.Start)) && date is not null;
        if (start < going.Start && (isLed || !isTrade))
        {
            string name = article.Letters(new TextSpan(start, placeEnd)) + article.Letters(visit);
            yield return new EventDraft(name, new TextSpan(start, visit.End), EventKind.Visit, clause.Span, "visit")
            {
                Date = date,
                Place = placeEnd - going.End >= 2 ? new TextSpan(going.End, placeEnd) : null,
            };
        }
    }

    private static readonly PhraseSet Leaders = new("代表团 带队 考察团 书记 县长 市长 区长 主任 党政 率团 率队");
    private static readonly PhraseSet PlaceEnds = new("进行 开展 参观 学习 招商 拜访 登门 的 实地");
}
