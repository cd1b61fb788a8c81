using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Normalizing;

/// <summary>
/// Tables whose columns are parted by wide blanks (an ideographic one, or two and more) get tabs there, so that what stands in two cells is not read as one: 2000　双沟镇 tells no 2000双.
/// Such a table is a row of heads with rows beneath it, or two rows alike, each with a figure in one of its cells.
/// </summary>
internal static class BlankColumns
{
    private const int FewestCells = 3;
    private const int LongestCell = 40;
    private const int LongestHead = 14;
    private const char IdeographicBlank = '\u3000';

    /// <summary>The text with a tab as the first letter of each blank that parts two columns; as long as <paramref name="text"/>, and the same where there is no such table. O(length).</summary>
    public static string Part(string text)
    {
        if (!HasWideBlank(text))
        {
            return text;
        }

        char[]? parted = null;
        List<TextSpan> above = [];
        bool isAboveRow = false;
        bool isAboveParted = false;
        for (int start = 0; start < text.Length;)
        {
            int length = text.AsSpan(start).IndexOf('\n');
            int end = length < 0 ? text.Length : start + length;
            TextSpan line = new(start, end);
            start = end + 1;
            if (line.Of(text).IsWhiteSpace())
            {
                continue;
            }

            List<TextSpan> blanks = Blanks(text, line);
            bool isRow = IsRow(text, line, blanks);
            bool isBeneath = isRow && (isAboveRow ? isAboveParted || blanks.Count == above.Count : above.Count >= Math.Max(blanks.Count, FewestCells - 1));
            if (isBeneath)
            {
                parted ??= text.ToCharArray();
                above.ForEach(blank => parted[blank.Start] = '\t');
                blanks.ForEach(blank => parted[blank.Start] = '\t');
            }

            above = isRow || IsHeads(text, line, blanks) ? blanks : [];
            isAboveRow = isRow;
            isAboveParted = isBeneath;
        }

        return parted is null ? text : new string(parted);
    }

    private static bool HasWideBlank(string text) => text.Contains(IdeographicBlank, StringComparison.Ordinal) || text.Contains("  ", StringComparison.Ordinal);

    /// <summary>The wide blanks within a line.</summary>
    private static List<TextSpan> Blanks(string text, TextSpan line)
    {
        List<TextSpan> blanks = [];
        int end = line.End;
        while (end > line.Start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        int at = EndOfBlank(text, line.Start, end);
        while (at < end)
        {
            int behind = EndOfBlank(text, at, end);
            if (behind > at && (behind - at > 1 || text[at] == IdeographicBlank))
            {
                blanks.Add(new TextSpan(at, behind));
            }

            at = Math.Max(behind, at + 1);
        }

        return blanks;
    }

    private static int EndOfBlank(string text, int start, int end)
    {
        int at = start;
        while (at < end && TextLetters.IsBlank(text[at]))
        {
            at++;
        }

        return at;
    }

    // 热电厂　12000　城关镇: not its first cell, which may number it.
    private static bool IsRow(string text, TextSpan line, List<TextSpan> blanks)
    {
        bool hasFigure = false;
        for (int i = 0; i < blanks.Count; i++)
        {
            ReadOnlySpan<char> cell = text.AsSpan(blanks[i].End, (i + 1 < blanks.Count ? blanks[i + 1].Start : line.End) - blanks[i].End).TrimEnd();
            hasFigure |= IsFigure(cell);
            if (cell.Length > LongestCell || cell.Contains('。'))
            {
                return false;
            }
        }

        return hasFigure && blanks.Count >= FewestCells - 1 && blanks[0].Start - line.Start <= LongestCell && !line.Of(text).Contains('\t');
    }

    private static bool IsHeads(string text, TextSpan line, List<TextSpan> blanks)
    {
        int start = line.Start;
        foreach (TextSpan blank in blanks)
        {
            if (text.AsSpan(start, blank.Start - start).Trim().Length is 0 or > LongestHead)
            {
                return false;
            }

            start = blank.End;
        }

        return blanks.Count >= FewestCells - 1 && line.End - start <= LongestHead && !line.Of(text).ContainsAny("。；：:");
    }

    // 12000, 1.2, 3,400, 85%; not 2009年, nor 13号.
    private static bool IsFigure(ReadOnlySpan<char> cell)
    {
        bool hasDigit = false;
        foreach (char letter in cell)
        {
            bool isDigit = char.IsAsciiDigit(letter) || letter is >= '０' and <= '９';
            hasDigit |= isDigit;
            if (!isDigit && letter is not ('.' or ',' or '．' or '，' or '%' or '％' or '-'))
            {
                return false;
            }
        }

        return hasDigit;
    }
}
