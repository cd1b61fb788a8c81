using System.Globalization;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Storage.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>Holds the comparison of indicators to <c>tests/Specs/figures-compared.md</c>.</summary>
public sealed class FigureSpecs : IDisposable
{
    private const string Page = "figures-compared";
    private const string None = "–";
    private readonly string _folder = Directory.CreateTempSubdirectory("zhaoshang-figures-").FullName;

    public static TheoryData<string> Questions => [.. SpecRows.Of(Page, "asked").Select(static cells => cells[0]).Distinct()];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Questions))]
    public void Figures_stand_side_by_side_as_in_the_spec(string asked)
    {
        using SqliteRecordSearch search = new(Store());
        IEnumerable<string> expected = SpecRows.Of(Page, "asked").Where(cells => cells[0] == asked).Select(static cells => string.Join(" | ", cells[1..10]));
        IEnumerable<string> compared = search.Compare(QueryOf(asked)).Rows.SelectMany(static row => row.Cells.Select(cell => Written(row, cell)));
        Assert.Equal(expected.Order(StringComparer.Ordinal), compared.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Those_with_the_most_regions_come_first()
    {
        using SqliteRecordSearch search = new(Store());
        FigureTable table = search.Compare(new FigureQuery { Measure = IndicatorMeasure.PaidIn });
        Assert.Equal(["130200", "130229", "140300", "140311", null], table.Rows.Take(5).Select(static row => row.Region?.Code));
        Assert.Single(table.Rows.Take(5).Select(static row => row.Series).Distinct());
    }

    private static FigureQuery QueryOf(string asked)
    {
        string[] words = asked.Split(' ');
        List<QueryNode> filter = [];
        filter.AddRange(words.Contains("市外") ? [new TextTerm("市外")] : []);
        filter.AddRange(words.Contains("2013") ? [new YearTerm(2013, 2013)] : []);
        return new FigureQuery
        {
            Measure = Enum.GetValues<IndicatorMeasure>().Single(measure => words.Contains(RecordValues.Word(measure))),
            Filter = new AllOf(filter),
            Level = words[0] switch { "county" => DivisionLevel.County, "prefecture" => DivisionLevel.Prefecture, _ => null },
            WithForecasts = words[0] == "forecasts",
        };
    }

    private static string Written(FigureRow row, FigureCell cell)
    {
        FigureSeries series = row.Series;
        IEnumerable<string> figures = cell.Values == 1
            ? [Figure(cell.Tellings[0], series.Unit)]
            : cell.Tellings.Select(telling => Figure(telling, series.Unit)).Distinct().Order(StringComparer.Ordinal);
        return string.Join(" | ", new[]
        {
            row.Region?.Name, series.Scope, series.Class, series.Event, series.Span, series.IsForecast ? "yes" : null, series.Unit,
            cell.Year?.ToString(CultureInfo.InvariantCulture), string.Join(" ≠ ", figures),
        }.Select(static value => value ?? None));
    }

    private static string Figure(FigureTelling telling, string unit) => unit == "个"
        ? telling.Value.ToString("0", CultureInfo.InvariantCulture)
        : (telling.Value / 100_000_000).ToString("0.####亿", CultureInfo.InvariantCulture);

    private string Store()
    {
        string path = Path.Combine(_folder, "figures.db");
        using SqliteRecordStore store = new(path, Articles.Segmenter);
        store.Write([.. SpecRows.Of(Page, "article").Select(static cells => Articles.Outcome(ArticleOf(cells)))]);
        return path;
    }

    private static ExtractedDocument ArticleOf(string[] cells)
    {
        ExtractedDocument article = Articles.Make($"{cells[0]}.txt", string.Join(' ', cells));
        RegionRecord? region = cells[1] switch
        {
            "郊区" => new RegionRecord("140311", "郊区", DivisionLevel.County),
            "玉田" => new RegionRecord("130229", "玉田", DivisionLevel.County),
            "阳泉" => new RegionRecord("140300", "阳泉", DivisionLevel.Prefecture),
            "唐山" => new RegionRecord("130200", "唐山", DivisionLevel.Prefecture),
            _ => null,
        };
        bool isMoney = cells[4][^1] == '亿';
        return article with
        {
            Document = article.Document with { Region = region },
            Projects = [],
            Indicators =
            [
                new IndicatorRecord
                {
                    Doc = article.Document.Doc,
                    Measure = Enum.GetValues<IndicatorMeasure>().Single(measure => RecordValues.Word(measure) == cells[2]),
                    Name = cells[3],
                    Value = decimal.Parse(cells[4].Trim('约', '亿'), CultureInfo.InvariantCulture) * (isMoney ? 100_000_000 : 1),
                    Mod = cells[4][0] == '约' ? AmountModifier.Approx : null,
                    Unit = cells[5],
                    Class = Told(cells[6]),
                    Event = Told(cells[7]),
                    Period = Told(cells[8]),
                    Forecast = cells[9] == "yes" ? true : null,
                    Text = cells[3],
                    Start = 0,
                    End = cells[3].Length,
                },
            ],
        };
    }

    private static string? Told(string cell) => cell == None ? null : cell;
}
