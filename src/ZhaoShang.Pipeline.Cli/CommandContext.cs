using System.CommandLine;
using System.CommandLine.Parsing;
using ZhaoShang.Pipeline.Reading;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Storage.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>What verbs share: the options that all have, the words, the surroundings.</summary>
internal sealed class CommandContext(GlobalOptions global, Wording words, Surroundings surroundings, ProgramSettings settings)
{
    /// <summary>The words of the program.</summary>
    public Wording Words { get; } = words;

    /// <summary>What is set by variables and files.</summary>
    public ProgramSettings Settings { get; } = settings;

    /// <summary>What the program finds around it.</summary>
    public Surroundings Surroundings { get; } = surroundings;

    /// <summary>Opens the inputs under the limits of the defaults.</summary>
    public InputReader Reader => ReaderOf(new ReadingOptions());

    /// <summary>Opens the inputs under the limits of <paramref name="options"/>.</summary>
    public InputReader ReaderOf(ReadingOptions options) => new(options, Surroundings.OpenInput);

    /// <summary>The terminal as the flags ask for it.</summary>
    public Terminal Terminal(ParseResult parsed) => new(
        Surroundings.Output,
        Surroundings.Error,
        TerminalSettings.From(Words, parsed.GetValue(global.Color) ?? "auto", parsed.GetValue(global.Quiet)));

    /// <summary>Loads the models from the folder of the flag, the variable or the program.</summary>
    public PipelineModels LoadModels(ParseResult parsed) => PipelineModels.Load(ModelsFolder(parsed));

    /// <summary>Loads what queries need from the same folder.</summary>
    public PipelineModels LoadModelsForQueries(ParseResult parsed) => PipelineModels.LoadForQueries(ModelsFolder(parsed));

    private string ModelsFolder(ParseResult parsed) =>
        parsed.GetValue(global.Models) ?? (Settings.ValueOf("models") is { Length: > 0 } folder ? folder : Path.Combine(AppContext.BaseDirectory, "models"));

    /// <summary>Opens a database for searching.</summary>
    /// <exception cref="DatabaseException">It is missing, no database or of another schema.</exception>
    public static IRecordSearch OpenSearch(string database, PipelineModels models) => new SqliteRecordSearch(database, models.Divisions);

    /// <summary>The option <c>--db</c> of a verb.</summary>
    public Option<string> DatabaseOption() => new("--db")
    {
        Description = Words.Of("数据库文件（ZHAOSHANG_DB；默认 zhaoshang.db）", "Database file (ZHAOSHANG_DB; zhaoshang.db by default)"),
        HelpName = "FILE",
        DefaultValueFactory = _ => Settings.ValueOf("db"),
    };

    /// <summary>An option that can also be set by a variable or a file.</summary>
    /// <param name="name">Its name; without the hyphens, the key of the setting.</param>
    /// <param name="description">What it is.</param>
    /// <param name="helpName">How its value is called.</param>
    /// <param name="whenNotSet">What holds where nothing is set; null for the setting's own default.</param>
    public Option<string> SettingOption(string name, string description, string helpName, string? whenNotSet = null)
    {
        string key = name.TrimStart('-');
        return new Option<string>(name)
        {
            Description = description,
            HelpName = helpName,
            DefaultValueFactory = _ => Settings.Find(key)?.Value ?? whenNotSet ?? Settings.ValueOf(key),
        };
    }

    /// <summary>The option <c>--format</c> of a verb with these formats, the first of which is the default.</summary>
    public Option<string> FormatOption(params string[] formats)
    {
        Option<string> option = new("--format")
        {
            Description = Words.Of($"输出格式：{string.Join("、", formats)}（默认 {formats[0]}）", $"Output format: {string.Join(", ", formats)} ({formats[0]} by default)"),
            HelpName = "FORMAT",
            DefaultValueFactory = _ => formats[0],
        };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }

    /// <summary>The option <c>--encoding</c> of a verb that reads files.</summary>
    /// <param name="isNamed">Tells whether a value names an encoding; null if each must.</param>
    public Option<string?> EncodingOption(Func<string, bool>? isNamed = null)
    {
        Option<string?> option = new("--encoding")
        {
            Description = Words.Of(
                "所有输入的编码，如 gb18030、big5、utf-8（默认逐个判断）", "Encoding of all inputs, as gb18030, big5, utf-8 (each input's own is found out by default)"),
            HelpName = "NAME",
        };
        option.Validators.Add(result =>
        {
            string? name = result.GetValueOrDefault<string?>();
            foreach (Explanation violation in name is null || isNamed?.Invoke(name) == false ? [] : new ReadingOptions { ForcedEncoding = name }.Validate())
            {
                result.AddError(Words.Of(violation.Chinese, violation.English));
            }
        });
        return option;
    }

    /// <summary>The argument <c>PATH…</c> of a verb that reads files or standard input.</summary>
    public Argument<string[]> PathsArgument() => ManyArgument(
        "PATH", Words.Of("文件或文件夹（含子文件夹）；- 是标准输入", "Files or folders (with subfolders); - is standard input"));

    /// <summary>An argument that takes one or more values; an unknown flag is not taken for one of them.</summary>
    public Argument<string[]> ManyArgument(string name, string description)
    {
        Argument<string[]> argument = new(name) { Description = description, Arity = ArgumentArity.OneOrMore };
        argument.Validators.Add(result =>
        {
            foreach (string value in result.Tokens.Select(static token => token.Value).Where(static value => value.StartsWith("--", StringComparison.Ordinal)))
            {
                result.AddError(UsageMessage.Unknown(value, ((CommandResult)result.Parent!).Command, Words));
            }
        });
        return argument;
    }
}
