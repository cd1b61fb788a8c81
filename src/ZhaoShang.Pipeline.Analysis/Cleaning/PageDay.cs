using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>
/// Finds the day of a page's article over its title, where neither the lines between title and body nor those under the body tell one: a line of fields, the table over a published paper, the way to
/// the page, a day printed large, the head of a paper's page. Near misses: the page's clock (<c>今天是2002年10月17日 星期四</c>), lists of other articles.
/// </summary>
/// <param name="Place">Where the day stands in the read text.</param>
/// <param name="Date">The day.</param>
/// <param name="Line">The line of fields that tells it; null if it is none.</param>
/// <param name="Medium">Where the paper's name stands before the day; null if none does.</param>
internal sealed record PageDay(TextSpan Place, Edtf Date, PageLine? Line, TextSpan? Medium)
{
    /// <summary>A day stands so near over the title.</summary>
    private const int LinesOverTitle = 8;

    /// <summary>The table over a published paper has at most so many rows.</summary>
    private const int MostRows = 20;

    private const int LongestLine = 120;

    private const int LongestClock = 48;

    private const double MostLinked = 0.4;

    private static readonly string[] ClockWords = ["今天", "今日", "欢迎", "农历", "现在", "当前时间", "晴", "多云", "阴", "雨", "℃"];

    // What a paper's page has beside its date.
    private static readonly string[] PaperTools = ["上一版", "下一版", "上一期", "下一期", "版面导航", "标题导航", "版面目录", "返回本版", "返回目录", "统一刊号", "邮发代号"];

    private static readonly string[] GuestWords = ["网友", "游客", "匿名", "楼", "回复", "评论", "跟帖", "留言"];

    private static readonly string[] SiteWords = ["版权所有", "Copyright", "©", "ICP", "网站更新", "本站更新", "网站维护"];

    /// <summary>The day of the article whose title is line <paramref name="title"/>; null if none is told over it. O(lines).</summary>
    public static PageDay? Over(List<PageLine> lines, int title)
    {
        bool isApart = false;
        PageDay? loose = null;
        for (int at = title - 1; at >= 0; at--)
        {
            PageLine line = lines[at];
            bool isNear = title - at <= LinesOverTitle;
            if (line.Byline is { Stamp: { } stamp } byline && !IsClock(line) && (IsTold(line, byline) || (isNear && !isApart)))
            {
                return new PageDay(line.Folded.ToText(stamp.Span), stamp.Value, line, null);
            }

            loose ??= title - at <= MostRows ? InRow(line) : null;
            loose ??= isNear ? InPaper(line) ?? InWay(line) ?? (isApart ? null : InTwo(lines, at, title) ?? Beside(line)) : null;
            isApart |= IsMenu(line);
        }

        return loose ?? lines.Take(title).Select(InPaper).FirstOrDefault(day => day is not null);
    }

    /// <summary>
    /// True for the site's clock among the lines over a title, from <paramref name="from"/> to before <paramref name="to"/>: <c>今天是2019年3月2日</c>; a bare <c>2019年3月2日 星期六</c>. Near misses: <c>某日报 2019年3月2日 星期六</c>,
    /// and where another of the lines names a paper, its issue or its page.
    /// </summary>
    public static bool IsSiteClock(List<PageLine> lines, int at, int from, int to)
    {
        string text = lines[at].Folded.Text;
        if (text.Length > LongestClock || PrintedDate.FindIn(text) is not { } day)
        {
            return false;
        }

        bool isBare = lines[at].Byline is { Fields.Count: 0 } && day.Span.Start == 0 && day.End == text.Length && text.Contains("星期", StringComparison.Ordinal);
        return text.StartsWith("今天是", StringComparison.Ordinal) || text.StartsWith("今天:", StringComparison.Ordinal) || text.StartsWith("现在是", StringComparison.Ordinal) || text.StartsWith("现在时间", StringComparison.Ordinal)
            || (isBare && lines.GetRange(from, to - from).TrueForAll(line => line.Cover is not { HasNumber: true } and not { Medium: not null } && line.Byline?.Medium is null && !line.Folded.Text.Contains('版', StringComparison.Ordinal)));
    }

    /// <summary>True for a line under a body that is not of its article: a guest's comment, <c>网友 李先生 2011-08-01 10:11:12</c>, and the site's own, <c>版权所有 网站更新日期:2011-08-02</c>.</summary>
    public static bool IsForeign(PageLine line) =>
        Array.Exists(SiteWords, word => line.Folded.Text.Contains(word, StringComparison.Ordinal))
        || (line.Byline is { Fields.Count: 0 } && Array.Exists(GuestWords, word => line.Folded.Text.Contains(word, StringComparison.Ordinal)));

    /// <summary>The index behind the last menu before line <paramref name="body"/>: over it stands what is the page's. 0 if there is no menu.</summary>
    public static int BehindMenu(List<PageLine> lines, int body) => body == 0 ? 0 : lines.FindLastIndex(body - 1, IsMenu) + 1;

    private static bool IsClock(PageLine line) => Array.Exists(ClockWords, word => line.Folded.Text.Contains(word, StringComparison.Ordinal));

    // A label of publishing, a paper's name, the number of an issue or a page.
    private static bool IsTold(PageLine line, Byline byline) =>
        byline.Fields.Any(field => field.Role is BylineRole.Stamp or BylineRole.Outlet) || (byline.Medium is { } medium && MediaNames.IsPress(medium.Of(line.Folded.Text))) || line.Cover is { HasNumber: true };

    // 某日报 2011年9月8日 星期四 上一期 下一期; 《某刊》半月刊 2010年第6期 2010年3月25日出版 定价8元; 首页 > 要闻 2011-09-08.
    private static PageDay? InPaper(PageLine line)
    {
        string text = line.Folded.Text;
        if (line.Byline is not null || text.Length > LongestLine || IsClock(line) || PrintedDate.FindIn(text) is not { } day)
        {
            return null;
        }

        ReadOnlySpan<char> before = text.AsSpan(0, day.Span.Start).TrimEnd(" ·|《》");
        before = MediaNames.WithoutEdition(before);
        bool isPress = before.Length > 0 && MediaNames.IsPress(before);
        bool isPaper = isPress || Array.Exists(PaperTools, word => text.Contains(word, StringComparison.Ordinal));
        isPaper |= line.Cover is { HasNumber: true, HasSpan: false } && (text.Contains('版', StringComparison.Ordinal) || (line.Block.LinkLetters == 0 && text.Contains('期', StringComparison.Ordinal)));
        bool isWay = line.Kind == LineKind.Breadcrumb && !text.Contains("星期", StringComparison.Ordinal);
        return !isPaper && !isWay ? null : new PageDay(line.Folded.ToText(day.Span), day.Value, null, isPress ? line.Folded.ToText(new TextSpan(0, before.Length)) : null);
    }

    // 首页 > 要闻 > 2011年 > 9月8日.
    private static PageDay? InWay(PageLine line) =>
        line.Kind == LineKind.Breadcrumb && !IsClock(line) && line.Cover is { HasSpan: false, Dates.Count: 2, Told: { Value: { Year: not null, Value.Length: 10 } day } told } ? new PageDay(line.Folded.ToText(told.Span), day, null, null) : null;

    // 某广播站2011年9月8日播音稿, no link. Near miss: another article with its day.
    private static PageDay? Beside(PageLine line) =>
        line is { Block.LinkLetters: 0, IsHeading: true } && !IsClock(line) && !IsForeign(line) && FrameLine.SignedIn(line.Folded.Text) is { } day ? new PageDay(line.Folded.ToText(day.Span), day.Value, null, null) : null;

    // 发布机构 | 某园区管委会 | 公开日期 | 2009年11月30日.
    private static PageDay? InRow(PageLine line)
    {
        string text = line.Folded.Text;
        for (int at = 0; line.Block.Kind == BlockKind.TableRow && at < text.Length; at = text.IndexOf(' ', at) is >= 0 and int space ? space + 1 : text.Length)
        {
            int end = text.IndexOf(' ', at);
            bool isLabel = end - at is > 2 and <= BylineLabels.Longest && BylineLabels.Roles.TryGetValue(text[at..end], out BylineRole role) && role == BylineRole.Stamp;
            if (isLabel && PrintedDate.MayBeginAt(text, end + 1) && PrintedDate.At(text, end + 1) is { IsWhole: true } day)
            {
                return new PageDay(line.Folded.ToText(day.Span), day.Value, null, null);
            }
        }

        return null;
    }

    // 19 over 2012-04, or beside it.
    private static PageDay? InTwo(List<PageLine> lines, int at, int title)
    {
        string text = lines[at].Folded.Text;
        string[] parts = text.Length > LongestLine ? [] : text.Split(' ');
        Edtf? date = parts.Length == 2 ? SplitDay.Of(parts[0], parts[1]) : null;
        (int Count, Edtf Date)? split = date is null ? SplitDay.At(lines, at) : null;
        int last = at + (split?.Count ?? 1) - 1;
        return (date ?? split?.Date) is { } told && last < title ? new PageDay(new TextSpan(lines[at].Span.Start, lines[last].Span.End), told, null, null) : null;
    }

    // Near miss: 某县融媒 | 2022年7月5日 18:20 | 浏览量 2311.
    private static bool IsMenu(PageLine line) =>
        line.LinkShare > MostLinked || line.Kind == LineKind.Breadcrumb || (line.Folded.Text.AsSpan().Count('|') > 1 && line.Byline?.Stamp is null);
}
