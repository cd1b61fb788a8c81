using System.Xml;

namespace ZhaoShang.Pipeline.Reading.Docx;

/// <summary>Title and author of a document's properties (Dublin Core), where a person wrote them: programs fill them in by themselves.</summary>
internal static class DocxProperties
{
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const int LongestValue = 200;
    private const int FewestLettersOfTitle = 4;
    private const int FewestLettersOfAuthor = 2;

    private static readonly string[] ProgramWords = ["用户", "管理员", "微软", "番茄", "雨林", "文档", "无标题", "未定义"];

    /// <summary>Reads them; null for what is not told, or was filled in by a program (Administrator, 微软用户, 文档1).</summary>
    public static (string? Title, string? Author) Read(Stream part)
    {
        string? title = null;
        string? author = null;
        string? name = null;
        using XmlReader reader = PartXml.Open(part);
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
            {
                name = reader.NodeType == XmlNodeType.Element && reader.NamespaceURI == DublinCore ? reader.LocalName : null;
            }
            else if (reader.NodeType == XmlNodeType.Text && name == "title")
            {
                title = Usable(reader.Value.Trim(), FewestLettersOfTitle) ? reader.Value.Trim() : null;
            }
            else if (reader.NodeType == XmlNodeType.Text && name == "creator")
            {
                author = Usable(reader.Value.Trim(), FewestLettersOfAuthor) ? reader.Value.Trim() : null;
            }
        }

        return (title, author);
    }

    private static bool Usable(string value, int fewestLetters) =>
        value.Length <= LongestValue
        && value.Count(static letter => letter is >= '\u3400' and <= '\u9FFF') >= fewestLetters
        && !ProgramWords.Any(word => value.Contains(word, StringComparison.Ordinal));
}
