using System.CommandLine;
using System.Globalization;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary><c>zhaoshang export QUERY</c>: all rows of a query, as they are read.</summary>
internal static class ExportCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(CommandContext context)
    {
        QueryFlags query = new(context, takesSeveralTypes: true);
        ViewFlags view = new(context, ["csv", "tsv", "xlsx", "jsonl", "json", "table"]);
        Option<string> database = context.DatabaseOption();
        VerbCommand command = new(
            "export",
            context.Words.Of("导出一个查询的全部行，不给查询则为全库", "Writes all rows of a query, of the whole database without one"),
            "zhaoshang export --type project --out 项目.xlsx",
            "zhaoshang export 地区:阳泉 --type all --money-unit 亿元 --out 阳泉.xlsx",
            "zhaoshang export '年份:2010..2015 阶段:签约' --type project --header id --format csv > signed.csv",
            "zhaoshang export 到位资金 --type indicator --columns 地区,时期,金额,原文依据 --out 到位资金.csv");
        query.AddTo(command, isRanked: false);
        command.Add(database);
        view.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(context, parsed, (query, view, parsed.GetValue(database)!), cancellation)));
        return command;
    }

    private static int Run(CommandContext context, ParseResult parsed, (QueryFlags Query, ViewFlags View, string Database) request, CancellationToken cancellation)
    {
        Terminal terminal = context.Terminal(parsed);
        PipelineModels models = context.LoadModelsForQueries(parsed);
        QueryReader reader = new(models, terminal);
        if (request.Query.Read(parsed, reader) is not { } query)
        {
            return ExitCode.Fatal;
        }

        IReadOnlyList<RowType> types = request.Query.TypesOf(parsed, query);
        using OutputTarget target = request.View.Output.Open(parsed, terminal);
        if (types.Count > 1 && !target.HoldsSeveralTables)
        {
            reader.FailUsage(new Explanation(
                $"{target.Format} 一个文件只能放一种行。请用 --out 名称.xlsx（每种一张表）、jsonl，或只给一个 --type。",
                $"A file of {target.Format} holds rows of one type. Take --out NAME.xlsx (a sheet for each), jsonl, or one --type."));
            return ExitCode.Fatal;
        }

        using IRecordSearch search = CommandContext.OpenSearch(request.Database, models);
        using HitOutput output = new(target, request.View.OptionsOf(parsed), models.Divisions);
        TellFacts(context, output, request.Query.TypedOf(parsed), request.Database);
        using RowProgress progress = new(terminal, context.Surroundings.Clock);
        foreach (RowType rows in types)
        {
            output.Begin(rows);
            foreach (Hit hit in search.ReadAll(query with { Rows = rows }))
            {
                cancellation.ThrowIfCancellationRequested();
                output.Write(hit);
                progress.Advance();
            }
        }

        output.Complete();
        progress.Dispose();
        terminal.Say(context.Words.Of($"共 {progress.Rows} 行。", $"{progress.Rows} rows."));
        return progress.Rows == 0 ? ExitCode.NothingFound : ExitCode.Done;
    }

    /// <summary>What the reader of a workbook must know of it.</summary>
    private static void TellFacts(CommandContext context, HitOutput output, string typed, string database)
    {
        output.Tell(new Explanation("查询", "Query"), typed.Length == 0 ? context.Words.Of("（全部）", "(all)") : typed);
        output.Tell(new Explanation("数据库", "Database"), Path.GetFileName(database));
        output.Tell(new Explanation("导出时间", "Written at"), context.Surroundings.Clock.GetLocalNow().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
        output.Tell(new Explanation("程序版本", "Program version"), typeof(ExportCommand).Assembly.GetName().Version!.ToString(3));
    }
}
