using System.Text;
using ZhaoShang.Pipeline.Exports;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>
/// Where rows are written, in one format: standard output, or a file, which is written beside its place and moved there by <see cref="Complete"/>; without that, nothing stays of it.
/// </summary>
internal sealed class OutputTarget : IDisposable
{
    private readonly Terminal _terminal;
    private readonly string? _file;
    private readonly Func<Stream> _openOutput;
    private readonly string? _part;
    private readonly FileStream? _stream;
    private readonly TextWriter? _writer;
    private ITableWriter? _tables;
    private bool _isEnded;

    /// <summary>Opens the target.</summary>
    /// <param name="terminal">Standard output.</param>
    /// <param name="format">One of <see cref="OutputOptions.RowFormats"/>, or <c>list</c>.</param>
    /// <param name="header">How columns are called.</param>
    /// <param name="place">The file, null for standard output, and what opens standard output for bytes.</param>
    /// <exception cref="OutputException">The file cannot be written.</exception>
    public OutputTarget(Terminal terminal, string format, HeaderLanguage header, (string? File, Func<Stream> OpenOutput) place)
    {
        Format = format;
        Header = header;
        _file = place.File;
        _openOutput = place.OpenOutput;
        bool isBinary = format == "xlsx";
        if (isBinary || _file is not null)
        {
            _part = _file is null ? Path.GetTempFileName() : $"{_file}.{Guid.NewGuid():N}.part";
            _stream = Create(_part, _file);
        }

        if (_stream is not null && !isBinary)
        {
            _writer = new StreamWriter(_stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: format == "csv"), 65_536) { NewLine = format == "csv" ? "\r\n" : "\n" };
        }

        _terminal = _writer is null ? terminal : terminal.To(_writer);
    }

    /// <summary>The format.</summary>
    public string Format { get; }

    /// <summary>How columns are called.</summary>
    public HeaderLanguage Header { get; }

    /// <summary>True for <c>json</c> and <c>jsonl</c>.</summary>
    public bool IsJson => Format is "json" or "jsonl";

    /// <summary>True if several tables can be written.</summary>
    public bool HoldsSeveralTables => Format is "xlsx" or "jsonl" or "json" or "list" or "table";

    /// <summary>True if a file is written that is not shown at once, so that progress may be.</summary>
    public bool IsFile => _file is not null;

    /// <summary>The terminal whose standard output is this target, for what is written as text.</summary>
    public Terminal Terminal => _terminal;

    /// <summary>Begins writing lines of JSON.</summary>
    public LineWriter OpenLines() => new(_terminal.Output, isArray: Format == "json");

    /// <summary>Begins writing flat tables, in any format. It is ended with this target.</summary>
    public ITableWriter OpenTables() => _tables = Format switch
    {
        "table" or "list" => new TerminalTableWriter(_terminal, Header),
        "json" or "jsonl" => new JsonTableWriter(OpenLines()),
        "xlsx" => new WorkbookWriter(_stream!, Header),
        _ => new SeparatedWriter(_terminal.Output, Format == "csv" ? ',' : '\t', Header),
    };

    /// <summary>Ends the output and puts the file in its place.</summary>
    public void Complete()
    {
        _tables?.Dispose();
        _writer?.Flush();
        _stream?.Dispose();
        if (_tables is WorkbookWriter { CutCells: > 0 and int cut })
        {
            _terminal.Fail(CliCodes.TableLimit, _terminal.Words.Of(WorkbookWriter.CutCellsTold(cut).Chinese, WorkbookWriter.CutCellsTold(cut).English));
        }

        if (_part is not null && _file is not null)
        {
            File.Move(_part, _file, overwrite: true);
        }
        else if (_part is not null)
        {
            using FileStream written = File.OpenRead(_part);
            using Stream output = _openOutput();
            written.CopyTo(output);
        }

        _isEnded = true;
        Dispose();
    }

    /// <summary>Ends the output; what is not complete is taken away.</summary>
    public void Dispose()
    {
        if (!_isEnded && _tables is not WorkbookWriter)
        {
            _tables?.Dispose();
        }

        _isEnded = true;

        _stream?.Dispose();
        if (_part is not null && File.Exists(_part))
        {
            File.Delete(_part);
        }
    }

    private static FileStream Create(string part, string? file)
    {
        try
        {
            return new FileStream(part, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 65_536);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(
                CliCodes.Output,
                new Explanation($"不能写入“{file ?? part}”：请检查文件夹是否存在、能否写入。", $"'{file ?? part}' cannot be written: check that its folder is there and may be written to."),
                e);
        }
    }
}
