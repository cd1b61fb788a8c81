using System.Diagnostics;
using System.Globalization;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Storage.Sqlite;
using ZhaoShang.Pipeline.Tests;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Benchmarks;

/// <summary>
/// Sums over all records of a database and facets of queries: how much of a processor's time each takes, the first time that it is asked for and when what is kept
/// until the store changes is there. The answers are compared with what the records themselves, read one by one, add up to.
/// </summary>
internal sealed class SumsBenchmark
{
    private const int Repetitions = 5;
    private const int RowsOfPage = 20;

    private static readonly string[] Conditions =
    [
        "年份:2008..2012", "地区:浙江", "地区:山西 阶段:签约", "金额:>1亿", "行业:制造业 年份:>=2010", "类型:新闻 开工", "企业:集团", "地点:开发区 投资", "角色:到位资金 金额:>1000万",
        "地区:浙江 招商引资 金额:1亿..10亿", "外资 -开工", "氧化铝 OR 房地产 年份:2010", "事件:签约", "指标:到位资金", "来源:日报 项目",
    ];

    private static readonly (string Name, StatsAxis[] By)[] Forms =
    [
        ("all", []),
        ("by province", [new StatsAxis(StatsDimension.Region, DivisionLevel.Province)]),
        ("by prefecture", [new StatsAxis(StatsDimension.Region, DivisionLevel.Prefecture)]),
        ("by county", [new StatsAxis(StatsDimension.Region)]),
        ("by year", [new StatsAxis(StatsDimension.Year)]),
        ("by stage", [new StatsAxis(StatsDimension.Stage)]),
        ("by industry", [new StatsAxis(StatsDimension.Industry)]),
        ("by county and year", [new StatsAxis(StatsDimension.Region), new StatsAxis(StatsDimension.Year)]),
        ("by province, industry and stage", [new StatsAxis(StatsDimension.Region, DivisionLevel.Province), new StatsAxis(StatsDimension.Industry), new StatsAxis(StatsDimension.Stage)]),
    ];

    private readonly string _database;
    private readonly PipelineModels _models = PipelineModels.Load(RepositoryFolder.Models);

    private SumsBenchmark(string database) => _database = database;

    /// <summary>Runs over a database with the queries of a file and others with conditions; 1 if an answer is not that of the records.</summary>
    public static int Run(string database, string queries)
    {
        SumsBenchmark benchmark = new(database);
        benchmark.Warm();
        benchmark.Sums();
        benchmark.Facets([.. File.ReadLines(queries).Where(static line => line.Length > 0), .. Conditions]);
        return benchmark.Agrees() ? 0 : 1;
    }

    /// <summary>Each form twice over connections of their own, so that the compiler has made its code of what is measured.</summary>
    private void Warm()
    {
        for (int i = 0; i < 2; i++)
        {
            using SqliteRecordSearch search = new(_database, _models.Divisions);
            foreach ((_, StatsAxis[] by) in Forms)
            {
                search.Sum(new StatsQuery { By = by });
            }

            search.TotalsByRegion();
            search.Compare(new FigureQuery { Measure = IndicatorMeasure.PaidIn });
        }
    }

    private void Sums()
    {
        foreach ((string name, StatsAxis[] by) in Forms)
        {
            Print($"stats {name}", search => search.Sum(new StatsQuery { By = by }).Rows.Count);
        }

        Print("stats by stage of a province", search => search.Sum(new StatsQuery { Filter = new RegionTerm("浙江", ["33"]), By = [new StatsAxis(StatsDimension.Stage)] }).Rows.Count);
        Print("the overview of ingest", search => search.TotalsByRegion().Count);
        Print("figures of one measure", search => search.Compare(new FigureQuery { Measure = IndicatorMeasure.PaidIn }).Rows.Count);
        Print("figures of one measure by county", search => search.Compare(new FigureQuery { Measure = IndicatorMeasure.PaidIn, Level = DivisionLevel.County }).Rows.Count);
    }

    private void Print(string name, Func<SqliteRecordSearch, int> ask)
    {
        using SqliteRecordSearch search = new(_database, _models.Divisions);
        int rows = 0;
        double first = Milliseconds(() => rows = ask(search));
        double[] again = [.. Enumerable.Range(0, Repetitions).Select(_ => Milliseconds(() => ask(search)))];
        Print($"{name}: {rows} rows, first {first:f0} ms, then {Quantile(again, 0.5):f1} ms");
    }

    private void Facets(string[] queries)
    {
        QueryParser parser = new(_models);
        using SqliteRecordSearch search = new(_database, _models.Divisions);
        FacetField[] fields = Enum.GetValues<FacetField>();
        foreach (RowType rows in Enum.GetValues<RowType>())
        {
            List<double> times = [];
            List<double> withoutFacets = [];
            double first = 0;
            foreach (string typed in queries)
            {
                RecordQuery query = new() { Filter = parser.Parse(typed).Query!.Filter, Rows = rows, Limit = RowsOfPage };
                RecordQuery counting = query with { Facets = fields };
                first = Math.Max(first, Milliseconds(() => search.Search(counting)));
                search.Search(counting);
                times.Add(Enumerable.Range(0, Repetitions).Min(_ => Milliseconds(() => search.Search(counting))));
                withoutFacets.Add(Enumerable.Range(0, Repetitions).Min(_ => Milliseconds(() => search.Search(query))));
                Print($"  {rows} {typed}: {search.Search(query).Total} rows, {times[^1]:f1} ms, without facets {withoutFacets[^1]:f1} ms");
            }

            Print($"{rows}: {queries.Length} queries with facets p50 {Quantile(times, 0.5):f1} ms, p95 {Quantile(times, 0.95):f1} ms; without p50 {Quantile(withoutFacets, 0.5):f1} ms, p95 {Quantile(withoutFacets, 0.95):f1} ms; the slowest first time {first:f0} ms");
        }
    }

    /// <summary>Compares sums and facets with the records, read one by one.</summary>
    private bool Agrees()
    {
        using SqliteRecordSearch search = new(_database, _models.Divisions);
        RecordQuery everything = new() { Rows = RowType.Project };
        ProjectRecord[] records = [.. search.ReadAll(everything).Cast<ProjectHit>().Select(static hit => hit.Record)];
        StatsTable byStage = search.Sum(new StatsQuery { CountTellings = true, By = [new StatsAxis(StatsDimension.Stage)] });
        Facet stages = search.CountFacets(everything, [FacetField.Stage])[0];
        bool agrees = byStage.Total.Projects == records.Length && byStage.Total.Amounts.SequenceEqual(SumsOfRecords.Of(records));
        foreach (StatsRow row in byStage.Rows)
        {
            ProjectRecord[] own = [.. records.Where(record => SumsOfRecords.Word(record.Stage) == row.Keys[0].Value)];
            agrees &= own.Length == row.Projects && row.Amounts.SequenceEqual(SumsOfRecords.Of(own))
                && stages.Counts.Single(count => count.Value == row.Keys[0].Value).Count == own.Length;
        }

        Print(agrees ? $"{records.Length} records add up to the same" : (FormattableString)$"the {records.Length} records add up to something else");
        return agrees;
    }

    private static double Milliseconds(Action work)
    {
        using Process process = Process.GetCurrentProcess();
        double start = process.TotalProcessorTime.TotalMilliseconds;
        work();
        process.Refresh();
        return process.TotalProcessorTime.TotalMilliseconds - start;
    }

    private static double Quantile(IReadOnlyList<double> values, double share) => values.Order().ElementAt((int)(values.Count * share));

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
