using System.CommandLine;
using System.CommandLine.Help;
using ZhaoShang.Pipeline.Exports;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>Writes the reference of all verbs, settings and columns as Markdown, from the same definitions as the help.</summary>
internal static class ReferencePage
{
    private static readonly (int Status, Explanation Meaning)[] Statuses =
    [
        (ExitCode.Done, new("完成，或找到了", "done, or found")),
        (ExitCode.NothingFound, new("没有找到", "nothing found")),
        (ExitCode.Fatal, new("用法不对，或数据库、模型不能用", "wrong usage, or the database or models cannot be used")),
        (ExitCode.SomeFailed, new("做完了，但有的输入失败", "finished, but some inputs failed")),
        (ExitCode.Cancelled, new("被取消；已提交的都在", "cancelled; what was committed stays")),
    ];

    /// <summary>Writes the page.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="root">The program.</param>
    /// <param name="words">The language.</param>
    /// <param name="divisions">Not asked; views are made with it.</param>
    public static void Write(TextWriter output, RootCommand root, Wording words, IDivisionLookup divisions)
    {
        output.WriteLine(words.Of("# 命令、设置和列", "# Verbs, settings and columns"));
        output.WriteLine();
        output.WriteLine(words.Of(
            "由 `zhaoshang reference` 从程序的定义生成，测试保证一致。", "Made by `zhaoshang reference --lang en` from the program's definitions; a test compares them."));
        WriteGlobalOptions(output, root, words);
        foreach (Command verb in root.Subcommands.Where(static verb => !verb.Hidden).SelectMany(static verb => verb.Subcommands.Prepend(verb)))
        {
            WriteVerb(output, verb, words);
        }

        WriteRows(output, words.Of("## 退出状态", "## Exit status"), (words.Of("状态", "status"), words.Of("含义", "meaning")),
            Statuses.Select(status => ($"{status.Status}", (string?)words.Of(status.Meaning.Chinese, status.Meaning.English))));
        WriteRows(output, words.Of("## 设置", "## Settings"), (words.Of("设置", "setting"), words.Of("含义", "meaning")), Setting.All.Select(setting => ($"`{setting.Key}`, `{setting.Variable}`", MeaningOf(setting, words))));
        foreach (RowType rows in Enum.GetValues<RowType>())
        {
            WriteColumns(output, rows, words, divisions);
        }
    }

    private static string? MeaningOf(Setting setting, Wording words) =>
        words.Of(setting.Meaning.Chinese, setting.Meaning.English) + (setting.Choices.Count > 0 ? $": {string.Join(" ", setting.Choices)}" : string.Empty);

    private static void WriteGlobalOptions(TextWriter output, RootCommand root, Wording words) => WriteRows(
        output, words.Of("## 各命令共有的选项", "## Options of all verbs"), (words.Of("选项", "option"), words.Of("含义", "meaning")),
        root.Options.Where(static option => option.Recursive || option is HelpOption).Select(static option => ($"`{HelpPage.Names(option)}`", option.Description)));

    private static void WriteVerb(TextWriter output, Command verb, Wording words)
    {
        output.WriteLine();
        output.WriteLine($"## `{HelpPage.Usage(verb)}`");
        output.WriteLine();
        output.WriteLine(verb.Description);
        IEnumerable<(string, string?)> rows = verb.Arguments.Select(static argument => ($"`{argument.Name}`", argument.Description))
            .Concat(verb.Options.Where(static option => !option.Hidden && !option.Recursive && option is not HelpOption).Select(static option => ($"`{HelpPage.Names(option)}`", option.Description)));
        WriteRows(output, null, (words.Of("参数和选项", "arguments and options"), words.Of("含义", "meaning")), rows);
        if (verb is VerbCommand { Examples.Count: > 0 } told)
        {
            output.WriteLine();
            output.WriteLine("```");
            foreach (string example in told.Examples)
            {
                output.WriteLine(example);
            }

            output.WriteLine("```");
        }
    }

    private static void WriteColumns(TextWriter output, RowType rows, Wording words, IDivisionLookup divisions)
    {
        TableShape shape = HitView.Of(rows, new ViewOptions(), divisions).Shape;
        output.WriteLine();
        output.WriteLine($"## {words.Of($"列：{shape.Titles.Chinese}", $"Columns: {shape.Titles.English}")} (`--type {RecordNames.IdOf(rows)}`)");
        output.WriteLine();
        output.WriteLine($"| {words.Of("标识", "id")} | 中文 | English | {words.Of("说明", "meaning")} |");
        output.WriteLine("|---|---|---|---|");
        foreach (TableColumn column in shape.Columns)
        {
            string meaning = column.Meaning is { } told ? words.Of(told.Chinese, told.English) : string.Empty;
            output.WriteLine($"| `{column.Id}` | {column.Titles.Chinese} | {column.Titles.English} | {Escaped(meaning)} |");
        }
    }

    private static void WriteRows(TextWriter output, string? title, (string Name, string Meaning) header, IEnumerable<(string Name, string? Meaning)> rows)
    {
        List<(string Name, string? Meaning)> list = [.. rows];
        if (title is not null)
        {
            output.WriteLine();
            output.WriteLine(title);
        }

        if (list.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine($"| {header.Name} | {header.Meaning} |");
        output.WriteLine("|---|---|");
        foreach ((string name, string? meaning) in list)
        {
            output.WriteLine($"| {Escaped(name)} | {Escaped(meaning ?? string.Empty)} |");
        }
    }

    private static string Escaped(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
