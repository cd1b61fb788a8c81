using System.CommandLine;
using System.CommandLine.Help;
using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Exports;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Storage.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>Puts the verbs together, runs the one that was asked for and turns what went wrong into a message and an exit status.</summary>
internal static class CommandLine
{
    /// <summary>So long a cancelled verb may take to end by itself.</summary>
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(2);

    /// <summary>Runs the program.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] arguments, Surroundings surroundings, CancellationToken cancellation)
    {
        ProgramSettings settings = ProgramSettings.Read(ValueOf(arguments, "--db"), surroundings.ReadVariable);
        Wording words = new((ValueOf(arguments, "--lang") ?? settings.ValueOf("lang")).Equals("en", StringComparison.OrdinalIgnoreCase));
        ParseResult parsed = Create(words, surroundings, settings).Parse(arguments);
        if (settings.Problems.Count > 0 && parsed.Action is not HelpPage)
        {
            foreach (Explanation problem in settings.Problems)
            {
                surroundings.Error.WriteLine($"{CliCodes.Settings} {words.Of(problem.Chinese, problem.English)}");
            }

            return ExitCode.Fatal;
        }

        if (parsed.Errors.Count > 0 && parsed.Action is not HelpPage)
        {
            foreach (string message in UsageMessage.Of(parsed, words))
            {
                surroundings.Error.WriteLine($"{CliCodes.Usage} {message}");
            }

            surroundings.Error.WriteLine(words.Of("用法见：zhaoshang --help，或 zhaoshang 命令 --help", "See: zhaoshang --help, or zhaoshang VERB --help"));
            return ExitCode.Fatal;
        }

        InvocationConfiguration configuration = new()
        {
            Output = surroundings.Output,
            Error = surroundings.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        try
        {
            int status = await UntilCancelledAsync(() => parsed.InvokeAsync(configuration, cancellation), cancellation).ConfigureAwait(false);
            await surroundings.Output.FlushAsync(cancellation).ConfigureAwait(false);
            return status;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            surroundings.Error.WriteLine(words.Of("已取消。已提交的都在，再运行一次同样的命令即可接着做。", "Cancelled. What was committed stays; the same command goes on."));
            return ExitCode.Cancelled;
        }
        catch (IOException e) when (IsClosedPipe(e))
        {
            return ExitCode.Done;
        }
        catch (DatabaseException e)
        {
            return Fail(surroundings, words.Of(e.Message, $"{e.Code} {e.Path}: {e.Detail.English}"));
        }
        catch (OutputException e)
        {
            return Fail(surroundings, $"{e.Code} {words.Of(e.Detail.Chinese, e.Detail.English)}");
        }
        catch (TableLimitException e)
        {
            return Fail(surroundings, $"{CliCodes.TableLimit} {words.Of(e.Detail.Chinese, e.Detail.English)}");
        }
        catch (UnknownColumnException e)
        {
            return Fail(surroundings, $"{CliCodes.UnknownColumn} " + words.Of(
                $"没有列“{e.Name}”。有：{string.Join("、", e.Columns.Select(static column => column.Titles.Chinese))}",
                $"There is no column '{e.Name}'. There are: {string.Join(", ", e.Columns.Select(static column => column.Id))}"));
        }
        catch (InvalidCursorException)
        {
            return Fail(surroundings, $"{CliCodes.Cursor} " + words.Of(
                "--after 的记号不是这个查询给出的。请用上一页末尾的记号，查询、--type 和 --rank 须相同。",
                "The cursor of --after is none of this query. Take the one that the page before ended with, with the same query, --type and --rank."));
        }
        catch (AmbiguousIdException e)
        {
            return Fail(surroundings, $"{CliCodes.AmbiguousId} {words.Of($"编号 {e.Id} 对应多篇文章：{string.Join("、", e.Candidates)}。请多给几位。", e.Message)}");
        }
        catch (Exception e) when (e is ModelException or FileNotFoundException or DirectoryNotFoundException or InvalidDataException)
        {
            return Fail(surroundings, $"{CliCodes.Models} {e.Message}");
        }
    }

    /// <summary>The program's verbs with their arguments and options.</summary>
    internal static RootCommand Create(Wording words, Surroundings surroundings, ProgramSettings settings)
    {
        GlobalOptions global = new(words, settings);
        CommandContext context = new(global, words, surroundings, settings);
        RootCommand root = new(words.Of(
            "读取招商引资文章的档案，提取项目、金额、指标和事件，存入一个可检索的 SQLite 文件。",
            "Reads archives of articles on investment promotion and makes of them a database of projects, amounts, indicators and events."));
        foreach (Option option in global.All)
        {
            root.Add(option);
        }

        root.Add(IngestCommand.Create(context));
        root.Add(ErrorsCommand.Create(context));
        root.Add(RetryCommand.Create(context));
        root.Add(CheckCommand.Create(context));
        root.Add(BackupCommand.Create(context));
        root.Add(ExtractCommand.Create(context));
        root.Add(SearchCommand.Create(context));
        root.Add(ShowCommand.Create(context));
        root.Add(SuggestCommand.Create(context));
        root.Add(ExportCommand.Create(context));
        root.Add(BatchCommand.Create(context));
        root.Add(SavedCommand.Create(context));
        root.Add(StatsCommand.Create(context));
        root.Add(TimelineCommand.Create(context));
        root.Add(NormalizeCommand.Create(context));
        root.Add(SegmentCommand.Create(context));
        root.Add(RecognizeCommand.Create(context));
        root.Add(SelfTestCommand.Create(context));
        root.Add(EvalCommand.Create(context));
        root.Add(TrainCommand.Create(context));
        root.Add(SettingsCommand.Create(context));
        root.Add(CompletionCommand.Create(context, root));
        root.Add(ReferenceCommand.Create(context, root));
        foreach (HelpOption help in root.Options.OfType<HelpOption>())
        {
            help.Description = words.Of("显示帮助", "Show help");
            help.Action = new HelpPage(words);
        }

        foreach (VersionOption version in root.Options.OfType<VersionOption>())
        {
            version.Description = words.Of("显示版本", "Show the version");
        }

        return root;
    }

    /// <summary>
    /// Runs a verb. One that is still at work some time after it was cancelled, in a query that takes long, is left where it is: the program ends, and what it had not committed is not
    /// in the database.
    /// </summary>
    private static async Task<int> UntilCancelledAsync(Func<Task<int>> verb, CancellationToken cancellation)
    {
        Task<int> running = Task.Run(verb, CancellationToken.None);
        TaskCompletionSource cancelled = new();
        using CancellationTokenRegistration registration = cancellation.Register(cancelled.SetResult);
        if (await Task.WhenAny(running, cancelled.Task).ConfigureAwait(false) != running)
        {
            await Task.WhenAny(running, Task.Delay(LongestEnd, CancellationToken.None)).ConfigureAwait(false);
            if (!running.IsCompleted)
            {
                throw new OperationCanceledException(cancellation);
            }
        }

        return await running.ConfigureAwait(false);
    }

    private static int Fail(Surroundings surroundings, string message)
    {
        surroundings.Error.WriteLine(message);
        return ExitCode.Fatal;
    }

    /// <summary>
    /// The value of an option that must be known before the options are made: the language, for the words of the help, and the database, beside which settings lie.
    /// </summary>
    private static string? ValueOf(string[] arguments, string option)
    {
        int at = Array.IndexOf(arguments, option);
        return at >= 0 && at + 1 < arguments.Length
            ? arguments[at + 1]
            : arguments.FirstOrDefault(argument => argument.StartsWith(option + "=", StringComparison.Ordinal))?[(option.Length + 1)..];
    }

    /// <summary>EPIPE: whoever read standard output has gone; that is no failure.</summary>
    private static bool IsClosedPipe(IOException e) => (e.HResult & 0xffff) is 32 or 109 or 232;
}
