using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>
/// Which years of headings hold for the section behind them: 一、2012年工作回顾, 二、2012年上半年主要工作, 2009年：筑巢引凤, 三、去年工作. Near misses: 金汇电子项目 2009年5月签约, 恒源电站 2009年引进,
/// 二、2009年建区以来的变化.
/// </summary>
internal static class SectionYear
{
    private static readonly WordSet Happenings = [.. WorkWords.Happened, "前", "底前"];

    /// <summary>True if the year that <paramref name="told"/> tells holds for a section, should its line be a heading.</summary>
    /// <param name="told">A date with a year.</param>
    /// <param name="text">The text that it stands in.</param>
    /// <param name="isFirst">True if it stands at the head of its line, but for a number. In a table's row no other year is a section's.</param>
    public static bool IsToldBy(in DateExpression told, CompactText text, bool isFirst)
    {
        bool isYear = told.From.Year is { Anchor: DateAnchor.Stated } or { Anchor: DateAnchor.Article };
        bool isWide = told.From.Part is { FirstDay: 0 } part && (part == YearPart.Whole || !part.IsOneMonth);
        bool isRow = !isFirst && text[told.Start - 1] == '\t';
        return isYear && !isRow && (isFirst ? told.From.Year.Anchor == DateAnchor.Stated || isWide : isWide) && !IsOfThing(text, told.End);
    }

    /// <summary>How the line that begins at <paramref name="start"/> is numbered.</summary>
    public static HeadingNumbering NumberingOf(CompactText text, int start)
    {
        bool isBracketed = text.IsOneOf(start, "（(");
        int end = isBracketed ? start + 1 : start;
        bool isArabic = char.IsAsciiDigit(text[end]);
        while (isArabic ? char.IsAsciiDigit(text[end]) : text.IsOneOf(end, "一二三四五六七八九十"))
        {
            end++;
        }

        bool isNumber = end > start + (isBracketed ? 1 : 0) && text.IsOneOf(end, isBracketed ? "）)" : "、.．");
        return !isNumber ? HeadingNumbering.None : isBracketed ? HeadingNumbering.Bracketed : isArabic ? HeadingNumbering.Arabic : HeadingNumbering.Chinese;
    }

    private static bool IsOfThing(CompactText text, int end) => Happenings.BeginsWith(text.Letters.AsSpan(end));
}
