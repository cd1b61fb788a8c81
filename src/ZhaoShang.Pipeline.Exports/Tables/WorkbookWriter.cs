using System.IO.Packaging;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Exports;

/// <summary>
/// Writes tables as the sheets of one Excel workbook (Office Open XML), row by row: memory does not grow with the number of rows. The last sheet, 数据字典, tells what each
/// column means. Letters are never formulas, numbers are numbers, whole days are dates; the header stays in sight and filters.
/// </summary>
public sealed class WorkbookWriter : ITableWriter
{
    private const string RelationshipTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string ContentTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static readonly TableShape Dictionary = new(
        "dictionary",
        new Explanation("数据字典", "Data dictionary"),
        [
            new TableColumn("table", new Explanation("表", "Table")),
            new TableColumn("title", new Explanation("列", "Column")) { Width = 26 },
            new TableColumn("id", new Explanation("标识", "Id")) { Width = 28 },
            new TableColumn("kind", new Explanation("类型", "Kind")) { Width = 10 },
            new TableColumn("meaning", new Explanation("说明", "Meaning")) { Width = 100 },
        ]);

    private readonly Package _package;
    private readonly HeaderLanguage _header;
    private readonly List<(TableShape Shape, int Rows)> _written = [];
    private readonly List<(Explanation Name, string Value)> _facts = [];
    private SheetWriter? _sheet;
    private TableShape? _shape;
    private bool _isEnded;

    /// <summary>Begins a workbook.</summary>
    /// <param name="output">Where to; it is left open.</param>
    /// <param name="header">How the columns are called.</param>
    public WorkbookWriter(Stream output, HeaderLanguage header)
    {
        _package = Package.Open(output, FileMode.Create, FileAccess.Write);
        _header = header;
    }

    /// <summary>How many cells had more letters than the 32,767 that a cell holds, and were cut there.</summary>
    public int CutCells { get; private set; }

    /// <summary>How cells that were cut are told.</summary>
    public static Explanation CutCellsTold(int count) => SheetWriter.CutCellsTold(count);

    /// <summary>Tells a fact of the workbook (the query, the database) for the sheet 数据字典.</summary>
    public void Tell(Explanation name, string value) => _facts.Add((name, value));

    /// <inheritdoc/>
    public void Begin(TableShape shape)
    {
        EndSheet();
        _shape = shape;
        PackagePart part = CreatePart($"/xl/worksheets/sheet{_written.Count + 1}.xml", "worksheet+xml");
        _sheet = new SheetWriter(part.GetStream(FileMode.Create, FileAccess.Write), shape, _header);
    }

    /// <inheritdoc/>
    public void Write(IReadOnlyList<Cell> cells) => (_sheet ?? throw new InvalidOperationException("No table was begun.")).Write(cells);

    /// <summary>Ends the workbook: without this it cannot be opened.</summary>
    public void Dispose()
    {
        if (_isEnded)
        {
            return;
        }

        _isEnded = true;
        EndSheet();
        WriteDictionary();
        PackagePart workbook = CreatePart("/xl/workbook.xml", "sheet.main+xml");
        using (Stream stream = workbook.GetStream(FileMode.Create, FileAccess.Write))
        {
            WorkbookParts.WriteWorkbook(stream, [.. _written.Select(sheet => sheet.Shape.Title(_header))]);
        }

        PackagePart styles = CreatePart("/xl/styles.xml", "styles+xml");
        using (Stream stream = styles.GetStream(FileMode.Create, FileAccess.Write))
        {
            WorkbookParts.WriteStyles(stream);
        }

        for (int i = 1; i <= _written.Count; i++)
        {
            workbook.CreateRelationship(new Uri($"worksheets/sheet{i}.xml", UriKind.Relative), TargetMode.Internal, RelationshipTypes + "worksheet", $"rId{i}");
        }

        workbook.CreateRelationship(new Uri("styles.xml", UriKind.Relative), TargetMode.Internal, RelationshipTypes + "styles", "rIdStyles");
        _package.CreateRelationship(new Uri("xl/workbook.xml", UriKind.Relative), TargetMode.Internal, RelationshipTypes + "officeDocument", "rId1");
        _package.Close();
    }

    private PackagePart CreatePart(string path, string type) => _package.CreatePart(new Uri(path, UriKind.Relative), ContentTypes + type, CompressionOption.Fast);

    private void EndSheet()
    {
        if (_sheet is null)
        {
            return;
        }

        _sheet.Dispose();
        CutCells += _sheet.CutCells;
        _written.Add((_shape!, _sheet.Rows));
        _sheet = null;
    }

    private void WriteDictionary()
    {
        List<Cell[]> rows = [];
        foreach ((Explanation name, string value) in _facts)
        {
            rows.Add(Row(In(new Explanation("本文件", "This file")), In(name), string.Empty, value));
        }

        foreach ((TableShape shape, int count) in _written)
        {
            rows.Add(Row(shape.Title(_header), In(new Explanation("行数", "Rows")), string.Empty, count.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            rows.AddRange(shape.Columns.Select(column => Row(shape.Title(_header), column)));
        }

        if (CutCells > 0)
        {
            rows.Insert(0, Row(In(new Explanation("本文件", "This file")), In(new Explanation("截断", "Cut")), string.Empty, In(SheetWriter.CutCellsTold(CutCells))));
        }

        Begin(Dictionary);
        rows.ForEach(Write);
        EndSheet();
    }

    private Cell[] Row(string table, TableColumn column)
    {
        Explanation kind = column.Kind switch
        {
            CellKind.Figure => new Explanation("数值", "number"),
            CellKind.Date => new Explanation("日期", "date"),
            _ => new Explanation("文本", "text"),
        };
        return [Cell.Of(table), Cell.Of(column.Title(_header)), Cell.Of(column.Id), Cell.Of(In(kind)), Cell.Of(column.Meaning is null ? null : In(column.Meaning))];
    }

    private static Cell[] Row(string table, string title, string id, string meaning) => [Cell.Of(table), Cell.Of(title), Cell.Of(id), default, Cell.Of(meaning)];

    private string In(Explanation words) => _header == HeaderLanguage.Chinese ? words.Chinese : words.English;
}
