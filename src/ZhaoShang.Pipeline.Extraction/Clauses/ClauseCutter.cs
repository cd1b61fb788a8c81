namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>
/// Tells which marks of a text end a clause or sentence. Marks in short brackets and titles do not (项目(总投资1亿元,占地20亩)), nor commas
/// between the digits of a figure (597,000,000元).
/// </summary>
internal sealed class ClauseCutter
{
    /// <summary>Brackets that hold more than this many letters are read as text of their own.</summary>
    private const int LongestBracket = 60;

    /// <summary>A line that was wrapped by its width has at least this many letters.</summary>
    private const int ShortestWrappedLine = 28;

    private readonly string _text;
    private readonly bool[] _inBrackets;

    public ClauseCutter(string text)
    {
        _text = text;
        _inBrackets = new bool[text.Length];
        MarkBrackets();
    }

    public Break BreakAt(int i)
    {
        switch (_text[i])
        {
            case '\n':
                return IsWrapped(i) ? Break.None : Break.Paragraph;
            case '。' or '!' or '?' or '！' or '？':
                return _inBrackets[i] ? Break.None : Break.Sentence;
            case ';' or '；':
                return _inBrackets[i] ? Break.None : Break.Segment;
            case ',' or '，':
                return _inBrackets[i] || IsDigitGroup(i) ? Break.None : Break.Clause;
            case ':' or '：':
                return _inBrackets[i] || IsClockTime(i) ? Break.None : Break.Clause;
            default:
                return Break.None;
        }
    }

    // A line break inside a sentence: the line is long, ends with no mark, and neither it nor the next one is a row of a table.
    private bool IsWrapped(int i)
    {
        if (i == 0 || i + 1 >= _text.Length)
        {
            return false;
        }

        int start = Math.Max(0, i - ShortestWrappedLine);
        bool isLong = _text.AsSpan(start, i - start).IndexOf('\n') < 0 && i - start == ShortestWrappedLine;
        bool isMarked = char.IsPunctuation(_text[i - 1]) && _text[i - 1] is not ('、' or ',' or '，');
        ReadOnlySpan<char> next = _text.AsSpan(i + 1, Math.Min(12, _text.Length - i - 1));
        return isLong && !isMarked && !char.IsWhiteSpace(next[0]) && !"一二三四五六七八九十第(—".Contains(next[0])
            && _text.AsSpan(start, i - start).IndexOf('\t') < 0 && next.IndexOf('\t') < 0;
    }

    private bool IsDigitGroup(int i) =>
        i > 0 && i + 3 < _text.Length && char.IsAsciiDigit(_text[i - 1]) && char.IsAsciiDigit(_text[i + 1])
        && char.IsAsciiDigit(_text[i + 2]) && char.IsAsciiDigit(_text[i + 3]);

    private bool IsClockTime(int i) =>
        i > 0 && i + 1 < _text.Length && char.IsAsciiDigit(_text[i - 1]) && char.IsAsciiDigit(_text[i + 1]);

    private void MarkBrackets()
    {
        int open = -1;
        char close = '\0';
        for (int i = 0; i < _text.Length; i++)
        {
            char letter = _text[i];
            if (letter is '\n')
            {
                open = -1;
            }
            else if (open < 0 && ClosingOf(letter) is char closing && closing != '\0')
            {
                (open, close) = (i, closing);
            }
            else if (open >= 0 && letter == close)
            {
                if (i - open <= LongestBracket)
                {
                    _inBrackets.AsSpan(open, i - open).Fill(true);
                }

                open = -1;
            }
            else if (open >= 0 && i - open > LongestBracket)
            {
                open = -1;
            }
        }
    }

    private static char ClosingOf(char letter) => letter switch
    {
        '(' => ')',
        '（' => '）',
        '《' => '》',
        _ => '\0',
    };
}
