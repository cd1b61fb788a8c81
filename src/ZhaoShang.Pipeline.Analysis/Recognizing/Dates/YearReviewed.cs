using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>
/// Tells which year a bare 全年 means in an article signed in the first months: 全年引进内资1.96亿元 is told of the year that is over. Near misses: 力争全年引进…, 全年目标, 今年全年.
/// </summary>
internal static class YearReviewed
{
    private const int MonthsOfReview = 3;
    private const int Reach = 14;

    // So far in an article tells what it looks back on.
    private const int LongestOpening = 240;

    private const int LongestReport = 30;

    private static readonly string[] PastYears = ["刚刚过去的一年", "刚过去的一年", "过去的一年", "过去一年"];
    private static readonly string[] LookingBack = ["回首", "回望", "回眸", "回顾", "盘点", "难忘", "走过", "告别"];

    private static readonly string[] PlanSigns =
        ["力争", "计划", "预计", "确保", "目标", "任务", "要", "将", "争取", "今年", "拟", "安排", "贯穿", "打算", "力保", "再", "不少于", "以上"];

    /// <summary>
    /// The year before that of <paramref name="clock"/> where an article of the first months opens with it: 过去的一年，…; 回首2009，…. Its bare months are of that year
    /// until another is told. Null otherwise. Near miss: 在过去的一年里 at the end of an article. O(1).
    /// </summary>
    public static int? Opening(CompactText text, ArticleClock clock)
    {
        if (!IsEarly(clock))
        {
            return null;
        }

        int year = clock.Year!.Value - 1;
        string opening = text.Letters[..Math.Min(LongestOpening, text.Length)];
        bool isTold = Array.Exists(PastYears, word => IsAtHead(text, opening.IndexOf(word, StringComparison.Ordinal)));
        return isTold || IsReport(opening, year) || Array.Exists(LookingBack, word => opening.Contains($"{word}{year}", StringComparison.Ordinal)) ? year : null;
    }

    /// <summary>True behind a word of looking back: 回望2011年.</summary>
    public static bool IsLookedBackOn(CompactText text, int at) => Array.Exists(LookingBack, word => text.EndsBefore(at, word));

    // 现将我街道2008年招商引资情况汇报如下. Near miss: 现将2009年计划报告如下, of the year that it is written in.
    private static bool IsReport(string opening, int year)
    {
        int told = opening.IndexOf($"{year}年", StringComparison.Ordinal);
        int end = told < 0 ? -1 : opening.IndexOf("如下", told, StringComparison.Ordinal);
        return end > 0 && end - told < LongestReport && opening.AsSpan(told, end - told).IndexOfAny("。\n") < 0;
    }

    private static bool IsAtHead(CompactText text, int at) => at == 0 || (at > 0 && (text.IsOneOf(at - 1, "\n。") || (text[at - 1] == '在' && text.IsOneOf(at - 2, "\n。"))));

    private static bool IsEarly(ArticleClock clock) => clock.Published is { Latest: { Month: <= MonthsOfReview } day } && clock.Year == day.Year;

    /// <summary>True if <paramref name="told"/>, a 全年 that no year told before governs, is the year before that of <paramref name="clock"/>.</summary>
    public static bool IsMeant(CompactText text, in DateExpression told, ArticleClock clock)
    {
        if (told.Bound != DateBound.None || !IsEarly(clock))
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
