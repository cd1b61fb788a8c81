using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>
/// Says in both languages what is wrong with a command line. The parser's own messages are English only and cannot be exchanged; they are known by their words, with what stands in quotes
/// taken out. The program's own messages are already in the right language.
/// </summary>
internal static class UsageMessage
{
    private const string UnrecognizedForm = "Unrecognized command or argument {}.";
    private const int MostNear = 3;

    private static readonly (string Form, Explanation Message)[] Known =
    [
        ("Required command was not provided.", new("没有给出命令。", "No verb was given.")),
        (UnrecognizedForm, new("没有这样的命令或参数“{0}”。", "There is no verb or argument '{0}'.")),
        ("Required argument missing for command: {}.", new("命令 {0} 后面缺少参数。", "The verb {0} lacks its argument.")),
        ("Required argument missing for option: {}.", new("选项 {0} 后面没有值。", "The option {0} has no value.")),
        ("Option {} is required.", new("没有给出选项 {0}。", "The option {0} was not given.")),
        ("Option {} expects a single argument but", new("选项 {0} 只能给一次。", "The option {0} can be given only once.")),
        ("Cannot parse argument {} for option {} as expected type", new("选项 {1} 的值“{0}”应为整数。", "The value '{0}' of the option {1} is no whole number.")),
        ("Cannot parse argument {} for command {} as expected type", new("命令 {1} 的参数“{0}”应为整数。", "The argument '{0}' of the verb {1} is no whole number.")),
    ];

    /// <summary>What is wrong, each told once. Where a verb is mistyped, that alone: what stands behind it may be right.</summary>
    public static IEnumerable<string> Of(ParseResult parsed, Wording words)
    {
        Command command = parsed.CommandResult.Command;
        if (command.Subcommands.Count == 0 || parsed.UnmatchedTokens is not [var first, ..])
        {
            return parsed.Errors.Select(error => Of(error, command, words)).Distinct();
        }

        return [first[0] == '-' ? words.Of("没有给出命令。", "No verb was given.") : Unknown(first, command, words)];
    }

    /// <summary>That there is no such verb, argument or option, with those that are spelled nearly so.</summary>
    public static string Unknown(string typed, Command command, Wording words)
    {
        bool isOption = typed.StartsWith("--", StringComparison.Ordinal);
        IEnumerable<string> known = isOption
            ? command.Options.Concat(command.Parents.OfType<RootCommand>().SelectMany(static root => root.Options)).Where(static option => !option.Hidden).Select(static option => option.Name)
            : command.Subcommands.Where(static verb => !verb.Hidden).Select(static verb => verb.Name);
        string[] near = [.. known.Where(name => Likeness.Distance(typed, name) <= Math.Max(1, name.TrimStart('-').Length / 3)).OrderBy(name => Likeness.Distance(typed, name)).Take(MostNear)];
        string chinese = isOption ? $"没有选项“{typed}”。" : $"没有这样的命令或参数“{typed}”。";
        string english = isOption ? $"There is no option '{typed}'." : $"There is no verb or argument '{typed}'.";
        return near.Length == 0
            ? words.Of(chinese, english)
            : words.Of($"{chinese}是不是 {string.Join("、", near)}？", $"{english} Did you mean {string.Join(" or ", near)}?");
    }

    private static string Of(ParseError error, Command command, Wording words)
    {
        string form = Form(error.Message, out IReadOnlyList<string> quoted);
        if (form.StartsWith("Argument {} not recognized. Must be one of:", StringComparison.Ordinal))
        {
            return words.Of($"不能是“{quoted[0]}”；应为：{string.Join("、", quoted.Skip(1))}。", $"'{quoted[0]}' is none of: {string.Join(", ", quoted.Skip(1))}.");
        }

        if (form == UnrecognizedForm && quoted is [var typed] && typed.StartsWith("--", StringComparison.Ordinal))
        {
            return Unknown(typed, command, words);
        }

        foreach ((string known, Explanation message) in Known)
        {
            if (form.StartsWith(known, StringComparison.Ordinal))
            {
                return quoted.Select((value, i) => (value, i)).Aggregate(
                    words.Of(message.Chinese, message.English), static (text, pair) => text.Replace($"{{{pair.i}}}", pair.value, StringComparison.Ordinal));
            }
        }

        return error.Message;
    }

    /// <summary>The message with <c>{}</c> in place of what stands in single quotes.</summary>
    private static string Form(string message, out IReadOnlyList<string> quoted)
    {
        List<string> values = [];
        StringBuilder form = new();
        int at = 0;
        while (message.IndexOf('\'', at) is >= 0 and int open && ClosingQuote(message, open) is > 0 and int close)
        {
            form.Append(message, at, open - at).Append("{}");
            values.Add(message[(open + 1)..close]);
            at = close + 1;
        }

        quoted = values;
        return form.Append(message, at, message.Length - at).ToString();
    }

    /// <summary>The quote that ends what begins at <paramref name="open"/>: one behind which a word of the message goes on, a line ends or a full stop stands.</summary>
    private static int ClosingQuote(string message, int open)
    {
        for (int at = message.IndexOf('\'', open + 1); at >= 0; at = message.IndexOf('\'', at + 1))
        {
            if (at + 1 == message.Length || message[at + 1] is ' ' or '.' or '\n' or '\r')
            {
                return at;
            }
        }

        return -1;
    }
}
