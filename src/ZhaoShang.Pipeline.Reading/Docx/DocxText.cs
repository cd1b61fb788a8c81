using System.Xml;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Docx;

/// <summary>Walks over the XML of a Word document's text and writes its blocks. No recursion; O(length).</summary>
/// <param name="depthLimit">The deepest nesting of elements.</param>
internal sealed class DocxText(int depthLimit)
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    private readonly ExtractedText _text = new();

    private readonly Stack<DocxParagraph> _paragraphs = new();

    private readonly Stack<DocxRow> _rows = new();

    private int _runs;

    /// <summary>Reads the part.</summary>
    /// <exception cref="XmlException">The XML is damaged.</exception>
    /// <exception cref="InputRefusedException">The part is damaged or beyond a limit.</exception>
    public ExtractedText Read(Stream part)
    {
        using XmlReader reader = PartXml.Open(part);
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.Depth > depthLimit)
            {
                throw new InputRefusedException(ReadingCodes.TooDeep, new Explanation(
                    $"XML 标签嵌套超过 {depthLimit} 层，正常文档不会如此；可用 --limit xml-depth=… 调高上限。",
                    $"the XML is nested deeper than {depthLimit}, as no sound document's is; raise the limit with --limit xml-depth=…."));
            }

            if (reader.NodeType == XmlNodeType.Element && IsLeftOut(reader))
            {
                reader.Skip();
                continue;
            }

            Take(reader);
            reader.Read();
        }

        return _text;
    }

    private void Take(XmlReader reader)
    {
        if (reader.NamespaceURI is not (Transitional or Strict))
        {
            return;
        }

        if (reader.NodeType == XmlNodeType.Element)
        {
            Begin(reader);
        }

        bool ends = reader.NodeType == XmlNodeType.EndElement || (reader.NodeType == XmlNodeType.Element && reader.IsEmptyElement);
        if (ends)
        {
            End(reader.LocalName);
        }
    }

    /// <summary>Deleted and moved text, the reading of ruby letters, and the second form of what has two.</summary>
    private static bool IsLeftOut(XmlReader reader) =>
        (reader.NamespaceURI == Compatibility && reader.LocalName == "Fallback")
        || (reader.NamespaceURI is Transitional or Strict && reader.LocalName is "del" or "moveFrom" or "rt" or "tabs" or "sectPr" or "tblPr" or "tcPr" or "trPr");

    private void Begin(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "p":
                _paragraphs.Push(new DocxParagraph());
                break;
            case "r":
                _runs++;
                break;
            case "tr":
                _rows.Push(new DocxRow());
                break;
            case "tc":
                _rows.TryPeek(out DocxRow? row);
                row?.BeginCell();
                break;
            default:
                if (_paragraphs.TryPeek(out DocxParagraph? paragraph))
                {
                    InParagraph(reader, paragraph);
                }

                break;
        }
    }

    private void InParagraph(XmlReader reader, DocxParagraph paragraph)
    {
        switch (reader.LocalName)
        {
            case "t":
                AppendText(reader, paragraph);
                break;
            case "tab" when _runs > 0:
                paragraph.Append(" ");
                break;
            case "noBreakHyphen":
                paragraph.Append("-");
                break;
            case "br" or "cr" when _runs > 0:
                Flush(paragraph);
                break;
            case "pStyle" or "outlineLvl" or "numPr":
                paragraph.TakeProperty(reader.LocalName, reader.GetAttribute("val", reader.NamespaceURI) ?? "");
                break;
            default:
                break;
        }
    }

    /// <summary>The text up to the end of its element; what stands in elements inside is none of it.</summary>
    private static void AppendText(XmlReader reader, DocxParagraph paragraph)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        int depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
            {
                paragraph.Append(reader.Value);
            }
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "p" when _paragraphs.TryPop(out DocxParagraph? paragraph):
                Flush(paragraph);
                break;
            case "r":
                _runs = Math.Max(0, _runs - 1);
                break;
            case "tr" when _rows.TryPop(out DocxRow? row):
                if (_rows.TryPeek(out DocxRow? around))
                {
                    around.Add(row.Line());
                }
                else
                {
                    row.WriteTo(_text);
                }

                break;
            default:
                break;
        }
    }

    private void Flush(DocxParagraph paragraph)
    {
        string line = paragraph.TakeLine();
        if (_rows.TryPeek(out DocxRow? row))
        {
            row.Add(line);
        }
        else
        {
            _text.Add(line, paragraph.Kind);
        }
    }
}
