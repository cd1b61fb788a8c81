using System.CommandLine;

namespace ZhaoShang.Pipeline.Cli;

/// <summary><c>zhaoshang normalize PATH…</c>: the cleaned and normalised text.</summary>
internal static class NormalizeCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(CommandContext context)
    {
        VerbCommand command = new(
            "normalize",
            context.Words.Of("输出清理并归一后的文本：简体、半角、去掉拼音注", "Prints the cleaned and normalised text: simplified, half-width, without pinyin annotations"),
            "zhaoshang normalize corpus/documents/renhuai-2011-summary.txt",
            "echo '招商引資項(xiàng)目' | zhaoshang normalize - --lines");
        TextsInput input = new(context, command);
        command.SetAction(parsed =>
        {
            DocumentPipeline pipeline = new(context.LoadModels(parsed));
            return input.ForEach(parsed, pipeline, document => context.Surroundings.Output.WriteLine(document.Text));
        });
        return command;
    }
}
