namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>
/// What stands over the title of a bulletin or an official paper: its name, the number of the issue or of the paper, who issued it, a table of
/// contents. Example: <c>招商动态 / 第12期(总第58期) / 玉田县招商局办公室 2005年9月20日 / ━━━</c>. Near miss: a title with nothing between it and
/// the body, <c>某县招商引资工作动态</c>.
/// </summary>
internal static class Masthead
{
    /// <summary>A number stands among the first lines.</summary>
    private const int LinesOverNumber = 8;

    private const int LongestColumn = 10;

    private const int LongestHeading = 4;

    /// <summary>A table of contents ends after so many lines.</summary>
    private const int LinesOfContents = 12;

    private const string ItemMarks = "○●◇◆·★☆▲△■□※*▌";

    private static readonly string[] ContentsHeadings = ["本期要目", "本期导读", "本期目录", "本期内容", "本期主要内容", "要目", "目录", "导读"];

    /// <summary>The index of the first line behind the masthead; 0 if there is none. O(lines over the body).</summary>
    public static int EndIn(List<PageLine> lines)
    {
        int end = EndOfNumber(lines);
        end = end > 0 ? end : EndOfName(lines);
        while (end > 0 && end < lines.Count && IsBelowNumber(lines, end))
        {
            end = Math.Max(end + 1, EndOfContents(lines, end));
        }

        return end;
    }

    private static int EndOfNumber(List<PageLine> lines)
    {
        int end = 0;
        for (int i = 0; i < lines.Count && i < LinesOverNumber && !lines[i].IsParagraph; i++)
        {
            string line = FrameLine.Number(lines[i].Folded.Text);
            if (line.Length == 0)
            {
                continue;
            }

            bool isIssue = IssueNumber.IsIssue(line) || IssueNumber.BehindName(line) > 0;
            isIssue |= lines[i].IsHeading && lines[i].Cover is { HasNumber: true, HasSpan: false, Day: not null } && line.Contains('期', StringComparison.Ordinal) && line.AsSpan().IndexOfAny("◎●·◇|") >= 0;
            bool isPaper = IssueNumber.IsPaper(line) && OnlyOfficesOver(lines, i);
            end = (isIssue || isPaper) && HasTitleBehind(lines, i + 1) ? i + 1 : end;
        }

        return end;
    }

    /// <summary>A bulletin without a number: its name, its office with the date, the title.</summary>
    private static int EndOfName(List<PageLine> lines)
    {
        int next = 1;
        while (next < lines.Count && lines[next].Kind == LineKind.Rule)
        {
            next++;
        }

        bool isName = next + 1 < lines.Count && lines[0].IsHeading && IssueNumber.IsBulletin(lines[0].Folded.Text) && lines[next].Byline is { Stamp: not null, Issuer: not null };
        return isName && HasTitleBehind(lines, next + 1) ? next + 1 : 0;
    }

    private static bool HasTitleBehind(List<PageLine> lines, int from)
    {
        for (int i = from; i < lines.Count && i < from + LinesOfContents && !lines[i].IsParagraph; i++)
        {
            string line = lines[i].Folded.Text;
            if (IsContents(line))
            {
                i = EndOfContents(lines, i) - 1;
                continue;
            }

            if (lines[i].IsHeading && !IsColumn(line) && line[^1] is not (':' or ',') && !ItemMarks.Contains(line[0], StringComparison.Ordinal) && !HeadLines.IsIssuer(line) && !HeadLines.IsNumbered(line) && !HeadLines.IsOffice(line) && !HeadLines.IsOccasion(line))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The head of a column, or what the issue rests on: <c>【数说】</c>, <c>要闻</c>, <c>本期数据截至6月30日</c>. Near miss: <c>【某县:八个项目集中签约】</c>.</summary>
    private static bool IsColumn(string line) => line.Length <= LongestHeading || FrameLine.Is(line) || FrameLine.PartIn(line) is not null || line.StartsWith("本期", StringComparison.Ordinal) || (line[0] == '【' && line[^1] == '】' && line.Length <= LongestColumn);

    /// <summary>The number of a paper stands over its title, but under a title that comes first.</summary>
    private static bool OnlyOfficesOver(List<PageLine> lines, int number)
    {
        for (int i = 0; i < number; i++)
        {
            string line = lines[i].Folded.Text;
            if (lines[i].IsHeading && !line.EndsWith("文件", StringComparison.Ordinal) && !line.EndsWith("纪要", StringComparison.Ordinal) && !HeadLines.IsOffice(line))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsBelowNumber(List<PageLine> lines, int at)
    {
        string line = lines[at].Folded.Text;
        return lines[at].Kind is not (LineKind.Content or LineKind.Lead)
            || (lines[at].IsHeading && (IsContents(line) || IsRowOfTitles(line) || ((HeadLines.IsIssuer(line) || HeadLines.IsOffice(line)) && !BeginsTitle(lines, at))));
    }

    /// <summary>Two titles or more on one line, each behind the same mark: <c>★某县签约 ★某镇引进彩印厂</c>. Near miss: <c>★快讯★</c>.</summary>
    private static bool IsRowOfTitles(string line)
    {
        int second = ItemMarks.Contains(line[0], StringComparison.Ordinal) ? line.IndexOf(line[0], 1) : -1;
        return second > 4 && second < line.Length - 4;
    }

    /// <summary>某县人民政府 / 关于…的通知: the office is the title's beginning.</summary>
    private static bool BeginsTitle(List<PageLine> lines, int at) => at + 1 < lines.Count && HeadLines.ContinuesOffice(lines[at + 1].Folded.Text);

    /// <summary>True for the heading over a table of contents, also with the contents behind it: <c>本期要目</c>, <c>【本期要目】某县签约 某镇引进彩印厂</c>.</summary>
    public static bool IsContents(string line) => (line[0] is '【' or '[' && line.IndexOfAny(['】', ']']) is > 0 and var close && IsHeading(line[..close])) || IsHeading(line);

    private static bool IsHeading(string line) => Array.IndexOf(ContentsHeadings, line.Trim(" :【】[]()<>《》·■◆●▲★☆※|-—.…".ToCharArray())) >= 0;

    /// <summary>The index behind the table of contents whose heading stands at <paramref name="at"/>: a rule ends it, or the first line without its mark; its own line, if they stand there.</summary>
    public static int EndOfContents(List<PageLine> lines, int at)
    {
        if (!IsHeading(lines[at].Folded.Text))
        {
            return at + 1;
        }

        int last = Math.Min(lines.Count, at + LinesOfContents);
        int rule = lines.FindIndex(at, last - at, line => line.IsParagraph || line.Kind == LineKind.Rule);
        if (rule > at && lines[rule].Kind == LineKind.Rule)
        {
            return rule + 1;
        }

        int end = at + 1;
        char mark = end < last ? lines[end].Folded.Text[0] : '\0';
        bool isMarked = ItemMarks.Contains(mark, StringComparison.Ordinal);
        while (end < last && (isMarked ? lines[end].Folded.Text[0] == mark : HeadLines.IsNumbered(lines[end].Folded.Text)))
        {
            end++;
        }

        return end;
    }
}
