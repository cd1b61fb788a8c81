using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>
/// The title that a first paragraph opens with, where the whole article is printed in one: in brackets, <c>【某省:规划建设走廊,加快布局】某省提出…</c>; before the day, its time and the fields,
/// <c>某地投资过亿 2009-07-14 17:10 来源:某报 编辑:李明 近日,…</c>. Near misses: the column's name in <c>【新春走基层】某地…</c>, <c>截至2009-07-14 17:10,…</c>.
/// </summary>
/// <param name="Title">Where the title stands.</param>
/// <param name="End">Where the article begins behind it.</param>
/// <param name="Day">The day of publishing, and where that stands; null if none is told.</param>
/// <param name="Medium">Where the medium's name stands; null if none is named.</param>
internal sealed record OpeningTitle(TextSpan Title, int End, (TextSpan Place, Edtf Date)? Day, TextSpan? Medium)
{
    private const int ShortestTitle = 8;

    private const int LongestTitle = 60;

    private const int ShortestRest = 10;

    private const string NoTitleEnds = "在于至到自从由截,:;(";

    /// <summary>What the folded <paramref name="line"/> opens with; null if that is no title. O(length).</summary>
    public static OpeningTitle? Of(string line)
    {
        int close = line[0] == '【' ? line.IndexOf('】', StringComparison.Ordinal) : -1;
        if (close - 1 is >= ShortestTitle and <= LongestTitle && close + ShortestRest < line.Length && !IsDateline(line.AsSpan(1, close - 1)))
        {
            return new OpeningTitle(new TextSpan(1, close), SkipSpace(line, close + 1), null, null);
        }

        return PrintedDate.FindIn(line[..Math.Min(line.Length, 2 * LongestTitle)]) is { } day && day.End > day.Span.End ? BeforeDay(line, day) : null;
    }

    // 【本报江北4月20日专电】
    private static bool IsDateline(ReadOnlySpan<char> bracket) => bracket.EndsWith("电") || bracket.EndsWith("讯") || bracket.EndsWith("消息");

    private static OpeningTitle? BeforeDay(string line, PrintedDate day)
    {
        int title = line.AsSpan(0, day.Span.Start).TrimEnd().Length;
        bool isTitle = title is >= ShortestTitle and <= LongestTitle && title < day.Span.Start && line.AsSpan(0, title).IndexOfAny('。', ';') < 0 && !NoTitleEnds.Contains(line[title - 1], StringComparison.Ordinal);
        int end = isTitle ? EndOfFields(line, day.End, out TextSpan? medium) : EndOfFields(line, line.Length, out medium);
        return isTitle && line.Length - end >= ShortestRest ? new OpeningTitle(new TextSpan(0, title), end, (day.Span, day.Value), medium) : null;
    }

    /// <summary>The index behind the labelled fields and the tools that follow the day, each up to a blank.</summary>
    private static int EndOfFields(string line, int at, out TextSpan? medium)
    {
        medium = null;
        int end = SkipSpace(line, at);
        for (int blank = Blank(line, end); blank > end; blank = Blank(line, end))
        {
            int colon = line.IndexOf(':', end, blank - end);
            BylineRole role = BylineRole.Other;
            bool isField = colon > end && BylineLabels.Roles.TryGetValue(line[end..colon], out role);
            if (!isField && !FurnitureWords.Are(line.AsSpan(end, blank - end)))
            {
                break;
            }

            medium ??= role == BylineRole.Outlet && colon + 1 < blank ? new TextSpan(colon + 1, blank) : null;
            end = SkipSpace(line, blank);
        }

        return end;
    }

    private static int Blank(string line, int at) => at < line.Length ? line.IndexOf(' ', at) : -1;

    private static int SkipSpace(string line, int at)
    {
        while (at < line.Length && line[at] == ' ')
        {
            at++;
        }

        return at;
    }
}
