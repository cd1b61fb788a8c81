using System.Text;
using ZhaoShang.Pipeline.Exports;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>
/// Draws flat tables for people, by East Asian width and as wide as the terminal: what is too wide is wrapped, and a table of too many columns is drawn as a block for each row.
/// </summary>
internal sealed class TerminalTableWriter(Terminal terminal, HeaderLanguage header) : ITableWriter
{
    private const int MostLetters = 120;
    private const int Narrowest = 6;
    private const string Gap = "  ";
    private readonly List<string[]> _rows = [];
    private TableShape? _shape;

    /// <inheritdoc/>
    public void Begin(TableShape shape)
    {
        Dispose();
        _shape = shape;
        _rows.Add([.. shape.Columns.Select(column => column.Title(header))]);
    }

    /// <inheritdoc/>
    public void Write(IReadOnlyList<Cell> cells) => _rows.Add([.. cells.Select(static cell => Shown(cell.ToString()))]);

    /// <summary>Draws the table, unless it has no row.</summary>
    public void Dispose()
    {
        if (_rows.Count > 1)
        {
            int[]? widths = Widths();
            if (widths is null)
            {
                WriteBlocks();
            }
            else
            {
                WriteRows(widths);
            }
        }

        _rows.Clear();
    }

    private static string Shown(string cell)
    {
        string line = DisplayWidth.OneLine(cell);
        return line.Length <= MostLetters ? line : string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[MostLetters - 1]) ? MostLetters - 1 : MostLetters), "…");
    }

    /// <summary>The columns' widths, the widest narrowed until all fit; null if they cannot.</summary>
    private int[]? Widths()
    {
        int[] widths = [.. Enumerable.Range(0, _shape!.Columns.Count).Select(column => _rows.Max(row => DisplayWidth.Of(row[column])))];
        int room = terminal.Width - (Gap.Length * (widths.Length - 1));
        while (widths.Sum() > room)
        {
            int widest = Array.IndexOf(widths, widths.Max());
            if (widths[widest] <= Narrowest)
            {
                return null;
            }

            widths[widest] = Math.Max(Narrowest, widths[widest] - Math.Max(1, (widths.Sum() - room) / 2));
        }

        return widths;
    }

    private void WriteRows(int[] widths)
    {
        for (int row = 0; row < _rows.Count; row++)
        {
            IReadOnlyList<string>[] cells = [.. _rows[row].Select((cell, column) => DisplayWidth.Wrap(cell, Math.Max(2, widths[column])))];
            for (int line = 0; line < cells.Max(static cell => cell.Count); line++)
            {
                string drawn = string.Join(Gap, cells.Select((cell, column) => Padded(line < cell.Count ? cell[line] : string.Empty, widths[column], IsFigure(column)))).TrimEnd();
                terminal.Output.WriteLine(row == 0 ? terminal.Bold(drawn) : drawn);
            }

            if (row == 0)
            {
                terminal.Output.WriteLine(string.Join(Gap, widths.Select(static width => new string('─', width))));
            }
        }
    }

    private void WriteBlocks()
    {
        int width = _rows[0].Max(DisplayWidth.Of);
        StringBuilder block = new();
        foreach (string[] row in _rows.Skip(1))
        {
            for (int column = 0; column < row.Length; column++)
            {
                if (row[column].Length > 0)
                {
                    block.Append(terminal.Bold(Padded(_rows[0][column], width, isRight: false))).Append(Gap).Append(row[column]).Append(terminal.Output.NewLine);
                }
            }

            terminal.Output.WriteLine(block.ToString());
            block.Clear();
        }
    }

    private bool IsFigure(int column) => _shape!.Columns[column].Kind == CellKind.Figure;

    private static string Padded(string text, int width, bool isRight)
    {
        string blanks = new(' ', Math.Max(0, width - DisplayWidth.Of(text)));
        return isRight ? blanks + text : text + blanks;
    }
}
