using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>Lines around a title and under a body that are no part of the body: occasions, offices, numbers of papers, dates.</summary>
internal static class FrameLine
{
    private const int Longest = 48;

    private const int LongestNote = 60;

    private const int LongestBehindDay = 4;

    private static readonly string[] Doings =
    [
        "签约", "开工", "竣工", "投产", "建成", "建设", "动工", "奠基", "截止", "截至", "完工", "注册", "成立", "施行", "执行", "举行", "召开", "赴", "考察", "拜访", "洽谈", "引进", "项目", "投资", "起",
    ];

    // What follows the day that a text was written, printed, aired or posted at.
    private static readonly string[] Issuing =
        ["|", "讯", "电", "专电", "消息", "报道", "报导", "播", "刊", "载", "摘", "发稿", "发布", "发表", "发于", "供稿", "写于", "作于", "草于", "定稿", "改定", "急就", "寄自", "整理", "编", "第", "头版", "用稿", "采用", "阅读", "浏览", "点击", "评论", "转载", "标签", "来自", "订阅", "关注", "《", "(本文", "(有删", "(节选", "(略有", "于"];

    private static readonly string[] Remarks = ["截", "注", "附", "数据", "至今", "以来", "以上", "通过", "施行"];

    /// <summary>True for a line under the title that is no part of the body: the occasion, an office, a paper's number, a date in brackets or beside a name.</summary>
    public static bool Is(string text) =>
        HeadLines.IsOccasion(text) || HeadLines.IsOffice(text) || IssueNumber.IsPaper(text) || IssueNumber.IsIssue(text) || IsBracketed(text) || IsDated(text) || IsTimed(text) || (text.Length <= Longest && (LineCover.Of(text).IsFurniture || (IsInBrackets(text) && LineCover.Of(text[1..^1]).IsFurniture)));

    // (2009年第8期 8月31日出刊)
    private static bool IsInBrackets(string text) => text.Length > 2 && text[0] == '(' && text[^1] == ')';

    /// <summary>The day told in a frame's line; null if it tells none. A period's first day is none, nor the one up to which it counts: <c>(2020年4月13日—4月19日)</c>, <c>(截至2020年4月13日)</c>.</summary>
    public static PrintedDate? DayIn(string text) =>
        PrintedDate.FindIn(text) is { } day && !text.AsSpan(0, day.Span.Start).EndsWith("截至") && !text.AsSpan(0, day.Span.Start).EndsWith("截止") && !(day.End < text.Length && text[day.End] is '-' or '—' or '－' or '~' or '至' or '到') ? day : null;

    /// <summary><paramref name="line"/> without the date and the signer that stand behind a paper's or an issue's number: <c>某商字〔2011〕9号 签发人:孟凡喜</c>.</summary>
    public static string Number(string line)
    {
        int signer = line.IndexOf(" 签发", StringComparison.Ordinal);
        int end = signer > 0 ? signer : line.Length;
        if (PrintedDate.FindIn(line) is { Span.Start: 0 } first && IssueNumber.IsIssue(line[first.End..].Trim()))
        {
            return line[first.End..].Trim();
        }

        int day = PrintedDate.FindIn(line) is { } stamp && line.Length - stamp.End <= LongestBehindDay && stamp.Span.Start > 0 ? stamp.Span.Start : end;
        return line[..Math.Min(end, day)].TrimEnd();
    }

    /// <summary>
    /// Where an article was first printed or aired, with its day, alone in brackets or behind a dash under it: <c>(原载2001年9月14日《车城日报》)</c>. Near misses:
    /// <c>(数据截至2013年6月30日)</c>, <c>(注:2013年6月30日起执行)</c>.
    /// </summary>
    public static PrintedDate? PrintedIn(string line)
    {
        bool isQuoted = (line[0] == '(' && line[^1] == ')') || (line[0] is '—' or '-' && line[^1] == '》');
        bool isNote = line.Length is > 10 and <= LongestNote && isQuoted && line.IndexOfAny(['。', ';']) < 0;
        return isNote && !Array.Exists(Remarks, word => line.Contains(word, StringComparison.Ordinal)) ? PrintedDate.FindIn(line) : null;
    }

    /// <summary>
    /// The month, or the day without its year, that an office signed with, alone or behind its name, also in brackets: <c>(一九九八年四月)</c>,
    /// <c>某镇人民政府 十月十二日</c>. Near misses: <c>完成时间:1998年4月</c>, <c>项目开工 10月12日</c>.
    /// </summary>
    public static (TextSpan Span, Edtf Date)? PartIn(string line)
    {
        if (line.Length is < 4 or > Longest)
        {
            return null;
        }

        if (LineCover.Of(line) is { IsDated: true, HasSpan: false, Day: null } cover)
        {
            return cover.Told;
        }

        if (IsTimed(line) && PrintedDate.FindDayOfYear(line, 0) is { } posted)
        {
            return (posted.Span, posted.Value);
        }

        bool isInside = IsInBrackets(line) && LineCover.Of(line[1..^1]) is { IsDated: true, HasSpan: false, Day: null, IsFurniture: true };
        return isInside && LineCover.Of(line[1..^1]).Told is { } told ? (new TextSpan(told.Span.Start + 1, told.Span.End + 1), told.Value) : null;
    }

    /// <summary>
    /// A date in brackets, or the issue that an article stood in: <c>《园区建设》2013年12月号</c>, <c>(《某报》1999年第24期)</c>. Near miss: <c>(2008年3月19日县人民政府第2次常务会议通过)</c>, which is told.
    /// </summary>
    private static bool IsBracketed(string text)
    {
        bool isBracketed = text[0] == '(' && text[^1] == ')' && text.Length <= Longest && !text.EndsWith("通过)", StringComparison.Ordinal);
        return isBracketed ? PrintedDate.FindIn(text) is not null || IsOfIssue(text) : text[0] == '《' && text.Length <= Longest && text[^1] is '号' or '期' or '版' && IsOfIssue(text);
    }

    /// <summary>A day without its year and the time of day, as a site prints them beside a name: <c>某某潮 05-16 09:20 关注</c>. Near miss: a sentence, <c>05-16 09:20,某地开工</c>.</summary>
    private static bool IsTimed(string text) =>
        text.Length <= Longest / 2 && text.IndexOfAny(['。', ';', ',', ':']) is var mark && (mark < 0 || (char.IsAsciiDigit(text[mark - 1 < 0 ? 0 : mark - 1]) && text.IndexOfAny(['。', ';', ',']) < 0))
        && PrintedDate.FindDayOfYear(text, 0) is { } day && day.End > day.Span.End;

    private static bool IsOfIssue(string text) => text.Contains('》', StringComparison.Ordinal) && text.AsSpan().IndexOfAny('期', '号') > 0 && IssueNumber.YearIn(text) is not null;

    /// <summary>
    /// A day with a name, a label or the page's parts beside it, near a title: <c>今日某县 2019-08-14</c>, <c>报送日期:2004年6月8日</c>,
    /// <c>2015-10-16 | 某新闻 | 财经</c>. Near misses: a sentence, <c>2019-08-14 市长赴某地考察</c>, <c>签约日期:2004年6月8日</c>.
    /// </summary>
    public static bool IsDated(string text)
    {
        if (text.Length > Longest || IsOfDoing(text) || DayIn(text) is not { } day || text.Replace("》,", "》", StringComparison.Ordinal).IndexOfAny(['。', ';', ',']) >= 0 || Array.Exists(Doings, word => text.Contains(word, StringComparison.Ordinal)))
        {
            return false;
        }

        ReadOnlySpan<char> before = text.AsSpan(0, day.Span.Start);
        ReadOnlySpan<char> behind = text.AsSpan(day.End).Trim();
        // 2013年10月24日08:36 某商报 我有话说(5)
        bool isOfMedium = day.End > day.Span.End && LineCover.Of(text) is { Medium: not null } or { Office: not null };
        return isOfMedium || (before.IsEmpty ? behind.IsEmpty || behind[0] is '|' or '/' or '·' or '丨' or '[' or '【' or '(' || behind.Length <= LongestBehindDay * 2 || IssueNumber.IsIssue(behind.ToString()) : behind.Length <= Longest / 2);
    }

    // 开幕时间:2015年10月18日. Near miss: 报送时间:2015年10月18日.
    private static bool IsOfDoing(string text) =>
        text.IndexOf(':', StringComparison.Ordinal) is > 2 and var colon && text.AsSpan(0, colon) is var label && (label.EndsWith("时间") || label.EndsWith("日期")) && !BylineLabels.IsOfDay(label.Trim(), out _) && !BylineLabels.Roles.ContainsKey(label.Trim().ToString());

    /// <summary>The day in <c>(2003年6月20日县长办公会议通过,6月25日印发)</c> that the paper was issued at; null if the line tells none.</summary>
    public static (TextSpan Span, Edtf Date)? IssuedIn(string text)
    {
        if (text.Length > LongestNote || !text.Contains("通过", StringComparison.Ordinal) || PrintedDate.FindIn(text) is not { Year: int year } passed || PrintedDate.FindDayOfYear(text, passed.End) is not { Month: int month, Day: int day } issued)
        {
            return null;
        }

        ReadOnlySpan<char> behind = text.AsSpan(issued.Span.End);
        bool isIssued = behind.StartsWith("印发") || behind.StartsWith("发布") || behind.StartsWith("公布") || behind.StartsWith("下发");
        return isIssued && day <= DateTime.DaysInMonth(year, month) ? (issued.Span, Edtf.OfDay(year, month, day)) : null;
    }

    /// <summary>
    /// The day that an article was signed with, beside a name, on its last line, or printed or aired at: <c>某县工业局 王明 1998年7月8日</c>, <c>本文刊发于1998年7月8日《某晚报》</c>. Near misses:
    /// <c>竣工日期:1998年7月8日</c>, <c>截至1998年7月8日统计</c>.
    /// </summary>
    public static PrintedDate? SignedIn(string line) =>
        IsDated(line) && PrintedDate.FindIn(line) is { } day && !line.AsSpan(0, day.Span.Start).Contains(':') && !line.AsSpan(day.End).Contains(':') && (day.End >= line.Length - 1 || day.Span.Start <= 1 || Array.Exists(Issuing, word => line.AsSpan(day.End).TrimStart(' ').StartsWith(word))) ? day : null;
}
