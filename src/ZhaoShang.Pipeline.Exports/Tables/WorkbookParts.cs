using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ZhaoShang.Pipeline.Exports;

/// <summary>The parts of a workbook that are the same for every one: the list of sheets, the formats of cells.</summary>
internal static class WorkbookParts
{
    private const uint DayFormat = 164;
    private const uint TextFormat = 49;

    /// <summary>Writes the list of sheets.</summary>
    /// <param name="stream">The part.</param>
    /// <param name="titles">The names of the sheets, whose parts are related as <c>rId1</c> and so on.</param>
    public static void WriteWorkbook(Stream stream, IReadOnlyList<string> titles)
    {
        Sheets sheets = new();
        for (int i = 0; i < titles.Count; i++)
        {
            sheets.Append(new Sheet { Name = titles[i], SheetId = (uint)i + 1, Id = $"rId{i + 1}" });
        }

        Write(stream, new Workbook(new BookViews(new WorkbookView()), sheets));
    }

    /// <summary>Writes the formats of <see cref="CellStyle"/>.</summary>
    public static void WriteStyles(Stream stream) => Write(stream, new Stylesheet(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "yyyy\\-mm\\-dd" }) { Count = 1 },
        new Fonts(new Font(new FontSize { Val = 11 }), new Font(new Bold(), new FontSize { Val = 11 })) { Count = 2 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFDDE7F3" }) { PatternType = PatternValues.Solid })) { Count = 3 },
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())) { Count = 1 },
        new CellStyleFormats(Format(0)) { Count = 1 },
        new CellFormats(
            Formatted(0),
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Center })
            {
                NumberFormatId = TextFormat, FontId = 1, FillId = 2, BorderId = 0, FormatId = 0, ApplyFont = true, ApplyFill = true, ApplyAlignment = true,
            },
            Formatted(TextFormat),
            Formatted(DayFormat)) { Count = 4 },
        new CellStyles(new DocumentFormat.OpenXml.Spreadsheet.CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 }));

    private static CellFormat Format(uint number) => new() { NumberFormatId = number, FontId = 0, FillId = 0, BorderId = 0 };

    private static CellFormat Formatted(uint number) => new()
    {
        NumberFormatId = number, FontId = 0, FillId = 0, BorderId = 0, FormatId = 0, ApplyNumberFormat = number != 0,
    };

    private static void Write(Stream stream, OpenXmlElement root)
    {
        using OpenXmlWriter writer = OpenXmlWriter.Create(stream);
        writer.WriteStartDocument();
        writer.WriteElement(root);
    }
}
