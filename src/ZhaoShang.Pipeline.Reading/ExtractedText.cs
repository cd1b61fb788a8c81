using System.Text;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading;

/// <summary>
/// Text taken out of a form that is no text itself (docx, pdf, doc). The original of such a document, in which offsets of records count, is this text, a block a line, and
/// behind it what the document's properties declare, one a line.
/// </summary>
internal sealed class ExtractedText
{
    private readonly StringBuilder _text = new();

    private readonly List<TextBlock> _blocks = [];

    /// <summary>Appends a block; nothing if it is blank.</summary>
    public void Add(ReadOnlySpan<char> block, BlockKind kind)
    {
        ReadOnlySpan<char> trimmed = block.Trim();
        if (!trimmed.IsEmpty)
        {
            int start = _text.Length;
            _text.Append(trimmed);
            _blocks.Add(new TextBlock(new TextSpan(start, _text.Length), kind));
            _text.Append('\n');
        }
    }

    /// <summary>Appends each line that is not blank as a paragraph.</summary>
    public void AddLines(string text)
    {
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            Add(line.Trim('\f'), BlockKind.Paragraph);
        }
    }

    /// <summary>The document, or the refusal of one without text.</summary>
    /// <param name="source">The document's bytes.</param>
    /// <param name="format">The form that the text was taken from.</param>
    /// <param name="title">The title that its properties declare; null if they declare none.</param>
    /// <param name="author">The author that its properties declare; null if they declare none.</param>
    public StageResult<ReadDocument> Document(SourceDocument source, DocumentFormat format, string? title = null, string? author = null)
    {
        if (_blocks.Count == 0)
        {
            return new Refused(ReadingCodes.Blank, source.Uri, new Explanation(
                "文件里没有可读的文字（可能只有图片，如扫描件）；请先做文字识别。",
                "the file holds no text that can be read (perhaps pictures only, as a scan does); run text recognition over it first."));
        }

        string text = _text.ToString();
        OffsetMapBuilder map = new();
        map.Copy(0, text.Length);
        PrintedField? declaredTitle = Declare(title);
        PrintedField? declaredAuthor = Declare(author);
        return new ReadDocument
        {
            Source = source,
            Format = format,
            Encoding = "utf-8",
            Original = _text.ToString(),
            Text = text,
            ToOriginal = map.Build(_text.Length),
            Blocks = _blocks,
            Declared = new DocumentMetadata { Title = declaredTitle, Author = declaredAuthor },
        };
    }

    private PrintedField? Declare(string? value)
    {
        string line = (value ?? "").ReplaceLineEndings(" ").Trim();
        if (line.Length == 0)
        {
            return null;
        }

        int start = _text.Length;
        _text.Append(line);
        PrintedField field = new(line, new TextSpan(start, _text.Length));
        _text.Append('\n');
        return field;
    }
}
