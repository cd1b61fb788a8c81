using System.CommandLine;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary><c>zhaoshang normalize PATH…</c>: the cleaned and normalised text, or what was taken away and repaired on the way to it.</summary>
internal static class NormalizeCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(CommandContext context)
    {
        Option<bool> changes = new("--changes")
        {
            Description = context.Words.Of(
                "改为列出去掉和修复之处：原文起止、原文、结果，以制表符分开", "List instead what was left out and repaired: start, end, printed, result, parted by tabs"),
        };
        VerbCommand command = new(
            "normalize",
            context.Words.Of("输出清理并归一后的文本：简体、半角、去掉拼音注", "Prints the cleaned and normalised text: simplified, half-width, without pinyin annotations"),
            "zhaoshang normalize corpus/documents/renhuai-2011-summary.txt",
            "echo '招商引資項(xiàng)目' | zhaoshang normalize - --lines --changes")
        {
            changes,
        };
        TextsInput input = new(context, command);
        command.SetAction(parsed =>
        {
            DocumentPipeline pipeline = new(context.LoadModels(parsed));
            TextWriter output = context.Surroundings.Output;
            return input.ForEach(parsed, pipeline, parsed.GetValue(changes)
                ? document => WriteChanges(output, document)
                : document => output.WriteLine(document.Text));
        });
        return command;
    }

    /// <summary>What stands in the original between the letters that were kept, and what stands for other letters.</summary>
    private static void WriteChanges(TextWriter output, NormalizedDocument document)
    {
        string original = document.Clean.Read.Original;
        int end = 0;
        foreach (OffsetSegment segment in document.ToOriginal.Segments)
        {
            if (segment.Original.Start > end)
            {
                WriteChange(output, original, new TextSpan(end, segment.Original.Start), string.Empty);
            }

            string result = segment.Derived.Of(document.Text).ToString();
            if (!segment.IsCopy && !segment.Original.Of(original).SequenceEqual(result))
            {
                WriteChange(output, original, segment.Original, result);
            }

            end = Math.Max(end, segment.Original.End);
        }

        if (end < original.Length)
        {
            WriteChange(output, original, new TextSpan(end, original.Length), string.Empty);
        }
    }

    private static void WriteChange(TextWriter output, string original, TextSpan place, string result) =>
        output.WriteLine($"{place.Start}\t{place.End}\t{OnOneLine(place.Of(original).ToString())}\t{OnOneLine(result)}");

    private static string OnOneLine(string text) =>
        text.ReplaceLineEndings("\\n").Replace("\t", "\\t", StringComparison.Ordinal);
}
