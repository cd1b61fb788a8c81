using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Events;

/// <summary>Offices that open: 驻佛山招商办事处正式成立, 增设成都招商办事处; near miss: 办事处开展委托招商.</summary>
internal static class OfficeEvents
{
    private static readonly PhraseSet Offices = new("办事处 联络处 分公司 代表处 联络站 招商站 分会 商会 协会 联谊会 促进会 工作站 服务中心 招商局 招商中心 招商公司 招商办 招商分局 展馆 展示中心 交易中心 研究院 分行 支行 领事馆 管委会 联盟 同乡会 联络点 服务站");
    private static readonly PhraseSet Opened = new("成立 揭牌 挂牌 开业 设立 落成 启用 开馆 揭幕 揭牌成立 挂牌成立 开门办公 揭牌办公 挂牌办公 揭牌运营 挂牌运营 投入运营 授牌");
    private static readonly PhraseSet Set = new("增设 新设 设立 相继成立 成立 先后成立 组建了 开设");
    private static readonly PhraseSet Plans = new(PlanWords.All + "筹备 筹建 加快 提出 决定");

    // 招商局2009年成立以来: told of the time since; 办事处授牌暨聘任仪式: a rite with a name of its own.
    private static readonly PhraseSet Ago = new("的 以来 之后 后 时 之前 前 之初 至今 暨 仪式 典礼 活动");

    /// <summary>The rule that tells of offices set up.</summary>
    public const string SetUpRule = "office-set-up";

    /// <summary>None is told in a clause without one of these.</summary>
    public static IEnumerable<string> Words => Offices.Phrases;

    public static IEnumerable<EventDraft> Find(ArticleView article, Clause clause)
    {
        string text = article.Text;
        if (Offices.Last(text, clause.Span) is not TextSpan office || Plans.IsIn(text, new TextSpan(clause.Span.Start, office.Start)))
        {
            yield break;
        }

        EventDate? date = Happening.When(article, office.Start);
        TextSpan? place = Happening.Where(article, clause.Span);
        bool isRecent = Happening.IsRecent(article, article.Outline.SentenceAt(office.Start).Span);
        TextSpan after = new(office.End, Math.Min(clause.Span.End, office.End + 24));
        if (Opened.First(text, after) is TextSpan opened && !(opened.Of(text) is "设立" && text.AsSpan(office.End, opened.Start - office.End).IndexOf('在') >= 0) && Ago.At(text, opened.End, clause.Span.End) is null && (date is not null || isRecent))
        {
            int start = article.Mentions.Within(new TextSpan(clause.Span.Start, office.Start), MentionKind.Date).LastOrDefault()?.Span.End ?? clause.Span.Start;
            start = ProjectNameStart(article, start, office.Start);
            string name = article.Letters(new TextSpan(start, office.End)) + (article.Letters(opened) is "设立" ? "成立" : article.Letters(opened));
            yield return new EventDraft(name, new TextSpan(start, opened.End), EventKind.Opening, clause.Span, "office-opened") { Date = date, Place = place };
        }
        else if (office.End == clause.Span.End && !article.Mentions.Within(clause.Span, MentionKind.Count).Any() && Set.Last(text, new TextSpan(clause.Span.Start, office.Start)) is TextSpan set)
        {
            int start = place is TextSpan told && told.Start > clause.Span.Start && told.Start < set.Start ? told.Start - 1 : set.Start;
            TextSpan span = new(start, office.End);
            yield return new EventDraft(article.Letters(span), span, EventKind.Opening, clause.Span, SetUpRule) { Date = date, Place = place };
        }
    }

    // 由我市企业家发起的X商会: what stands before 的 describes it.
    private static int ProjectNameStart(ArticleView article, int start, int end)
    {
        int particle = end > start ? article.Text.LastIndexOf('的', end - 1, end - start) : -1;
        start = particle >= 0 ? particle + 1 : start;
        while (start < end && (char.IsWhiteSpace(article.Text[start]) || article.Text[start] is ',' or '由'))
        {
            start++;
        }

        return start;
    }
}
