using System.Buffers;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Normalizing;

/// <summary>
/// Joins the lines of a text that was cut into lines of one width, counted in columns or in letters: most of its long lines end within
/// <see cref="Slack"/> of the longest one; annotations do not count, they were put into lines that were cut before. Prose that was cut by hand may be up to a third shorter. A line break is taken away behind such a full
/// line, unless a sentence ends there, the next line begins like a heading or an item, or two numbers would become one: behind a year, and in lines cut by hand.
/// Rows of a table are whole lines, however wide.
/// </summary>
internal static class LineUnwrapper
{
    private const int MinWidth = 30;
    private const int MaxWidth = 160;
    private const int MinFullLines = 3;
    private const int MinLooseLines = 4;
    private const int Slack = 3;

    // The first line of a paragraph was indented by so much.
    private const int Indent = 4;
    private const int MaxItemNumber = 3;
    private const string SentenceEnds = "。！？!?：:；;”…";
    private const string ItemBeginnings = "（([【●■◆★▲▌◇·-—";

    private static readonly SearchValues<char> ProseMarks = SearchValues.Create("，,。；;、");

    private delegate int Measure(ReadOnlySpan<char> line);

    /// <summary>The text with its paragraphs in one line each, and the way back; null if it was not cut into lines. O(length).</summary>
    public static (string Text, OffsetMap ToSource)? Unwrap(string text)
    {
        if (!IsCut(text, out Measure measure, out int full, out bool isByHand))
        {
            return null;
        }

        OffsetMapBuilder map = new();
        System.Text.StringBuilder joined = new(text.Length);
        int kept = 0;
        bool isFirst = true;
        for (int lineStart = 0, lineEnd = EndOfLine(text, 0); lineEnd < text.Length; lineStart = lineEnd + 1, lineEnd = EndOfLine(text, lineStart))
        {
            int least = isFirst ? full - Indent : full;
            ReadOnlySpan<char> line = text.AsSpan(lineStart, lineEnd - lineStart);
            isFirst = !(!IsRow(line) && measure(line) >= least && Continues(text, lineEnd, isByHand));
            if (!isFirst)
            {
                map.Copy(kept, lineEnd - kept);
                joined.Append(text, kept, lineEnd - kept);
                kept = lineEnd + 1;
                if (IsLatin(text[lineEnd - 1]) && IsLatin(text[kept]))
                {
                    map.Copy(lineEnd, 1);
                    joined.Append(' ');
                }
            }
        }

        map.Copy(kept, text.Length - kept);
        return (joined.Append(text, kept, text.Length - kept).ToString(), map.Build(text.Length));
    }

    private static bool IsCut(string text, out Measure measure, out int full, out bool isByHand)
    {
        isByHand = false;
        foreach (Measure one in new Measure[] { Columns, Letters })
        {
            measure = one;
            if ((full = FullWidth(text, one)) > 0)
            {
                return true;
            }
        }

        measure = Columns;
        isByHand = true;
        return (full = FullWidthByHand(text)) > 0;
    }

    /// <summary>The width from which on a line is full; 0 if the text is not cut into lines of one width.</summary>
    private static int FullWidth(string text, Measure measure)
    {
        List<int> widths = [];
        bool isProse = false;
        bool isOpen = false;
        for (int start = 0; start < text.Length;)
        {
            int end = EndOfLine(text, start);
            ReadOnlySpan<char> line = text.AsSpan(start, end - start);
            bool isStopped = line.Length > 0 && Stops.Contains(line[^1]);
            isProse |= IsStoppedWithin(line) || (isOpen && isStopped);
            isOpen = line.Length > 0 && !isStopped;
            int width = IsRow(line) ? 0 : measure(line);
            if (width > MaxWidth)
            {
                return 0;
            }

            widths.Add(width);
            start = end + 1;
        }

        int longest = LongestOfMany(widths);
        int fullLines = widths.Count(width => width >= longest - Slack && width <= longest);
        int longLines = widths.Count(width => width > longest / 2);
        return isProse && longest >= MinWidth && fullLines >= MinFullLines && fullLines * 2 > longLines ? longest - Slack : 0;
    }

    // One or two lines may be whole paragraphs among those that were cut: an abstract above the text.
    private static int LongestOfMany(List<int> widths)
    {
        int[] ordered = [.. widths.OrderDescending()];
        for (int i = 0; i <= MostWhole && i < ordered.Length; i++)
        {
            if (ordered.Count(width => width <= ordered[i] && width >= ordered[i] - Slack) >= MinFullLines)
            {
                return ordered[i];
            }
        }

        return ordered.Length == 0 ? 0 : ordered[0];
    }

    private const int MostWhole = 2;

    private static readonly SearchValues<char> Stops = SearchValues.Create("。！？；;");

    // Sentences of prose end within lines, or end what the line before began. Near miss: lines of one project each, with a stop at each end or none.
    private static bool IsStoppedWithin(ReadOnlySpan<char> line) => line.Length > 1 && line[..^1].ContainsAny(Stops);

    // Prose in lines of about one width: most of them stop within a sentence. A list of entries has no stops, or one at each end.
    private static int FullWidthByHand(string text)
    {
        int longest = 0;
        for (int start = 0; start < text.Length; start = EndOfLine(text, start) + 1)
        {
            ReadOnlySpan<char> line = text.AsSpan(start, EndOfLine(text, start) - start);
            longest = Math.Max(longest, IsRow(line) ? 0 : Columns(line));
            if (longest > MaxWidth)
            {
                return 0;
            }
        }

        int full = longest - (longest / 3);
        (int longLines, int torn, bool isProse) = (0, 0, false);
        for (int start = 0; start < text.Length; start = EndOfLine(text, start) + 1)
        {
            int end = EndOfLine(text, start);
            ReadOnlySpan<char> line = text.AsSpan(start, end - start);
            bool isLong = !IsRow(line) && Columns(line) >= full;
            longLines += isLong ? 1 : 0;
            isProse |= isLong && IsStoppedWithin(line);
            torn += isLong && line.ContainsAny(ProseMarks) && !ProseMarks.Contains(line[^1]) && Continues(text, end, isByHand: true) ? 1 : 0;
        }

        return longest >= MinWidth && torn >= MinLooseLines && torn * 2 > longLines && isProse ? full : 0;
    }

    /// <summary>True if the line that ends at <paramref name="lineEnd"/> goes on in the next one.</summary>
    /// <example>总投资12. ⏎ 5亿元; not …。⏎ 二是…, nor 2011 ⏎ 12亿元.</example>
    private static bool Continues(string text, int lineEnd, bool isByHand)
    {
        if (lineEnd == 0 || lineEnd + 1 >= text.Length)
        {
            return false;
        }

        char last = text[lineEnd - 1];
        char next = text[lineEnd + 1];
        bool isNumberBesideNumber = char.IsDigit(last) && char.IsDigit(next) && (isByHand || EndsWithYear(text.AsSpan(0, lineEnd)));
        bool isParted = IsRow(text.AsSpan(lineEnd + 1, EndOfLine(text, lineEnd + 1) - lineEnd - 1)) || char.IsWhiteSpace(next) || ItemBeginnings.Contains(next, StringComparison.Ordinal) || BeginsNumberedItem(text.AsSpan(lineEnd + 1));
        return !char.IsWhiteSpace(last) && !isParted && !isNumberBesideNumber && !SentenceEnds.Contains(last, StringComparison.Ordinal);
    }

    // 城关镇⇥3⇥1200, | 城关镇 | 3 | 1200 |
    private static bool IsRow(ReadOnlySpan<char> line) => line.Contains('\t') || line.StartsWith('|') || line.Count('|') > 1;

    // 2011 ⏎ 12亿元: a year and an amount; not 工业项目1 ⏎ 850万元.
    private static bool EndsWithYear(ReadOnlySpan<char> text)
    {
        int start = text.Length;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        return text.Length - start == 4 && text[start..(start + 2)] is "19" or "20";
    }

    /// <summary>二、… and 2.…, 2、…; not 二是…, 2.6亿元….</summary>
    private static bool BeginsNumberedItem(ReadOnlySpan<char> line)
    {
        int end = 0;
        while (end < line.Length && end < MaxItemNumber && (char.IsAsciiDigit(line[end]) || TextLetters.IsNumberLetter(line[end])))
        {
            end++;
        }

        bool hasMark = end > 0 && end < line.Length && (line[end] is '、' or '.' or '．');
        return hasMark && (line[end] == '、' || end + 1 == line.Length || !char.IsDigit(line[end + 1]));
    }

    private static bool IsLatin(char letter) => char.IsAsciiLetter(letter);

    private static int EndOfLine(string text, int start)
    {
        int end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end;
    }

    /// <summary>Columns of a line without annotations: 2 for an ideograph or full-width letter, else 1.</summary>
    private static int Columns(ReadOnlySpan<char> line) => PrintedColumns(line) - OfAnnotations(line, PrintedColumns);

    /// <summary>Letters of a line without annotations.</summary>
    private static int Letters(ReadOnlySpan<char> line) => line.Length - OfAnnotations(line, static annotation => annotation.Length);

    private static int OfAnnotations(ReadOnlySpan<char> line, Measure measure)
    {
        int width = 0;
        while (line.IndexOfAny('(', '（') is >= 0 and var open)
        {
            int length = AnnotationLength(line[open..]);
            width += measure(line.Slice(open, length));
            line = line[(open + Math.Max(1, length))..];
        }

        return width;
    }

    /// <summary>The length of (qū) with its brackets; 0 for other brackets: (一), (LED).</summary>
    private static int AnnotationLength(ReadOnlySpan<char> text)
    {
        bool hasTone = false;
        int end = 1;
        while (end < text.Length && end <= PinyinAnnotation.MaxSyllableLength + 1 && (PinyinLetters.Plain(text[end]) != '\0' || PinyinLetters.IsTone(text[end])))
        {
            hasTone |= PinyinLetters.HasTone(text[end]) || PinyinLetters.IsTone(text[end]);
            end++;
        }

        return hasTone && end < text.Length && (text[end] is ')' or '）') ? end + 1 : 0;
    }

    private static int PrintedColumns(ReadOnlySpan<char> line)
    {
        int width = line.Length;
        foreach (char letter in line)
        {
            width += letter >= '\u2E80' && !char.IsSurrogate(letter) ? 1 : 0;
        }

        return width;
    }
}
