using System.Text;
using System.Text.Json;
using ZhaoShang.Pipeline.Exports;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>Writes flat rows as JSON objects; empty cells are left out.</summary>
internal sealed class JsonTableWriter(LineWriter lines) : ITableWriter
{
    private TableShape? _shape;

    /// <inheritdoc/>
    public void Begin(TableShape shape) => _shape = shape;

    /// <inheritdoc/>
    public void Write(IReadOnlyList<Cell> cells)
    {
        StringBuilder row = new("{");
        for (int i = 0; i < cells.Count; i++)
        {
            if (!cells[i].IsEmpty)
            {
                string value = cells[i].Text is { } text ? $"\"{JsonEncodedText.Encode(text, RecordJson.Encoder)}\"" : cells[i].ToString();
                row.Append(row.Length > 1 ? "," : string.Empty).Append('"').Append(_shape!.Columns[i].Id).Append("\":").Append(value);
            }
        }

        lines.Write(row.Append('}').ToString());
    }

    /// <summary>Ends the output.</summary>
    public void Dispose() => lines.Dispose();
}
