using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>
/// The day of publishing that a first paragraph or a title opens with: <c>〔2010年2月26日 某电视台〕 今天上午…</c>, <c>(发布时间:2010-02-26 来源:某报)今天上午…</c>,
/// <c>2010-02-26 09:12 今天上午…</c>, <c>[2010-02-26] 某地投资过亿</c>, <c>某晚报(2010-02-26)今天上午…</c>. Near misses: <c>(一)完成情况</c>, <c>2010年2月26日,项目开工</c>.
/// </summary>
/// <param name="Place">Where the day stands.</param>
/// <param name="Date">The day; it may be without its year in brackets.</param>
/// <param name="End">Where the article begins behind it.</param>
/// <param name="Medium">Where the medium's name stands in the brackets; null if none does.</param>
internal readonly record struct LeadingDay(TextSpan Place, Edtf Date, int End, TextSpan? Medium)
{
    private const int LongestBracket = 40;

    private const int LongestMedium = 16;

    /// <summary>What the folded <paramref name="line"/> opens with; null if that is no day.</summary>
    public static LeadingDay? Of(string line) => line.Length == 0 ? null : InBrackets(line, 0) ?? Bare(line) ?? BehindMedium(line);

    /// <summary>True for the opening of a wire, <c>【本报江北4月20日专电】</c>: the day that 今天 is, also where the page is of another.</summary>
    public static bool IsWire(ReadOnlySpan<char> opening) => opening.TrimEnd("】])〕 ") is [.., '电' or '讯'];

    /// <summary>True if <paramref name="line"/> (folded) opens with a whole date: in a chronicle every paragraph does.</summary>
    public static bool IsDated(string line) => line.Length > 0 && PrintedDate.MayBeginAt(line, 0) && PrintedDate.At(line, 0) is { IsWhole: true };

    // 某晚报(2009-07-14)今年…. Near miss: 某公司(2009年成立)….
    private static LeadingDay? BehindMedium(string line)
    {
        int open = line.AsSpan(0, Math.Min(LongestMedium, line.Length)).IndexOf('(');
        bool isMedium = open > 2 && (MediaNames.IsPress(line.AsSpan(0, open).Trim(" 《》")) || line.AsSpan(0, open).EndsWith("网"));
        return isMedium && InBrackets(line, open) is { Date.Year: not null } day ? day with { Medium = day.Medium ?? new TextSpan(0, open) } : null;
    }

    private static LeadingDay? InBrackets(string line, int open)
    {
        int close = line[open] is '(' or '〔' or '[' or '【' ? line.IndexOfAny([')', '〕', ']', '】'], open) : -1;
        if (close - open is < 4 or > LongestBracket || close + 1 >= line.Length)
        {
            return null;
        }

        string inside = line[(open + 1)..close].Replace('〔', ' ');
        int end = BehindSpace(line, close + 1);
        if (LineCover.Of(inside) is { IsDated: true, HasSpan: false } cover)
        {
            return cover.Told is { } told ? new LeadingDay(Moved(told.Span, open), told.Value, end, cover.Medium is { } medium ? Moved(medium, open) : null) : null;
        }

        return Byline.Read(inside) is { Stamp: { } stamp } ? new LeadingDay(Moved(stamp.Span, open), stamp.Value, end, null) : null;
    }

    private static LeadingDay? Bare(string line)
    {
        PrintedDate? date = IsDated(line) ? PrintedDate.At(line, 0) : null;
        bool isApart = date is { } day && day.End + 1 < line.Length && line[day.End] == ' ' && !(day.IsShort && day.End == day.Span.End);
        return isApart ? new LeadingDay(date!.Value.Span, date.Value.Value, date.Value.End + 1, null) : null;
    }

    private static TextSpan Moved(TextSpan span, int open) => new(span.Start + open + 1, span.End + open + 1);

    private static int BehindSpace(string line, int at) => at < line.Length && line[at] == ' ' ? at + 1 : at;
}
