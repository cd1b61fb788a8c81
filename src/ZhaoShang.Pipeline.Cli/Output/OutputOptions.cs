using System.CommandLine;
using ZhaoShang.Pipeline.Exports;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>The options of verbs that write rows: in which format, where to, and how columns are called.</summary>
internal sealed class OutputOptions
{
    /// <summary>All formats of flat rows; the first is the default.</summary>
    public static readonly IReadOnlyList<string> RowFormats = ["table", "jsonl", "json", "csv", "tsv", "xlsx"];

    private readonly CommandContext _context;
    private readonly Option<string> _format;
    private readonly Option<string?> _file;
    private readonly Option<string> _header;

    /// <summary>Makes the options.</summary>
    public OutputOptions(CommandContext context, params IReadOnlyList<string> formats)
    {
        Wording words = context.Words;
        _context = context;
        _format = context.FormatOption([.. formats]);
        _file = new Option<string?>("--out")
        {
            Description = words.Of(
                "写入文件，写完整后才就位；没有 --format 时由扩展名决定格式。csv 文件带 BOM，Excel 直接打开不乱码",
                "Write a file, put in its place when it is whole; its extension tells the format where --format does not. A csv file has a BOM, so that Excel opens it right"),
            HelpName = "FILE",
        };
        _header = context.SettingOption("--header", words.Of("列名：zh、en 或 id（供程序用，不变）", "Titles of columns: zh, en or id (for programs, stable)"), "zh|en|id", words.IsEnglish ? "en" : "zh");
        _header.AcceptOnlyFromAmong("zh", "en", "id");
    }

    /// <summary>Adds the options to <paramref name="command"/>.</summary>
    public void AddTo(Command command)
    {
        command.Add(_format);
        command.Add(_file);
        command.Add(_header);
    }

    /// <summary>How columns are called.</summary>
    public HeaderLanguage HeaderOf(ParseResult parsed) => parsed.GetValue(_header) switch
    {
        "id" => HeaderLanguage.Id,
        "en" => HeaderLanguage.English,
        _ => HeaderLanguage.Chinese,
    };

    /// <summary>The format that was asked for by name, or by the file's extension.</summary>
    public string FormatOf(ParseResult parsed)
    {
        string extension = Path.GetExtension(parsed.GetValue(_file) ?? string.Empty).TrimStart('.').ToLowerInvariant();
        bool isTold = parsed.GetResult(_format) is { Implicit: false };
        return !isTold && RowFormats.Contains(extension) ? extension : parsed.GetValue(_format)!;
    }

    /// <summary>Opens what the rows are written to.</summary>
    /// <exception cref="OutputException">The file cannot be written.</exception>
    public OutputTarget Open(ParseResult parsed, Terminal terminal)
    {
        string? file = parsed.GetValue(_file);
        return new OutputTarget(terminal, FormatOf(parsed), HeaderOf(parsed), (file == "-" ? null : file, _context.Surroundings.OpenOutput));
    }
}
