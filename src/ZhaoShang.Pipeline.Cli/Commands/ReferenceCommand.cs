using System.CommandLine;

namespace ZhaoShang.Pipeline.Cli;

/// <summary><c>zhaoshang reference</c>, hidden: prints <c>REFERENCE.md</c>.</summary>
internal static class ReferenceCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(CommandContext context, RootCommand root)
    {
        VerbCommand command = new("reference", context.Words.Of("输出全部命令的参考页（Markdown）", "Prints the reference of all verbs (Markdown)"), "zhaoshang reference --lang en") { Hidden = true };
        command.SetAction(parsed =>
        {
            ReferencePage.Write(context.Terminal(parsed).Output, root, context.Words, context.LoadModels(parsed).Divisions);
            return ExitCode.Done;
        });
        return command;
    }
}
