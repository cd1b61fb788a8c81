using System.Text;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Docx;

/// <summary>A paragraph while it is read.</summary>
internal sealed class DocxParagraph
{
    private const int DeepestHeading = 8;

    private readonly StringBuilder _text = new();

    /// <summary>What kind of block it is.</summary>
    public BlockKind Kind { get; private set; } = BlockKind.Paragraph;

    /// <summary>Appends letters; line ends and tabs in them are spaces.</summary>
    public void Append(string letters)
    {
        foreach (char letter in letters)
        {
            _text.Append(letter is '\r' or '\n' or '\t' ? ' ' : letter);
        }
    }

    /// <summary>Takes a property: a style of heading (<c>Heading1</c>, in Chinese Word <c>1</c> to <c>6</c>), an outline level, a list's number.</summary>
    public void TakeProperty(string name, string value)
    {
        bool isHeading = name switch
        {
            "pStyle" => value is [>= '1' and <= '6'] or "Title" || value.StartsWith("heading", StringComparison.OrdinalIgnoreCase),
            "outlineLvl" => int.TryParse(value, out int level) && level <= DeepestHeading,
            _ => false,
        };
        Kind = isHeading ? BlockKind.Heading : name == "numPr" && Kind == BlockKind.Paragraph ? BlockKind.ListItem : Kind;
    }

    /// <summary>The letters so far, which are then taken away.</summary>
    public string TakeLine()
    {
        string line = _text.ToString().Trim();
        _text.Clear();
        return line;
    }
}
