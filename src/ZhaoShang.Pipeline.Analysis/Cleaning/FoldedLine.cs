using System.Buffers;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>
/// A line as the rules of page furniture see it: key words in simplified script, half width, runs of white space as one space, pinyin
/// annotations left out (<c>責(zé)任編輯</c> is <c>责任编辑</c>), zeros in years that were typed as letters (<c>2OO5年</c>), a day's letters that were set apart drawn together (<c>二 ○ ○ 九 年 五 月 六 日</c>); with the way back to the line.
/// Near misses: <c>首发(IPO)</c> keeps its brackets, <c>O2O</c> its letters.
/// </summary>
internal sealed class FoldedLine
{
    private const int LongestAnnotation = 8;

    private const int ShortestSpread = 10;

    private readonly string _line;
    private readonly TextSpan _span;
    private int[]? _positions;

    private FoldedLine(string line, TextSpan span, string text)
    {
        (_line, _span) = (line, span);
        Text = text;
    }

    /// <summary>The folded letters, without white space at the ends.</summary>
    public string Text { get; }

    // Where each folded letter stands: few lines are asked.
    private int[] Positions => _positions ??= PositionsOf(_line, _span);

    /// <summary>Folds the letters of <paramref name="text"/> under <paramref name="span"/>. O(length).</summary>
    public static FoldedLine Of(string text, TextSpan span)
    {
        char[] letters = ArrayPool<char>.Shared.Rent(span.Length);
        int[] positions = ArrayPool<int>.Shared.Rent(span.Length);
        int length = Fold(text, span, letters, positions);
        string folded = new(letters, 0, length);
        ArrayPool<char>.Shared.Return(letters);
        ArrayPool<int>.Shared.Return(positions);
        return new FoldedLine(text, span, folded);
    }

    /// <summary>Where the folded letters of <paramref name="span"/>, not empty, stand in the text that was folded.</summary>
    public TextSpan ToText(TextSpan span) => new(Positions[span.Start], Positions[span.End - 1] + 1);

    /// <summary>Where the folded letter at <paramref name="position"/> stands in the text that was folded.</summary>
    public int ToText(int position) => Positions[position];

    private static int[] PositionsOf(string text, TextSpan span)
    {
        int[] positions = new int[span.Length];
        Fold(text, span, new char[span.Length], positions);
        return positions;
    }

    private static int Fold(string text, TextSpan span, Span<char> letters, Span<int> positions)
    {
        int length = 0;
        for (int i = span.Start; i < span.End; i++)
        {
            int annotation = length > 0 ? AnnotationAt(text, i, span.End, letters[length - 1]) : 0;
            if (annotation > 0)
            {
                i += annotation - 1;
                continue;
            }

            char folded = KeywordLetters.Fold(text[i]);
            if (folded == ' ' && (length == 0 || letters[length - 1] == ' '))
            {
                continue;
            }

            positions[length] = i;
            letters[length++] = IsZero(text, i, span) ? '0' : folded;
        }

        length -= length > 0 && letters[length - 1] == ' ' ? 1 : 0;
        return WithoutSpread(letters, positions, length);
    }

    /// <summary>Takes the blanks out of a day whose letters were set apart, <c>二 ○ ○ 九 年 五 月 六 日</c>; gives the new length. Near miss: <c>1 2 3 4 5</c>, a row of pages.</summary>
    private static int WithoutSpread(Span<char> letters, Span<int> positions, int length)
    {
        if (!letters[..length].Contains(' '))
        {
            return length;
        }

        int to = 0;
        for (int at = 0; at < length;)
        {
            int end = at;
            bool isStart = DateFigures.IsFigure(letters[at]) && !(at > 0 && DateFigures.IsFigure(letters[at - 1]));
            while (isStart && end + 2 < length && letters[end + 1] == ' ' && IsOfDate(letters[end + 2]))
            {
                end += 2;
            }

            bool isSpread = end - at >= ShortestSpread && letters[at..(end + 1)].ContainsAny('年', '月');
            for (int last = end + 1; at < last; at++)
            {
                if (!isSpread || letters[at] != ' ')
                {
                    (letters[to], positions[to++]) = (letters[at], positions[at]);
                }
            }
        }

        return to;
    }

    private static bool IsOfDate(char letter) => DateFigures.IsFigure(letter) || letter is '年' or '月' or '日';

    private static bool IsZero(string text, int at, TextSpan line) =>
        text[at] == 'O' && IsFigure(text, at - 1, line) && (IsFigure(text, at + 1, line) || (at + 1 < line.End && text[at + 1] == '年')) && IsYear(text, at, line);

    private static bool IsYear(string text, int at, TextSpan line)
    {
        for (int i = 0; i < 3 && IsFigure(text, at - 1, line); i++)
        {
            at--;
        }

        bool isYear = text[at] is '1' or '2' && !(at > line.Start && char.IsAsciiLetterOrDigit(text[at - 1]));
        return isYear && IsFigure(text, at + 3, line) && !IsFigure(text, at + 4, line);
    }

    private static bool IsFigure(string text, int at, TextSpan line) => at >= line.Start && at < line.End && (text[at] == 'O' || char.IsAsciiDigit(text[at]));

    private static int AnnotationAt(string text, int at, int end, char before)
    {
        if (text[at] is not ('(' or '（') || !char.IsLetter(before))
        {
            return 0;
        }

        int start = SkipBlank(text, at + 1, end);
        int stop = start;
        while (stop < end && stop - start <= LongestAnnotation && IsPinyin(text[stop]))
        {
            stop++;
        }

        int close = SkipBlank(text, stop, end);
        return stop > start && close < end && (text[close] is ')' or '）') ? close + 1 - at : 0;
    }

    /// <summary>One blank may stand at either end of an annotation: <c>項( xiàng )目</c>.</summary>
    private static int SkipBlank(string text, int at, int end) => at < end && char.IsWhiteSpace(text[at]) ? at + 1 : at;

    private static bool IsPinyin(char letter) =>
        char.IsAsciiLetterLower(letter) || letter is >= '\u00E0' and <= '\u01DC' or '\u0251' or '\u0261' or >= '\u0300' and <= '\u030C';
}
