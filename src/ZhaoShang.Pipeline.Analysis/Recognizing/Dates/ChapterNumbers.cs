namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>Numbers of headings that look like the beginning of a list of quarters or months: 一、三季度工作 where another line begins with 二、. Near miss: 一、二季度引进9个 alone.</summary>
internal static class ChapterNumbers
{
    private const string Numbers = "一二三四五六七八九十";

    /// <summary>True if the numeral at <paramref name="at"/> is the number of its line: it begins it, and a line with the number before or behind it does so too. O(length), only for one letter and a pause mark at the head of a line.</summary>
    public static bool StandsAt(CompactText text, int at)
    {
        int number = Numbers.IndexOf(text[at], StringComparison.Ordinal);
        return number >= 0 && text[at - 1] == '\n' && text[at + 1] == '、' && (Begins(text, number - 1) || Begins(text, number + 1));
    }

    private static bool Begins(CompactText text, int number) =>
        number >= 0 && number < Numbers.Length && ((text[0] == Numbers[number] && text[1] == '、') || text.Letters.AsSpan().IndexOf(['\n', Numbers[number], '、']) >= 0);
}
