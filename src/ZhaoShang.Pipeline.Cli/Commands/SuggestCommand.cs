using System.CommandLine;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Storage.Sqlite;

namespace ZhaoShang.Pipeline.Cli;

/// <summary><c>zhaoshang suggest LETTERS</c>: names of regions, firms, places and projects by letters, pinyin or initials.</summary>
internal static class SuggestCommand
{
    private const int DefaultLimit = 10;

    /// <summary>Makes the verb.</summary>
    public static Command Create(CommandContext context)
    {
        Argument<string> letters = new("LETTERS") { Description = context.Words.Of("名称的开头或一部分：汉字、拼音或首字母", "The beginning or a part of a name: letters, pinyin or initials") };
        Option<string> database = context.DatabaseOption();
        Option<string?> kind = new("--kind")
        {
            Description = context.Words.Of("只要一类：region 地区、party 企业、place 地点、project 项目", "One kind only: region, party, place, project"),
            HelpName = "KIND",
        };
        kind.AcceptOnlyFromAmong([.. Enum.GetNames<NameKind>().Select(static name => name.ToLowerInvariant())]);
        Option<int> limit = new("--limit")
        {
            Description = context.Words.Of($"最多几个（默认 {DefaultLimit}）", $"How many at most ({DefaultLimit} by default)"),
            HelpName = "N",
            DefaultValueFactory = static _ => DefaultLimit,
        };
        VerbCommand command = new(
            "suggest", context.Words.Of("按汉字、拼音或首字母提示地区、企业、地点和项目的名称", "Suggests names of regions, firms, places and projects by letters, pinyin or initials"), "zhaoshang suggest yqjq", "zhaoshang suggest yangmei --kind party")
        {
            letters, database, kind, limit,
        };
        command.SetAction(parsed => Run(context, parsed, (parsed.GetValue(letters)!, parsed.GetValue(kind), parsed.GetValue(limit)), parsed.GetValue(database)!));
        return command;
    }

    private static int Run(CommandContext context, ParseResult parsed, (string Letters, string? Kind, int Limit) asked, string database)
    {
        Terminal terminal = context.Terminal(parsed);
        if (asked.Limit < 1)
        {
            terminal.Fail(CliCodes.Usage, context.Words.Of($"--limit 是 {asked.Limit}，应为 1 或更大。", $"--limit is {asked.Limit}; 1 or more was expected."));
            return ExitCode.Fatal;
        }

        NameKind? kind = asked.Kind is null ? null : Enum.Parse<NameKind>(asked.Kind, ignoreCase: true);
        IReadOnlyList<Suggestion> found = Load(context, parsed, database).Find(asked.Letters, kind, asked.Limit);
        foreach (Suggestion name in found)
        {
            terminal.Output.WriteLine($"{name.Name}\t{NameOf(context.Words, name.Kind)}\t{name.Articles}\t{name.Code}".TrimEnd('\t'));
        }

        return found.Count == 0 ? ExitCode.NothingFound : ExitCode.Done;
    }

    /// <summary>The names of the database, or only the divisions where there is none yet.</summary>
    private static NameSuggestions Load(CommandContext context, ParseResult parsed, string database)
    {
        PipelineModels models = context.LoadModelsForQueries(parsed);
        if (!File.Exists(database))
        {
            return new NameSuggestions(models);
        }

        using SqliteRecordSearch search = new(database);
        return new NameSuggestions(models, search);
    }

    private static string NameOf(Wording words, NameKind kind) => kind switch
    {
        NameKind.Region => words.Of("地区", "region"),
        NameKind.Party => words.Of("企业", "party"),
        NameKind.Place => words.Of("地点", "place"),
        _ => words.Of("项目", "project"),
    };
}
