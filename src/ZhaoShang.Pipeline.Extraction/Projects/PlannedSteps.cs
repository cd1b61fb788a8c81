using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>
/// Steps that follow one another in time: where a plan sets the day of one (计划9月底开工), the days behind it are planned as well (12月底并网). Near misses: 计划9月投产,3月已开工;
/// 计划投资3亿元,3月开工; 原计划9月投产,10月投产.
/// </summary>
internal static class PlannedSteps
{
    private const int MostBefore = 4;
    private const int LongestLead = 2;
    private const int PlanReach = 8;

    private static readonly PhraseSet Plans = new(PlanWords.Aims + PlanWords.Prospects + PlanWords.Plans + "拟 拟于 将于 将在");
    private static readonly PhraseSet Former = new("原 原先 原本 本来");
    private static readonly PhraseSet Ahead = new("可 将 有望 能 便可 即可");
    private static readonly PhraseSet Past = new("去年 上年 前年 昨");
    private static readonly PhraseSet NextYears = new("明年 来年 后年 次年 翌年");

    /// <summary>True if a date opens the clause at <paramref name="position"/> and goes on from one that is planned. O(letters of the clauses before it).</summary>
    public static bool Hold(ArticleView article, int position)
    {
        Clause clause = article.Outline.ClauseAt(position);
        if (DateOf(article, clause) is not Mention own || own.Span.Start > position || own.Span.Start - clause.Span.Start > LongestLead || Past.IsIn(article.Text, own.Span) || StageAspects.TellsPast(article.Text, clause.Span))
        {
            return false;
        }

        for (int i = clause.Index - 1; i >= Math.Max(0, clause.Index - MostBefore) && article.Outline.Clauses[i] is var before && before.Sentence == clause.Sentence; i--)
        {
            if (DateOf(article, before) is not Mention date || StageAspects.TellsPast(article.Text, before.Span) || IsEarlier(article.Text, own, date))
            {
                return false;
            }

            if (IsPlanned(article.Text, before, date))
            {
                return true;
            }
        }

        return false;
    }

    private static Mention? DateOf(ArticleView article, Clause clause) => article.Mentions.Within(clause.Span, MentionKind.Date).FirstOrDefault(static date => date.Date is not null);

    private static bool IsPlanned(string text, Clause clause, Mention date)
    {
        TextSpan left = new(Math.Max(clause.Span.Start, date.Span.Start - PlanReach), date.Span.Start);
        return Ahead.At(text, date.Span.End, clause.Span.End) is not null || (Plans.Last(text, left) is TextSpan plan && Former.EndingAt(text, plan.Start, clause.Span.Start) is null);
    }

    // 计划明年投产,3月开工: no step behind the one that is planned.
    private static bool IsEarlier(string text, Mention own, Mention planned)
    {
        ReadOnlySpan<char> one = MonthOf(own.Date!.Value);
        ReadOnlySpan<char> other = MonthOf(planned.Date!.Value);
        return !NextYears.IsIn(text, own.Span) && (NextYears.IsIn(text, planned.Span) || one.CompareTo(other, StringComparison.Ordinal) < 0);
    }

    private static ReadOnlySpan<char> MonthOf(Edtf date)
    {
        ReadOnlySpan<char> value = date.Value.AsSpan(date.Value.StartsWith("../", StringComparison.Ordinal) ? 3 : 0);
        return value[..Math.Min(value.Length, 7)];
    }
}
