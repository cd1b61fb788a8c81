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
    private static readonly (string Form, Explanation Message)[] Known =
    [
        ("Required command was not provided.", new("没有给出命令。", "No verb was given.")),
        ("Unrecognized command or argument {}.", new("没有这样的命令或参数“{0}”。", "There is no verb or argument '{0}'.")),
        ("Required argument missing for command: {}.", new("命令 {0} 后面缺少参数。", "The verb {0} lacks its argument.")),
        ("Required argument missing for option: {}.", new("选项 {0} 后面没有值。", "The option {0} has no value.")),
        ("Option {} is required.", new("没有给出选项 {0}。", "The option {0} was not given.")),
        ("Option {} expects a single argument but", new("选项 {0} 只能给一次。", "The option {0} can be given only once.")),
        ("Cannot parse argument {} for option {} as expected type", new("选项 {1} 的值“{0}”应为整数。", "The value '{0}' of the option {1} is no whole number.")),
        ("Cannot parse argument {} for command {} as expected type", new("命令 {1} 的参数“{0}”应为整数。", "The argument '{0}' of the verb {1} is no whole number.")),
    ];

    /// <summary>What is wrong, in the language of <paramref name="words"/>.</summary>
    public static string Of(ParseError error, Wording words)
    {
        string form = Form(error.Message, out IReadOnlyList<string> quoted);
        if (form.StartsWith("Argument {} not recognized. Must be one of:", StringComparison.Ordinal))
        {
            return words.Of($"不能是“{quoted[0]}”；应为：{string.Join("、", quoted.Skip(1))}。", $"'{quoted[0]}' is none of: {string.Join(", ", quoted.Skip(1))}.");
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
