using Microsoft.Data.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Puts aggregate figures side by side: each in the series of those that measure the same, and none added to another.</summary>
internal static class FigureComparison
{
    private const int MostLettersOfCurrency = 3;

    /// <summary>The table for <paramref name="query"/>.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="query">What is compared.</param>
    /// <param name="snapshot">The store.</param>
    public static FigureTable Of(SqliteConnection connection, FigureQuery query, StoreSnapshot snapshot)
    {
        List<(RegionRecord? Region, FigureSeries Series, int? Year, FigureTelling Telling)> figures =
        [
            .. Read(connection, query, snapshot)
                .Where(told => query.Level is null || told.Region?.Level == query.Level)
                .Select(static told => (told.Region, SeriesOf(told.Telling), FigureSpan.Of(told.Telling.Record.Period).Year, told.Telling)),
        ];
        return new FigureTable(
        [
            .. figures.GroupBy(static figure => figure.Series)
                .OrderByDescending(static series => series.Select(static figure => RegionKey(figure.Region)).Distinct().Count()).ThenByDescending(static series => series.Count())
                .ThenBy(static series => series.Key.ToString(), StringComparer.Ordinal)
                .SelectMany(static series => series.GroupBy(static figure => RegionKey(figure.Region)).OrderBy(static region => region.Key, StringComparer.Ordinal)
                    .Select(region => new FigureRow(region.First().Region, series.Key, CellsOf(region.Select(static figure => (figure.Year, figure.Telling)))))),
        ]);
    }

    private static List<(RegionRecord? Region, FigureTelling Telling)> Read(SqliteConnection connection, FigureQuery query, StoreSnapshot snapshot)
    {
        CountedRows counted = CountedRows.Of(connection, (query.Filter, RowType.Indicator, query.CountCopies), snapshot);
        using Statement article = new(connection, "SELECT id, doc, region_code, region_name, region_level FROM documents WHERE document_key = @0");
        using Statement read = new(connection, $"""
            SELECT indicator_key, record, document_key FROM indicators WHERE measure = @0 {(query.WithForecasts ? string.Empty : "AND forecast = 0")}
            """);
        Dictionary<long, TellingArticle> articles = [];
        return
        [
            .. read.Rows(null, static row => (Key: row.GetInt64(0), Record: row.GetString(1), Document: row.GetInt64(2)), RecordValues.Word(query.Measure))
                .Where(row => counted.Contains(row.Key))
                .Select(row => (Article: ArticleOf(row.Document), Record: RecordJson.Read<IndicatorRecord>(row.Record)))
                .OrderBy(static told => told.Article.Id, StringComparer.Ordinal).ThenBy(static told => told.Record.Start)
                .Select(static told => (told.Record.Region ?? told.Article.Region, new FigureTelling(told.Article.Id, told.Article.Doc, told.Record))),
        ];

        TellingArticle ArticleOf(long key) => articles.TryGetValue(key, out TellingArticle? known) ? known : articles[key] = article.Rows(null, ReadArticle, key)[0];
    }

    private static TellingArticle ReadArticle(SqliteDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.IsDBNull(3) ? null : new RegionRecord(row.IsDBNull(2) ? null : row.GetString(2), row.GetString(3), Enum.Parse<DivisionLevel>(row.GetString(4), ignoreCase: true)));

    /// <summary>Regions with a code first, by their code; those without one by their name; what is not known last.</summary>
    private static string RegionKey(RegionRecord? region) => region is null ? "2" : region.Code is { } code ? $"0{code}" : $"1{region.Name}";

    private static FigureSeries SeriesOf(FigureTelling telling)
    {
        IndicatorRecord record = telling.Record;
        return new FigureSeries(
            record.Measure,
            record.Unit,
            FigureScope.Of(record.Name, record.Measure),
            record.Class ?? RecordValues.Word(record.Stage),
            record.Event,
            FigureSpan.Of(record.Period).Span,
            record.Forecast == true);
    }

    private static FigureCell[] CellsOf(IEnumerable<(int? Year, FigureTelling Telling)> tellings) =>
    [
        .. tellings.GroupBy(static telling => telling.Year).OrderBy(static year => year.Key ?? int.MaxValue).Select(static year =>
        {
            FigureTelling[] told = [.. year.Select(static telling => telling.Telling).OrderByDescending(static telling => MoneyAgreement.DigitsOf(telling.Record.Value)).ThenBy(static telling => telling.Doc, StringComparer.Ordinal)];
            return new FigureCell(year.Key, told, CountValues(told));
        }),
    ];

    /// <summary>How many figures there are that are not one told twice.</summary>
    private static int CountValues(FigureTelling[] tellings)
    {
        List<IndicatorRecord> values = [];
        foreach (FigureTelling telling in tellings)
        {
            if (!values.Exists(other => IsOne(telling.Record, other)))
            {
                values.Add(telling.Record);
            }
        }

        return values.Count;
    }

    /// <summary>Money may be rounded, counts may not.</summary>
    private static bool IsOne(IndicatorRecord left, IndicatorRecord right) =>
        left.Value == right.Value && left.High == right.High
        || (left.Unit.Length == MostLettersOfCurrency && left.Unit.All(char.IsAsciiLetterUpper) && MoneyAgreement.Agree((left.Value, left.High, left.Mod), (right.Value, right.High, right.Mod)));

    /// <summary>What figures need of the article that tells them.</summary>
    private sealed record TellingArticle(string Id, string Doc, RegionRecord? Region);
}
