using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using ZhaoShang.Pipeline.Text;
using Spreadsheet = DocumentFormat.OpenXml.Spreadsheet;

namespace ZhaoShang.Pipeline.Exports;

/// <summary>Writes one sheet of a workbook to its stream, which is closed on disposal.</summary>
internal sealed class SheetWriter : IDisposable
{
    private const int MostRows = 1_048_576;
    private const int MostLetters = 32_767;
    private const string FirstOwnDay = "1900-03-01";

    private readonly Stream _stream;
    private readonly TableShape _shape;
    private readonly OpenXmlWriter _writer;
    private readonly string[] _letters;
    private readonly OpenXmlAttribute[] _attributes = new OpenXmlAttribute[2];
    private readonly OpenXmlAttribute[] _textAttributes = new OpenXmlAttribute[3];
    private readonly Spreadsheet.Cell _cell = new();
    private readonly Row _row = new();
    private int _lastRow;

    /// <summary>Begins the sheet with its header.</summary>
    public SheetWriter(Stream stream, TableShape shape, HeaderLanguage header)
    {
        _stream = stream;
        _shape = shape;
        _writer = OpenXmlWriter.Create(stream);
        _letters = [.. Enumerable.Range(0, shape.Columns.Count).Select(LettersOf)];
        BeginSheet();
        BeginRow();
        for (int i = 0; i < shape.Columns.Count; i++)
        {
            WriteText(i, shape.Columns[i].Title(header), CellStyle.Header);
        }

        _writer.WriteEndElement();
    }

    /// <summary>How many rows were written, without the header.</summary>
    public int Rows => _lastRow - 1;

    /// <summary>How many cells were cut.</summary>
    public int CutCells { get; private set; }

    /// <summary>Tells that cells were cut.</summary>
    public static Explanation CutCellsTold(int count) => new(
        $"{count} 个单元格超过 Excel 的上限 {MostLetters} 个字符，在此处截断；csv 和 jsonl 是完整的。",
        $"{count} cells have more than the {MostLetters} letters that Excel allows and were cut there; csv and jsonl have them whole.");

    /// <summary>Writes a row.</summary>
    /// <exception cref="TableLimitException">The sheet is full.</exception>
    public void Write(IReadOnlyList<Cell> cells)
    {
        if (_lastRow == MostRows)
        {
            throw new TableLimitException(new Explanation(
                $"“{_shape.Titles.Chinese}”超过 Excel 每表 {MostRows} 行的上限。请改用 csv 或 jsonl，或缩小查询（例如分年份导出）。",
                $"'{_shape.Titles.English}' has more rows than the {MostRows} that an Excel sheet holds. Take csv or jsonl, or narrow the query (a file for each year)."));
        }

        BeginRow();
        for (int i = 0; i < cells.Count; i++)
        {
            WriteCell(i, cells[i]);
        }

        _writer.WriteEndElement();
    }

    /// <summary>Ends the sheet.</summary>
    public void Dispose()
    {
        _writer.WriteEndElement();
        _writer.WriteElement(new AutoFilter { Reference = $"A1:{_letters[^1]}{_lastRow}" });
        _writer.WriteEndElement();
        _writer.Close();
        _stream.Dispose();
    }

    private void BeginSheet()
    {
        _writer.WriteStartDocument();
        _writer.WriteStartElement(new Worksheet());
        _writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        _writer.WriteStartElement(new Columns());
        for (uint i = 1; i <= _shape.Columns.Count; i++)
        {
            TableColumn column = _shape.Columns[(int)i - 1];
            _writer.WriteElement(new Column { Min = i, Max = i, Width = column.Width, CustomWidth = true });
        }

        _writer.WriteEndElement();
        _writer.WriteStartElement(new SheetData());
    }

    private void BeginRow()
    {
        _lastRow++;
        _writer.WriteStartElement(_row, [new OpenXmlAttribute("r", string.Empty, _lastRow.ToString(CultureInfo.InvariantCulture))]);
    }

    private void WriteCell(int column, Cell cell)
    {
        if (cell.Figure is { } figure)
        {
            WriteNumber(column, figure.ToString("0.############################", CultureInfo.InvariantCulture), CellStyle.Plain);
        }
        else if (cell.Text is { } text)
        {
            if (_shape.Columns[column].Kind == CellKind.Date && IsOwnDay(text, out int day))
            {
                WriteNumber(column, day.ToString(CultureInfo.InvariantCulture), CellStyle.Day);
            }
            else
            {
                WriteText(column, text, CellStyle.Text);
            }
        }
    }

    private void WriteNumber(int column, string number, CellStyle style)
    {
        _attributes[0] = Reference(column);
        _attributes[1] = Style(style);
        _writer.WriteStartElement(_cell, _attributes);
        _writer.WriteElement(new CellValue(number));
        _writer.WriteEndElement();
    }

    private void WriteText(int column, string text, CellStyle style)
    {
        _textAttributes[0] = Reference(column);
        _textAttributes[1] = Style(style);
        _textAttributes[2] = new OpenXmlAttribute("t", string.Empty, "inlineStr");
        _writer.WriteStartElement(_cell, _textAttributes);
        _writer.WriteElement(new InlineString(new Spreadsheet.Text(Printable(text)) { Space = SpaceProcessingModeValues.Preserve }));
        _writer.WriteEndElement();
    }

    private OpenXmlAttribute Reference(int column) => new("r", string.Empty, _letters[column] + _lastRow.ToString(CultureInfo.InvariantCulture));

    private static OpenXmlAttribute Style(CellStyle style) => new("s", string.Empty, ((int)style).ToString(CultureInfo.InvariantCulture));

    /// <summary>Excel counts days from 1900, and has a 29 February in that year: days before 1 March 1900 stay letters.</summary>
    private static bool IsOwnDay(string text, out int day)
    {
        day = 0;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) || string.CompareOrdinal(text, FirstOwnDay) < 0)
        {
            return false;
        }

        day = (int)date.ToDateTime(TimeOnly.MinValue).ToOADate();
        return true;
    }

    private string Printable(string text)
    {
        string printable = XmlLetters.Printable(text);
        if (printable.Length <= MostLetters)
        {
            return printable;
        }

        CutCells++;
        int end = char.IsHighSurrogate(printable[MostLetters - 2]) ? MostLetters - 2 : MostLetters - 1;
        return printable[..end] + "…";
    }

    /// <summary>The letters of a column: A, B … Z, AA.</summary>
    private static string LettersOf(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : LettersOf((column / 26) - 1) + (char)('A' + (column % 26));
}
