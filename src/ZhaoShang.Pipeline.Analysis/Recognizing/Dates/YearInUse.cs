namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>
/// Tells that something is done in the year that a thing is called by: 组织参加了2013年第30届风筝会, 今年3月，区委下发了《2006年任务分解办法》. Near misses: 早在2011年第七届西洽会上, 2011年目标任务只有3亿元: a stamp
/// of years after that is right.
/// </summary>
internal static class YearInUse
{
    private const int ReachOfNow = 24;

    private static readonly string[] NowWords = ["今年", "参加", "参展", "承办", "举办", "组团", "下发", "印发", "出台", "制定", "围绕", "完成", "确保", "落实"];

    /// <summary>True if the words before the year at <paramref name="at"/>, in its sentence, tell so. O(1).</summary>
    public static bool Is(CompactText text, int at)
    {
        int start = at;
        while (start > 0 && at - start < ReachOfNow && text[start - 1] is not ('。' or '\n'))
        {
            start--;
        }

        ReadOnlySpan<char> before = text.Letters.AsSpan(start, at - start);
        bool isPast = before.Contains("早在", StringComparison.Ordinal) || before.Contains('曾') || before.Contains("当年", StringComparison.Ordinal);
        bool isNow = false;
        foreach (string word in NowWords)
        {
            isNow |= before.Contains(word, StringComparison.Ordinal);
        }

        return isNow && !isPast;
    }
}
