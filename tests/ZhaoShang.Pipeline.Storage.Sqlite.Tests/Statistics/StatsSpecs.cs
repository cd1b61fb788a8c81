using System.Globalization;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Storage.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>Holds sums of projects to <c>tests/Specs/stats.md</c>.</summary>
public sealed class StatsSpecs : IDisposable
{
    private const string None = "–";
    private readonly string _folder = Directory.CreateTempSubdirectory("zhaoshang-stats-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Sums_are_those_of_the_spec()
    {
        using SqliteRecordSearch search = new(Store());
        foreach (IGrouping<string, string[]> part in Table(9).GroupBy(static cells => cells[0]))
        {
            StatsTable table = search.Sum(QueryOf(part.Key));
            (string?, StatsRow)[] rows = part.Key is "all" or "tellings" or "copies" or "stage:signed"
                ? [(string.Empty, table.Total)]
                : [.. table.Rows.Select(static row => (row.Keys[0].Value ?? string.Empty, row))];
            Assert.Equal(part.Select(static cells => string.Join(" | ", cells)), rows.Select(row => $"{part.Key} | {row.Item1} | {Written(row.Item2)}"));
        }
    }

    [Fact]
    public void Rows_of_two_axes_add_up_to_those_of_one()
    {
        using SqliteRecordSearch search = new(Store());
        StatsTable both = search.Sum(new StatsQuery { By = [new StatsAxis(StatsDimension.Region), new StatsAxis(StatsDimension.Year)] });
        StatsTable years = search.Sum(new StatsQuery { By = [new StatsAxis(StatsDimension.Year)] });
        foreach (StatsRow year in years.Rows)
        {
            StatsRow[] parts = [.. both.Rows.Where(row => row.Keys[1] == year.Keys[0])];
            Assert.Equal(year.Projects, parts.Sum(static row => row.Projects));
            Assert.Equal(year.Amounts.Sum(static amount => amount.Low), parts.Sum(static row => row.Amounts.Sum(static amount => amount.Low)));
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => search.Sum(new StatsQuery { By = [.. Enumerable.Repeat(new StatsAxis(StatsDimension.Year), 4)] }));
    }

    [Fact]
    public void Fractions_of_a_yuan_are_summed_to_their_last_digit()
    {
        ExtractedDocument article = Articles.Make("a.txt", "两个项目。", "甲");
        ProjectRecord project = article.Projects[0];
        ProjectAmountRecord amount = project.Amounts![0] with { Value = 123_456_789_012_345.67m };
        article = article with { Projects = [project with { Amounts = [amount] }, project with { Name = "乙", Amounts = [amount with { Value = 0.05m }] }] };
        string path = Path.Combine(_folder, "fractions.db");
        using (SqliteRecordStore store = new(path, Articles.Segmenter))
        {
            store.Write([Articles.Outcome(article)]);
        }

        using SqliteRecordSearch search = new(path);
        Assert.Equal(123_456_789_012_345.72m, search.Sum(new StatsQuery()).Total.Amounts[0].Low);
    }

    [Fact]
    public void Totals_by_region_are_the_same_sums()
    {
        using SqliteRecordSearch search = new(Store());
        IReadOnlyList<RegionTotals> totals = search.TotalsByRegion();
        StatsTable table = search.Sum(new StatsQuery());
        Assert.Equal(table.Total.Projects, totals.Sum(static row => row.Projects));
        Assert.Equal(table.Total.Amounts.Single(static amount => amount.Unit == "CNY").Low, totals.Sum(static row => row.InvestmentCny));
        Assert.Equal(4, totals.Sum(static row => row.Articles));
    }

    private static StatsQuery QueryOf(string by) => by switch
    {
        "province" => new StatsQuery { By = [new StatsAxis(StatsDimension.Region, DivisionLevel.Province)] },
        "prefecture" => new StatsQuery { By = [new StatsAxis(StatsDimension.Region, DivisionLevel.Prefecture)] },
        "county" => new StatsQuery { By = [new StatsAxis(StatsDimension.Region, DivisionLevel.County)] },
        "year" => new StatsQuery { By = [new StatsAxis(StatsDimension.Year)] },
        "stage" => new StatsQuery { By = [new StatsAxis(StatsDimension.Stage)] },
        "industry" => new StatsQuery { By = [new StatsAxis(StatsDimension.Industry)] },
        "tellings" => new StatsQuery { CountTellings = true },
        "copies" => new StatsQuery { CountCopies = true },
        "stage:signed" => new StatsQuery { Filter = new StageTerm(ProjectStage.Signed) },
        _ => new StatsQuery(),
    };

    private static string Written(StatsRow row)
    {
        AmountTotals? cny = row.Amounts.SingleOrDefault(static amount => amount.Unit == "CNY");
        AmountTotals? usd = row.Amounts.SingleOrDefault(static amount => amount.Unit == "USD");
        return string.Join(" | ", new[] { row.Projects, cny?.Low, cny?.High, cny?.Projects, cny?.Approximate, cny?.Median, usd?.Low }
            .Select(static value => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? None));
    }

    private string Store()
    {
        string path = Path.Combine(_folder, "stats.db");
        Dictionary<string, ExtractedDocument> articles = [];
        foreach (string[] cells in Table(3).Where(static cells => cells[0] != "article"))
        {
            (ProjectRecord Project, DocumentRecord Article)[] told = [.. cells[2].Split(" ; ").Select(telling => SpecTellings.Read(telling, $"{cells[0]}.txt"))];
            ExtractedDocument article = Articles.Make($"{cells[0]}.txt", string.Join(' ', cells));
            articles[cells[0]] = article with
            {
                Document = article.Document with
                {
                    Published = told[0].Article.Published,
                    Region = told[0].Article.Region,
                    TextId = cells[1].Length > 0 ? articles[cells[1]].Document.TextId : article.Document.TextId,
                },
                Projects = [.. told.Select(static telling => telling.Project)],
            };
        }

        using SqliteRecordStore store = new(path, Articles.Segmenter);
        store.Write([.. articles.Values.Reverse().Select(static article => Articles.Outcome(article))]);
        return path;
    }

    private static IEnumerable<string[]> Table(int columns) => File.ReadLines(Path.Combine(RepositoryFolder.Root, "tests", "Specs", "stats.md"))
        .Where(static line => line.StartsWith('|') && !line.StartsWith("|--", StringComparison.Ordinal))
        .Select(static line => line[1..^1].Split('|', StringSplitOptions.TrimEntries))
        .Where(cells => cells.Length == columns && cells[0] != "by");
}
