using System.CommandLine;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary><c>zhaoshang segment PATH…</c>: the words of the normalised text.</summary>
internal static class SegmentCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(CommandContext context)
    {
        Option<bool> noHmm = new("--no-hmm")
        {
            Description = context.Words.Of("不用隐马尔可夫模型猜未登录词", "Do not guess unknown words with the hidden Markov model"),
        };
        Option<bool> search = new("--search")
        {
            Description = context.Words.Of("检索模式：长词之前先列出其中的短词", "Search mode: the shorter words inside a long one before it"),
        };
        VerbCommand command = new(
            "segment",
            context.Words.Of("把归一后的文本切成词，词间以空格分开", "Cuts the normalised text into words, parted by spaces"),
            "zhaoshang segment corpus/documents/yongfeng-1998-halfyear.txt",
            "echo '招商引资工作总结' | zhaoshang segment - --lines --search")
        {
            noHmm, search,
        };
        TextsInput input = new(context, command);
        command.SetAction(parsed =>
        {
            PipelineModels models = context.LoadModels(parsed);
            IWordSegmenter segmenter = parsed.GetValue(noHmm) ? models.SegmenterWithoutHmm : models.Segmenter;
            bool forSearch = parsed.GetValue(search);
            return input.ForEach(parsed, new DocumentPipeline(models), document => Write(context.Surroundings.Output, segmenter, document.Text, forSearch));
        });
        return command;
    }

    private static void Write(TextWriter output, IWordSegmenter segmenter, string text, bool forSearch)
    {
        foreach (string line in text.Split('\n'))
        {
            List<WordToken> words = [];
            if (forSearch)
            {
                segmenter.SegmentForSearch(line, words);
            }
            else
            {
                segmenter.Segment(line, words);
            }

            output.WriteLine(string.Join(' ', words.Select(word => line.Substring(word.Start, word.Length))));
        }
    }
}
