using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>
/// Finds the figures of a text in one pass from left to right: those with a unit, and those without that may still be money (投资5亿, a
/// cell of a table). Ordinals, names with a numeral and digits glued to other digits are left out. None overlaps another. A copy looks ahead on its own.
/// </summary>
internal struct FigureScanner(ScannedArticle article)
{
    /// <summary>Where a figure may begin.</summary>
    public static readonly KeyStarts Starts = new(KeyStarts.Letters(NumeralLetters.Starts + RedactedFigure.Signs));

    /// <summary>There is about one figure in so many letters.</summary>
    private const int LettersOfOne = 64;

    private readonly string _text = article.Text;
    private readonly StartMarks _starts = article.MarksOf(Starts);
    private readonly bool _hasLists = ListWords.StandIn(article.Text);
    private Figure _current;
    private int _at;
    private int _floor;

    /// <summary>The text.</summary>
    public readonly string Text => _text;

    /// <summary>The figure that was found last.</summary>
    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    public readonly ref readonly Figure Current => ref _current;

    /// <summary>What <paramref name="read"/> makes of the figures of <paramref name="article"/>, in the order of the text. O(length).</summary>
    public static List<Mention> Read(ScannedArticle article, FigureReading read)
    {
        List<Mention> mentions = new(article.Text.Length / LettersOfOne);
        FigureScanner scan = new(article);
        while (scan.MoveNext())
        {
            if (read(scan) is { } mention)
            {
                mentions.Add(mention);
            }
        }

        return mentions;
    }

    /// <summary>Goes on to the next figure; false if there is none.</summary>
    public bool MoveNext()
    {
        for (int at = _starts.Next(_at); at < _text.Length; at = _starts.Next(at))
        {
            // No name begins with a digit, as by far the most figures do.
            int next = char.IsAsciiDigit(_text[at]) ? ItemNumbers.EndAt(_text, at) : NumeralNames.EndOfName(_text, at);
            if (next == at && new FigureReader(_text, _floor, _hasLists).TryRead(at, out _current, out next))
            {
                _floor = _current.Span.End;
                _at = next;
                return true;
            }

            at = next;
        }

        _at = _text.Length;
        return false;
    }
}
