using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>
/// Which years of headings hold for the section behind them: 一、2012年工作回顾, 二、2012年上半年主要工作, 2009年：筑巢引凤, 三、去年工作. Near misses: 金汇电子项目 2009年5月签约, 恒源电站 2009年引进,
/// 二、2009年建区以来的变化, 2009年省级开发区, 始建于2009年, 2009年：12个.
/// </summary>
internal static class SectionYear
{
    private const int LongestLine = 40;

    // What a heading that looks back or ahead ends with.
    private static readonly WordSet HeadingEnds =
        ["工作", "回顾", "回眸", "回放", "盘点", "总结", "小结", "情况", "概况", "成绩", "成效", "成果", "亮点", "特点", "大事", "大事记", "纪事", "记事", "历程", "收获", "进展", "形势", "计划", "安排", "打算", "目标", "任务", "思路", "要点", "重点", "部署", "谋划", "举措", "措施", "做法", "问题", "活动", "怎么干", "干什么", "招商", "引资"];

    private static readonly WordSet Happenings = [.. WorkWords.Happened, "前", "底前"];

    /// <summary>True if the year that <paramref name="told"/> tells holds for a section, should its line be a heading.</summary>
    /// <param name="told">A date with a year.</param>
    /// <param name="text">The text that it stands in.</param>
    /// <param name="isFirst">True if it stands at the head of its line, but for a number. In a table's row no other year is a section's.</param>
    public static bool IsToldBy(in DateExpression told, CompactText text, bool isFirst)
    {
        bool isYear = told.From.Year is { Anchor: DateAnchor.Stated } or { Anchor: DateAnchor.Article } && told.To is null;
        bool isWide = told.From.Part is { FirstDay: 0 } part && (part == YearPart.Whole || !part.IsOneMonth);
        bool isInside = isFirst || !text.IsOneOf(told.Start - 1, "\t于在比较与和按据（(");
        return isYear && isInside && (isWide || (isFirst && told.From.Year.Anchor == DateAnchor.Stated)) && !IsOfThing(text, told.End) && IsHeadingBehind(text, told, isFirst);
    }

    // Nothing, a colon and a motto, or the words of a review or a plan; behind a number also a motto alone.
    private static bool IsHeadingBehind(CompactText text, in DateExpression told, bool isFirst)
    {
        ReadOnlySpan<char> behind = text.Letters.AsSpan(told.End, Math.Min(LongestLine, text.Length - told.End));
        int stop = behind.IndexOf('\n');
        behind = (stop < 0 ? behind : behind[..stop]).TrimEnd("：:）)");
        if (behind.IsEmpty)
        {
            return isFirst || text.IsOneOf(told.End, "：:");
        }

        bool isMotto = isFirst && (behind[0] is '：' or ':' || text.IsOneOf(told.Start - 1, "、.．）)")) && behind.IndexOfAnyInRange('0', '9') < 0;
        return isMotto || HeadingEnds.EndsWith(behind);
    }

    /// <summary>How the line that begins at <paramref name="start"/> is numbered.</summary>
    public static HeadingNumbering NumberingOf(CompactText text, int start)
    {
        if (text[start] == '第' && (text.Has(start + 2, "部分") || text[start + 2] == '章'))
        {
            return HeadingNumbering.Part;
        }

        bool isBracketed = text.IsOneOf(start, "（(");
        int end = isBracketed ? start + 1 : start;
        bool isArabic = char.IsAsciiDigit(text[end]);
        while (isArabic ? char.IsAsciiDigit(text[end]) : text.IsOneOf(end, "一二三四五六七八九十甲乙丙丁戊己"))
        {
            end++;
        }

        bool isNumber = end > start + (isBracketed ? 1 : 0) && text.IsOneOf(end, isBracketed ? "）)" : "、.．");
        return !isNumber ? HeadingNumbering.None : isBracketed ? HeadingNumbering.Bracketed : isArabic ? HeadingNumbering.Arabic : HeadingNumbering.Chinese;
    }

    private static bool IsOfThing(CompactText text, int end) => Happenings.BeginsWith(text.Letters.AsSpan(end));
}
