using System.Text.Json;
using System.Text.Json.Nodes;
using Spectre.Console;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>Writes flat rows in the format that was asked for: <c>table</c>, <c>jsonl</c>, <c>json</c>, <c>csv</c> or <c>tsv</c>.</summary>
internal sealed class RowWriter : IDisposable
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = RecordJson.Encoder };

    private readonly Terminal _terminal;
    private readonly IReadOnlyList<string> _columns;
    private readonly char? _separator;
    private readonly LineWriter? _lines;
    private readonly Table? _table;

    /// <summary>Begins the output.</summary>
    public RowWriter(Terminal terminal, string format, IReadOnlyList<string> columns)
    {
        _terminal = terminal;
        _columns = columns;
        switch (format)
        {
            case "table":
                _table = new Table { Border = TableBorder.Simple };
                _table.AddColumns([.. columns]);
                break;
            case "jsonl" or "json":
                _lines = new LineWriter(terminal.Output, isArray: format == "json");
                break;
            default:
                _separator = format == "csv" ? ',' : '\t';
                WriteSeparated(columns);
                break;
        }
    }

    /// <summary>Writes a row; a cell that is null is empty, or left out in JSON.</summary>
    public void Write(IReadOnlyList<JsonValue?> cells)
    {
        if (_lines is not null)
        {
            JsonObject row = [];
            for (int i = 0; i < cells.Count; i++)
            {
                if (cells[i] is { } cell)
                {
                    row[_columns[i]] = cell;
                }
            }

            _lines.Write(row.ToJsonString(Json));
        }
        else if (_table is not null)
        {
            _table.AddRow([.. cells.Select(static cell => Markup.Escape(cell?.ToString() ?? string.Empty))]);
        }
        else
        {
            WriteSeparated(cells.Select(static cell => cell is null ? string.Empty : cell.GetValueKind() == JsonValueKind.String ? Harmless(cell.ToString()) : cell.ToString()));
        }
    }

    /// <summary>Ends the output.</summary>
    public void Dispose()
    {
        _lines?.Dispose();
        if (_table is { Rows.Count: > 0 })
        {
            _terminal.Tables.Write(_table);
        }
    }

    /// <summary>A cell that a spreadsheet would take for a formula (<c>=HYPERLINK(…)</c>) becomes text; the same with full-width signs.</summary>
    private static string Harmless(string cell) => cell.Length > 0 && "=+-@\t\r＝＋－＠".Contains(cell[0], StringComparison.Ordinal) ? "'" + cell : cell;

    private void WriteSeparated(IEnumerable<string> cells) => _terminal.Output.Write(string.Join(_separator!.Value, cells.Select(Quoted)) + "\n");

    private string Quoted(string cell) =>
        cell.Contains(_separator!.Value, StringComparison.Ordinal) || cell.AsSpan().IndexOfAny("\"\r\n") >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
