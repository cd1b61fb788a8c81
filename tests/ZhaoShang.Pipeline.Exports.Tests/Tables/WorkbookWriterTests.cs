using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ZhaoShang.Pipeline.Exports;
using Cell = ZhaoShang.Pipeline.Exports.Cell;
using TableColumn = ZhaoShang.Pipeline.Exports.TableColumn;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>Workbooks open without repair, and hold what was written, typed.</summary>
public sealed class WorkbookWriterTests : IDisposable
{
    private static readonly TableShape Projects = new(
        "projects",
        new("项目", "Projects"),
        [
            new TableColumn("name", new("项目名称", "Project")) { Meaning = new("原文写法", "As printed"), Width = 40 },
            new TableColumn("amount", new("总投资（万元）", "Total investment (10,000 CNY)"), CellKind.Figure),
            new TableColumn("signed", new("签约日期", "Signed"), CellKind.Date),
            new TableColumn("code", new("地区代码", "Region code")),
        ]);

    private static readonly TableShape Events = new("events", new("事件", "Events"), [new TableColumn("name", new("事件", "Event"))]);

    private readonly string _folder = Directory.CreateTempSubdirectory("zhaoshang").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_validator_finds_nothing()
    {
        string file = WriteSample();
        using SpreadsheetDocument document = SpreadsheetDocument.Open(file, isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(static error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void A_sheet_for_each_table_and_one_that_explains()
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(WriteSample(), isEditable: false);
        Assert.Equal(["项目", "事件", "数据字典"], document.WorkbookPart!.Workbook.Descendants<Sheet>().Select(static sheet => sheet.Name!.Value!));
        string explained = string.Join('\n', Rows(document, "数据字典").Select(static row => string.Join('|', row.Select(static cell => cell.InnerText))));
        Assert.Contains("本文件|查询|氧化铝", explained, StringComparison.Ordinal);
        Assert.Contains("项目|行数|4", explained, StringComparison.Ordinal);
        Assert.Contains("项目|项目名称|name|文本|原文写法", explained, StringComparison.Ordinal);
        Assert.Contains("项目|总投资（万元）|amount|数值", explained, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_are_numbers_and_days_are_dates_and_ids_are_text()
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(WriteSample(), isEditable: false);
        DocumentFormat.OpenXml.Spreadsheet.Cell[] first = [.. Rows(document, "项目")[1]];
        Assert.Equal(["inlineStr", null, null, "inlineStr"], first.Select(static cell => cell.DataType?.InnerText));
        Assert.Equal(["80万吨氧化铝项目", "26000.5", "38801", "010000"], first.Select(static cell => cell.InnerText));
        Assert.Equal(["A2", "B2", "C2", "D2"], first.Select(static cell => cell.CellReference!.Value!));
    }

    [Fact]
    public void A_month_and_a_day_before_Excels_calendar_stay_letters()
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(WriteSample(), isEditable: false);
        List<DocumentFormat.OpenXml.Spreadsheet.Cell[]> rows = Rows(document, "项目");
        Assert.Equal("2012-03", rows[2].Single(static cell => cell.CellReference == "C3").InnerText);
        Assert.Equal("1899-12-31", rows[3].Single(static cell => cell.CellReference == "C4").InnerText);
    }

    [Fact]
    public void No_cell_is_a_formula()
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(WriteSample(), isEditable: false);
        Assert.Equal("=1+1", Rows(document, "项目")[2][0].InnerText);
        Assert.All(document.WorkbookPart!.WorksheetParts, static part => Assert.Empty(part.Worksheet.Descendants<CellFormula>()));
    }

    [Fact]
    public void The_header_stays_in_sight_and_filters()
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(WriteSample(), isEditable: false);
        Worksheet sheet = Sheet(document, "项目");
        Assert.Equal("A1:D5", sheet.Descendants<AutoFilter>().Single().Reference!.Value);
        Assert.Equal(PaneStateValues.Frozen, sheet.Descendants<Pane>().Single().State!.Value);
    }

    [Fact]
    public void A_cell_with_too_many_letters_is_cut_and_told()
    {
        string file = Path.Combine(_folder, "long.xlsx");
        using (FileStream stream = File.Create(file))
        {
            using WorkbookWriter writer = new(stream, HeaderLanguage.Chinese);
            writer.Begin(Events);
            writer.Write([Cell.Of(new string('招', 40_000))]);
            writer.Write([Cell.Of(new string('商', 32_767))]);
            writer.Dispose();
            Assert.Equal(1, writer.CutCells);
        }

        using SpreadsheetDocument document = SpreadsheetDocument.Open(file, isEditable: false);
        Assert.Equal(32_767, Rows(document, "事件")[1][0].InnerText.Length);
        Assert.Equal(32_767, Rows(document, "事件")[2][0].InnerText.Length);
        Assert.Contains("截断", Rows(document, "数据字典")[1].Select(static cell => cell.InnerText));
    }

    [Theory]
    [InlineData("控\u0001制", "控\uFFFD制")]
    [InlineData("𠮷野", "𠮷野")]
    [InlineData("_x000D_", "_x005F_x000D_")]
    [InlineData("<b>&amp;", "<b>&amp;")]
    [InlineData(" 空 白\t", " 空 白\t")]
    public void Letters_that_XML_has_not_are_replaced(string cell, string held)
    {
        using MemoryStream stream = new();
        using (WorkbookWriter writer = new(stream, HeaderLanguage.Id))
        {
            writer.Begin(Events);
            writer.Write([Cell.Of(cell)]);
        }

        using SpreadsheetDocument document = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Equal(held, Rows(document, "events")[1][0].InnerText);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_replaced() => Assert.Equal("\uFFFD半\uFFFD", XmlLetters.Printable("\uD842半\uDFB7"));

    [Fact]
    public void Memory_does_not_grow_with_the_rows()
    {
        using FileStream stream = File.Create(Path.Combine(_folder, "many.xlsx"));
        using WorkbookWriter writer = new(stream, HeaderLanguage.Id);
        writer.Begin(Projects);
        Cell[] row = [Cell.Of("年产20万吨氧化铝项目"), Cell.Of(48000m), Cell.Of("2008-03-25"), Cell.Of("140311")];
        writer.Write(row);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        for (int i = 0; i < 50_000; i++)
        {
            writer.Write(row);
        }

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 2_000_000);
    }

    /// <summary>The largest sheet but for its last 48,576 rows; takes a minute, so only where ZHAOSHANG_LARGE is set, as before a release.</summary>
    [LargeFact]
    public void A_million_rows_are_written_in_constant_memory_and_read_back()
    {
        const int Rows = 1_000_000;
        string file = Path.Combine(_folder, "million.xlsx");
        long largest = 0;
        using (FileStream stream = File.Create(file))
        using (WorkbookWriter writer = new(stream, HeaderLanguage.Id))
        {
            writer.Begin(Projects);
            long before = GC.GetTotalMemory(forceFullCollection: true);
            for (int i = 0; i < Rows; i++)
            {
                writer.Write([Cell.Of("年产20万吨氧化铝项目"), Cell.Of((decimal)i), Cell.Of("2008-03-25"), Cell.Of("140311")]);
                largest = i % 100_000 == 0 ? Math.Max(largest, GC.GetTotalMemory(forceFullCollection: true) - before) : largest;
            }
        }

        Assert.InRange(largest, 0, 2_000_000);
        using System.IO.Compression.ZipArchive parts = System.IO.Compression.ZipFile.OpenRead(file);
        using Stream sheet = parts.Entries.Single(static part => part.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal)).Open();
        using System.Xml.XmlReader xml = System.Xml.XmlReader.Create(sheet);
        int rows = 0;
        while (xml.Read())
        {
            rows += xml.NodeType == System.Xml.XmlNodeType.Element && xml.LocalName == "row" ? 1 : 0;
        }

        Assert.Equal(Rows + 1, rows);
    }

    [OfficeFact]
    public void LibreOffice_opens_it_without_repair()
    {
        Office.Convert(WriteSample(), "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1", _folder);
        Assert.Equal(
            "项目名称,总投资（万元）,签约日期,地区代码\n80万吨氧化铝项目,26000.5,2006-03-25,010000\n=1+1,-0.1,2012-03,\n\"两\n行, 引号\"\"\",,1899-12-31,\n",
            File.ReadAllText(Path.Combine(_folder, "sample-项目.csv")));
        Assert.True(File.Exists(Path.Combine(_folder, "sample-数据字典.csv")));
    }

    private string WriteSample()
    {
        string file = Path.Combine(_folder, "sample.xlsx");
        using FileStream stream = File.Create(file);
        using WorkbookWriter writer = new(stream, HeaderLanguage.Chinese);
        writer.Tell(new("查询", "Query"), "氧化铝");
        writer.Begin(Projects);
        writer.Write([Cell.Of("80万吨氧化铝项目"), Cell.Of(26000.5m), Cell.Of("2006-03-25"), Cell.Of("010000")]);
        writer.Write([Cell.Of("=1+1"), Cell.Of(-0.1m), Cell.Of("2012-03"), default]);
        writer.Write([Cell.Of("两\n行, 引号\""), default, Cell.Of("1899-12-31"), default]);
        writer.Write([default, default, default, default]);
        writer.Begin(Events);
        writer.Write([Cell.Of("签约仪式")]);
        return file;
    }

    private static Worksheet Sheet(SpreadsheetDocument document, string title)
    {
        string id = document.WorkbookPart!.Workbook.Descendants<Sheet>().Single(sheet => sheet.Name == title).Id!;
        return ((WorksheetPart)document.WorkbookPart.GetPartById(id)).Worksheet;
    }

    private static List<DocumentFormat.OpenXml.Spreadsheet.Cell[]> Rows(SpreadsheetDocument document, string title) =>
        [.. Sheet(document, title).Descendants<Row>().Select(static row => row.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().ToArray())];
}
