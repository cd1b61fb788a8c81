using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>
/// A day of publishing that a page prints in two lines, the day large beside the month: <c>14</c> over <c>2009-07</c>, <c>2009</c> over <c>07-14</c>, or in three. Near misses: a
/// year over a month's name, a page's number.
/// </summary>
internal static class SplitDay
{
    private const int LongestPart = 8;

    private const int LinesOverBody = 14;

    /// <summary>The index of the first of the lines among the first <paramref name="lines"/>, how many they are, and the day; null if there are none.</summary>
    public static (int At, int Count, Edtf Date)? In(List<PageLine> lines)
    {
        for (int at = 0; at + 1 < lines.Count && at < LinesOverBody && !lines[at].IsParagraph; at++)
        {
            if (At(lines, at) is (int count, Edtf date))
            {
                // 2014-05 and 12 over 2014-06 and 15: a table.
                bool isAlone = Enumerable.Range(at + count, Math.Max(0, Math.Min(lines.Count - 1, at + count + LinesOverBody) - at - count)).All(next => At(lines, next) is null);
                return isAlone ? (at, count, date) : null;
            }
        }

        return null;
    }

    /// <summary>How many lines from <paramref name="at"/> on tell a day together, two or three, and the day; null if they tell none.</summary>
    public static (int Count, Edtf Date)? At(List<PageLine> lines, int at)
    {
        string first = lines[at].Folded.Text;
        string second = first.Length <= LongestPart && at + 1 < lines.Count ? lines[at + 1].Folded.Text : "";
        if (second.Length is 0 or > LongestPart)
        {
            return null;
        }

        string third = at + 2 < lines.Count ? lines[at + 2].Folded.Text : "";
        return Of(first, second) is { } date ? (2, date) : third.Length is > 0 and <= 3 && Of(first, $"{second}-{third}") is { } whole ? (3, whole) : null;
    }

    /// <summary>The day that two pieces tell, the one above or before the other; null if they tell none.</summary>
    public static Edtf? Of(string first, string second) =>
        first.Length + second.Length is >= 8 and <= 2 * LongestPart ? OfMonth(second, first) ?? OfMonth(first, second) ?? OfYear(first, second) ?? OfYear(second, first) : null;

    // 2009-07 and 14, Jul 2009 and 14.
    private static Edtf? OfMonth(string month, string day) =>
        month.Length > 0 && char.IsAsciiLetter(month[0]) && day.Length is 1 or 2 ? Whole($"{day} {month}") :
        day.Length <= 3 && month.Length >= 6 && day.AsSpan().TrimEnd('日') is { IsEmpty: false } figures && !figures.ContainsAnyExceptInRange('0', '9') ? Whole($"{month.Replace('年', '-').Replace("月", "", StringComparison.Ordinal)}-{figures}") : null;

    // 2009 and 07-14.
    private static Edtf? OfYear(string year, string day) =>
        year.Length is 4 or 5 && day.Length is >= 3 and <= 6 && !year.AsSpan(0, 4).ContainsAnyExceptInRange('0', '9') ? Whole($"{year.TrimEnd('年')}-{day.Replace('月', '-').TrimEnd('日')}") : null;

    private static Edtf? Whole(string printed) =>
        PrintedDate.MayBeginAt(printed, 0) && PrintedDate.At(printed, 0) is { IsWhole: true, IsShort: false } date && date.Span.End == printed.Length ? date.Value : null;
}
