using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Events;

/// <summary>
/// Signings found by the verb, the project behind it, and rites of many at once: 8月19日,园区与某公司签约X光检测设备项目; 6月10日,6个项目在县会展中心集中签约. Near misses: 8月,签约X项目 (no day),
/// 8月19日,签约项目3个, 6月10日集中签约项目6个 (figures).
/// </summary>
internal sealed class VerbFirstSignings(ArticleView article, IReadOnlyList<ProjectDraft> projects)
{
    /// <summary>The rule of a rite of many projects at once.</summary>
    public const string RuleOfMany = "rite-of-many";

    private const string Rule = "signed-deal";
    private const int LongestParty = 40;
    private const int LongestGap = 24;
    private const int LongestHour = 4;
    private const int LongestMark = 2;

    private static readonly PhraseSet Verbs = new(DealWords.Signing + DealWords.Signed + "签约");
    private static readonly PhraseSet Together = new(WordPairs.Of("集中 集体 统一", "签约 " + WorkVerbs.Begun + "投产 竣工 开竣工"));
    private static readonly PhraseSet Papers = new(DealWords.Papers + DealWords.Orders);
    private static readonly PhraseSet Parties = new(DealWords.With);
    private static readonly PhraseSet Not = new(PlanWords.All + "累计 先后 陆续 等项目 未 没有");

    /// <summary>None is told in a clause without one of these.</summary>
    public static IEnumerable<string> Words => [.. Verbs.Phrases, .. Together.Phrases];

    /// <summary>The signing that <paramref name="clause"/> tells; none without a day. O(projects).</summary>
    public IEnumerable<EventDraft> Find(Clause clause)
    {
        TextSpan? verb = Verbs.First(article.Text, clause.Span);
        bool isTold = !Not.IsIn(article.Text, clause.Span);
        if (isTold && OfMany(clause) is EventDraft rite)
        {
            yield return rite;
        }
        else if (isTold && verb is TextSpan signed && !article.Has(signed.End, "的") && DayOf(clause, signed.Start, LongestMark) is EventDate day && IsOfTwo(clause, signed) && Behind(signed.End, clause.Span.End) is ProjectDraft project)
        {
            yield return new EventDraft(project.Name + "签约", TextSpan.Cover(signed, project.Candidate.Span), EventKind.Signing, clause.Span, Rule) { Date = day };
        }
    }

    // 6月10日,6个项目在县会展中心集中签约.
    private EventDraft? OfMany(Clause clause)
    {
        if (Together.EndingAt(article.Text, clause.Span.End, clause.Span.Start) is not TextSpan verb || DayOf(clause, verb.Start, LongestHour) is not EventDate day)
        {
            return null;
        }

        Mention? count = article.Mentions.Within(new TextSpan(clause.Span.Start, verb.Start), MentionKind.Count).LastOrDefault(told => told.Amount is { Value: > 1, Unit: "个" or "项" or "只" });
        bool isOfProjects = count is not null && article.Text.AsSpan(count.Span.End, Math.Min(LongestGap, verb.Start - count.Span.End)).IndexOf("项目") is >= 0;
        int end = isOfProjects ? article.Text.IndexOf("项目", count!.Span.End, StringComparison.Ordinal) + 2 : 0;
        return isOfProjects
            ? new EventDraft(article.Letters(new TextSpan(count!.Span.Start, end)) + article.Letters(verb), new TextSpan(count.Span.Start, verb.End), article.Has(verb.Start + 2, "签约") ? EventKind.Signing : EventKind.Ceremony, clause.Span, RuleOfMany)
            {
                Date = day,
                Place = Happening.Where(article, clause.Span),
            }
            : null;
    }

    // 与某公司签约X: a partner stands before the verb.
    private bool IsOfTwo(Clause clause, TextSpan verb)
    {
        TextSpan before = new(Math.Max(clause.Span.Start, verb.Start - LongestParty), verb.Start);
        return Parties.First(article.Text, before) is TextSpan and && verb.Start - and.End >= 2;
    }

    private ProjectDraft? Behind(int start, int limit) =>
        projects.FirstOrDefault(draft => draft.Candidate.List is null && draft.Candidate.Span.Start >= start && draft.Candidate.Span.Start - start <= LongestGap && draft.Candidate.Span.End <= limit
            && Papers.At(article.Text, draft.Candidate.Span.End, limit) is null);

    private EventDate? DayOf(Clause clause, int position, int longestGap)
    {
        EventDate? date = Happening.When(article, position);
        bool isDay = date is { Edtf.Length: 10 } && !date.Edtf.EndsWith("XX", StringComparison.Ordinal);
        bool isNear = date?.Span is TextSpan span && span.Start <= position && clause.Span.Start - span.End <= longestGap;
        return isDay && isNear ? date : null;
    }
}
