namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>The figures of one series, put together by region and year.</summary>
internal sealed class SeriesRows(FigureSeries series)
{
    private const int MostLettersOfCurrency = 3;

    private readonly bool _isMoney = series.Unit.Length == MostLettersOfCurrency && series.Unit.All(char.IsAsciiLetterUpper);
    private readonly List<ComparedFigure> _figures = [];
    private readonly List<FigureRow> _rows = [];
    private string? _words;

    /// <summary>The rows in the order of regions, once all were put together.</summary>
    public IReadOnlyList<FigureRow> Rows => _rows;

    private string Words => _words ??= series.ToString();

    /// <summary>The order of series: those with most regions first, then with most figures, then by their words.</summary>
    public static int Compare(SeriesRows left, SeriesRows right)
    {
        int byRegions = right._rows.Count.CompareTo(left._rows.Count);
        int byFigures = byRegions != 0 ? byRegions : right._figures.Count.CompareTo(left._figures.Count);
        return byFigures != 0 ? byFigures : string.CompareOrdinal(left.Words, right.Words);
    }

    /// <summary>Takes a figure of the series.</summary>
    public void Add(ComparedFigure figure) => _figures.Add(figure);

    /// <summary>Puts together what was taken.</summary>
    public void End()
    {
        _figures.Sort();
        for (int first = 0, end; first < _figures.Count; first = end)
        {
            end = first + 1;
            while (end < _figures.Count && _figures[end].Region.Key == _figures[first].Region.Key)
            {
                end++;
            }

            _rows.Add(RowOf(_figures[first..end]));
        }
    }

    /// <summary>The row of a region's figures, which are in the order of years.</summary>
    private FigureRow RowOf(List<ComparedFigure> figures)
    {
        List<FigureCell> cells = [];
        for (int first = 0, end; first < figures.Count; first = end)
        {
            end = first + 1;
            while (end < figures.Count && figures[end].Year == figures[first].Year)
            {
                end++;
            }

            FigureTelling[] told = end - first == 1 ? [figures[first].Telling] : MostPreciseFirst(figures[first..end]);
            cells.Add(new FigureCell(figures[first].Year, told, CountValues(told)));
        }

        // A code may be told with several names: that of the first article stands for all.
        return new FigureRow(figures.Aggregate(static (first, other) => ComparedFigure.ByArticle(other, first) < 0 ? other : first).Region.Record, series, cells);
    }

    private static FigureTelling[] MostPreciseFirst(List<ComparedFigure> figures)
    {
        FigureTelling[] told = [.. figures.Select(static figure => figure.Telling)];
        return [.. told.OrderByDescending(static telling => MoneyAgreement.DigitsOf(telling.Value)).ThenBy(static telling => telling.Doc, StringComparer.Ordinal)];
    }

    /// <summary>How many figures there are that are not one told twice.</summary>
    private int CountValues(FigureTelling[] tellings)
    {
        List<FigureTelling> values = [tellings[0]];
        foreach (FigureTelling telling in tellings.AsSpan(1))
        {
            if (!values.Exists(other => IsOne(telling, other)))
            {
                values.Add(telling);
            }
        }

        return values.Count;
    }

    /// <summary>Money may be rounded, counts may not.</summary>
    private bool IsOne(FigureTelling left, FigureTelling right) =>
        (left.Value == right.Value && left.High == right.High)
        || (_isMoney && MoneyAgreement.Agree((left.Value, left.High, left.Mod), (right.Value, right.High, right.Mod)));
}
