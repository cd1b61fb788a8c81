using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Events;

/// <summary>
/// Deals that a brief tells of two that signed them: 11月23日,甲镇与乙化纤厂签下退出协议; 昨天甲乡与乙公司签约. Near misses: X项目与管委会签约 (named by the project),
/// 与多家企业签约, 签约12个, 乙公司与我县签订总投资3亿元的X项目 (the project is signed).
/// </summary>
internal sealed class PairSignings(ArticleView article, ArticleGenre genre)
{
    public const string Rule = "signed-by-two";

    private const int LongestSide = 40;
    private const int LongestDeal = 16;

    private static readonly PhraseSet Verbs = new(
        DealWords.Signing + DealWords.Signed + "签 达成 达成了 签约 云签约 签字 牵手 联姻 结盟");

    private static readonly PhraseSet Alone = new("签约 云签约 签字 牵手 联姻 结盟");
    private static readonly PhraseSet Deals = new(DealWords.Papers + DealWords.Orders + "意向");
    private static readonly PhraseSet And = new(DealWords.With + "携手");
    private static readonly PhraseSet Not = new(PlanWords.All + "多家 多次 先后 累计 共签 共计 总共 每 陆续 相继 责任书 目标 等企业 等项目 未 没有 的是 双方 个项目 " + DealWords.OfOthers);
    private static readonly PhraseSet Adverbs = new(
        "终于 分别 正式 线上 现场 当场 成功 举行 隆重 顺利 共同 在线 视频 再次 便 就 还 又 已 已经 也 于 日前 近日 昨天 昨日 今天 今日 上午 下午 在此 双双 一举 隔空 先行 率先 当天 当日 代表 一起 联手");

    private static readonly PhraseSet Leading = new("在此 会上 当天 当日 期间 , 并 还 同时 日前 近日 由 上午 下午 也 又 昨天 昨日 今天 今日 傍晚 晚 会前 会后 会毕 的 " + LevelWords.Own);
    private static readonly PhraseSet Heads = new("项目 工程 基地 产业园 园 厂 电站 综合体 市场 中心 生产线 改造");

    /// <summary>None is told in a clause without one of these.</summary>
    public static IEnumerable<string> Words => Verbs.Phrases;

    /// <summary>None is told in a long text.</summary>
    public bool IsBrief { get; } = article.LetterCount <= BriefEvents.LongestOf(genre);

    /// <summary>The deal that <paramref name="clause"/> tells; none in a long text. O(length of the clause).</summary>
    public IEnumerable<EventDraft> Find(Clause clause)
    {
        string text = article.Text;
        if (Not.IsIn(text, clause.Span))
        {
            yield break;
        }

        foreach (TextSpan verb in Verbs.In(text, clause.Span))
        {
            if (DealOf(clause, verb) is TextSpan deal && SidesOf(clause, verb) is (TextSpan first, int and, TextSpan second) && DateOf(clause, verb.Start) is { } date)
            {
                string told = article.Letters(verb).Replace("了", "", StringComparison.Ordinal) + article.Letters(deal);
                yield return new EventDraft(article.Letters(first) + text[and] + article.Letters(second) + told, new TextSpan(first.Start, Math.Max(verb.End, deal.End)), EventKind.Signing, clause.Span, Rule)
                {
                    Date = date.Edtf.Length > 0 ? date : null,
                    Place = Happening.Where(article, clause.Span),
                };
                yield break;
            }
        }
    }

    // 签下退出协议, or 签约 that ends the clause; near miss: 签约项目3个.
    private TextSpan? DealOf(Clause clause, TextSpan verb)
    {
        string text = article.Text;
        if (article.Has(verb.End, "的"))
        {
            // 甲镇与乙公司签订的协议解除: told of a deal of before.
            return null;
        }

        if (Alone.At(text, verb.Start, verb.End) is not null && (verb.End == clause.Span.End || text[verb.End] is '(' or '”'))
        {
            return new TextSpan(verb.End, verb.End);
        }

        TextSpan rest = new(verb.End, Math.Min(clause.Span.End, verb.End + 40));
        if (Deals.Last(text, rest) is not TextSpan deal || (deal.End < clause.Span.End && text[deal.End] is not ('(' or '”' or ' ' or '\t')))
        {
            return null;
        }

        TextSpan told = new(verb.End, deal.End);
        bool isOfProject = article.Mentions.Within(told, MentionKind.Money).Any() || article.Mentions.Within(told, MentionKind.Count).Any(count => count.Amount is { Value: > 1 });
        return isOfProject ? null : told.Length <= LongestDeal ? told : deal;
    }

    // 与9家企业签约 counts. 甲 与 乙, without what stands between them and the verb: dates, places (在…), what it is about (就…).
    private (TextSpan First, int And, TextSpan Second)? SidesOf(Clause clause, TextSpan verb)
    {
        string text = article.Text;
        int start = StartOf(clause.Span.Start, verb.Start);
        if (And.First(text, new TextSpan(Math.Min(start + 1, verb.Start), verb.Start)) is not TextSpan and)
        {
            return null;
        }

        TextSpan first = new(start, Trimmed(start, and.Start));
        int limit = verb.Start;
        int about = text.IndexOf('就', and.End, limit - and.End);
        limit = about > and.End ? about : limit;
        int place = text.IndexOf('在', and.End, limit - and.End);
        limit = place > and.End + 1 ? place : limit;
        TextSpan second = new(and.End, Trimmed(and.End, limit));
        bool isOfProject = Heads.EndingAt(text, first.End, first.Start) is not null && !first.Of(text).EndsWith("厂") && !first.Of(text).EndsWith("产业园") && !first.Of(text).EndsWith("中心");
        bool isCounted = article.Mentions.Within(new TextSpan(first.Start, second.End), MentionKind.Count).Any(count => count.Amount is { Value: > 1, Unit: "家" or "户" or "位" or "名" })
            && Alone.At(text, verb.Start, verb.End) is not null;
        isOfProject |= isCounted;
        bool isRight = first.Length is >= 2 and <= LongestSide && second.Length is >= 2 and <= LongestSide && !isOfProject && first.Of(text).IndexOfAny('、', ':') < 0;
        return isRight && !article.Mentions.Within(first, MentionKind.Date).Any() && !article.Mentions.Within(second, MentionKind.Date).Any() ? (first, and.Start, second) : null;
    }

    private int StartOf(int start, int end)
    {
        string text = article.Text;
        if (article.Mentions.Within(new TextSpan(start, end), MentionKind.Date).FirstOrDefault() is Mention inside && inside.Span.Start - start <= 4)
        {
            start = inside.Span.End;
        }

        // (泉州讯)安溪县龙涓乡: without the dateline.
        int close = start < end && text[start] is '(' or '【' or '〔' ? text.AsSpan(start, end - start).IndexOfAny(')', '】', '〕') : -1;
        start = close >= 0 ? start + close + 1 : start;
        while (start < end && (char.IsWhiteSpace(text[start]) || Leading.At(text, start, end) is not null || char.IsPunctuation(text[start]) && text[start] is not ('“' or '(')))
        {
            start = Leading.At(text, start, end)?.End ?? start + 1;
        }

        int colon = text.AsSpan(start, end - start).LastIndexOf(':');
        return colon >= 0 ? start + colon + 1 : start;
    }

    private int Trimmed(int start, int end)
    {
        while (end > start)
        {
            if (char.IsWhiteSpace(article.Text[end - 1]))
            {
                end--;
            }
            else if (article.Mentions.Covering(end - 1, MentionKind.Date) is Mention date && date.Span.Start > start)
            {
                end = date.Span.Start;
            }
            else if (Adverbs.EndingAt(article.Text, end, start) is TextSpan adverb && adverb.Start > start)
            {
                end = adverb.Start;
            }
            else if (Quoted(start, end) is int open)
            {
                end = open;
            }
            else if (article.Text.AsSpan(start, end - start).LastIndexOf('在') is > 1 and var at && end - start - at <= 16)
            {
                end = start + at;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    // “隔空”签约: where the quotation mark before an adverb in quotation marks stands that ends at end.
    private int? Quoted(int start, int end) => end - 1 > start && article.Text[end - 1] == '”' && Adverbs.EndingAt(article.Text, end - 1, start) is TextSpan adverb
        && adverb.Start - 1 > start && article.Text[adverb.Start - 1] == '“' ? adverb.Start - 1 : null;

    // A day, the first or last days of a month, or lately; an empty date for the last.
    private EventDate? DateOf(Clause clause, int verb)
    {
        EventDate? date = Happening.When(article, verb);
        bool isDay = date is { Edtf.Length: 10 or 11 } && !date.Edtf.StartsWith("../", StringComparison.Ordinal) && !date.Edtf.EndsWith("XX", StringComparison.Ordinal);
        bool isRecent = Happening.IsRecent(article, article.Outline.SentenceAt(clause.Span.Start).Span);
        return isDay ? date : Happening.DayBefore(article, verb) is { } before && DayWords.IsIn(article.Text, clause.Span) ? before : isRecent ? new EventDate("", null) : null;
    }

    private static readonly PhraseSet DayWords = new("当天 当日 同日 会后 会毕 会上 随后 上午 下午 傍晚 当晚");
}
