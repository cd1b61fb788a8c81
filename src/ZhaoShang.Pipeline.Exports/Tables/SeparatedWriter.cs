namespace ZhaoShang.Pipeline.Exports;

/// <summary>Writes one table as values with separators (RFC 4180, or with tabs). Cells that a spreadsheet would take for formulas are made harmless.</summary>
public sealed class SeparatedWriter : ITableWriter
{
    private readonly TextWriter _output;
    private readonly char _separator;
    private readonly HeaderLanguage _header;
    private bool _hasBegun;

    /// <summary>Begins the output.</summary>
    /// <param name="output">Where to; its <see cref="TextWriter.NewLine"/> ends the rows. It is left open.</param>
    /// <param name="separator">A comma or a tab.</param>
    /// <param name="header">How the columns are called.</param>
    public SeparatedWriter(TextWriter output, char separator, HeaderLanguage header)
    {
        _output = output;
        _separator = separator;
        _header = header;
    }

    /// <inheritdoc/>
    public void Begin(TableShape shape)
    {
        if (_hasBegun)
        {
            throw new InvalidOperationException("One file holds one table.");
        }

        _hasBegun = true;
        for (int i = 0; i < shape.Columns.Count; i++)
        {
            WriteCell(i, shape.Columns[i].Title(_header));
        }

        _output.WriteLine();
    }

    /// <inheritdoc/>
    public void Write(IReadOnlyList<Cell> cells)
    {
        for (int i = 0; i < cells.Count; i++)
        {
            WriteCell(i, cells[i].Text is { } text ? FormulaGuard.Harmless(text) : cells[i].ToString());
        }

        _output.WriteLine();
    }

    /// <summary>Flushes what was written.</summary>
    public void Dispose() => _output.Flush();

    private void WriteCell(int column, string cell)
    {
        if (column > 0)
        {
            _output.Write(_separator);
        }

        bool isQuoted = cell.Contains(_separator, StringComparison.Ordinal) || cell.AsSpan().IndexOfAny("\"\r\n") >= 0 || cell is [' ', ..] or [.., ' '];
        _output.Write(isQuoted ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell);
    }
}
