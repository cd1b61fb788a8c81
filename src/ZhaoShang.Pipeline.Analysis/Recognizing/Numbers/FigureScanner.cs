using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>
/// Finds the figures of a text in one pass from left to right: those with a unit, and those without that may still be money (投资5亿, a
/// cell of a table). Ordinals, names with a numeral and digits glued to other digits are left out.
/// </summary>
internal static class FigureScanner
{
    private static readonly LetterSet Starts = new(NumeralLetters.Starts + RedactedFigure.Signs);

    /// <summary>The figures in the order of the text; none overlaps another. O(length).</summary>
    public static List<Figure> Scan(string text)
    {
        List<Figure> figures = [];
        bool hasLists = ListWords.StandIn(text);
        int floor = 0;
        for (int at = Starts.NextIn(text, 0); at < text.Length; at = Starts.NextIn(text, at))
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
}
