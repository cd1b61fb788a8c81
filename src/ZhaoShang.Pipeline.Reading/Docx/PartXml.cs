using System.Xml;

namespace ZhaoShang.Pipeline.Reading.Docx;

/// <summary>Opens a part's XML, without anything that reaches out of it.</summary>
internal static class PartXml
{
    /// <summary>A reader that prohibits DTDs, and with them entities.</summary>
    public static XmlReader Open(Stream part) => XmlReader.Create(part, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
    });
}
