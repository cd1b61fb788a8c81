using System.CommandLine;
using ZhaoShang.Pipeline.Evaluation;

namespace ZhaoShang.Pipeline.Cli;

/// <summary><c>zhaoshang eval GOLD…</c>: how well the records agree with gold, and whether any score fell under its floor.</summary>
internal sealed class EvalCommand
{
    private readonly CommandContext _context;
    private readonly Argument<string[]> _gold;
    private readonly Option<string?> _texts;
    private readonly Option<string?> _predictions;
    private readonly Option<string[]> _by;
    private readonly Option<string> _part;
    private readonly Option<int> _errors;
    private readonly Option<string> _format;
    private readonly Option<string?> _floors;
    private readonly Option<bool> _raise;
    private readonly Option<string?> _allowLower;

    private EvalCommand(CommandContext context)
    {
        _context = context;
        Wording words = context.Words;
        _gold = context.ManyArgument("GOLD", words.Of("标注文件夹（含子文件夹）或 .jsonl 文件", "Folders (with subfolders) or .jsonl files with gold"));
        _texts = Named("--texts", "FOLDER", words.Of("文章所在文件夹（默认在标注文件夹附近查找）", "Folder of the articles (looked for near the gold by default)"));
        _predictions = Named("--pred", "FILE", words.Of("对这些记录计分（extract --mentions 的输出），不运行流程；- 是标准输入", "Score these records (output of extract --mentions) instead of running the pipeline; - is standard input"));
        _floors = Named("--floors", "FILE", words.Of("与分数下限比较；低于下限时以状态 3 结束", "Compare with floors; a score under its floor ends with status 3"));
        _allowLower = Named("--allow-lower", "REASON", words.Of("与 --raise 同用：允许降低下限，理由写入文件", "With --raise: floors may be lowered; the reason goes into the file"));
        _raise = new Option<bool>("--raise") { Description = words.Of("把下限提高到今天的分数", "Raise the floors to today's scores") };
        _errors = new Option<int>("--errors") { Description = words.Of("每类列出前 N 个漏报、误报和差异及其句子", "List the first N misses, false alarms and differences of each kind with their sentences"), HelpName = "N" };
        _errors.Validators.Add(result =>
        {
            if (result.Errors.Any() || result.GetValueOrDefault<int>() < 0)
            {
                result.AddError(words.Of("--errors 需要 0 或以上的整数。", "--errors needs a whole number from 0."));
            }
        });
        _by = new Option<string[]>("--by") { Description = words.Of("另按体裁（genre）或项目数（projects）分组", "Also by genre or by number of projects: genre, projects"), HelpName = "GROUPS", DefaultValueFactory = static _ => [] };
        _by.AcceptOnlyFromAmong("genre", "projects");
        _part = new Option<string>("--part") { Description = words.Of("语料的部分：all、dev、test（默认 all）", "Part of the corpus: all, dev, test (all by default)"), HelpName = "PART", DefaultValueFactory = static _ => "all" };
        _part.AcceptOnlyFromAmong("all", "dev", "test");
        _format = context.FormatOption("table", "json");
    }

    /// <summary>Makes the verb.</summary>
    public static Command Create(CommandContext context)
    {
        EvalCommand eval = new(context);
        VerbCommand command = new(
            "eval",
            context.Words.Of("把提取结果与标注比较，输出每类记录和字段的精确率、召回率和 F1", "Compares records with gold: precision, recall and F1 of each record type and field"),
            "zhaoshang eval corpus/gold --by genre --by projects",
            "zhaoshang eval corpus/gold --part dev --errors 20",
            "zhaoshang eval corpus/gold --pred records.jsonl --format json",
            "zhaoshang eval corpus/gold --floors corpus/floors.json",
            context.Words.Of("zhaoshang eval corpus/gold --floors corpus/floors.json --raise --allow-lower \"新增12篇文章\"", "zhaoshang eval corpus/gold --floors corpus/floors.json --raise --allow-lower \"12 articles added\""))
        {
            eval._gold, eval._texts, eval._predictions, eval._by, eval._part, eval._errors, eval._format, eval._floors, eval._raise, eval._allowLower,
        };
        command.SetAction(eval.RunAsync);
        return command;
    }

    private static Option<string?> Named(string name, string value, string description) => new(name) { Description = description, HelpName = value };

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        EvalRequest request = Read(parsed);
        Terminal terminal = _context.Terminal(parsed);
        if (request.Contradiction(_context.Words) is string contradiction)
        {
            terminal.Fail(CliCodes.Usage, contradiction);
            return ExitCode.Fatal;
        }

        GoldRun run;
        try
        {
            run = GoldRun.Open(request, terminal);
        }
        catch (Exception e) when (e is InvalidDataException or FileNotFoundException or DirectoryNotFoundException)
        {
            terminal.Fail(CliCodes.Gold, e.Message);
            return ExitCode.Fatal;
        }

        if (run.Gold.Count == 0)
        {
            terminal.Fail(CliCodes.Gold, _context.Words.Of("没有找到标注（*.jsonl）。请检查路径和 --part。", "No gold (*.jsonl) was found. Check the paths and --part."));
            return ExitCode.Fatal;
        }

        if (request.Predictions is null)
        {
            await run.ExtractAsync(new DocumentPipeline(_context.LoadModels(parsed)), _context.Reader, cancellation).ConfigureAwait(false);
        }
        else if (!TryReadPredictions(request.Predictions, run, terminal))
        {
            return ExitCode.Fatal;
        }

        return Report(request, run, terminal);
    }

    private bool TryReadPredictions(string path, GoldRun run, Terminal terminal)
    {
        try
        {
            using StreamReader reader = new(path == "-" ? _context.Surroundings.OpenInput() : File.OpenRead(path));
            run.Take(reader);
            return true;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            terminal.Fail(CliCodes.Gold, $"{path}：{e.Message}");
            return false;
        }
    }

    private static int Report(EvalRequest request, GoldRun run, Terminal terminal)
    {
        ScoreSheet sheet = run.Score(request);
        if (request.IsJson)
        {
            terminal.Output.WriteLine(ScoreSheetJson.Write(sheet));
        }
        else
        {
            ScoreTables.Write(terminal, sheet);
        }

        bool holds = request.Floors is null || new FloorsCheck(request, terminal).Run(run);
        return holds && !run.HasFailed ? ExitCode.Done : ExitCode.SomeFailed;
    }

    private EvalRequest Read(ParseResult parsed) => new()
    {
        Gold = parsed.GetValue(_gold)!,
        Texts = parsed.GetValue(_texts),
        Predictions = parsed.GetValue(_predictions),
        Groupings = [.. parsed.GetValue(_by)!.Distinct().Select(static name => name == "genre" ? ArticleGrouping.Genre : ArticleGrouping.Projects)],
        Part = parsed.GetValue(_part) switch
        {
            "dev" => CorpusPart.Dev,
            "test" => CorpusPart.Test,
            _ => CorpusPart.All,
        },
        ErrorCount = parsed.GetValue(_errors),
        IsJson = parsed.GetValue(_format) == "json",
        Floors = parsed.GetValue(_floors),
        RaisesFloors = parsed.GetValue(_raise),
        ReasonToLower = parsed.GetValue(_allowLower),
    };
}
