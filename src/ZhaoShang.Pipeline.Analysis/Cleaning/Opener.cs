using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>
/// How a news item opens: <c>央视网消息(新闻联播):</c>, <c>新华社北京1月3日电(记者 李明)</c>, <c>挖贝网11月7日,</c>. It stays in the body, and names the
/// medium and the writer. Near misses: <c>本报讯</c> (names no medium), <c>据某某网消息</c> (tells of another's news).
/// </summary>
/// <param name="Outlet">Where the medium's name stands in the read text; null if none is named.</param>
/// <param name="Author">Where the writer's name stands; null if none is named.</param>
internal sealed record Opener(TextSpan? Outlet, TextSpan? Author)
{
    private const int LongestOpener = 40;

    /// <summary>The full date in <c>新华社武汉2003年5月6日电</c>; null if the opener tells none.</summary>
    public (TextSpan Place, Edtf Date)? Day { get; private init; }

    private delegate bool Are(ReadOnlySpan<char> names);

    private static readonly string[] Media = ["新华社", "中新社", "新华网", "新闻网", "通讯社", "报", "晨讯", "晚讯", "时讯", "快讯", "商讯", "网", "在线", "信息港", "热线", "视窗", "融媒", "客户端", "电视台", "广播站", "社"];

    // 4月28日电子信息产业园开工: no wire.
    private const string BehindPower = "子力商缆站器机网话视影梯动线池路厂瓶镀炉解气极价控热光磁信";

    private const string Places = "省市县区旗镇乡州盟村";

    private static readonly string[] Marks = ["消息", "讯", "电", "专稿", "专电", "报道"];

    /// <summary>Reads the beginning of the article's first paragraph.</summary>
    public static Opener Of(FoldedLine line)
    {
        string text = line.Text.Length > 2 * LongestOpener ? line.Text[..(2 * LongestOpener)] : line.Text;
        int end = EndOfOpener(text);
        if (end < 0 && DayOfReport(text) is { } report)
        {
            return new Opener(null, AuthorIn(line, text, 0)) { Day = (line.ToText(report.Span), report.Value) };
        }

        if (end < 0)
        {
            return new Opener(null, AuthorIn(line, text, 0));
        }

        TextSpan? outlet = MediumIn(text, end) is { } medium ? line.ToText(medium) : null;
        // 2003年5月6日,项目开工; 某项目:2003年5月6日,开工: when it happened.
        bool isSentence = text[end - 1] == '日' && text[end] == ',' && MediumIn(text, end) is null;
        (TextSpan, Edtf)? day = !isSentence && (PrintedDate.FindIn(text[..end]) ?? DayBehind(text, end)) is { } stamp ? (line.ToText(stamp.Span), stamp.Value) : null;
        return new Opener(outlet, AuthorIn(line, text, end)) { Day = day };
    }

    /// <summary>Where the opener's mark ends; -1 if the text has none.</summary>
    private static int EndOfOpener(string text)
    {
        int first = -1;
        foreach (string mark in Marks)
        {
            int at = text.IndexOf(mark, StringComparison.Ordinal);
            int end = at + mark.Length;
            bool isOpen = at > 0 && end < text.Length && text[end] is '(' or ':' or ' ' or '】' or ',' or '题' && at < LongestOpener;
            first = isOpen && text.AsSpan(0, at).IndexOfAny(",。、") < 0 && (first < 0 || end < first) ? end : first;
        }

        if (first > 0)
        {
            return first;
        }

        int day = text.IndexOf("日,", StringComparison.Ordinal);
        return day > 0 && day < LongestOpener / 2 && text.AsSpan(0, day).IndexOfAny(",。、“") < 0 ? day + 1 : -1;
    }

    /// <summary>The day before a mark that the sentence follows directly: <c>某报2009年7月14日讯今年…</c>; and the day that is now: <c>今天(2009年7月14日),…</c>. Near miss: <c>2009年7月14日,项目开工</c>.</summary>
    private static PrintedDate? DayOfReport(string text)
    {
        int stop = text.IndexOfAny([',', '。']);
        string opening = text[..Math.Min(LongestOpener, stop < 0 ? text.Length : stop)];
        if (PrintedDate.FindIn(opening) is not { } day)
        {
            return null;
        }

        ReadOnlySpan<char> behind = text.AsSpan(day.Span.End);
        bool isReport = behind.StartsWith("讯") || (behind is ['电', var next, ..] && !BehindPower.Contains(next, StringComparison.Ordinal)) || behind.StartsWith("消息") || behind.StartsWith("专电");
        bool isNow = behind is [')', ..] && text.AsSpan(0, day.Span.Start) is [.., '今', '天' or '日', '('];
        return isReport || isNow ? day : null;
    }

    /// <summary>The day behind the mark: <c>本报讯(2009年7月14日 记者 李明)</c>, <c>本报讯 2009-07-14 今年…</c>. Near miss: <c>本报讯 2009年7月14日,项目开工</c>.</summary>
    private static PrintedDate? DayBehind(string text, int end)
    {
        int open = text[end] == ' ' && end + 1 < text.Length ? end + 1 : end;
        int close = text[open] == '(' ? text.IndexOf(')', open) : -1;
        if (close > 0)
        {
            return PrintedDate.FindIn(text[..close], open);
        }

        PrintedDate? date = text[end] == ' ' && end + 1 < text.Length && PrintedDate.MayBeginAt(text, end + 1) ? PrintedDate.At(text, end + 1) : null;
        return date is { IsWhole: true } day && day.End < text.Length && text[day.End] == ' ' ? day : null;
    }

    private static TextSpan? MediumIn(string text, int end)
    {
        int start = text.LastIndexOf(':', end - 1, end - 1) is > 0 and int colon ? colon + 1 : text[0] is '【' or '(' ? 1 : 0;
        start += text.AsSpan(start, end - start).IndexOfAnyExcept("? \uFFFD") is > 0 and int damage ? damage : 0;
        int stop = -1;
        foreach (string name in Media)
        {
            int at = text.IndexOf(name, start, end - start, StringComparison.Ordinal);
            stop = at > start || (at == start && name.Length > 2) ? (stop < 0 ? at + name.Length : Math.Min(stop, at + name.Length)) : stop;
        }

        bool isOwn = stop > start && text[start] is '本' or '据' or '记' or '从';
        bool isDated = stop > start && (end - stop <= 2 || char.IsAsciiDigit(text[stop]) || text.AsSpan(stop, end - stop).EndsWith("电") || text.AsSpan(stop, end - stop).EndsWith("消息") || text.AsSpan(stop, end - stop).EndsWith("讯"));
        return stop > start && stop <= end && !isOwn && isDated && stop - start <= 12 ? new TextSpan(start, stop) : stop < 0 ? UnknownMedium(text, start, end) : null;
    }

    /// <summary>A medium whose name does not tell that it is one, before the mark and the writer: <c>云上江北讯(记者 李明)</c>. Near miss: a place, <c>江北县清水镇讯(李明)</c>.</summary>
    private static TextSpan? UnknownMedium(string text, int start, int end)
    {
        ReadOnlySpan<char> name = text.AsSpan(start, end - start).TrimEnd("消息讯");
        bool isName = name.Length is >= 4 and <= 8 && text[end] == '(' && name[0] is not ('本' or '据' or '记' or '从' or '来') && !Places.Contains(name[^1], StringComparison.Ordinal) && !name.ContainsAnyExceptInRange('\u4E00', '\u9FFF');
        return isName && AuthorAt(text, end) is not null ? TextSpan.FromLength(start, name.Length) : null;
    }

    private static TextSpan? AuthorIn(FoldedLine line, string text, int from) => AuthorAt(text, from) is { } name ? line.ToText(name) : null;

    private static TextSpan? AuthorAt(string text, int from)
    {
        int open = text.IndexOf('(', from);
        int close = open < 0 ? -1 : text.IndexOf(')', open);
        if (close < 0 || open > from + 4)
        {
            return from > 0 ? ReportedBy(text, from) : null;
        }

        foreach (string role in (ReadOnlySpan<string>)["记者", "通讯员", "作者"])
        {
            int at = text.IndexOf(role, open, close - open, StringComparison.Ordinal);
            if (at >= 0 && NameFrom(text, at + role.Length, close) is { } name)
            {
                return name;
            }
        }

        // …电(李明), …电(李明 实习生 王芳)
        TextSpan all = new(open + 1, close);
        return from == 0 ? null : PersonNames.Are(all.Of(text)) ? all : NameFrom(text, all.Start, close, PersonNames.Are);
    }

    /// <summary>The reporter in <c>本报讯 记者李明、实习记者王芳江北报道:</c>, <c>本报讯通讯员王芳、记者李明报道:</c>. Near miss: <c>本报讯 记者从会上获悉</c>.</summary>
    private static TextSpan? ReportedBy(string text, int from)
    {
        int end = text.IndexOf("报道", from, StringComparison.Ordinal);
        int at = end < 0 || text.AsSpan(from, end - from).IndexOfAny(',', '。') >= 0 ? -1 : text.IndexOf("记者", from, end - from, StringComparison.Ordinal);
        return at < 0 || at - from > LongestOpener / 2 ? null : NameFrom(text, at + 2, end);
    }

    private static TextSpan? NameFrom(string text, int start, int end, Are? isName = null)
    {
        while (start < end && text[start] is ' ' or ':' or '/')
        {
            start++;
        }

        foreach (string next in (ReadOnlySpan<string>)["通讯员", "实习生", "实习记者", "见习记者", "摄影", "文/", "图/", "文 ", "报道"])
        {
            int at = text.IndexOf(next, start, end - start, StringComparison.Ordinal);
            end = at > start ? at : end;
        }

        end = start + text.AsSpan(start, end - start).TrimEnd(" ,、;").Length;
        return end > start && (isName ?? PersonNames.AreLabelled)(text.AsSpan(start, end - start)) ? new TextSpan(start, end) : null;
    }
}
