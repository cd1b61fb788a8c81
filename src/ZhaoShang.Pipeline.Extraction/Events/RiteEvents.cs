using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Events;

/// <summary>
/// Projects signed, founded or opened on a day, found by the rite: X项目落户城南,7月18日奠基; near misses: 7月18日投产 (work, no rite), 7月签约 (no day),
/// 7月18日奠基的X (told to describe), 签约5个.
/// </summary>
internal sealed class RiteEvents(ArticleView article, IReadOnlyList<ProjectDraft> projects)
{
    public const string Rule = "rite-on-a-day";

    private static readonly PhraseTable<EventKind> Rites = new(
        ("签约 云签约 签字 签的约", EventKind.Signing),
        (DealWords.Signing + "签了", EventKind.Other),
        ("奠基 剪彩 揭牌 挂牌 揭幕 奠基培土 培土奠基 挂的牌 揭的牌 奠的基 剪的彩 " + WordPairs.Done("奠基 剪彩 揭牌 挂牌 揭幕"), EventKind.Ceremony),
        ("开的业 开的张 " + WordPairs.Done("开业 开张 开园 通车") + WorkVerbs.Opened + "开园迎客 开业迎客 开门营业", EventKind.Opening));

    private static readonly PhraseSet Deals = new(DealWords.Papers + DealWords.Orders + "意向");
    private static readonly PhraseSet GoesOn = new("并 落户 落地 入驻 迎客 营业 了 动工 开工 建设 兴建 剪彩 当天 注册 成功");
    private static readonly PhraseSet Not = new(PlanWords.All + "未 没有 推迟 以来 终止 解除 取消 补充");

    /// <summary>None is told in a clause without one of these.</summary>
    public static IEnumerable<string> Words => Rites.Phrases;

    public IEnumerable<EventDraft> Find(Clause clause)
    {
        foreach (PhraseHit<EventKind> verb in Rites.In(article.Text, clause.Span))
        {
            TextSpan? deal = verb.Value == EventKind.Other ? DealBehind(verb.Span, clause.Span.End) : null;
            bool isRite = verb.Value == EventKind.Other ? deal is not null : IsWhole(verb.End, clause.Span.End);
            if (!isRite || HappeningVerbs.IsOfLand(article.Text, verb.Start) || DateOf(clause, verb.Start) is not Mention date || Not.IsIn(article.Text, new TextSpan(Math.Max(0, date.Span.Start - 4), date.Span.Start))
                || Not.IsIn(article.Text, new TextSpan(date.Span.End, verb.Start)))
            {
                continue;
            }

            if (new RiteSubject(article, projects, date, verb.Span, deal).Find(verb.Value is EventKind.Signing or EventKind.Other) is { } subject)
            {
                string told = deal is TextSpan object_ ? Short(verb.Span) + Short(object_) : article.Letters(verb.Span).Replace("的", "", StringComparison.Ordinal).Replace("了", "", StringComparison.Ordinal);
                EventKind kind = verb.Value == EventKind.Other ? EventKind.Signing : verb.Value;
                yield return new EventDraft(subject.Name + told, verb.Span, kind, TextSpan.Cover(date.Span, deal ?? verb.Span), Rule)
                {
                    Date = new EventDate(date.Date!.Value.Value, date.Span),
                    Place = Happening.Where(article, new TextSpan(date.Span.End, verb.Start)) ?? subject.Place,
                };
            }
        }
    }

    private string Short(TextSpan span) => article.Letters(span).Replace("了", "", StringComparison.Ordinal);

    // 签了投资协议: the words of the deal end the clause and count nothing.
    private TextSpan? DealBehind(TextSpan verb, int limit)
    {
        TextSpan rest = new(verb.End, Math.Min(limit, verb.End + 14));
        if (Deals.First(article.Text, rest) is not TextSpan deal)
        {
            return null;
        }

        TextSpan told = new(verb.End, deal.End);
        bool isOne = !article.Mentions.FiguresWithin(told).Any() && !Not.IsIn(article.Text, told) && IsEnd(deal.End, limit);
        return isOne ? told : null;
    }

    private bool IsEnd(int end, int limit) => end >= limit || article.Text[end] is '”' or '(' or '、' or '\t' or ' ';

    private bool IsWhole(int end, int limit) => IsEnd(end, limit) || GoesOn.At(article.Text, end, limit) is not null;

    // The last date before the verb, a day: in its clause, or alone in a clause before it.
    private Mention? DateOf(Clause clause, int verb)
    {
        TextSpan segment = article.Outline.SegmentOf(clause);
        Mention? date = article.Mentions.Within(ArticleView.Before(verb, segment.Start), MentionKind.Date).LastOrDefault();
        if (date?.Date is not Edtf { Value.Length: 10 } day || day.IsInterval || day.Value.EndsWith("XX", StringComparison.Ordinal))
        {
            return null;
        }

        TextSpan own = article.Outline.ClauseAt(date.Span.Start).Span;
        bool isSame = own == clause.Span;
        bool isOpening = own.End - date.Span.End <= 6 || article.Text[date.Span.End] == '在';
        return isSame || isOpening ? date : null;
    }
}
