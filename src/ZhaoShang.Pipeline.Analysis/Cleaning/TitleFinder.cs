using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>
/// Finds the title of an article without markup: of the first lines, the first that is neither furniture (<see cref="LineCover"/>) nor an office, an
/// occasion, the name of a column or a salutation, with the lines that go on with it.
/// </summary>
/// <param name="lines">The article's lines.</param>
/// <param name="masthead">The index behind a bulletin's head.</param>
internal sealed class TitleFinder(List<PageLine> lines, int masthead)
{
    /// <summary>A title stands among the first lines.</summary>
    private const int LinesOverBody = 16;

    /// <summary>A list without a sentence has at least so many lines, with its title.</summary>
    private const int ShortestList = 4;

    private const int LongestTitle = 70;

    private const int ShortestSubtitle = 5;

    private const int ShortestBeforeDay = 5;

    private const int LongestColumn = 4;

    private const int ShortestTitle = 3;

    private const int LongestBracketed = 10;

    private static readonly string[] Papers = ["纪要", "通报", "总结", "小结", "报告", "讲话", "发言", "公告", "通知", "通告", "启事", "规划", "方案", "公报", "汇报", "计划", "要点", "办法", "规定"];

    private static readonly string[] OpenEnds = ["关于", "印发", "转发", "的", "暨", "及", "和", "与", "在", "、", ",", "《", "(", "“"];

    /// <summary>The title that stands in a line of fields: under its label, or before them; null if none does.</summary>
    public (int Line, TextSpan Title)? InByline()
    {
        for (int at = masthead; at < lines.Count && at < masthead + LinesOverBody && !lines[at].IsParagraph; at++)
        {
            Byline? byline = lines[at].Byline;
            if ((byline?.TitleIn(lines[at].Folded.Text) ?? (byline is { HasTitle: true } ? byline.Rest : null)) is { } title)
            {
                return (at, title);
            }

            if (lines[at].Kind is LineKind.Content && !IsOver(at))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The index of the title's first line and how many lines it has; where it has none, 0 and the index of the body's first line.</summary>
    public (int First, int Count) Find()
    {
        int first = masthead;
        while (first < lines.Count && first < masthead + LinesOverBody && IsOver(first))
        {
            first++;
        }

        if (first == lines.Count || !MayBeTitle(first))
        {
            return (first, 0);
        }

        if (first + 1 < lines.Count && HeadLines.IsOffice(lines[first].Folded.Text))
        {
            return lines[first + 1].IsHeading && HeadLines.ContinuesOffice(lines[first + 1].Folded.Text) ? (first, 2) : (first, 0);
        }

        int end = first + 1;
        while (end < lines.Count && lines[end].IsHeading && !lines[end].IsFrame && !HeadLines.IsOffice(lines[end].Folded.Text))
        {
            end++;
        }

        bool isList = end == lines.Count && end - first >= ShortestList && lines[first].Folded.Text.IndexOfAny([',', ':']) < 0;
        return end == lines.Count && !isList ? (first, 0) : (first, LinesOf(first, end));
    }

    /// <summary>Where the title ends in a line that a day stands behind, with nothing else but furniture: <c>某地投资过亿 2007年5月31日 某晚报</c>, <c>某地投资过亿2007-05-31</c>; 0 for other lines.</summary>
    public static int EndBeforeDay(string line)
    {
        if (IssueNumber.BehindName(line) is > 0 and int number && !(line[number - 1] == '(' && line[^1] == ')'))
        {
            return line.AsSpan(0, number).TrimEnd().Length;
        }

        PrintedDate? found = PrintedDate.FindIn(line);
        if (found is not { Span.Start: >= ShortestBeforeDay } day || "在于至到自从由截".Contains(line[day.Span.Start - 1], StringComparison.Ordinal))
        {
            return 0;
        }

        bool isApart = line[day.Span.Start - 1] is ' ' or '|' || char.IsAsciiDigit(line[day.Span.Start]);
        bool isFurniture = day.End == line.Length || LineCover.Of(line[day.Span.Start..]) is { Rest.IsEmpty: true, HasSpan: false };
        bool isTitle = !LineCover.Of(line[..day.Span.Start]).Rest.IsEmpty;
        int address = line.AsSpan(0, day.Span.Start).IndexOf("http") is > 0 and int http ? http : day.Span.Start;
        return isApart && isFurniture && isTitle ? line.AsSpan(0, address).TrimEnd(" |([【").Length : 0;
    }

    private bool MayBeTitle(int at)
    {
        PageLine line = lines[at];
        string text = line.Folded.Text;
        bool isExclaimed = line.Kind == LineKind.Content && text[^1] is '!' or '?' && text.Length <= LongestTitle && !text.Contains('。', StringComparison.Ordinal) && at + 1 < lines.Count && !line.BeginsWrapped;
        return (line.IsHeading || isExclaimed) && text.Length >= ShortestTitle && !HeadLines.IsNumbered(text) && !IsBracketedColumn(text) && text[^1] is not (':' or ';') && text[0] is not ('▲' or '△');
    }

    /// <summary>True for a line over the title: furniture, offices of which the title is none, the name of a column.</summary>
    private bool IsOver(int at)
    {
        PageLine line = lines[at];
        if (line.Kind is not LineKind.Content and not LineKind.Lead || !line.Folded.Text.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return true;
        }

        bool hasTitle = at + 1 < lines.Count && line.IsHeading && HasTitleBehind(at + 1);
        if (!hasTitle)
        {
            return false;
        }

        string text = line.Folded.Text;
        if (HeadLines.IsOffice(text))
        {
            return AreOffices(text) || !HeadLines.ContinuesOffice(lines[at + 1].Folded.Text);
        }

        return line.IsFrame || IsEntry(text) || line.Cover is { Rest.IsEmpty: true } || IsSite(line) || FrameLine.IsDated(text) || IsColumn(text) || (text[0] == '《' && IssueNumber.YearBeforeNumber(text) is not null);
    }

    /// <summary>Several offices in a line head a paper that they issue together: <c>某县委办公室 某县人民政府办公室 / 关于…的通知</c>.</summary>
    private static bool AreOffices(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } parts && Array.TrueForAll(parts, part => MediaNames.IsOffice(part));

    /// <summary>Entries of a menu: <c>房产|电讯稿|图片</c>, <c>• 政务微信</c>.</summary>
    private static bool IsEntry(string text) => text.AsSpan().Count('|') >= 2 || (text[0] == '•' && text.Length <= LongestBracketed);

    /// <summary>The site's name with its motto over a title: <c>某某网 - 招商人的家园</c>.</summary>
    private static bool IsSite(PageLine line) =>
        line.Cover?.Medium is { Start: 0 } medium && medium.End + 2 < line.Folded.Text.Length && line.Folded.Text.AsSpan(medium.End).TrimStart() is ['-' or '_' or '|' or '—', ..];

    private bool HasTitleBehind(int from)
    {
        for (int at = from; at < lines.Count && at < from + LinesOverBody; at++)
        {
            if (lines[at].Kind is not LineKind.Content || lines[at].IsFrame || IsSite(lines[at]) || HeadLines.IsOffice(lines[at].Folded.Text) || (lines[at].IsHeading && IsColumn(lines[at].Folded.Text)))
            {
                continue;
            }

            return MayBeTitle(at) && !HeadLines.IsOccasion(lines[at].Folded.Text);
        }

        return false;
    }

    /// <summary>The name of a column over a title, or the place that it begins with: <c>要闻</c>, <c>【基层动态】</c>, <c>玉田:</c>. Near miss: <c>【某县:八个项目集中签约】</c>.</summary>
    private static bool IsColumn(string text) => (text.Length <= LongestColumn && !Array.Exists(Papers, paper => text.EndsWith(paper, StringComparison.Ordinal))) || IsBracketedColumn(text) || (text[^1] == ':' && text.Length <= LongestBracketed);

    private static bool IsBracketedColumn(string text) => text.Length <= LongestBracketed && text[0] is '【' or '[' or '〔' or '〖' && text[^1] is '】' or ']' or '〕' or '〗';

    private int LinesOf(int first, int end)
    {
        int count = 1;
        while (first + count < end && GoesOn(first + count - 1))
        {
            count++;
        }

        return first + count < end && IsSubtitle(first + count, end) ? count + 1 : count;
    }

    /// <summary>True for a title that was cut into two lines: it ends with a word that asks for more, or inside quotation marks.</summary>
    private bool GoesOn(int line)
    {
        string text = lines[line].Folded.Text;
        bool isOpen = text.AsSpan().Count('《') > text.AsSpan().Count('》') || text.AsSpan().Count('“') > text.AsSpan().Count('”');
        return isOpen || Array.Exists(OpenEnds, end => text.EndsWith(end, StringComparison.Ordinal));
    }

    /// <summary>
    /// A second heading line is a subtitle if it begins with a dash, or if nothing but the two stands over the first paragraph or the byline. Near
    /// misses: <c>一、主要做法</c> under a title, <c>——在全县大会上的报告</c> (an occasion).
    /// </summary>
    private bool IsSubtitle(int line, int end)
    {
        string text = lines[line].Folded.Text;
        if (HeadLines.IsNumbered(text) || FrameLine.Is(text) || HeadLines.IsSpoken(text) || "■□○◎●△▲◆◇★【".Contains(text[0], StringComparison.Ordinal) || HeadLines.SpeakerIn(text) is not null || IsToldBefore(line))
        {
            return false;
        }

        bool isLast = line + 1 == end && end < lines.Count;
        return text[0] is '—' or '-' or '―' or '－' || (isLast && text.Length >= ShortestSubtitle && text[^1] is not (':' or ','));
    }

    private bool IsToldBefore(int line) => Enumerable.Range(masthead, line - masthead).Any(before => Key(lines[before].Folded.Text) == Key(lines[line].Folded.Text));

    private static string Key(string folded) => string.Concat(folded.Where(char.IsLetterOrDigit));
}
