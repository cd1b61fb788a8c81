using System.CommandLine;
using ZhaoShang.Pipeline.Storage.Sqlite;

namespace ZhaoShang.Pipeline.Cli;

/// <summary><c>zhaoshang ingest PATH…</c>: reads inputs into the database.</summary>
internal static class IngestCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(CommandContext context)
    {
        Wording words = context.Words;
        Argument<string[]> paths = context.PathsArgument();
        paths.Arity = ArgumentArity.ZeroOrMore;
        RunOptions run = new(context);
        ToldOptions told = new(context);
        Option<bool> checksum = Flag("--checksum", words.Of(
            "逐个读取文件核对内容（默认大小和修改时间都没变即算未变）", "Read every file and compare its bytes (by default one with the same size and time is unchanged)"));
        Option<bool> prune = Flag("--prune", words.Of(
            "删除已不在的文件的记录；给出的文件夹本身不在时不删", "Remove the records of files that are gone; refused when a given folder itself is missing"));
        Option<bool> refresh = Flag("--refresh", words.Of(
            "程序升级后，从库中原件重做旧版本的记录，不需要源文件", "After an upgrade, make the records of older versions anew from the stored originals; no PATH, no source files"));
        Option<bool> copies = Flag("--count-copies", words.Of("合计表中转载也计入", "Count reprints in the table of totals, too"));
        VerbCommand command = new(
            "ingest",
            words.Of("读取文件，提取记录，存入数据库；再次运行只处理新的和变了的", "Reads files into the database; run again, it handles only what is new or changed"),
            "zhaoshang ingest corpus/documents --db zhaoshang.db",
            "zhaoshang ingest 档案/2006 --region 阳泉市郊区 --published 2006 --outlet 阳泉日报",
            "zhaoshang ingest 档案 --prune --db 招商.db",
            "zhaoshang ingest --refresh --db 招商.db")
        {
            paths, checksum, prune, refresh, copies,
        };
        run.AddTo(command);
        told.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(context, parsed, new Request(
            parsed.GetValue(paths) ?? [], run, told, parsed.GetValue(checksum), parsed.GetValue(prune), parsed.GetValue(refresh), parsed.GetValue(copies)), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, ParseResult parsed, Request request, CancellationToken cancellation)
    {
        Terminal terminal = context.Terminal(parsed);
        if (Violation(context.Words, request) is { } violation)
        {
            terminal.Fail(CliCodes.Usage, violation);
            return ExitCode.Fatal;
        }

        PipelineModels models = context.LoadModels(parsed);
        IngestionOptions usual = new()
        {
            Workers = parsed.GetValue(request.Run.Workers),
            ComparesBytes = request.IsChecksum,
            PrunedRoots = request.IsPrune ? request.Paths : [],
        };
        if (request.Told.Apply(usual, parsed, models, terminal) is not { } options)
        {
            return ExitCode.Fatal;
        }

        IngestionRun run = new(context, parsed, models, (options, request.Run.Reading));
        string database = parsed.GetValue(request.Run.Database)!;
        int status = await run.RunAsync(database, (ingestion, report) => request.IsRefresh
            ? ingestion.RefreshAsync(report, cancellation)
            : ingestion.RunAsync(InputFiles.Find(request.Paths), report, cancellation), cancellation).ConfigureAwait(false);
        ShowTotals(terminal, database, models, request.CountsCopies);
        return status;
    }

    private static string? Violation(Wording words, Request request)
    {
        if (request.IsRefresh != (request.Paths.Count == 0))
        {
            return request.IsRefresh
                ? words.Of("--refresh 重做库中全部旧记录，不与 PATH 同用。", "--refresh works on all older records of the database and takes no PATH.")
                : words.Of("没有给出文件或文件夹（PATH）。", "No file or folder (PATH) was given.");
        }

        string? missing = request.IsPrune ? request.Paths.FirstOrDefault(static path => path != "-" && !Directory.Exists(path) && !File.Exists(path)) : null;
        return missing is null ? null : words.Of(
            $"--prune：“{missing}”不存在，也许磁盘没有接上，未作任何改动。请检查路径。",
            $"--prune: '{missing}' does not exist, perhaps a disk is not mounted; nothing was changed. Check the path.");
    }

    private static void ShowTotals(Terminal terminal, string database, PipelineModels models, bool countsCopies)
    {
        if (terminal.IsQuiet)
        {
            return;
        }

        using SqliteRecordSearch search = new(database);
        TotalsTable.Write(terminal, search.TotalsByRegion(countsCopies));
    }

    private static Option<bool> Flag(string name, string description) => new(name) { Description = description };

    private sealed record Request(
        IReadOnlyList<string> Paths, RunOptions Run, ToldOptions Told, bool IsChecksum, bool IsPrune, bool IsRefresh, bool CountsCopies);
}
