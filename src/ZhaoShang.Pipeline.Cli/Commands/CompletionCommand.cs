using System.CommandLine;

namespace ZhaoShang.Pipeline.Cli;

/// <summary><c>zhaoshang completion SHELL</c>: prints a completion script, made from the definitions of the verbs.</summary>
internal static class CompletionCommand
{
    /// <summary>Makes the verb.</summary>
    /// <param name="context">What verbs share.</param>
    /// <param name="root">The program, which holds all verbs when the script is asked for.</param>
    public static Command Create(CommandContext context, RootCommand root)
    {
        Argument<string> shell = new("SHELL") { Description = string.Join("|", CompletionScript.Shells) };
        shell.AcceptOnlyFromAmong([.. CompletionScript.Shells]);
        VerbCommand command = new(
            "completion",
            context.Words.Of("输出命令补全脚本", "Prints a completion script"),
            "zhaoshang completion bash > ~/.local/share/bash-completion/completions/zhaoshang",
            "zhaoshang completion zsh > ~/.zfunc/_zhaoshang",
            "zhaoshang completion fish > ~/.config/fish/completions/zhaoshang.fish",
            "zhaoshang completion pwsh >> $PROFILE")
        {
            shell,
        };
        command.SetAction(parsed =>
        {
            context.Terminal(parsed).Output.Write(CompletionScript.Write(parsed.GetValue(shell)!, CompletionTree.Of(root)));
            return ExitCode.Done;
        });
        return command;
    }
}
