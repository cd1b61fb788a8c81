using ZhaoShang.Pipeline.Reading.Tests.Archives;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Tests.Docx;

/// <summary>Word's documents: paragraphs, headings and rows as blocks; nothing reaches out of the file.</summary>
public sealed class DocxTests
{
    private const string Xml = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

    [Fact]
    public void Paragraphs_and_headings_are_blocks()
    {
        ReadDocument read = Read("""
            <w:p><w:pPr><w:pStyle w:val="1"/><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>招商</w:t></w:r><w:r><w:t xml:space="preserve">引资 总结</w:t></w:r></w:p>
            <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr><w:r><w:t>第一</w:t><w:tab/><w:t>条</w:t><w:br/><w:t>换行</w:t></w:r></w:p>
            <w:p/><w:p><w:r><w:t>  </w:t></w:r></w:p>
            <w:p><w:r><w:t>完成12.5亿元。</w:t></w:r></w:p>
            """);
        Assert.Equal(["招商引资 总结", "第一 条", "换行", "完成12.5亿元。"], read.Blocks());
        Assert.Equal([BlockKind.Heading, BlockKind.ListItem, BlockKind.ListItem, BlockKind.Paragraph], read.Blocks.Select(static block => block.Kind));
        Assert.Equal((DocumentFormat.Docx, read.Text), (read.Format, read.Original));
    }

    [Fact]
    public void Rows_of_data_are_one_block_each_and_rows_of_layout_are_not()
    {
        ReadDocument read = Read($"""
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>指标</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>到位资金</w:t></w:r></w:p><w:p><w:r><w:t>（亿元）</w:t></w:r></w:p></w:tc></w:tr>
            <w:tr><w:tc><w:p><w:r><w:t>{new string('文', 500)}</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>旁</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            """);
        Assert.Equal(["指标\t到位资金 （亿元）", new string('文', 500), "旁"], read.Blocks());
        Assert.Equal([BlockKind.TableRow, BlockKind.Paragraph, BlockKind.Paragraph], read.Blocks.Select(static block => block.Kind));
    }

    [Fact]
    public void Deleted_text_readings_and_second_forms_are_left_out()
    {
        ReadDocument read = Read("""
            <w:p><w:r><w:t>签约</w:t></w:r><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins>
            <w:r><w:ruby><w:rt><w:r><w:t>xiàng</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>项</w:t></w:r></w:rubyBase></w:ruby></w:r>
            <mc:AlternateContent><mc:Choice><w:r><w:t>目</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>目</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>
            """);
        Assert.Equal(["签约新项目"], read.Blocks());
    }

    [Fact]
    public void Properties_that_a_person_wrote_are_declared_and_stand_behind_the_text()
    {
        ReadDocument read = Sources.Read(Package("<w:p><w:r><w:t>正文。</w:t></w:r></w:p>", "<dc:title>招商引资总结</dc:title><dc:creator>张三</dc:creator>"));
        Assert.Equal(("招商引资总结", "张三"), (read.Declared.Title?.Text, read.Declared.Author?.Text));
        Assert.Equal("招商引资总结", read.Declared.Title?.Original.Of(read.Original).ToString());
        Assert.Equal("正文。\n", read.Text);
        DocumentMetadata filled = Sources.Read(Package("<w:p><w:r><w:t>正文。</w:t></w:r></w:p>", "<dc:title>文档1</dc:title><dc:creator>Administrator</dc:creator>")).Declared;
        Assert.Equal((null, null), (filled.Title, filled.Author));
    }

    [Fact]
    public void A_document_type_is_prohibited()
    {
        string bomb = "<!DOCTYPE w [<!ENTITY a \"哈\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
        Assert.Equal(ReadingCodes.Damaged, Sources.Refusal(Source($"{bomb}<w:document {Xml}><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>")).Code);
    }

    [Fact]
    public void Deep_nesting_is_refused() =>
        Assert.Equal(
            ReadingCodes.TooDeep,
            Sources.Refusal(Source($"<w:document {Xml}>{string.Concat(Enumerable.Repeat("<w:sdt>", 50_000))}{string.Concat(Enumerable.Repeat("</w:sdt>", 50_000))}</w:document>"), new ReadingOptions { RatioLimit = 100_000 }).Code);

    [Fact]
    public void A_part_that_grows_too_much_is_refused() =>
        Assert.Equal(ReadingCodes.RatioTooHigh, Sources.Refusal(Source($"<w:document {Xml}>{new string(' ', 3_000_000)}</w:document>")).Code);

    [Fact]
    public void A_sheet_is_skipped()
    {
        SourceDocument sheet = new("a.xlsx", Packed.Zip(("[Content_Types].xml", Packed.Bytes("<x/>")), ("xl/workbook.xml", Packed.Bytes("<x/>"))));
        Assert.True(Sources.Refusal(sheet).IsSkipped);
    }

    [Fact]
    public void Every_cut_is_told()
    {
        byte[] bytes = Package("<w:p><w:r><w:t>正文。</w:t></w:r></w:p>").Bytes.ToArray();
        for (int length = 30; length < bytes.Length; length++)
        {
            Assert.Equal(ReadingCodes.Damaged, Sources.Refusal(new SourceDocument("a.docx", bytes.AsMemory(0, length))).Code);
        }
    }

    [Fact]
    public void In_an_archive_it_is_a_document_and_no_archive()
    {
        OpenedInput opened = Assert.Single(Packed.Open("a.zip", Packed.Zip(("文.docx", Package("<w:p/>").Bytes.ToArray()))));
        Assert.Equal(("a.zip!文.docx", true), (opened.Path, opened.Document.IsOk));
    }

    /// <summary>A package with a text and properties.</summary>
    public static SourceDocument Package(string body, string? properties = null) => new("a.docx", Packed.Zip(
        ("[Content_Types].xml", Packed.Bytes("<Types/>")),
        ("word/document.xml", Packed.Bytes($"<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document {Xml}><w:body>{body}</w:body></w:document>")),
        ("docProps/core.xml", Packed.Bytes($"<cp:coreProperties xmlns:cp=\"urn:cp\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">{properties}</cp:coreProperties>"))));

    private static ReadDocument Read(string body) => Sources.Read(Package(body));

    private static SourceDocument Source(string xml) => new("a.docx", Packed.Zip(("[Content_Types].xml", Packed.Bytes("<Types/>")), ("word/document.xml", Packed.Bytes(xml))));
}
