using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>Prints the help of a verb: what it does, how it is called, its arguments and options, examples.</summary>
internal sealed class HelpPage(Wording words) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        Command command = parseResult.CommandResult.Command;
        TextWriter output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine($"{words.Of("用法", "Usage")}：{Usage(command)}");
        WriteRows(output, words.Of("命令", "Verbs"), command.Subcommands.Where(static verb => !verb.Hidden).Select(static verb => (verb.Name, verb.Description)));
        WriteRows(output, words.Of("参数", "Arguments"), command.Arguments.Select(static argument => (argument.Name, argument.Description)));
        WriteRows(output, words.Of("选项", "Options"), OptionsOf(command).Select(static option => (Names(option), option.Description)));
        if (command is VerbCommand verb)
        {
            WriteRows(output, words.Of("例子", "Examples"), verb.Examples.Select(static example => (example, (string?)null)));
        }

        return ExitCode.Done;
    }

    /// <summary>How a verb is called.</summary>
    public static string Usage(Command command)
    {
        string path = PathOf(command);
        string arguments = string.Concat(command.Arguments.Select(static argument =>
            argument.Arity.MaximumNumberOfValues > 1 ? $" {argument.Name}…" : $" {argument.Name}"));
        return command.Subcommands.Count > 0 ? $"{path} VERB [OPTIONS]" : $"{path}{arguments} [OPTIONS]";
    }

    private static string PathOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } above ? $"{PathOf(above)} {command.Name}" : "zhaoshang";

    /// <summary>The options of a verb, and those that it has from the program.</summary>
    public static IEnumerable<Option> OptionsOf(Command command)
    {
        IEnumerable<Option> options = command.Options;
        foreach (Command parent in command.Parents.OfType<Command>())
        {
            options = options.Concat(parent.Options.Where(static option => option.Recursive || option is HelpOption));
        }

        return options.Where(static option => !option.Hidden).Distinct();
    }

    /// <summary>The names of an option with what stands behind it.</summary>
    public static string Names(Option option)
    {
        string names = string.Join(", ", new[] { option.Name }.Concat(option.Aliases.Where(static alias => alias.StartsWith('-'))).Distinct());
        return option.HelpName is null ? names : $"{names} {option.HelpName}";
    }

    private static void WriteRows(TextWriter output, string title, IEnumerable<(string Name, string? Description)> rows)
    {
        List<(string Name, string? Description)> list = [.. rows];
        if (list.Count == 0)
        {
            return;
        }

        int width = list.Where(static row => row.Description is not null).Select(static row => DisplayWidth.Of(row.Name)).DefaultIfEmpty(0).Max();
        output.WriteLine();
        output.WriteLine($"{title}：");
        foreach ((string name, string? description) in list)
        {
            output.WriteLine(description is null ? $"  {name}" : $"  {name}{new string(' ', width - DisplayWidth.Of(name))}  {description}");
        }
    }
}
