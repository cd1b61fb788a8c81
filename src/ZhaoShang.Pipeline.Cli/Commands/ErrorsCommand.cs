using System.CommandLine;
using System.Text.Json.Nodes;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Storage.Sqlite;

namespace ZhaoShang.Pipeline.Cli;

/// <summary><c>zhaoshang errors</c>: lists the inputs that failed, each with its reason.</summary>
internal static class ErrorsCommand
{
    private static readonly string[] Columns = ["path", "entry", "status", "stage", "code", "reason", "size", "hash", "attempts", "version", "run"];

    /// <summary>Makes the verb.</summary>
    public static Command Create(CommandContext context)
    {
        Option<string> database = context.DatabaseOption();
        Option<bool> all = new("--all") { Description = context.Words.Of("也列出跳过的", "Also those that were skipped") };
        Option<string> format = context.FormatOption("table", "jsonl", "json", "csv", "tsv");
        VerbCommand command = new(
            "errors",
            context.Words.Of("列出失败的输入和原因", "Lists the inputs that failed, with the reasons"),
            "zhaoshang errors --db zhaoshang.db",
            "zhaoshang errors --all --format csv > 失败.csv")
        {
            database, all, format,
        };
        command.SetAction(parsed => Run(context, parsed, parsed.GetValue(database)!, (parsed.GetValue(all), parsed.GetValue(format)!)));
        return command;
    }

    private static int Run(CommandContext context, ParseResult parsed, string database, (bool All, string Format) request)
    {
        Terminal terminal = context.Terminal(parsed);
        using SqliteLedger ledger = new(database);
        LedgerFilter filter = new() { Statuses = request.All ? [InputStatus.Failed, InputStatus.Skipped] : [InputStatus.Failed] };
        int count = 0;
        using (RowWriter rows = new(terminal, request.Format, Columns))
        {
            foreach (LedgerEntry entry in ledger.Read(filter))
            {
                rows.Write(Cells(context.Words, entry));
                count++;
            }
        }

        terminal.Say(context.Words.Of($"共 {count} 个", $"{count} in all"));
        return count == 0 ? ExitCode.NothingFound : ExitCode.Done;
    }

    private static JsonValue?[] Cells(Wording words, LedgerEntry entry) =>
    [
        JsonValue.Create(entry.Path),
        JsonValue.Create(entry.Entry),
        JsonValue.Create(entry.Status == InputStatus.Failed ? "failed" : "skipped"),
        JsonValue.Create(entry.Stage),
        JsonValue.Create(entry.Code),
        JsonValue.Create(entry.Reason is { } reason ? words.Of(reason.Chinese, reason.English) : null),
        JsonValue.Create(entry.Size),
        JsonValue.Create(entry.Hash),
        JsonValue.Create(entry.Attempts),
        JsonValue.Create(entry.PipelineVersion),
        JsonValue.Create(entry.Run),
    ];
}
