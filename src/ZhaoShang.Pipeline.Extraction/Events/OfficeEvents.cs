using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Events;

/// <summary>Offices that open: 驻佛山招商办事处正式成立, 增设成都招商办事处; near miss: 办事处开展委托招商.</summary>
internal static class OfficeEvents
{
    private static readonly PhraseSet Offices = new("办事处 联络处 分公司 代表处 联络站 分会 商会 工作站 展馆");
    private static readonly PhraseSet Opened = new("正式成立 成立 揭牌 挂牌 开业 设立 正式揭牌");
    private static readonly PhraseSet Set = new("增设 新设 设立 相继成立 成立 先后成立 组建了 开设");
    private static readonly PhraseSet Plans = new("拟 计划 将 筹备 筹建 加快 准备");

    public static IEnumerable<EventDraft> Find(ArticleView article, Clause clause)
    {
        string text = article.Text;
        if (Offices.Last(text, clause.Span) is not TextSpan office || Plans.IsIn(text, new TextSpan(clause.Span.Start, office.Start)))
        {
            yield break;
        }

        EventDate? date = Happening.When(article, office.Start);
        TextSpan? place = Happening.Where(article, clause.Span);
        TextSpan after = new(office.End, Math.Min(clause.Span.End, office.End + 8));
        if (Opened.First(text, after) is TextSpan opened && date is not null)
        {
            int start = article.Mentions.Within(new TextSpan(clause.Span.Start, office.Start), MentionKind.Date).LastOrDefault()?.Span.End ?? clause.Span.Start;
            string name = article.Letters(new TextSpan(start, office.End)) + "成立";
            yield return new EventDraft(name, new TextSpan(start, opened.End), EventKind.Opening, clause.Span, "office-opened") { Date = date, Place = place };
        }
        else if (office.End == clause.Span.End && Set.Last(text, new TextSpan(clause.Span.Start, office.Start)) is TextSpan set)
        {
            int start = place is TextSpan told && told.Start > clause.Span.Start && told.Start < set.Start ? told.Start - 1 : set.Start;
            TextSpan span = new(start, office.End);
            yield return new EventDraft(article.Letters(span), span, EventKind.Opening, clause.Span, "office-set-up") { Date = date, Place = place };
        }
    }
}
