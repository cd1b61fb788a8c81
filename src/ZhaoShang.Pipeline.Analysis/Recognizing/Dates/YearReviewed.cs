using System.Globalization;
using ZhaoShang.Pipeline.Analysis.Matching;
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
    private static readonly WordSet LookingBack = ["回首", "回望", "回眸", "回顾", "盘点", "难忘", "走过", "告别"];

    private static readonly string[] PlanSigns =
        ["力争", "计划", "预计", "确保", "目标", "任务", "要", "将", "争取", "今年", "拟", "安排", "贯穿", "打算", "力保", "再", "不少于", "以上", "占", "开局", "首季"];

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
        ReadOnlySpan<char> opening = text.Letters.AsSpan(0, Math.Min(LongestOpening, text.Length));
        return IsPastYearTold(text, opening) || IsYearTold(text, opening, year) ? year : null;
    }

    private static bool IsPastYearTold(CompactText text, ReadOnlySpan<char> opening)
    {
        // All of the words hold it.
        if (!opening.Contains("过去", StringComparison.Ordinal))
        {
            return false;
        }

        foreach (string word in PastYears)
        {
            if (IsAtHead(text, opening.IndexOf(word)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsYearTold(CompactText text, ReadOnlySpan<char> opening, int year)
    {
        string told = year.ToString(CultureInfo.InvariantCulture);
        bool isReport = false;
        bool isNamed = false;
        int from = 0;
        while (opening[from..].IndexOf(told) is >= 0 and int found)
        {
            int at = from + found;
            if (IsLookedBackOn(text, at))
            {
                return true;
            }

            from = at + 1;
            isReport |= !isNamed && IsReport(opening[at..], told.Length, out isNamed);
        }

        return isReport;
    }

    /// <summary>True behind a word of looking back: 回望2011年.</summary>
    public static bool IsLookedBackOn(CompactText text, int at) => LookingBack.EndsWith(text.Letters.AsSpan(0, at));

    // 现将我街道2008年招商引资情况汇报如下. Near miss: 现将2009年计划报告如下, of the year that it is written in.
    private static bool IsReport(ReadOnlySpan<char> text, int year, out bool isNamed)
    {
        isNamed = text[year..].StartsWith("年");
        int end = isNamed ? text.IndexOf("如下") : -1;
        return end is > 0 and < LongestReport && text[..end].IndexOfAny("。\n") < 0;
    }

    private static bool IsAtHead(CompactText text, int at) => at == 0 || (at > 0 && (text.IsOneOf(at - 1, "\n。") || (text[at - 1] == '在' && text.IsOneOf(at - 2, "\n。"))));

    private static bool IsEarly(ArticleClock clock) => clock.LastDay is { Month: <= MonthsOfReview } day && clock.Year == day.Year;

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
