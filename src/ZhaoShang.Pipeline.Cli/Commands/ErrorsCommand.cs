using System.CommandLine;
using ZhaoShang.Pipeline.Exports;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Storage.Sqlite;

namespace ZhaoShang.Pipeline.Cli;

/// <summary><c>zhaoshang errors</c>: lists the inputs that failed, each with its reason.</summary>
internal static class ErrorsCommand
{
    private static readonly TableShape Shape = new(
        "inputs",
        new("输入", "Inputs"),
        [
            new TableColumn("path", new("路径", "Path")) { Width = 40 },
            new TableColumn("entry", new("压缩包成员", "Member")),
            new TableColumn("status", new("状态", "Status")),
            new TableColumn("stage", new("步骤", "Stage")),
            new TableColumn("code", new("代码", "Code")),
            new TableColumn("reason", new("原因", "Reason")) { Width = 60 },
            new TableColumn("size", new("字节", "Bytes"), CellKind.Figure),
            new TableColumn("hash", new("校验值", "Hash")),
            new TableColumn("attempts", new("次数", "Attempts"), CellKind.Figure),
            new TableColumn("version", new("程序版本", "Version")),
            new TableColumn("run", new("运行", "Run"), CellKind.Figure),
        ]);

    /// <summary>Makes the verb.</summary>
    public static Command Create(CommandContext context)
    {
        Option<string> database = context.DatabaseOption();
        Option<bool> all = new("--all") { Description = context.Words.Of("也列出跳过的", "Also those that were skipped") };
        OutputOptions output = new(context, OutputOptions.RowFormats);
        VerbCommand command = new(
            "errors",
            context.Words.Of("列出失败的输入和原因", "Lists the inputs that failed, with the reasons"),
            "zhaoshang errors --db zhaoshang.db",
            "zhaoshang errors --all --out 失败.csv")
        {
            database, all,
        };
        output.AddTo(command);
        command.SetAction(parsed => Run(context, parsed, parsed.GetValue(database)!, (parsed.GetValue(all), output)));
        return command;
    }

    private static int Run(CommandContext context, ParseResult parsed, string database, (bool All, OutputOptions Output) request)
    {
        Terminal terminal = context.Terminal(parsed);
        using SqliteLedger ledger = new(database);
        LedgerFilter filter = new() { Statuses = request.All ? [InputStatus.Failed, InputStatus.Skipped] : [InputStatus.Failed] };
        int count = 0;
        using (OutputTarget target = request.Output.Open(parsed, terminal))
        {
            ITableWriter rows = target.OpenTables();
            rows.Begin(Shape);
            foreach (LedgerEntry entry in ledger.Read(filter))
            {
                rows.Write(Cells(context.Words, entry));
                count++;
            }

            target.Complete();
        }

        terminal.Say(context.Words.Of($"共 {count} 个", $"{count} in all"));
        return count == 0 ? ExitCode.NothingFound : ExitCode.Done;
    }

    private static Cell[] Cells(Wording words, LedgerEntry entry) =>
    [
        Cell.Of(entry.Path),
        Cell.Of(entry.Entry),
        Cell.Of(entry.Status == InputStatus.Failed ? "failed" : "skipped"),
        Cell.Of(entry.Stage),
        Cell.Of(entry.Code),
        Cell.Of(entry.Reason is { } reason ? words.Of(reason.Chinese, reason.English) : null),
        Cell.Of(entry.Size),
        Cell.Of(entry.Hash),
        Cell.Of(entry.Attempts),
        Cell.Of(entry.PipelineVersion),
        Cell.Of(entry.Run),
    ];
}
