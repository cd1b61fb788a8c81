using System.Globalization;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Storage.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>Figures side by side are those of the records: to their last digit, with their change, bound and region, each once.</summary>
public sealed class FigureLawTests : IDisposable
{
    private const int Articles = 60;
    private static readonly string[] Codes = ["140311", "130229", "140300"];
    private static readonly string[] Names = ["到位资金", "实际到位市外资金", "工业到位资金"];

    private readonly string _folder = Directory.CreateTempSubdirectory("zhaoshang-figures-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Tellings_are_those_of_the_records(int seed)
    {
        ExtractedDocument[] articles = [.. Enumerable.Range(0, Articles).Select(number => Article(number, new Random((seed * 1000) + number)))];
        string path = Path.Combine(_folder, "figures.db");
        using (SqliteRecordStore store = new(path, Tests.Articles.Segmenter))
        {
            store.Write([.. articles.Select(static article => Tests.Articles.Outcome(article))]);
        }

        using SqliteRecordSearch search = new(path);
        foreach (FigureQuery query in Queries())
        {
            IEnumerable<string> told = search.Compare(query).Rows.SelectMany(static row => row.Cells.SelectMany(cell => cell.Tellings.Select(telling => Line(row, cell.Year, telling))));
            Assert.Equal(Joined(articles.SelectMany(article => Lines(article, query))), Joined(told));
        }
    }

    private static IEnumerable<FigureQuery> Queries()
    {
        yield return new FigureQuery { Measure = IndicatorMeasure.PaidIn };
        yield return new FigureQuery { Measure = IndicatorMeasure.PaidIn, WithForecasts = true };
        yield return new FigureQuery { Measure = IndicatorMeasure.PaidIn, Level = DivisionLevel.Prefecture };

        // So few that each article is looked up.
        yield return new FigureQuery { Measure = IndicatorMeasure.Tax };
        yield return new FigureQuery { Measure = IndicatorMeasure.PaidIn, Filter = new YearTerm(2013, 2013) };
    }

    private static IEnumerable<string> Lines(ExtractedDocument article, FigureQuery query) => article.Indicators
        .Where(record => record.Measure == query.Measure && (query.WithForecasts || record.Forecast != true) && (query.Filter is not YearTerm || record.Period == "2013"))
        .Where(record => query.Level is null || (record.Region ?? article.Document.Region)?.Level == query.Level)
        .Select(record => Written(
            record.Region ?? article.Document.Region, (record.Unit, record.Class, record.Forecast == true), record.Period,
            $"{article.Document.Id} {article.Document.Doc} {record.Name} {record.Start} {Plain(record.Value)} {Plain(record.High)} {record.Mod} {Plain(record.Change?.Percent)} {record.Change?.Basis}"));

    private static string Line(FigureRow row, int? year, FigureTelling telling) => Written(
        row.Region, (row.Series.Unit, row.Series.Class, row.Series.IsForecast), year?.ToString(CultureInfo.InvariantCulture),
        $"{telling.ArticleId} {telling.Doc} {telling.Name} {telling.Start} {Plain(telling.Value)} {Plain(telling.High)} {telling.Mod} {Plain(telling.Change?.Percent)} {telling.Change?.Basis}");

    private static string Joined(IEnumerable<string> lines) => string.Join('\n', lines.Order(StringComparer.Ordinal));

    private static string? Plain(decimal? figure) => figure?.ToString("0.####################", CultureInfo.InvariantCulture);

    private static string Written(RegionRecord? region, (string Unit, string? Class, bool IsForecast) series, string? year, string telling) => $"{region} {series} {year} {telling}";

    private static ExtractedDocument Article(int number, Random random)
    {
        ExtractedDocument article = Tests.Articles.Make($"{number:00}.txt", $"第{number}篇：到位资金、税收等情况。", regionCode: Codes[random.Next(Codes.Length)]);
        RegionRecord? region = random.Next(5) switch
        {
            0 => null,
            1 => new RegionRecord(null, "开发区", DivisionLevel.County),
            _ => new RegionRecord("140311", "山西省阳泉市郊区", DivisionLevel.County),
        };
        return article with
        {
            Document = article.Document with { Region = region },
            Projects = [],
            Indicators = [.. Enumerable.Range(0, random.Next(1, 5)).Select(place => Indicator(article.Document.Doc, place, random, number == 7 && place == 0))],
        };
    }

    private static IndicatorRecord Indicator(string doc, int place, Random random, bool isTax) => new()
    {
        Doc = doc,
        Measure = isTax ? IndicatorMeasure.Tax : IndicatorMeasure.PaidIn,
        Name = Names[random.Next(Names.Length)],

        // Whole, with a fraction, and with more digits than a double holds.
        Value = random.Next(3) switch { 0 => random.Next(1, 1000) * 10_000_000L, 1 => random.Next(1, 100_000) / 100m, _ => 12345678901234567.89m + random.Next(100) },
        High = random.Next(4) == 0 ? 98765432109876543.21m : null,
        Unit = random.Next(2) == 0 ? "CNY" : "%",
        Mod = random.Next(3) == 0 ? AmountModifier.Approx : null,
        Class = random.Next(3) == 0 ? "亿元以上项目 \"region\":{" : null,
        Period = random.Next(2) == 0 ? "2013" : "2012",
        Region = random.Next(4) == 0 ? new RegionRecord("140300", "山西省阳泉市", DivisionLevel.Prefecture) : random.Next(6) == 0 ? new RegionRecord(null, "高新区", DivisionLevel.County) : null,
        Change = random.Next(3) == 0 ? new ChangeRecord(random.Next(-300, 300) / 10m, ChangeBasis.Yoy) : null,
        Forecast = random.Next(4) == 0 ? true : null,
        Text = "到位资金",
        Start = random.Next(3) * 4,
        End = (place * 4) + 4,
    };
}
