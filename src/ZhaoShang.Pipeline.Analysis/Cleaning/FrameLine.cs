namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>Lines around a title and under a body that are no part of the body: occasions, offices, numbers of papers, dates.</summary>
internal static class FrameLine
{
    private const int Longest = 48;

    private const int LongestNote = 60;

    private const int LongestBehindDay = 4;

    private static readonly string[] Remarks = ["截", "注", "附", "数据", "至今", "以来", "以上"];

    /// <summary>True for a line under the title that is no part of the body: the occasion, an office, a paper's number, a date in brackets or beside a name.</summary>
    public static bool Is(string text) =>
        HeadLines.IsOccasion(text) || HeadLines.IsOffice(text) || IssueNumber.IsPaper(text) || IssueNumber.IsIssue(text) || IsBracketed(text) || IsDated(text);

    /// <summary>The day told in a frame's line; null if it tells none. A period's first day is none: <c>(2020年4月13日—4月19日)</c>.</summary>
    public static DateStamp? DayIn(string text) =>
        DateStamp.FindIn(text) is { } day && !(day.End < text.Length && text[day.End] is '-' or '—' or '－' or '~' or '至' or '到') ? day : null;

    /// <summary><paramref name="line"/> without the date and the signer that stand behind a paper's or an issue's number: <c>某商字〔2011〕9号 签发人:孟凡喜</c>.</summary>
    public static string Number(string line)
    {
        int signer = line.IndexOf(" 签发", StringComparison.Ordinal);
        int end = signer > 0 ? signer : line.Length;
        int day = DateStamp.FindIn(line) is { } stamp && stamp.End == line.Length && stamp.Span.Start > 0 ? stamp.Span.Start : end;
        return line[..Math.Min(end, day)].TrimEnd();
    }

    /// <summary>
    /// Where an article was first printed or aired, with its day, alone in brackets under it: <c>(原载2001年9月14日《车城日报》)</c>. Near misses:
    /// <c>(数据截至2013年6月30日)</c>, <c>(注:2013年6月30日起执行)</c>.
    /// </summary>
    public static DateStamp? PrintedIn(string line)
    {
        bool isNote = line.Length is > 10 and <= LongestNote && line[0] == '(' && line[^1] == ')' && line.IndexOfAny(['。', ';']) < 0;
        return isNote && !Array.Exists(Remarks, word => line.Contains(word, StringComparison.Ordinal)) ? DateStamp.FindIn(line) : null;
    }

    /// <summary>A date in brackets, or the issue that an article stood in: <c>《园区建设》2013年12月号</c>, <c>(《某报》1999年第24期)</c>.</summary>
    private static bool IsBracketed(string text)
    {
        bool isBracketed = text[0] == '(' && text[^1] == ')' && text.Length <= Longest;
        return isBracketed ? DateStamp.FindIn(text) is not null || IsOfIssue(text) : text[0] == '《' && text.Length <= Longest && text[^1] is '号' or '期' or '版' && IsOfIssue(text);
    }

    private static bool IsOfIssue(string text) => text.Contains('》', StringComparison.Ordinal) && text.AsSpan().IndexOfAny('期', '号') > 0 && IssueNumber.YearIn(text) is not null;

    /// <summary>
    /// A name before a day, and nothing or a place behind it, or a day before the page's parts: <c>今日某县 2019-08-14</c>,
    /// <c>2015-10-16 | 某新闻 | 财经</c>. Near misses: a sentence, <c>2019-08-14 签约</c>.
    /// </summary>
    private static bool IsDated(string text)
    {
        if (text.Length > Longest || DateStamp.FindIn(text) is not { } day)
        {
            return false;
        }

        ReadOnlySpan<char> before = text.AsSpan(0, day.Span.Start);
        ReadOnlySpan<char> behind = text.AsSpan(day.End).Trim();
        bool isNamed = !before.IsEmpty && before.IndexOfAny(",、:;。") < 0 && behind.Length <= LongestBehindDay;
        return isNamed || (before.IsEmpty && !behind.IsEmpty && behind[0] == '|');
    }
}
