using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Events;

/// <summary>Named rules issued on a date: 3月25日,…下发了《…考核办法》; near miss: 制定了《…办法》 without a date.</summary>
internal static class RuleEvents
{
    private static readonly PhraseSet Issued = new("下发 出台 印发 转发 发布 颁布 颁发 制定 制订 审议通过 通过 公布 发出 实施 施行 推出");
    private static readonly PhraseSet Passed = new("出台 印发 通过 发布 公布 下发 颁布 正式实施 施行 研究同意 审议同意 讨论同意 会议同意 会议审定 批准");
    private static readonly PhraseSet Rules = new("办法 规定 意见 政策 方案 通知 细则 条例 措施 规划 制度 决定 纲要 决议 政策汇编 指南 公告 条款 优惠政策 计划 清单 公开信 倡议书 一封信 若干条 规则 章程 公约 共识 白皮书 宣言 目录 图谱 若干措施 一揽子政策 守则 标准 规程 " + WordPairs.Of("一 二 三 四 五 六 七 八 九 十", "条"));

    private static readonly PhraseSet ThisRule = new("本办法 本规定 本意见 本细则 本条例 本政策 本制度");
    private static readonly PhraseSet IssuedDay = new(WordPairs.Of("印发 发布 公布 颁布 下发 发文", "之日 日"));
    private static readonly PhraseSet Ended = new("废止 失效 停止执行");

    // 去年出台的《…办法》: the year right before it; near misses: 2012年,县里先后出台了《…办法》, 2011年印发的《…办法》同时废止.
    private static readonly PhraseSet IssuedThen = new(WordPairs.Of("下发 出台 印发 发布 颁布 颁发 制定 制订 公布", "的"));
    private static readonly PhraseSet Meetings = new("会议通过 会议讨论通过 会议审议通过 会议研究通过 会议审定");
    private const int FirstSentences = 4;
    private const int ShortestName = 7;
    private const int LongestOwn = 12;

    /// <summary>None is told in a clause without one of these.</summary>
    public static IEnumerable<string> Words => [.. ThisRule.Phrases, "《", .. Meetings.Phrases];

    public static IEnumerable<EventDraft> Find(ArticleView article, Clause clause)
    {
        string text = article.Text;
        int open = text.IndexOf('《', clause.Span.Start, clause.Span.Length);
        if (open < 0)
        {
            return OwnPassing(article, clause) is EventDraft own ? [own] : [];
        }

        bool isBefore = Issued.IsIn(text, new TextSpan(clause.Span.Start, open));
        int close = text.IndexOf('》', open, clause.Span.End - open);
        bool isBehind = close >= 0 && Passed.IsIn(text, new TextSpan(close, Math.Min(clause.Span.End, close + 40)));
        EventDate? passed = isBefore || isBehind || close < 0 ? null : PassedNext(article, clause);
        if (!isBefore && !isBehind && passed is null)
        {
            return [];
        }

        EventDate? date = passed ?? Happening.When(article, open);
        bool isRecent = Happening.IsRecent(article, article.Outline.SentenceAt(open).Span);
        bool isOfYear = isBefore && date is { Edtf.Length: 4, Span: TextSpan year } && IssuedThen.At(text, year.End, open) is not null && !Ended.IsIn(text, clause.Span);
        bool isDated = (date?.Edtf.Length >= 7 || isOfYear) && !date!.Edtf.EndsWith("XX", StringComparison.Ordinal);
        return isDated || isRecent ? Names(article, clause, open, isBefore, date) : [];
    }

    // 起草了《X办法》,已经5月10日市政府常务会议通过: passed in the next clause, on its day.
    private static EventDate? PassedNext(ArticleView article, Clause clause)
    {
        Clause next = article.Outline.Clauses[Math.Min(clause.Index + 1, article.Outline.Clauses.Count - 1)];
        bool isPassed = next.Index > clause.Index && next.Segment == clause.Segment && article.Text.IndexOf("通过", next.Span.Start, next.Span.Length, StringComparison.Ordinal) >= 0;
        Mention? date = isPassed ? article.Mentions.Within(next.Span, MentionKind.Date).FirstOrDefault() : null;
        return date is null ? null : new EventDate(date.Date!.Value.Value, date.Span);
    }

    private static IEnumerable<EventDraft> Names(ArticleView article, Clause clause, int open, bool isBefore, EventDate? date)
    {
        string text = article.Text;
        for (int start = open; start >= 0 && start < clause.Span.End;)
        {
            int end = text.IndexOf('》', start, clause.Span.End - start);
            if (end < 0)
            {
                yield break;
            }

            // 《X政策(2023版)》; near miss: (以下简称《办法》).
            int bracket = text[end - 1] == ')' ? text.LastIndexOf('(', end - 1, end - start) : -1;
            if (end + 1 - start >= ShortestName && Rules.EndingAt(text, bracket > start ? bracket : end, start) is not null)
            {
                TextSpan name = new(start, end + 1);
                TextSpan telling = start == open && isBefore ? new TextSpan(Issued.Last(text, new TextSpan(clause.Span.Start, open))!.Value.Start, end + 1) : name;
                yield return new EventDraft(article.Letters(name), name, EventKind.Policy, telling, "issued-rule") { Date = date };
            }

            start = end + 1 < clause.Span.End ? text.IndexOf('《', end, clause.Span.End - end) : -1;
        }
    }

    // The article is the rule itself, named as its title: 第九条 本办法经3月21日县政府常务会议讨论通过; 本办法自3月21日印发之日起施行.
    // Near misses: 本办法自4月1日起施行 (in force, not issued), 本办法自发布之日起施行 (no day).
    private static EventDraft? OwnPassing(ArticleView article, Clause clause)
    {
        string text = article.Text;
        string? title = article.Document.Segmented.Normalized.Metadata.Title?.Text;
        TextSpan? named = ThisRule.First(text, new TextSpan(clause.Span.Start, Math.Min(clause.Span.End, clause.Span.Start + LongestOwn)));
        bool isTitled = title is not null && Rules.IsIn(title);
        bool isUnderTitle = named is null && isTitled && clause.Sentence < FirstSentences && Meetings.EndingAt(text, clause.Span.End, clause.Span.Start) is not null
            && clause.Span.Start > 0 && text[clause.Span.Start - 1] is '(' or '（';
        named ??= isUnderTitle ? new TextSpan(clause.Span.Start, clause.Span.Start) : null;
        bool isPassed = named is not null && text.IndexOf("通过", clause.Span.Start, clause.Span.Length, StringComparison.Ordinal) >= 0;
        Mention? date = article.Mentions.Within(clause.Span, MentionKind.Date).FirstOrDefault(told => isPassed || IssuedDay.At(text, told.Span.End, clause.Span.End) is not null);
        if (named is not TextSpan own || date?.Date is not Edtf { Value.Length: 10, IsInterval: false } day)
        {
            return null;
        }

        int start = own.Start;
        string told = article.Letters(new TextSpan(start, Math.Max(start, date.Span.Start))) + article.Letters(new TextSpan(date.Span.End, clause.Span.End));
        return new EventDraft(isTitled ? title! : told, new TextSpan(start, clause.Span.End), EventKind.Policy, clause.Span, "own-passing") { Date = new EventDate(day.Value, date.Span) };
    }
}
