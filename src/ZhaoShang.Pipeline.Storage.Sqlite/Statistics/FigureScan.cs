using System.Text;
using Microsoft.Data.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>
/// Reads the indicators that are compared from the columns of their rows. What rows have in common, series and periods, is made out once; records are read only where a column
/// does not tell all: fractions to their last digit, and regions other than the article's.
/// </summary>
internal sealed class FigureScan : IDisposable
{
    /// <summary>SQLite keeps 15 digits of a fraction: one down to a ten-thousandth would show below this, and a whole number is one.</summary>
    private const long LargestWhole = 100_000_000_000;

    private readonly IndicatorMeasure _measure;
    private readonly RowScan _rows;
    private readonly FigureArticles _articles;
    private readonly Vocabulary _names = new();
    private readonly Vocabulary _units = new();
    private readonly Vocabulary _classes = new();
    private readonly Vocabulary _stages = new();
    private readonly Vocabulary _events = new();
    private readonly Vocabulary _periods = new();
    private readonly WordsOf<AmountModifier> _modifiers = new();
    private readonly WordsOf<ChangeBasis> _bases = new();
    private readonly Dictionary<FigureShape, (SeriesRows Series, int? Year)> _shapes = [];
    private readonly Dictionary<FigureSeries, SeriesRows> _series = [];

    private FigureScan(SqliteConnection connection, IndicatorMeasure measure, FigureArticles articles)
    {
        _measure = measure;
        _articles = articles;
        _rows = new RowScan(connection, """
            SELECT name, value, high, unit, modifier, class, stage, period, event, change_percent, change_basis, forecast, start, document_key, record FROM indicators WHERE indicator_key = ?1
            """);
    }

    /// <summary>The series that <paramref name="query"/> compares, with their figures.</summary>
    public static List<SeriesRows> Read(SqliteConnection connection, FigureQuery query, StoreSnapshot snapshot)
    {
        (KeySet figures, KeySet articles) = Keys(connection, query, snapshot);
        using FigureScan scan = new(connection, query.Measure, new FigureArticles(connection, articles, snapshot));

        // In the order of keys, in which rows lie side by side.
        foreach (int key in figures.Keys)
        {
            scan.ReadFigure(key, query);
        }

        return [.. scan._series.Values];
    }

    /// <inheritdoc/>
    public void Dispose() => _rows.Dispose();

    /// <summary>The keys of the indicators of the measure that are counted, and of their articles.</summary>
    private static (KeySet Figures, KeySet Articles) Keys(SqliteConnection connection, FigureQuery query, StoreSnapshot snapshot)
    {
        CountedRows counted = CountedRows.Of(connection, (query.Filter, RowType.Indicator, query.CountCopies), snapshot);
        KeySet figures = new();
        KeySet articles = new();
        using RowScan rows = new(connection, $"""
            SELECT indicator_key, document_key FROM indicators INDEXED BY indicators_facets WHERE measure = '{RecordValues.Word(query.Measure)}'
            """);
        while (rows.Next())
        {
            if (counted.Contains(rows.Integer(0), rows.Integer(1)))
            {
                figures.Add(rows.Integer(0));
                articles.Add(rows.Integer(1));
            }
        }

        return (figures, articles);
    }

    private void ReadFigure(int key, FigureQuery query)
    {
        _rows.Begin(key);
        bool isForecast = _rows.Next() && _rows.Integer(11) != 0;
        if (isForecast && !query.WithForecasts)
        {
            return;
        }

        int article = (int)_rows.Integer(13);
        FigureRegion region = OwnRegion() is { } own ? new FigureRegion(own) : _articles.RegionOf(article);
        if (query.Level is { } level && region.Record?.Level != level)
        {
            return;
        }

        FigureShape shape = new(
            _names.NumberOf(_rows.Letters(0)), _units.NumberOf(_rows.Letters(3)), _classes.NumberOf(_rows.Letters(5)), _stages.NumberOf(_rows.Letters(6)),
            _events.NumberOf(_rows.Letters(8)), _periods.NumberOf(_rows.Letters(7)), isForecast);
        if (!_shapes.TryGetValue(shape, out (SeriesRows Series, int? Year) known))
        {
            _shapes.Add(shape, known = Know(shape));
        }

        known.Series.Add(new ComparedFigure(key, region, known.Year, TellingOf(article, shape)));
    }

    private FigureTelling TellingOf(int article, FigureShape shape)
    {
        bool isWhole = IsWhole(1) && (_rows.IsNull(2) || IsWhole(2)) && (_rows.IsNull(9) || IsWhole(9));
        RecordFigures figures = isWhole
            ? new RecordFigures(_rows.Integer(1), _rows.IsNull(2) ? null : _rows.Integer(2), _rows.IsNull(9) ? null : _rows.Integer(9))
            : RecordFigures.Of(_rows.Letters(14));
        return new FigureTelling
        {
            ArticleId = _articles.IdOf(article),
            Doc = _articles.DocOf(article),
            Name = _names.Words[shape.Name],
            Value = figures.Value,
            High = figures.High,
            Mod = _modifiers.ValueOf(_rows.Letters(4)),
            Change = figures.Percent is { } percent && _bases.ValueOf(_rows.Letters(10)) is { } basis ? new ChangeRecord(percent, basis) : null,
            Start = (int)_rows.Integer(12),
        };
    }

    private bool IsWhole(int column) => _rows.IsInteger(column) && _rows.Integer(column) is > -LargestWhole and < LargestWhole;

    /// <summary>Whose figure it is, when not the article's own region's: only the record tells name and level.</summary>
    private RegionRecord? OwnRegion() => _rows.Letters(14).IndexOf("\"region\":{"u8) < 0
        ? null
        : RecordJson.Read<IndicatorRecord>(Encoding.UTF8.GetString(_rows.Letters(14))).Region;

    private (SeriesRows Series, int? Year) Know(FigureShape shape)
    {
        FigureSpan span = FigureSpan.Of(WordOf(_periods, shape.Period));
        FigureSeries series = new(
            _measure,
            _units.Words[shape.Unit],
            FigureScope.Of(_names.Words[shape.Name], _measure),
            WordOf(_classes, shape.Class) ?? WordOf(_stages, shape.Stage),
            WordOf(_events, shape.Event),
            span.Span,
            shape.IsForecast);
        if (!_series.TryGetValue(series, out SeriesRows? rows))
        {
            _series.Add(series, rows = new SeriesRows(series));
        }

        return (rows, span.Year);
    }

    private static string? WordOf(Vocabulary words, int number) => number == 0 ? null : words.Words[number];
}
