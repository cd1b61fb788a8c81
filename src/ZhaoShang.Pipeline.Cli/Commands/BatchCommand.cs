using System.CommandLine;
using ZhaoShang.Pipeline.Exports;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary><c>zhaoshang batch FILE</c>: asks the queries of a file, one a line.</summary>
internal static class BatchCommand
{
    private static readonly TableShape Sums = new(
        "batch",
        new("查询清单", "Batch"),
        [
            new TableColumn("line", new("行号", "Line"), CellKind.Figure),
            new TableColumn("name", new("名称", "Name")),
            new TableColumn("query", new("查询", "Query")),
            new TableColumn("type", new("行的类型", "Type")),
            new TableColumn("rows", new("行数", "Rows"), CellKind.Figure),
            new TableColumn("file", new("文件", "File")),
        ]);

    /// <summary>Makes the verb.</summary>
    public static Command Create(CommandContext context)
    {
        Wording words = context.Words;
        Argument<string> file = new("FILE")
        {
            Description = words.Of("查询清单，每行一个；# 开头是注释，制表符前可给名称；- 是标准输入", "The queries, one a line; # begins a comment, a name may stand before a tab; - is standard input"),
        };
        Option<string?> folder = new("--folder")
        {
            Description = words.Of("每个查询一个文件，写到这个文件夹（没有则新建）；标准输出只列各查询的行数", "A file for each query in this folder, which is made where it is not; standard output has only their numbers of rows"),
            HelpName = "FOLDER",
        };
        ViewFlags view = new(context, ["csv", "tsv", "xlsx", "jsonl", "json", "table"]);
        Option<string> database = context.DatabaseOption();
        VerbCommand command = new(
            "batch",
            words.Of("按清单逐个查询，结果写成一个表或各成文件；一行有错不影响其余", "Asks the queries of a file, into one table or a file for each; an error in a line stops nothing"),
            "zhaoshang batch 查询.txt --out 结果.xlsx",
            "zhaoshang batch 查询.txt --folder 结果 --format csv")
        {
            file, folder, database,
        };
        view.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            context, parsed, new Request(parsed.GetValue(file)!, parsed.GetValue(folder), view, parsed.GetValue(database)!), cancellation)));
        return command;
    }

    private static int Run(CommandContext context, ParseResult parsed, Request request, CancellationToken cancellation)
    {
        Terminal terminal = context.Terminal(parsed);
        PipelineModels models = context.LoadModelsForQueries(parsed);
        QueryReader reader = new(models, terminal);
        List<(BatchLine Line, ParsedQuery Query)> queries = [];
        bool hasFailed = false;
        foreach (BatchLine line in ReadLines(context, request.File))
        {
            ParsedQuery? query = reader.Read(line.Query, context.Words.Of($"第 {line.Number} 行：", $"line {line.Number}: "));
            hasFailed |= query is null;
            if (query is not null)
            {
                queries.Add((line, query));
            }
        }

        using IRecordSearch search = CommandContext.OpenSearch(request.Database, models);
        int rows = request.Folder is null
            ? WriteOne(context, parsed, (request, models, search), queries, cancellation)
            : WriteEach(context, parsed, (request, models, search), queries, cancellation);
        terminal.Say(context.Words.Of($"{queries.Count} 个查询，共 {rows} 行。", $"{queries.Count} queries, {rows} rows."));
        return hasFailed ? ExitCode.SomeFailed : rows == 0 ? ExitCode.NothingFound : ExitCode.Done;
    }

    private static List<BatchLine> ReadLines(CommandContext context, string file)
    {
        try
        {
            using TextReader text = new StreamReader(file == "-" ? context.Surroundings.OpenInput() : File.OpenRead(file));
            return [.. BatchLine.Read(text)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(CliCodes.BatchLine, new Explanation($"读不了“{file}”：请检查路径。", $"'{file}' cannot be read: check the path."), e);
        }
    }

    /// <summary>One output for all queries: rows of each type together, each row with the name of its query.</summary>
    private static int WriteOne(
        CommandContext context, ParseResult parsed, (Request Request, PipelineModels Models, IRecordSearch Search) how, List<(BatchLine Line, ParsedQuery Query)> queries, CancellationToken cancellation)
    {
        using OutputTarget target = how.Request.View.Output.Open(parsed, context.Terminal(parsed));
        IGrouping<RowType, (BatchLine Line, ParsedQuery Query)>[] types = [.. queries.GroupBy(static query => query.Query.Query!.Rows).OrderBy(static type => type.Key)];
        if (types.Length > 1 && !target.HoldsSeveralTables)
        {
            throw new OutputException(CliCodes.Usage, new Explanation(
                $"清单里的查询要几种行，一个 {target.Format} 文件只能放一种。请用 --out 名称.xlsx、jsonl 或 --folder。",
                $"The queries ask for rows of several types, and a file of {target.Format} holds one. Take --out NAME.xlsx, jsonl or --folder."));
        }

        using HitOutput output = new(target, how.Request.View.OptionsOf(parsed), how.Models.Divisions) { HasQueryNames = true };
        int rows = 0;
        foreach (IGrouping<RowType, (BatchLine Line, ParsedQuery Query)> type in types)
        {
            output.Begin(type.Key);
            rows += type.Sum(query => Write(how.Search, query.Query, output, query.Line.Name, cancellation));
        }

        output.Complete();
        return rows;
    }

    /// <summary>A file for each query.</summary>
    private static int WriteEach(
        CommandContext context, ParseResult parsed, (Request Request, PipelineModels Models, IRecordSearch Search) how, List<(BatchLine Line, ParsedQuery Query)> queries, CancellationToken cancellation)
    {
        OutputOptions options = how.Request.View.Output;
        string format = options.FormatOf(parsed);
        Directory.CreateDirectory(how.Request.Folder!);
        using OutputTarget sums = new(context.Terminal(parsed), "table", options.HeaderOf(parsed), (null, context.Surroundings.OpenOutput));
        ITableWriter table = sums.OpenTables();
        table.Begin(Sums);
        int rows = 0;
        foreach ((BatchLine line, ParsedQuery query) in queries)
        {
            string file = Path.Combine(how.Request.Folder!, $"{line.FileName}.{(format == "table" ? "txt" : format)}");
            using OutputTarget target = new(context.Terminal(parsed), format, options.HeaderOf(parsed), (file, context.Surroundings.OpenOutput));
            using HitOutput output = new(target, how.Request.View.OptionsOf(parsed), how.Models.Divisions);
            output.Begin(query.Query!.Rows);
            int count = Write(how.Search, query, output, string.Empty, cancellation);
            output.Complete();
            rows += count;
            table.Write([Cell.Of(line.Number), Cell.Of(line.Name), Cell.Of(line.Query), Cell.Of(RecordNames.IdOf(query.Query.Rows)), Cell.Of(count), Cell.Of(file)]);
        }

        sums.Complete();
        return rows;
    }

    private static int Write(IRecordSearch search, ParsedQuery query, HitOutput output, string name, CancellationToken cancellation)
    {
        int count = 0;
        foreach (Hit hit in search.ReadAll(query.Query!))
        {
            cancellation.ThrowIfCancellationRequested();
            output.Write(hit, name);
            count++;
        }

        return count;
    }

    private sealed record Request(string File, string? Folder, ViewFlags View, string Database);
}
