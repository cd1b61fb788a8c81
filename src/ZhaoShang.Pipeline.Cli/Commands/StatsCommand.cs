using System.CommandLine;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Storage.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary><c>zhaoshang stats QUERY</c>: sums of projects, and aggregate figures side by side.</summary>
internal static class StatsCommand
{
    private static readonly StatsAxis[] OverviewAxes =
    [
        new(StatsDimension.Region, DivisionLevel.Province), new(StatsDimension.Year), new(StatsDimension.Stage), new(StatsDimension.Industry),
    ];

    /// <summary>Makes the verb.</summary>
    public static Command Create(CommandContext context)
    {
        QueryFlags query = new(context);
        StatsFlags flags = new(context);
        OutputOptions output = new(context, OutputOptions.RowFormats);
        Option<string> unit = MoneyScale.OptionOf(context);
        Option<string> database = context.DatabaseOption();
        VerbCommand command = new(
            "stats",
            context.Words.Of("统计项目：个数、金额合计、中位数；对比指标", "Counts, sums and medians of projects; indicators side by side"),
            "zhaoshang stats --db zhaoshang.db",
            "zhaoshang stats --by region:province --by year --sum total_investment --money-unit 亿元",
            "zhaoshang stats '地区:河北 阶段:签约' --by region:county --median --out 河北.xlsx",
            "zhaoshang stats --measure paid_in --by region:county --region 山西",
            "zhaoshang stats --by industry --by stage --count --format csv");
        query.AddTo(command, isRanked: false);
        flags.AddTo(command);
        command.Add(database);
        output.AddTo(command);
        command.Add(unit);
        command.SetAction(parsed => Run(context, parsed, new Request(query, flags, output, MoneyScale.Of(parsed.GetValue(unit)!), parsed.GetValue(database)!)));
        return command;
    }

    private static int Run(CommandContext context, ParseResult parsed, Request request)
    {
        Terminal terminal = context.Terminal(parsed);
        PipelineModels models = context.LoadModelsForQueries(parsed);
        QueryReader reader = new(models, terminal);
        if (request.Query.Read(parsed, reader) is not { } query
            || request.Flags.RolesOf(parsed, reader, terminal) is not { } roles
            || !request.Flags.TryMeasureOf(parsed, reader, terminal, out IndicatorMeasure? measure))
        {
            return ExitCode.Fatal;
        }

        measure ??= MeasureIn(query.Filter);
        if (measure is null)
        {
            // Names of regions, which sums are shown with, are read while projects are summed.
            models.BeginDivisions();
        }

        using IRecordSearch search = new SqliteRecordSearch(request.Database);
        using OutputTarget target = request.Output.Open(parsed, terminal);
        StatsNames names = new(target.Header, models);
        bool isFound = measure is { } compared
            ? Compare(parsed, request, (search, target, names), query, compared)
            : Sum(parsed, request, (search, target, names), new StatsQuery
            {
                Filter = query.Filter, Roles = roles, CountCopies = query.CountCopies, WithMedians = request.Flags.WithMedians(parsed),
            });
        target.Complete();
        if (!isFound)
        {
            terminal.Say(context.Words.Of("没有找到。", "Nothing found."));
        }

        return isFound ? ExitCode.Done : ExitCode.NothingFound;
    }

    private static bool Sum(ParseResult parsed, Request request, (IRecordSearch Search, OutputTarget Target, StatsNames Names) where, StatsQuery query)
    {
        bool withTotal = where.Target.Format == "table";
        SumOutput output = new(where.Target.OpenTables(), where.Names, request.Flags.ColumnsOf(parsed, request.Scale) with { IsBrief = withTotal });
        if (request.Flags.IsOverview(parsed))
        {
            return Overview(where.Search, output, query);
        }

        IReadOnlyList<StatsAxis> axes = request.Flags.AxesOf(parsed);
        StatsTable table = where.Search.Sum(query with { By = axes });
        if (request.Flags.IsPivot(parsed, where.Target.IsJson))
        {
            StatsTable byRow = where.Search.Sum(query with { By = [.. axes.SkipLast(1)] });
            output.WritePivot(table, (byRow, where.Search.Sum(query with { By = [axes[^1]] })), axes, withTotal);
        }
        else
        {
            output.WriteRows(table, axes, withTotal);
        }

        return table.Rows.Count > 0;
    }

    /// <summary>By province, year, stage and industry, each row with what it is a row of.</summary>
    private static bool Overview(IRecordSearch search, SumOutput output, StatsQuery query)
    {
        List<(StatsAxis Axis, StatsTable Table)> tables = [.. OverviewAxes.Select(axis => (axis, search.Sum(query with { By = [axis] })))];
        output.WriteOverview(tables);
        return tables[0].Table.Rows.Count > 0;
    }

    private static bool Compare(
        ParseResult parsed, Request request, (IRecordSearch Search, OutputTarget Target, StatsNames Names) where, RecordQuery query, IndicatorMeasure measure)
    {
        FigureTable table = where.Search.Compare(new FigureQuery
        {
            Filter = query.Filter,
            Measure = measure,
            Level = request.Flags.LevelOf(parsed),
            WithForecasts = request.Flags.WithForecasts(parsed),
            CountCopies = query.CountCopies,
        });
        FigureOutput output = new(where.Target.OpenTables(), where.Names, request.Scale);
        if (where.Target.Format == "table")
        {
            output.WriteGrid(table);
        }
        else
        {
            output.WriteRows(table);
        }

        return table.Rows.Count > 0;
    }

    /// <summary>The measure that the query itself asks for (指标:到位资金); null if it asks for none.</summary>
    private static IndicatorMeasure? MeasureIn(QueryNode filter) =>
        (filter is AllOf all ? all.Parts : [filter]).OfType<MeasureTerm>().FirstOrDefault()?.Measure;

    private sealed record Request(QueryFlags Query, StatsFlags Flags, OutputOptions Output, MoneyScale Scale, string Database);
}
