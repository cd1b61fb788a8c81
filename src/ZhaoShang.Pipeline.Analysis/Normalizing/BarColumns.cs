using System.Buffers;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Normalizing;

/// <summary>
/// Tables whose columns are parted by bars or by slashes between blanks get tabs there: 序号｜项目名称｜总投资 with ①｜热电厂｜12000 beneath. Such a table is a row of short heads without
/// figures and rows of as many cells with a figure beneath it. Near misses: 浙江 / 江苏 / 上海 in a line by itself, a menu.
/// </summary>
internal static class BarColumns
{
    private const int FewestBars = 2;
    private const int LongestHead = 14;
    private const int LongestSection = 40;

    /// <summary>The text with a tab in the place of each bar of a table; as long as <paramref name="text"/>, and the same where there is no such table. O(length).</summary>
    public static string Part(string text)
    {
        if (!text.AsSpan().ContainsAny(Bars))
        {
            return text;
        }

        char[]? parted = null;
        TextSpan heads = default;
        char bar = '\0';
        for (int start = 0; start < text.Length;)
        {
            int length = text.AsSpan(start).IndexOf('\n');
            TextSpan line = new(start, length < 0 ? text.Length : start + length);
            start = line.End + 1;
            if (bar != '\0' && BarsIn(text, line, bar) == BarsIn(text, heads, bar) && HasFigure(text, line) && !line.Of(text).Contains('\t'))
            {
                parted ??= text.ToCharArray();
                Fill(parted, text, heads, bar);
                Fill(parted, text, line, bar);
            }
            else if (!line.Of(text).IsWhiteSpace() && !(bar != '\0' && IsSection(line.Of(text).Trim())))
            {
                bar = BarOfHeads(text, line);
                heads = line;
            }
        }

        return parted is null ? text : new string(parted);
    }

    private static readonly SearchValues<char> Bars = SearchValues.Create("|｜│/／");

    // 二、续建项目（3个，总投资102000）: a line between the rows of one table.
    private static bool IsSection(ReadOnlySpan<char> line) => line.Length <= LongestSection && "一二三四五六七八九十(（".Contains(line[0], StringComparison.Ordinal) && !line.ContainsAny(Bars) && !line.Contains('。');

    private static bool HasFigure(string text, TextSpan line) => line.Of(text).ContainsAnyInRange('0', '9') || line.Of(text).ContainsAnyInRange('０', '９');

    private static char BarOfHeads(string text, TextSpan line)
    {
        foreach (char bar in (ReadOnlySpan<char>)['｜', '|', '│', '／', '/'])
        {
            if (BarsIn(text, line, bar) >= FewestBars && AreHeads(text, line, bar))
            {
                return bar;
            }
        }

        return '\0';
    }

    private static bool AreHeads(string text, TextSpan line, char bar)
    {
        int start = line.Start;
        for (int at = line.Start; at <= line.End; at++)
        {
            if (at == line.End || IsBar(text, line, at, bar))
            {
                ReadOnlySpan<char> cell = text.AsSpan(start, at - start).Trim();
                if (cell.Length is 0 or > LongestHead || !char.IsLetter(cell[^1]) && cell[^1] is not (')' or '）' or '〕' or ']'))
                {
                    return false;
                }

                start = at + 1;
            }
        }

        return !line.Of(text).ContainsAny("\t。；：:");
    }

    private static int BarsIn(string text, TextSpan line, char bar)
    {
        int bars = 0;
        for (int at = line.Start; at < line.End; at++)
        {
            bars += IsBar(text, line, at, bar) ? 1 : 0;
        }

        return bars;
    }

    // A slash parts columns only between blanks: 万千瓦/年.
    private static bool IsBar(string text, TextSpan line, int at, char bar) =>
        text[at] == bar && at > line.Start && (bar is '|' or '｜' or '│' || (TextLetters.IsBlank(text[at - 1]) && (at + 1 >= line.End || TextLetters.IsBlank(text[at + 1]))));

    // The blanks before a bar go with it, so that the cell ends with its words.
    private static void Fill(char[] parted, string text, TextSpan line, char bar)
    {
        int floor = line.Start;
        for (int at = line.Start; at < line.End; at++)
        {
            if (!IsBar(text, line, at, bar))
            {
                continue;
            }

            int first = at;
            while (first > floor && TextLetters.IsBlank(parted[first - 1]))
            {
                first--;
            }

            parted[at] = ' ';
            parted[first] = '\t';
            floor = at + 1;
        }
    }
}
