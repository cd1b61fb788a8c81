using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>
/// Tells which year a bare 全年 means in an article signed in the first months: 全年引进内资1.96亿元 is told of the year that is over. Near misses: 力争全年引进…, 全年目标, 今年全年.
/// </summary>
internal static class YearReviewed
{
    private const int MonthsOfReview = 3;
    private const int Reach = 14;

    private static readonly string[] PlanSigns =
        ["力争", "计划", "预计", "确保", "目标", "任务", "要", "将", "争取", "今年", "拟", "安排", "贯穿", "打算", "力保", "再", "不少于", "以上"];

    /// <summary>True if <paramref name="told"/>, a 全年 that no year told before governs, is the year before that of <paramref name="clock"/>.</summary>
    public static bool IsMeant(CompactText text, in DateExpression told, ArticleClock clock)
    {
        bool isEarly = told.Bound == DateBound.None && clock.Published is { Latest: { Month: <= MonthsOfReview } day } && clock.Year == day.Year;
        if (!isEarly)
        {
            return false;
        }

        int start = told.Start;
        while (start > 0 && told.Start - start < Reach && text[start - 1] is not ('。' or '\n'))
        {
            start--;
        }

        ReadOnlySpan<char> around = text.Letters.AsSpan(start, Math.Min(told.End + Reach, text.Length) - start);
        foreach (string sign in PlanSigns)
        {
            if (around.Contains(sign, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
