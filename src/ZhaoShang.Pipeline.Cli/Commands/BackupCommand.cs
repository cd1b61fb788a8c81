using System.CommandLine;
using ZhaoShang.Pipeline.Storage.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary><c>zhaoshang backup FILE</c>: copies the database, also while it is in use.</summary>
internal static class BackupCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(CommandContext context)
    {
        Argument<string> file = new("FILE") { Description = context.Words.Of("备份到的新文件；已有的不覆盖", "The new file; one that is there is not overwritten") };
        Option<string> database = context.DatabaseOption();
        VerbCommand command = new(
            "backup",
            context.Words.Of("备份数据库，使用中也可以；备份完即检查", "Copies the database, also while it is in use, and checks the copy"),
            "zhaoshang backup 备份.db --db zhaoshang.db")
        {
            file, database,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(context, parsed, (parsed.GetValue(database)!, parsed.GetValue(file)!), cancellation)));
        return command;
    }

    private static int Run(CommandContext context, ParseResult parsed, (string Database, string File) from, CancellationToken cancellation)
    {
        (string database, string file) = from;
        Terminal terminal = context.Terminal(parsed);
        IReadOnlyList<Explanation> problems = StoreCopy.Make(database, file, cancellation);
        foreach (Explanation problem in problems)
        {
            terminal.Fail(CliCodes.Damaged, context.Words.Of($"{database}：{problem.Chinese}", $"{database}: {problem.English}"));
        }

        if (problems.Count > 0)
        {
            terminal.Say(context.Words.Of("数据库本身已损坏，没有留下备份。", "The database itself is damaged; no copy was left."));
            return ExitCode.Fatal;
        }

        terminal.Say(context.Words.Of($"已备份到 {file}（{new FileInfo(file).Length} 字节），检查完好。", $"Copied to {file} ({new FileInfo(file).Length} bytes), whole."));
        return ExitCode.Done;
    }
}
