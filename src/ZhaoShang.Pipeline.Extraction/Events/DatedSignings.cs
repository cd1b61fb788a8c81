using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Events;

/// <summary>
/// Signings found by the date that a project has: its telling says on which day it was signed, where no rite and no meeting tells it: X项目,…,9月17日与县政府签约. Near misses: 9月签约 (no day), 9月17日引进, 9月17日签约的X, 9月17日签署终止协议,
/// 当天签约 (the occasion is the event), one day for several projects.
/// </summary>
internal static class DatedSignings
{
    /// <summary>The rule that found it.</summary>
    public const string Rule = "signed-project";

    private static readonly PhraseSet Verbs = new(DealWords.Signing + "签约 签字 签的 签了 签下");

    private static readonly PhraseSet Not = new("终止 解除 取消 补充 未 没有 推迟");

    /// <summary>The signings of <paramref name="projects"/>. O(their dates, by the letters of the clause of each).</summary>
    public static IEnumerable<EventDraft> Find(ArticleView article, IReadOnlyList<ProjectDraft> projects)
    {
        Dictionary<TextSpan, int> uses = [];
        foreach (DraftDate date in projects.SelectMany(static project => project.Dates))
        {
            uses[date.Mention.Span] = uses.GetValueOrDefault(date.Mention.Span) + 1;
        }

        foreach (ProjectDraft project in projects)
        {
            foreach (DraftDate date in project.Dates.Where(date => date.Role == ProjectDateRole.Signed && uses[date.Mention.Span] == 1))
            {
                if (DayOf(article, date.Mention) is string day && Told(article, date.Mention.Span) is TextSpan verb)
                {
                    yield return new EventDraft(RiteSubject.Cleaned(project.Name) + "签约", verb, EventKind.Signing, TextSpan.Cover(date.Mention.Span, verb), Rule)
                    {
                        Date = new EventDate(day, date.Mention.Span),
                        Place = Happening.Where(article, TextSpan.Cover(date.Mention.Span, verb)),
                    };
                }
            }
        }
    }

    // 当天 repeats a day on which something else is told.
    private static string? DayOf(ArticleView article, Mention date) =>
        date.Date is Edtf { Value.Length: 10, IsInterval: false } day && !day.Value.EndsWith("XX", StringComparison.Ordinal) && article.Text[date.Span.Start] is not ('当' or '同') ? day.Value : null;

    private static TextSpan? Told(ArticleView article, TextSpan date)
    {
        Clause clause = article.Outline.ClauseAt(date.Start);
        TextSpan? verb = Verbs.First(article.Text, new TextSpan(date.End, Math.Max(date.End, clause.Span.End)));
        return verb is TextSpan told && (article.Has(told.End, "的") || Not.IsIn(article.Text, new TextSpan(date.End, Math.Max(date.End, clause.Span.End)))) ? null : verb;
    }
}
