using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Docx;

/// <summary>A row of a table while it is read. As on pages, a row of data is a block, its cells parted by tabs; of a row that lays out a page each line is one.</summary>
internal sealed class DocxRow
{
    private const int LongestRow = 1200;
    private const int LongestCell = 400;
    private const int MostLinesInCell = 6;

    private readonly List<List<string>> _cells = [];

    /// <summary>Begins the next cell.</summary>
    public void BeginCell() => _cells.Add([]);

    /// <summary>Adds a line to the cell; nothing if it is empty.</summary>
    public void Add(string line)
    {
        if (line.Length > 0)
        {
            if (_cells.Count == 0)
            {
                BeginCell();
            }

            _cells[^1].Add(line);
        }
    }

    /// <summary>The row as one line, for a table in a cell of another.</summary>
    public string Line() => string.Join(' ', _cells.SelectMany(static cell => cell));

    /// <summary>Writes its blocks.</summary>
    public void WriteTo(ExtractedText text)
    {
        bool isData = _cells.Count >= 2
            && _cells.All(static cell => cell.Count <= MostLinesInCell && cell.Sum(static line => line.Length) <= LongestCell)
            && _cells.Sum(static cell => cell.Sum(static line => line.Length)) <= LongestRow;
        if (isData)
        {
            text.Add(string.Join('\t', _cells.Where(static cell => cell.Count > 0).Select(static cell => string.Join(' ', cell))), BlockKind.TableRow);
            return;
        }

        foreach (string line in _cells.SelectMany(static cell => cell))
        {
            text.Add(line, BlockKind.Paragraph);
        }
    }
}
