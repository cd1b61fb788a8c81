namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>
/// The months that a title says are reported on: 重大项目推进情况(5月份), 1—5月招商引资情况, 第一季度通报, 上半年总结. Near misses: 5月8日推介会, 3至6月集中攻坚方案.
/// </summary>
internal static class MonthReported
{
    private const int LongestTitle = 120;

    /// <summary>The last of the months, 1 to 12, and whether they are told as months, not as a quarter or a half; null if <paramref name="title"/> tells none. O(1): longer titles are read up to 120 letters.</summary>
    public static (int Last, bool IsMonth)? In(CompactText title)
    {
        DateScanner scanner = new(title);
        for (int at = 0; at < Math.Min(title.Length, LongestTitle); at++)
        {
            if (!scanner.TryRead(at, out DateExpression told))
            {
                continue;
            }

            DatePoint last = told.To ?? told.From;
            bool isMonths = told is { Fixed: null, IsRedacted: false, IsApproximate: false } && last.Month.Anchor == DateAnchor.None && last.Day.Anchor == DateAnchor.None && last.Counted.Unit == PeriodUnit.None
                && last.Part is { FirstDay: 0, IsApproximate: false, IsLunar: false, LastMonth: >= 1 and <= 12 } && title[told.End - 1] is '月' or '份' or '度' or '季' or '年';
            bool isSpan = told.To is not null || !last.Part.IsOneMonth;
            bool isFromJanuary = told.To is null ? last.Part.FirstMonth == 1 : told.From.Part.FirstMonth == 1;
            bool isPart = title[told.End - 1] is not ('月' or '份');
            if (isMonths && (!isSpan || isFromJanuary || (isPart && told.To is null)))
            {
                return (last.Part.LastMonth, !isPart);
            }

            at = told.End - 1;
        }

        return null;
    }
}
