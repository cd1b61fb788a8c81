using System.Xml;
using ZhaoShang.Pipeline.Reading.Zip;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Docx;

/// <summary>
/// Reads the text of Word's documents (Office Open XML, WordprocessingML): paragraphs, headings and table rows, streamed out of the package. The original is the text that was
/// taken out. Headers, footers, notes, comments and deleted text are left out.
/// </summary>
internal sealed class DocxReader(ReadingOptions options) : IDocumentReader
{
    private const string TextPart = "word/document.xml";
    private const string PropertiesPart = "docProps/core.xml";

    /// <inheritdoc/>
    public DocumentFormat Format => DocumentFormat.Docx;

    /// <inheritdoc/>
    public int HeadLength => OfficePackage.HeadLength;

    /// <summary>True for a package of Office by head and name; one without a text of Word is then skipped.</summary>
    public bool CanRead(string uri, ReadOnlySpan<byte> head) => OfficePackage.Is(uri, head);

    /// <inheritdoc/>
    public StageResult<ReadDocument> Read(SourceDocument source)
    {
        try
        {
            PackageParts parts = PackageParts.Open(source.Bytes, options);
            using Stream? text = parts.Find(TextPart);
            if (text is null)
            {
                return new Refused(ReadingCodes.NoText, source.Uri, new Explanation(
                    "文件是 Office 文档但不是 Word 文档（表格、幻灯片等），已跳过；如需其中内容请先转成文本。",
                    "the file is a document of Office but none of Word (a sheet, slides); skipped. Turn it into text if its content is wanted."), IsSkipped: true);
            }

            ExtractedText extracted = new DocxText(options.XmlDepthLimit).Read(text);
            using Stream? properties = parts.Find(PropertiesPart);
            (string? title, string? author) = properties is null ? default : DocxProperties.Read(properties);
            return extracted.Document(source, Format, title, author);
        }
        catch (InputRefusedException e)
        {
            return new Refused(e.Code == ReadingCodes.DamagedArchive ? ReadingCodes.Damaged : e.Code, source.Uri, e.Detail);
        }
        catch (XmlException e)
        {
            return new Refused(ReadingCodes.Damaged, $"{source.Uri}!{TextPart}@{e.LineNumber}:{e.LinePosition}", new Explanation(
                "Word 文档内的 XML 损坏或含有被禁止的声明（DTD）；请用 Word 重新保存后再试。",
                "the XML in the document is damaged, or holds a declaration that is prohibited (DTD); save it anew with Word and try again."));
        }
    }
}
