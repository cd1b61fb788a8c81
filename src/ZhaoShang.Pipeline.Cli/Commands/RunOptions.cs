using System.CommandLine;
using System.Globalization;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>The options of verbs that write into the database.</summary>
internal sealed class RunOptions(CommandContext context)
{
    /// <summary><c>--db</c>.</summary>
    public Option<string> Database { get; } = context.DatabaseOption();

    /// <summary><c>--workers</c>.</summary>
    public Option<int> Workers { get; } = new("--workers")
    {
        Description = context.Words.Of("同时处理的文章数（默认等于处理器数）", "Documents worked on at once (as many as processors by default)"),
        HelpName = "N",
        DefaultValueFactory = _ => WorkersOf(context.Settings.ValueOf("workers")),
    };

    /// <summary>The options of reading; the encoding is told with the other things that a folder is known to be.</summary>
    public ReadingFlags Reading { get; } = new(context, hasEncoding: false);

    /// <summary>Adds the options to <paramref name="command"/>.</summary>
    public void AddTo(Command command)
    {
        command.Add(Database);
        command.Add(Workers);
        Reading.AddTo(command);
    }

    private static int WorkersOf(string setting) =>
        int.TryParse(setting, NumberStyles.None, CultureInfo.InvariantCulture, out int workers) && workers > 0 ? workers : Environment.ProcessorCount;
}
