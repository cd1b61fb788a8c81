namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>
/// Tells which marks of a text end a clause or sentence. Marks in short brackets and titles do not (项目(总投资1亿元,占地20亩)), nor commas
/// between the digits of a figure (597,000,000元).
/// </summary>
internal sealed class ClauseCutter
{
    /// <summary>Brackets that hold more than this many letters are read as text of their own.</summary>
    private const int LongestBracket = 60;

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
                return Break.Paragraph;
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
