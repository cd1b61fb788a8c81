using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>
/// The years that an article tells by their place in a five-year plan: 今年是“十二五”开局之年 says that this year is 2011, 明年是“十二五”开局之年 that it is 2010. Near misses:
/// “十二五”期间, “十二五”开局良好.
/// </summary>
internal static class PlanYears
{
    private const string Quotes = "“”\"'‘’";

    private const int ReachBefore = 12;

    private const int YearsOfPlan = 5;

    private static readonly WordSet Reviews = ["盘点", "回眸", "回望", "回首", "回顾", "总结"];

    private static readonly (string Word, int Year)[] Places =
    [
        ("开局之年", 0), ("起步之年", 0), ("开局年", 0), ("起步年", 0), ("第一年", 0), ("头一年", 0), ("首年", 0), ("开启之年", 0), ("开局起步之年", 0), ("开局第一年", 0), ("第二年", 1), ("中期之年", 2), ("第三年", 2), ("第四年", 3),
        ("收官之年", 4), ("收官年", 4), ("最后一年", 4), ("末年", 4), ("收尾之年", 4), ("第五年", 4), ("决胜之年", 4),
    ];

    /// <summary>All such years of <paramref name="text"/>. O(length).</summary>
    public static IEnumerable<ToldYear> AllIn(CompactText text)
    {
        for (int at = text.Letters.IndexOf('五', StringComparison.Ordinal); at >= 0; at = text.Letters.IndexOf('五', at + 1))
        {
            int start = at - 1;
            while (start > 0 && at - start < 2 && DateNumbers.IsNumeral(text[start - 1]))
            {
                start--;
            }

            if (start >= 0 && FixedPeriodReader.ReadPlanNumber(text, start, out int number) == at + 1 && number >= 8 && (PlaceBehind(text, at + 1) ?? PlaceBefore(text, start)) is int place && DistanceBefore(text, start, out bool isDeclared) is int distance)
            {
                yield return new ToldYear(FixedPeriodReader.FirstYear(number) + place - distance, start, isDeclared ? YearTestimony.Declared : YearTestimony.Reported);
            }
        }
    }

    private static int? PlaceBehind(CompactText text, int at)
    {
        at += text.IsOneOf(at, Quotes) ? 1 : 0;
        foreach (string word in (ReadOnlySpan<string>)["规划", "时期", "计划", "发展", "实施", "的"])
        {
            at += text.Has(at, word) ? word.Length : 0;
        }

        foreach ((string word, int year) in Places)
        {
            if (text.Has(at, word))
            {
                return year;
            }
        }

        return null;
    }

    // 收官之年盘点“十二五”. Near miss: 收官之年谋划“十二五”, which is the next plan.
    private static int? PlaceBefore(CompactText text, int at)
    {
        ReadOnlySpan<char> before = text.Letters.AsSpan(Math.Max(0, at - ReachBefore), Math.Min(at, ReachBefore));
        before = before[(before.LastIndexOfAny("。，,\n") + 1)..];
        int last = before.IndexOf("收官之年");
        return last >= 0 && Reviews.StandsIn(before[last..]) ? YearsOfPlan - 1 : null;
    }

    // 明年是…: the place is the next year's; 去年是…: the last one's. Without such a word, “十二五”开局之年，…, it is told of that year as 2011年，… is. Null where 2011年是… tells nothing of this year, or the place is to come: 为….
    private static int? DistanceBefore(CompactText text, int at, out bool isDeclared)
    {
        isDeclared = true;
        for (int i = at - 1; i > at - ReachBefore && text[i] is not ('。' or '\n'); i--)
        {
            if (text[i] == '年' && DateNumbers.Digit(text[i - 1]) >= 0)
            {
                return null;
            }

            if (RelativeWord.Find(text, i) is { Point.Year: { Anchor: DateAnchor.Article, Value: var years } })
            {
                return years;
            }
        }

        isDeclared = false;
        return text.IsOneOf(at - 1, "为接") || (text.IsOneOf(at - 1, Quotes) && text.IsOneOf(at - 2, "为接")) ? null : 0;
    }
}
