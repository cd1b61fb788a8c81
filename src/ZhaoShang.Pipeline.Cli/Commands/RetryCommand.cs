using System.CommandLine;

namespace ZhaoShang.Pipeline.Cli;

/// <summary><c>zhaoshang retry</c>: works once more on the inputs that failed.</summary>
internal static class RetryCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(CommandContext context)
    {
        RunOptions run = new(context);
        ToldOptions told = new(context);
        VerbCommand command = new(
            "retry",
            context.Words.Of("只重做失败的输入", "Works once more on the inputs that failed, and on no others"),
            "zhaoshang retry --db zhaoshang.db",
            "zhaoshang retry --encoding big5 --db 招商.db");
        run.AddTo(command);
        told.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(context, parsed, (run, told), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        CommandContext context, ParseResult parsed, (RunOptions Run, ToldOptions Told) options, CancellationToken cancellation)
    {
        PipelineModels models = context.LoadModels(parsed);
        IngestionOptions usual = new() { Workers = parsed.GetValue(options.Run.Workers) };
        if (options.Told.Apply(usual, parsed, models, context.Terminal(parsed)) is not { } ingestion)
        {
            return ExitCode.Fatal;
        }

        string database = parsed.GetValue(options.Run.Database)!;
        new Storage.Sqlite.SqliteLedger(database).Dispose();
        IngestionRun run = new(context, parsed, models, (ingestion, options.Run.Reading));
        return await run.RunAsync(database, (work, report) => work.RetryAsync(report, cancellation), cancellation).ConfigureAwait(false);
    }
}
