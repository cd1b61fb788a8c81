using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>
/// The months from January that an article tells of 今年 as past: 今年1—9月, 今年上半年. Near misses: 今年上半年将签约, 力争今年1—9月, 今年1月.
/// </summary>
internal static class MonthsOfThisYear
{
    private const int ReachOfAim = 6;
    private const int Months = 12;
    private const int MonthsOfQuarters = 9;

    private static readonly WordSet Aims = ["力争", "争取", "确保", "预计", "计划", "要求", "到", "将", "拟", "要", "可望", "有望", "即可"];

    /// <summary>
    /// How many months before <paramref name="written"/> those are over that cannot be of its year: 1 where 今年1—11月 is told in January; 0 where none are. Near miss: 今年上半年投产, told in March. O(length).
    /// </summary>
    public static int MonthsSince(CompactText text, Edtf written)
    {
        if (written is not { Earliest: { } first, Latest: { } last } || first.Month != last.Month || first.Year != last.Year)
        {
            return 0;
        }

        int told = AllIn(text, isCounted: true).DefaultIfEmpty().Max();
        return told > first.Month ? Months + first.Month - told : 0;
    }

    /// <summary>True for 2014年，项目增多，1—5月新开工87个 where 今年1—5月 is told, too: the months of one year. Near misses: 2013年1—5月, which are compared with; 2013年同期. O(length).</summary>
    public static bool AreOf(CompactText text, ToldYear one)
    {
        int start = text.Letters.IndexOf('年', one.At) + 1;
        int length = text.Letters.AsSpan(start).IndexOfAny("。\n");
        DateScanner scanner = new(text);
        HashSet<int>? months = null;
        for (int at = start; text.IsOneOf(start, "，,") && at < (length < 0 ? text.Length : start + length); at++)
        {
            if (scanner.TryRead(at, out DateExpression told))
            {
                bool isBare = told.From.Year.Anchor == DateAnchor.None && LastFromJanuary(told) > 0;
                if (isBare && (months ??= [.. AllIn(text)]).Contains(LastFromJanuary(told)))
                {
                    return true;
                }

                at = told.End - 1;
            }
        }

        return false;
    }

    // Counted are 1—9月, 前9个月, 前三季度; 上半年 may be still to come.
    private static IEnumerable<int> AllIn(CompactText text, bool isCounted = false)
    {
        DateScanner scanner = new(text);
        for (int at = text.Letters.IndexOf("今年", StringComparison.Ordinal); at >= 0; at = text.Letters.IndexOf("今年", at + 2, StringComparison.Ordinal))
        {
            if (scanner.TryRead(at, out DateExpression told) && told.From.Year.Anchor == DateAnchor.Article && LastFromJanuary(told) is > 0 and int last && !IsAim(text, told) && (!isCounted || last == MonthsOfQuarters || told.Rule is not ("half-year" or "quarter")))
            {
                yield return last;
            }
        }
    }

    private static bool IsAim(CompactText text, in DateExpression told) =>
        Aims.StandsIn(text.Letters.AsSpan(told.End, Math.Min(ReachOfAim, text.Length - told.End))) || Aims.StandsIn(text.Letters.AsSpan(Math.Max(0, told.Start - ReachOfAim), Math.Min(told.Start, ReachOfAim)));

    // 9 of 1—9月, 6 of 上半年; 0 for 1月, 下半年.
    private static int LastFromJanuary(in DateExpression told)
    {
        DatePoint last = told.To ?? told.From;
        bool isSpan = told is { Fixed: null, IsRedacted: false, IsApproximate: false, Bound: DateBound.None } && told.From.Part is { FirstMonth: 1, IsLunar: false } && last.Part is { LastMonth: > 1 and <= 12, FirstDay: 0 };
        return isSpan ? last.Part.LastMonth : 0;
    }
}
