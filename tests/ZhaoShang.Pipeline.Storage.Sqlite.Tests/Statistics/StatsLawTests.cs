using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Storage.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>Sums over random stores are those that the records themselves add up to.</summary>
public sealed class StatsLawTests : IDisposable
{
    private const int Stores = 12;
    private const int QueriesAStore = 60;

    private static readonly StatsAxis[] Axes =
    [
        new(StatsDimension.Region, DivisionLevel.Province), new(StatsDimension.Region, DivisionLevel.Prefecture), new(StatsDimension.Region, DivisionLevel.County),
        new(StatsDimension.Year), new(StatsDimension.Stage), new(StatsDimension.Industry),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("zhaoshang-sums-").FullName;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Stores)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Sums_are_those_of_the_records(int seed)
    {
        RandomTellings tellings = new(seed, 40);
        NaiveSums naive = new(tellings.Documents);
        using SqliteRecordSearch search = new(Store(tellings));
        Random random = new(seed);
        foreach (StatsQuery query in Enumerable.Range(0, QueriesAStore).Select(_ => Query(random)))
        {
            StatsTable table = search.Sum(query);
            IEnumerable<string> lines = table.Rows.Select(static row => NaiveSums.Line(row)).Append(NaiveSums.Line(table.Total, "all"));
            Assert.Equal(Joined(naive.Lines(query)), Joined(lines));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_row_is_told_twice_and_the_total_is_each_project_once(int seed)
    {
        RandomTellings tellings = new(seed, 40);
        using SqliteRecordSearch search = new(Store(tellings));
        StatsTable table = search.Sum(new StatsQuery { By = [Axes[2], Axes[3], Axes[4]] });
        Assert.Equal(table.Rows.Count, table.Rows.Select(static row => string.Join(' ', row.Keys)).Distinct().Count());
        Assert.Equal(table.Total.Projects, table.Rows.Sum(static row => row.Projects));
        Assert.True(table.Total.Projects < table.Total.Tellings, "no project is told twice: nothing is tested");
    }

    private static string Joined(IEnumerable<string> lines) => string.Join('\n', lines.Order(StringComparer.Ordinal));

    private static StatsQuery Query(Random random) => new()
    {
        By = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Axes[random.Next(Axes.Length)])],
        Filter = random.Next(5) switch
        {
            0 => new StageTerm(ProjectStage.Signed),
            1 => new Without(new StageTerm(ProjectStage.Terminated)),
            2 => new RegionTerm("山西", ["14"]),
            3 => new AnyOf([new IndustryTerm('C'), new YearTerm(2010, 2010)]),
            _ => AllOf.Everything,
        },
        Roles = random.Next(3) switch { 0 => null, 1 => [], _ => [AmountRole.PaidIn, AmountRole.TotalInvestment] },
        CountCopies = random.Next(3) == 0,
        CountTellings = random.Next(4) == 0,
    };

    private string Store(RandomTellings tellings)
    {
        string path = Path.Combine(_folder, $"{Guid.NewGuid():n}.db");
        using SqliteRecordStore store = new(path, Articles.Segmenter);
        foreach (ExtractedDocument[] batch in tellings.Documents.Chunk(9))
        {
            store.Write([.. batch.Select(static document => Articles.Outcome(document))]);
        }

        return path;
    }
}
