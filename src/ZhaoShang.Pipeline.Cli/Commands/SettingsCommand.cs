using System.CommandLine;
using ZhaoShang.Pipeline.Exports;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary><c>zhaoshang config show</c>: what is set, and where.</summary>
internal static class SettingsCommand
{
    private static readonly TableShape Shape = new(
        "settings",
        new("设置", "Settings"),
        [
            new TableColumn("key", new("设置", "Setting")),
            new TableColumn("value", new("值", "Value")),
            new TableColumn("set_by", new("来自", "Set by")),
            new TableColumn("variable", new("环境变量", "Variable")),
            new TableColumn("meaning", new("说明", "Meaning")) { Width = 40 },
        ]);

    /// <summary>Makes the verb.</summary>
    public static Command Create(CommandContext context)
    {
        OutputOptions output = new(context, OutputOptions.RowFormats);
        VerbCommand show = new("show", context.Words.Of("列出每项设置的值和来处", "Lists each setting with its value and where that comes from"), "zhaoshang config show");
        Option<string> database = context.DatabaseOption();
        show.Add(database);
        output.AddTo(show);
        show.SetAction(parsed => Show(context, parsed, output));
        return new VerbCommand(
            "config",
            context.Words.Of("设置：选项 > ZHAOSHANG_* 环境变量 > 数据库旁的 zhaoshang.json > 用户的 settings.json", "Settings: flag > ZHAOSHANG_* variable > zhaoshang.json beside the database > the user's settings.json"),
            "zhaoshang config show",
            "ZHAOSHANG_MONEY_UNIT=亿元 zhaoshang config show --format jsonl")
        {
            show,
        };
    }

    private static int Show(CommandContext context, ParseResult parsed, OutputOptions output)
    {
        Terminal terminal = context.Terminal(parsed);
        using OutputTarget target = output.Open(parsed, terminal);
        ITableWriter rows = target.OpenTables();
        rows.Begin(Shape);
        foreach (Setting setting in Setting.All)
        {
            SettingValue? set = context.Settings.Find(setting.Key);
            string? flag = FlagOf(parsed, setting.Key);
            rows.Write([
                Cell.Of(setting.Key),
                Cell.Of(flag ?? set?.Value ?? setting.Default),
                Cell.Of(flag is not null ? "--" + setting.Key : set?.Place ?? context.Words.Of("默认", "default")),
                Cell.Of(setting.Variable),
                Cell.Of(Meaning(context.Words, setting)),
            ]);
        }

        target.Complete();
        foreach (string file in context.Settings.Files)
        {
            bool isThere = File.Exists(file);
            terminal.Say(context.Words.Of($"{(isThere ? "读了" : "没有")} {file}", $"{(isThere ? "read" : "not there")}: {file}"));
        }

        return ExitCode.Done;
    }

    private static string? FlagOf(ParseResult parsed, string key) => parsed.CommandResult.Children.Concat(parsed.RootCommandResult.Children)
        .OfType<System.CommandLine.Parsing.OptionResult>()
        .FirstOrDefault(option => !option.Implicit && option.Option.Name == "--" + key) is { Tokens: [var value, ..] } ? value.Value : null;

    private static string Meaning(Wording words, Setting setting)
    {
        string choices = setting.Choices.Count == 0 ? string.Empty : $" ({string.Join("|", setting.Choices)})";
        Explanation meaning = setting.Meaning;
        return words.Of(meaning.Chinese, meaning.English) + choices;
    }
}
