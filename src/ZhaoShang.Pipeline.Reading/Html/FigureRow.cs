using HtmlAgilityPack;

namespace ZhaoShang.Pipeline.Reading.Html;

/// <summary>
/// Tells rows of data from rows that lay out a page: two cells or more, no table, list or heading inside, and short cells of few lines.
/// Example: <c>固定资产投资 | 12.5 | 18.3</c>. Near miss: a row with a menu in one cell and the article in the other.
/// </summary>
internal static class FigureRow
{
    private const int LongestRow = 1200;

    private const int LongestCell = 400;

    private const int MostLinesInCell = 6;

    /// <summary>A cell with more letters may hold paragraphs.</summary>
    private const int LongestLine = 80;

    /// <summary>True for a row of data. Looks at <see cref="LongestRow"/> letters at most.</summary>
    public static bool Is(HtmlNode row)
    {
        int cells = 0;
        int letters = 0;
        bool isText = false;
        for (HtmlNode? child = row.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child.Name is not ("td" or "th"))
            {
                continue;
            }

            cells++;
            int cellLetters = LettersOf(child);
            letters += cellLetters;
            isText |= cellLetters > LongestLine && IsText(child);
            if (cellLetters < 0 || letters > LongestRow)
            {
                return false;
            }
        }

        return cells >= 2 && letters > 0 && !(isText && IsAlone(row));
    }

    /// <summary>True for paragraphs in a cell: sentences in lines of their own. Near miss: a remark of one line.</summary>
    private static bool IsText(HtmlNode cell)
    {
        int lines = 0;
        foreach (HtmlNode node in cell.Descendants().Take(LongestCell))
        {
            lines += node.Name is "p" or "br" or "div" or "pre" ? 1 : 0;
        }

        return lines > 1 && cell.InnerText.Contains('。', StringComparison.Ordinal);
    }

    /// <summary>True if no other row of the table has two cells or more: it parts a page, not figures.</summary>
    private static bool IsAlone(HtmlNode row)
    {
        foreach (HtmlNode other in row.ParentNode?.ChildNodes ?? Enumerable.Empty<HtmlNode>())
        {
            if (other != row && other.Name == "tr" && other.ChildNodes.Count(cell => cell.Name is "td" or "th") > 1)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The letters of the cell; -1 if it is none of data.</summary>
    private static int LettersOf(HtmlNode cell)
    {
        int letters = 0;
        int lines = 0;
        Stack<HtmlNode> left = new();
        left.Push(cell);
        while (left.TryPop(out HtmlNode? node))
        {
            if (node is HtmlTextNode text)
            {
                letters += text.OuterLength;
            }

            lines += node.Name is "p" or "br" or "div" ? 1 : 0;
            if (letters > LongestCell || lines > MostLinesInCell || node.Name is "table" or "ul" or "ol" or "form" or "h1" or "h2" or "h3")
            {
                return -1;
            }

            for (HtmlNode? child = node.FirstChild; child is not null; child = child.NextSibling)
            {
                left.Push(child);
            }
        }

        return letters;
    }
}
