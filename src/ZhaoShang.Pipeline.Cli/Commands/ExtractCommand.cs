using System.CommandLine;
using ZhaoShang.Pipeline.Reading;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary><c>zhaoshang extract PATH…</c>: prints the records of files without storing them.</summary>
internal static class ExtractCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(CommandContext context)
    {
        Argument<string[]> paths = context.PathsArgument();
        Option<string> format = context.FormatOption("jsonl", "json");
        ReadingFlags reading = new(context);
        Option<bool> mentions = new("--mentions")
        {
            Description = context.Words.Of("也输出每个识别出的表达", "Also print every recognised expression"),
        };
        VerbCommand command = new(
            "extract",
            context.Words.Of("输出文件中的记录，不存储", "Prints the records of files without storing them"),
            "zhaoshang extract corpus/documents --format jsonl > records.jsonl",
            "cat 文章.txt | zhaoshang extract - --mentions")
        {
            paths, format, mentions,
        };
        reading.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(
            context,
            parsed,
            new Request(parsed.GetValue(paths)!, parsed.GetValue(format) == "json", reading, parsed.GetValue(mentions)),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, ParseResult parsed, Request request, CancellationToken cancellation)
    {
        Terminal terminal = context.Terminal(parsed);
        IDocumentReaders readers = request.Reading.ReadersOf(parsed, context.Surroundings.Clock);
        using IDisposable? processes = readers as IDisposable;
        ReadingOptions reading = request.Reading.OptionsOf(parsed);
        DocumentPipeline pipeline = new(context.LoadModels(parsed), readers) { DocumentTime = reading.DocumentTime };
        OrderedExtraction extraction = new(pipeline, context.ReaderOf(reading), Environment.ProcessorCount);
        using LineWriter lines = new(terminal.Output, request.IsArray);
        bool hasFailed = false;
        await foreach (StageResult<ExtractedDocument> result in extraction.RunAsync(InputFiles.Find(request.Paths), cancellation).ConfigureAwait(false))
        {
            if (result.IsOk)
            {
                foreach (string line in RecordLines.Of(result.Document, request.WithMentions))
                {
                    lines.Write(line);
                }

                continue;
            }

            hasFailed |= !result.Refused.IsSkipped;
            if (!result.Refused.IsSkipped || !terminal.IsQuiet)
            {
                terminal.Fail(result.Refused);
            }
        }

        return hasFailed ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private sealed record Request(IReadOnlyList<string> Paths, bool IsArray, ReadingFlags Reading, bool WithMentions);
}
