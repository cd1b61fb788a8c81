using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>A verb with what can be typed behind it, as completion scripts need it.</summary>
/// <param name="Path">The verb with those above it: <c>saved run</c>; empty for the program.</param>
/// <param name="Description">What it does.</param>
/// <param name="Verbs">The verbs below it.</param>
/// <param name="Options">Its options.</param>
internal sealed record CompletionTree(string Path, string Description, IReadOnlyList<CompletionTree> Verbs, IReadOnlyList<CompletionOption> Options)
{
    /// <summary>What its argument may be; empty for files and free letters.</summary>
    public IReadOnlyList<string> ArgumentValues { get; init; } = [];

    /// <summary>What can be typed behind it: verbs, the argument, options.</summary>
    public IEnumerable<string> Words => Verbs.Select(static verb => verb.Name).Concat(ArgumentValues).Concat(Options.Select(static option => option.Name));

    /// <summary>Its own name.</summary>
    public string Name => Path[(Path.LastIndexOf(' ') + 1)..];

    /// <summary>This and all below it.</summary>
    public IEnumerable<CompletionTree> All => Verbs.SelectMany(static verb => verb.All).Prepend(this);

    /// <summary>Reads the definitions of <paramref name="command"/>.</summary>
    public static CompletionTree Of(Command command) => Of(command, string.Empty, []);

    private static CompletionTree Of(Command command, string path, IReadOnlyList<Option> inherited)
    {
        IReadOnlyList<Option> options = [.. command.Options.Concat(inherited).Where(static option => !option.Hidden && option is not VersionOption)];
        IReadOnlyList<Option> recursive = [.. options.Where(static option => option.Recursive)];
        return new CompletionTree(
            path,
            command.Description ?? string.Empty,
            [.. command.Subcommands.Where(static verb => !verb.Hidden).Select(verb => Of(verb, $"{path} {verb.Name}".TrimStart(), recursive))],
            [.. options.Select(OptionOf)])
        {
            ArgumentValues = [.. command.Arguments.SelectMany(static argument => argument.GetCompletions(CompletionContext.Empty)).Select(static item => item.Label)],
        };
    }

    private static CompletionOption OptionOf(Option option) => new(
        option.Name,
        option.Description ?? string.Empty,
        [.. option.GetCompletions(CompletionContext.Empty).Select(static item => item.Label)],
        option is HelpOption || option.ValueType == typeof(bool));
}
