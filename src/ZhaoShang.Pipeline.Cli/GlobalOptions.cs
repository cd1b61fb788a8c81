using System.CommandLine;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>The options that every verb has, each defined once.</summary>
internal sealed class GlobalOptions
{
    /// <summary>Makes the options with their descriptions in the language of <paramref name="words"/>.</summary>
    public GlobalOptions(Wording words, ProgramSettings settings)
    {
        Language = new Option<string>("--lang")
        {
            Description = words.Of("语言：zh 或 en（ZHAOSHANG_LANG）", "Language: zh or en (ZHAOSHANG_LANG)"),
            Recursive = true,
        };
        Language.AcceptOnlyFromAmong("zh", "en");
        Color = new Option<string>("--color")
        {
            Description = words.Of("颜色：auto、always 或 never；遵从 NO_COLOR", "Colour: auto, always or never; NO_COLOR is obeyed"),
            DefaultValueFactory = _ => settings.ValueOf("color"),
            Recursive = true,
        };
        Color.AcceptOnlyFromAmong("auto", "always", "never");
        Quiet = new Option<bool>("--quiet", "-q")
        {
            Description = words.Of("只输出数据和错误", "Only data and errors"),
            Recursive = true,
        };
        Models = new Option<string?>("--models")
        {
            Description = words.Of("模型文件夹（ZHAOSHANG_MODELS；默认随程序附带）", "Folder of the models (ZHAOSHANG_MODELS; those shipped with the program by default)"),
            Recursive = true,
        };
    }

    /// <summary><c>--lang</c>.</summary>
    public Option<string> Language { get; }

    /// <summary><c>--color</c>.</summary>
    public Option<string> Color { get; }

    /// <summary><c>--quiet</c>.</summary>
    public Option<bool> Quiet { get; }

    /// <summary><c>--models</c>.</summary>
    public Option<string?> Models { get; }

    /// <summary>All of them, in the order of the help.</summary>
    public IReadOnlyList<Option> All => [Language, Color, Quiet, Models];
}
