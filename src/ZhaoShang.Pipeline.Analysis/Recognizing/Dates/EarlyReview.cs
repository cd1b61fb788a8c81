using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>
/// Tells an article signed in the first days of a year that still calls the year before 今年: 2009年工作总结, signed 2010年1月6日: 去年结转41个，今年新签38个; 今年以来. Near misses: 今年，计划引进50个; 今年，到位58亿元, in a plan; 今年一季度;
/// 2009年引进38个。今年1月2日，….
/// </summary>
internal static class EarlyReview
{
    private const int LastDay = 15;
    private const int ReachOfPlan = 16;

    private static readonly WordSet Plans = ["计划", "将", "力争", "拟", "预计", "确保", "争取", "目标", "任务", "要", "一季度", "上半年", "1月", "元月", "一月", "打算", "继续", "再", "还", "开局", "开门", "前"];

    /// <summary>True if <paramref name="text"/>, signed on <paramref name="signed"/>, is such an article. O(length).</summary>
    public static bool Is(CompactText text, List<ToldYear> told, int? titleYear, (Edtf Date, int Year) signed)
    {
        bool isEarly = signed.Date.Earliest is { Month: 1, Day: <= LastDay };
        bool isOfYearBefore = titleYear == signed.Year - 1 || (titleYear is null && told.Count > 0 && told[0].Year == signed.Year - 1 && told[0].Testimony >= YearTestimony.Reported && RunningYear.Opens(text, told[0], text.Length));
        return isEarly && isOfYearBefore && TellsWhatWasDone(text);
    }

    // 今年新签38个, and no 今年 of what is to come.
    private static bool TellsWhatWasDone(CompactText text)
    {
        bool isTold = false;
        for (int at = text.Letters.IndexOf("今年", StringComparison.Ordinal); at >= 0; at = text.Letters.IndexOf("今年", at + 2, StringComparison.Ordinal))
        {
            if (RelativeWord.Find(text, at) is null)
            {
                continue;
            }

            ReadOnlySpan<char> behind = text.Letters.AsSpan(at + 2, Math.Min(ReachOfPlan, text.Length - at - 2));
            int stop = behind.IndexOfAny('。', '；', '\n');
            behind = stop < 0 ? behind : behind[..stop];
            if (Plans.StandsIn(behind) || behind is ['，' or ',', ..])
            {
                return false;
            }

            isTold |= behind.StartsWith("以来") || behind.ContainsAnyInRange('0', '9') || behind.Contains('了');
        }

        return isTold;
    }
}
