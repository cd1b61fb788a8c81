namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>
/// Finds the figures of a text in one pass from left to right: those with a unit, and those without that may still be money (投资5亿, a
/// cell of a table). Ordinals, names with a numeral and digits glued to other digits are left out.
/// </summary>
internal static class FigureScanner
{
    /// <summary>The figures in the order of the text; none overlaps another. O(length).</summary>
    public static List<Figure> Scan(string text)
    {
        List<Figure> figures = [];
        bool hasLists = ListWords.StandIn(text);
        int at = 0;
        int floor = 0;
        while ((at = NextStart(text, at)) >= 0)
        {
            int next = NumeralNames.EndOfName(text, at);
            if (next == at)
            {
                FigureReader reader = new(text, floor, hasLists);
                if (reader.Read(at, out next) is { } figure)
                {
                    figures.Add(figure);
                    floor = figure.Span.End;
                }
            }

            at = next;
        }

        return figures;
    }

    private static int NextStart(string text, int from)
    {
        ReadOnlySpan<char> letters = text;
        int numeral = NumeralLetters.NextStart(letters, from);
        int blank = RedactedFigure.NextStart(numeral < 0 ? letters : letters[..numeral], from);
        return blank >= 0 ? blank : numeral;
    }
}
