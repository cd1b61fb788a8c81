using System.CommandLine;
using System.Text;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>
/// What the verbs that look inside read: whole files, each decoded and cleaned, or with <c>--lines</c> one text a line as it stands.
/// </summary>
internal sealed class TextsInput
{
    private readonly CommandContext _context;
    private readonly Argument<string[]> _paths;
    private readonly Option<bool> _lines;

    /// <summary>Adds the argument and the option to <paramref name="command"/>.</summary>
    public TextsInput(CommandContext context, Command command)
    {
        _context = context;
        _paths = context.PathsArgument();
        _lines = new Option<bool>("--lines")
        {
            Description = context.Words.Of("每行一段独立的文本，不作清理", "One text a line, not cleaned"),
        };
        command.Add(_paths);
        command.Add(_lines);
    }

    /// <summary>Runs <paramref name="handle"/> on every text; what cannot be read is told.</summary>
    /// <returns>The exit status.</returns>
    public int ForEach(ParseResult parsed, DocumentPipeline pipeline, Action<NormalizedDocument> handle)
    {
        Terminal terminal = _context.Terminal(parsed);
        bool hasFailed = false;
        foreach (OpenedInput input in InputFiles.Find(parsed.GetValue(_paths)!).SelectMany(file => _context.Reader.Open(file)))
        {
            StageResult<SourceDocument> source = input.Document;
            Refused? refused = source.IsOk ? Handle(parsed, pipeline, source.Document, handle) : source.Refused;
            if (refused is not null)
            {
                hasFailed |= !refused.IsSkipped;
                terminal.Fail(refused);
            }
        }

        return hasFailed ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private Refused? Handle(ParseResult parsed, DocumentPipeline pipeline, SourceDocument source, Action<NormalizedDocument> handle)
    {
        if (!parsed.GetValue(_lines))
        {
            StageResult<NormalizedDocument> normalized = pipeline.Normalize(source);
            if (normalized.IsOk)
            {
                handle(normalized.Document);
            }

            return normalized.Refused;
        }

        foreach (string line in Encoding.UTF8.GetString(source.Bytes.Span).TrimStart('\ufeff').ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            handle(pipeline.NormalizeText(line));
        }

        return null;
    }
}
