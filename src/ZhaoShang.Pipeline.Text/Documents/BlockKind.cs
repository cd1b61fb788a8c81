namespace ZhaoShang.Pipeline.Text;

/// <summary>What kind of block of a page or text.</summary>
public enum BlockKind
{
    /// <summary>A paragraph or a line of text.</summary>
    Paragraph,

    /// <summary>A heading (h1 to h6 in HTML).</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>A row of a table, its cells parted by tabs.</summary>
    TableRow,
}
