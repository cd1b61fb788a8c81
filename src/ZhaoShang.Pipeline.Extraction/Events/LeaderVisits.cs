using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Events;

/// <summary>
/// Leaders who come to see a place, told in two clauses: 8月12日,市委副书记带着有关部门负责人,来到玉泉营; 5月6日,县长来到开发区,调研项目建设. Near misses: 记者来到工地, 客商来到县里.
/// </summary>
internal static class LeaderVisits
{
    private const int LongestPlace = 14;
    private const int LongestSubject = 30;

    private static readonly PhraseSet Arrived = new(WordPairs.Of("到 来", LevelWords.Levels + " 园") + "来到 直奔 到访 走进 抵达 赶到 深入 前往 赴 奔赴 先后来到 先后深入 先后走进 一行来到 实地走访");
    private static readonly PhraseSet Titles = new(LevelWords.Heads + "主任 主席 部长 局长 常委 领导 政协 会长 董事长 总裁 总经理 领事 大使 理事长 秘书长 客商 港商 台商 外商");
    private static readonly PhraseSet Guests = new("会长 董事长 总裁 总经理 领事 大使 理事长 客商 港商 台商 外商");
    private static readonly PhraseSet Led = new("偕同 偕 带着 带领 率领 率队 率 带队 会同 陪同 深入 一行");
    private static readonly PhraseSet Purposes = new(VisitWords.Looks + VisitWords.Supervision + "走访 检查");
    private static readonly PhraseSet PlaceEnds = new(VisitWords.Looks + VisitWords.Supervision + "走访 检查 就 对 开展 进行 实地 专题 了解 、 的 (");
    private static readonly PhraseSet Not = new("多次 每 经常 " + VisitWords.Again + PlanWords.All + "记者 要求");

    // 深入了解, 深入推进.
    private static readonly PhraseSet Learning = new("了解 推进 开展 学习 贯彻 实施");

    /// <summary>None is told in a clause without one of these.</summary>
    public static IEnumerable<string> Words => Arrived.Phrases;

    /// <summary>The visit told by <paramref name="clause"/> and those before it; none if no leader or no day is told. O(letters of the sentence).</summary>
    public static IEnumerable<EventDraft> Find(ArticleView article, Clause clause)
    {
        string text = article.Text;
        TextSpan segment = article.Outline.SegmentOf(clause);
        if (Arrived.First(text, clause.Span) is not TextSpan verb || Learning.At(text, verb.End, clause.Span.End) is not null || Not.IsIn(text, ArticleView.Before(verb.End, segment.Start))
            || article.Mentions.Within(ArticleView.Before(verb.Start, segment.Start), MentionKind.Date).LastOrDefault(date => date.Date is { Value: { Length: 10 or 21 } told } && !told.EndsWith("..", StringComparison.Ordinal)) is not Mention day)
        {
            yield break;
        }

        bool isAtHead = verb.Start == clause.Span.Start;
        TextSpan before = ArticleView.Before(verb.Start, Math.Max(day.Span.End, isAtHead ? segment.Start : clause.Span.Start));
        TextSpan? led = Led.First(text, before);
        int start = Start(article, before);
        int end = led?.Start ?? before.End;
        TextSpan subject = new(Math.Min(start, end), end);
        bool isPurposeful = isAtHead || led is not null ? led is not null : Purposes.IsIn(text, ArticleView.After(verb.End, segment.End));
        if (!isPurposeful || subject.Length is < 3 or > LongestSubject || !(Titles.IsIn(text, subject) || (led is TextSpan group && group.Of(text) is "一行")) || subject.Of(text).IndexOf(',') >= 0)
        {
            yield break;
        }

        int limit = Math.Min(clause.Span.End, verb.End + LongestPlace);
        bool isHome = verb.Length == 2 && text[verb.Start] is '到' or '来' && text[verb.End - 1] != '到';
        TextSpan place = isHome ? new TextSpan(verb.End - 1, verb.End) : new(verb.End, PlaceEnds.First(text, new TextSpan(Math.Min(verb.End + 2, limit), limit))?.Start ?? limit);
        if (place.Length >= 2 || isHome)
        {
            yield return new EventDraft(article.Letters(subject) + "到" + article.Letters(place) + (Guests.IsIn(text, subject) || !Titles.IsIn(text, subject) ? "考察" : "调研"), TextSpan.Cover(verb, place), EventKind.Visit, TextSpan.Cover(subject, place), "leader-visit")
            {
                Date = new EventDate(day.Date!.Value.Value, day.Span),
                Place = isHome ? null : place,
            };
        }
    }

    private static int Start(ArticleView article, TextSpan before)
    {
        int start = before.Start;
        while (start < before.End && (article.Text[start] is ',' or '，' || char.IsWhiteSpace(article.Text[start]) || article.Text[start] == '由' || article.Text.AsSpan(start, Math.Min(2, before.End - start)) is "上午" or "下午"))
        {
            start += article.Text.AsSpan(start, Math.Min(2, before.End - start)) is "上午" or "下午" ? 2 : 1;
        }

        return start;
    }
}
