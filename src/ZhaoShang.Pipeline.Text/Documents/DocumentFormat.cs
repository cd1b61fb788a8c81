namespace ZhaoShang.Pipeline.Text;

/// <summary>In what form a document came.</summary>
public enum DocumentFormat
{
    /// <summary>Text without markup.</summary>
    PlainText,

    /// <summary>A page of HTML or XHTML.</summary>
    Html,
}
