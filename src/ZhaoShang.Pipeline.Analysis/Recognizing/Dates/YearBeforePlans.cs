using System.Buffers;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>The year of an article that tells no year but those of plans close at hand.</summary>
internal static class YearBeforePlans
{
    private const int ReachOfPlan = 14;

    private static readonly string[] StartWords = [.. WorkWords.Begun, "启动建设"];
    private static readonly string[] FinishWords = [.. WorkWords.Finished, "产品", "首批", "发电", "投入"];
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，,。；;\n");

    /// <summary>
    /// The year before the first that is planned: 计划2020年10月投产, 计划2025年开工 and no other year told are of the next year. Null if another year is told,
    /// or the plan may be years ahead: 计划2015年建成. O(length).
    /// </summary>
    public static int? Of(CompactText text, List<ToldYear> told)
    {
        List<ToldYear> plans = [.. told.Where(one => one.Testimony <= YearTestimony.Planned && IsPlanOfNextYear(text, one.At))];
        int? first = plans.Count == 0 ? null : plans.Min(one => one.Year);
        bool isAhead = told.TrueForAll(one => one.Year == first ? IsPlanOfNextYear(text, one.At) : one.Year > first || (one.Testimony == YearTestimony.None && one.Year < first - 1));
        return isAhead && !text.Letters.Contains("新的一年", StringComparison.Ordinal) ? first - 1 : null;
    }

    private static bool IsPlanOfNextYear(CompactText text, int at)
    {
        int end = text.Letters.IndexOf('年', at) + 1;
        if (text.Has(end, "以来") || text.Has(end, "以后"))
        {
            return false;
        }

        bool isPart = DateNumbers.Digit(text[end]) >= 0 || text.IsOneOf(end, "十上春底初");
        ReadOnlySpan<char> behind = text.Letters.AsSpan(end, Math.Min(ReachOfPlan, text.Length - end));
        int stop = behind.IndexOfAny(ClauseEnds);
        behind = stop < 0 ? behind : behind[..stop];
        foreach (string word in isPart ? FinishWords : StartWords)
        {
            if (behind.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
