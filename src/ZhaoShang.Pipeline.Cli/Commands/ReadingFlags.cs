using System.CommandLine;
using System.CommandLine.Parsing;
using ZhaoShang.Pipeline.Reading;
using ZhaoShang.Pipeline.Reading.Tables;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>The options of verbs that read inputs: encoding, limits, fields of tables, and whether a process of its own reads what is not trusted.</summary>
internal sealed class ReadingFlags
{
    private readonly Wording _words;

    private readonly Option<string?>? _encoding;

    private readonly Option<string[]> _limits;

    private readonly Option<string[]> _fields;

    private readonly Option<string> _isolation;

    /// <summary>Makes the options; without the encoding unless <paramref name="hasEncoding"/>.</summary>
    public ReadingFlags(CommandContext context, bool hasEncoding = true)
    {
        _words = context.Words;
        _encoding = hasEncoding ? context.EncodingOption() : null;
        string limits = string.Join(' ', ReadingLimit.All.Select(static limit => limit.Describe(new ReadingOptions())));
        _limits = new Option<string[]>("--limit")
        {
            Description = _words.Of($"上限，可重复（默认 {limits}）", $"A limit, may be repeated (by default {limits})"),
            HelpName = "NAME=VALUE",
        };
        _fields = new Option<string[]>("--field")
        {
            Description = _words.Of(
                "json、jsonl、csv 的字段对应，可重复，如 text=正文（可用 title text date outlet author region url）",
                "A field of json, jsonl or csv, may be repeated, as text=BODY (title text date outlet author region url)"),
            HelpName = "NAME=FIELD",
        };
        _isolation = new Option<string>("--isolation")
        {
            Description = _words.Of("on：网页、docx、pdf 等由可终止的子进程读（默认）；off：在本进程内读", "on: pages, docx, pdf are read by a process that can be killed (default); off: in this process"),
            DefaultValueFactory = static _ => "on",
        };
        _isolation.AcceptOnlyFromAmong("on", "off");
        _limits.Validators.Add(result => Check(result, static (setting, options) => (ReadingLimit.Apply(setting, ref options), options)));
        _fields.Validators.Add(result => Check(result, ApplyField));
    }

    /// <summary>Adds the options to <paramref name="command"/>.</summary>
    public void AddTo(Command command)
    {
        if (_encoding is not null)
        {
            command.Add(_encoding);
        }

        command.Add(_limits);
        command.Add(_fields);
        command.Add(_isolation);
    }

    /// <summary>The options of reading as the flags say.</summary>
    public ReadingOptions OptionsOf(ParseResult parsed)
    {
        ReadingOptions options = new() { ForcedEncoding = _encoding is null ? null : parsed.GetValue(_encoding) };
        foreach (string setting in parsed.GetValue(_limits) ?? [])
        {
            ReadingLimit.Apply(setting, ref options);
        }

        foreach (string setting in parsed.GetValue(_fields) ?? [])
        {
            options = ApplyField(setting, options).Options;
        }

        return options;
    }

    /// <summary>What reads documents as the flags say; to be disposed where it can be.</summary>
    public IDocumentReaders ReadersOf(ParseResult parsed, TimeProvider clock) => parsed.GetValue(_isolation) == "off" || WorkerProgram.Command is not { } command
        ? new DocumentReaders(OptionsOf(parsed))
        : new IsolatedReaders(OptionsOf(parsed), command, clock);

    private void Check(OptionResult result, Func<string, ReadingOptions, (Explanation? Problem, ReadingOptions Options)> apply)
    {
        ReadingOptions options = new();
        foreach (string setting in result.Tokens.Select(static token => token.Value))
        {
            (Explanation? problem, options) = apply(setting, options);
            if (problem is not null)
            {
                result.AddError(_words.Of(problem.Chinese, problem.English));
            }
        }
    }

    private static (Explanation? Problem, ReadingOptions Options) ApplyField(string setting, ReadingOptions options)
    {
        FieldMapping mapping = options.Fields;
        Explanation? problem = FieldMapping.Apply(setting, ref mapping);
        return (problem, options with { Fields = mapping });
    }
}
