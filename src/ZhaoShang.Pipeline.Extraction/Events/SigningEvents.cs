using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Events;

/// <summary>Deals signed on a day by two that are named: 7月8日,区政府与浙江省商会签署了战略合作协议; near miss: 签订协议12份, 与多家企业签约.</summary>
internal static class SigningEvents
{
    private const int LongestName = 46;

    private static readonly PhraseSet Signed = new(DealWords.Signing + DealWords.Signed);
    private static readonly PhraseSet Deals = new(DealWords.Papers + DealWords.Orders);
    private static readonly PhraseSet Not = new(PlanWords.All + "多家 多次 先后 累计 共签 共计 总共 共达成 每 各 陆续 相继 责任书 目标 等企业 客商 " + DealWords.OfOthers);
    private static readonly PhraseSet Leading = new("在此 会上 当天 当日 期间 , 并 还 同时 日前 近日 由 上午 下午 也 又 " + LevelWords.Own);

    /// <summary>None is told in a clause without one of these.</summary>
    public static IEnumerable<string> Words => Signed.Phrases.Append("签约");

    public static IEnumerable<EventDraft> Find(ArticleView article, Clause clause, IReadOnlyList<ProjectDraft> projects)
    {
        string text = article.Text;
        if ((Signed.First(text, clause.Span) ?? WholeOf(text, clause)) is not TextSpan verb || (Deals.Last(text, new TextSpan(verb.End, clause.Span.End)) ?? WholeOf(text, clause)) is not TextSpan deal
            || Not.IsIn(text, clause.Span) || article.Has(verb.End, "的") || article.Mentions.Within(new TextSpan(verb.End, Math.Max(verb.End, deal.End)), MentionKind.Count).Any()
            || article.Mentions.Within(ArticleView.After(deal.End, Math.Min(clause.Span.End, deal.End + 4)), MentionKind.Count).Any())
        {
            yield break;
        }

        EventDate? date = Happening.When(article, verb.Start);
        bool isOnDay = date is { Edtf.Length: 10 };
        bool isRecent = Happening.IsRecent(article, article.Outline.SentenceAt(verb.Start).Span);
        int start = StartOf(article, clause.Span.Start, verb.Start);
        int and = start < verb.Start ? text.AsSpan(start, verb.Start - start).IndexOfAny('与', '和', '同') : -1;
        deal = article.Has(deal.End, "》") && text.AsSpan(verb.End, deal.End - verb.End).Contains('《') ? new TextSpan(deal.Start, deal.End + 1) : deal;
        TextSpan name = new(start, deal.End);

        // 园区与某集团就冷链中心草签协议: what it is about is no part of the name.
        int about = and >= 0 ? text.IndexOf('就', start + and, verb.Start - start - and) : -1;
        bool isOfProject = about < 0 && projects.Any(project => project.Candidate.Span.Start < verb.Start && project.Candidate.Span.Overlaps(name));
        bool isHeaded = isOnDay && date!.Span is TextSpan day && day.End <= start && start - day.End <= 24;
        if ((isOnDay || isRecent) && (and >= 0 || isHeaded) && !isOfProject && name.Length <= LongestName && verb.Start - start >= 6 && article.Mentions.StartingAt(start, MentionKind.Count) is null)
        {
            int end = about >= 0 ? about : verb.Start;
            while (Adverbs.EndingAt(text, end, start) is TextSpan adverb)
            {
                end = adverb.Start;
            }

            string letters = article.Letters(new TextSpan(start, end)) + article.Letters(verb)[..2] + article.Letters(new TextSpan(verb.End, Math.Max(verb.End, deal.End)));
            yield return new EventDraft(letters, name, EventKind.Signing, clause.Span, "signed-deal") { Date = date, Place = Happening.Where(article, clause.Span) };
        }
    }

    private static readonly PhraseSet Adverbs = new("分别 正式 线上 现场 当场 成功 举行 隆重 顺利 共同 在线 视频 再次 便 就 还 又 已");

    // 12日,管委会与某公司线上签约: the verb alone ends the clause.
    private static TextSpan? WholeOf(string text, Clause clause) =>
        clause.Span.Length > 8 && text.AsSpan(clause.Span.End - 2, 2) is "签约" ? new TextSpan(clause.Span.End - 2, clause.Span.End) : null;

    private static int StartOf(ArticleView article, int start, int end)
    {
        while (start < end)
        {
            if (article.Mentions.StartingAt(start, MentionKind.Date) is Mention date && date.Span.End <= end)
            {
                start = date.Span.End;
            }
            else if (Leading.At(article.Text, start, end) is TextSpan word && !(article.Text[word.Start] == '我' && word.End < end && article.Text[word.End] is '与' or '和' or '同'))
            {
                start = word.End;
            }
            else
            {
                break;
            }
        }

        return start;
    }
}
