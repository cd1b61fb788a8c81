namespace ZhaoShang.Pipeline.Text;

/// <summary>In what form a document came.</summary>
public enum DocumentFormat
{
    /// <summary>Text without markup.</summary>
    PlainText,

    /// <summary>A page of HTML or XHTML, also one that was saved with its pictures in one file (MIME HTML): its original is the page.</summary>
    Html,

    /// <summary>A document of Office Open XML; its original is the text that was taken out of it.</summary>
    Docx,

    /// <summary>A PDF; its original is the text that was taken out of it.</summary>
    Pdf,

    /// <summary>A document of an older Word; its original is the text that was taken out of it.</summary>
    Doc,
}
