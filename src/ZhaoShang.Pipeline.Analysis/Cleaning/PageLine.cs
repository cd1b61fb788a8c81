using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>A block of a read document as cleaning sees it.</summary>
internal sealed class PageLine
{
    /// <summary>Of a long line only its beginning is folded: furniture is short.</summary>
    private const int FoldedLetters = 800;

    private const int LongestTitle = 80;

    /// <summary>A line of a paragraph that was cut into lines has at least so many letters and blanks.</summary>
    private const int ShortestCut = 24;

    private const int LongestFurniture = 100;

    private LineCover? _cover;

    private PageLine(TextSpan span, TextBlock block, FoldedLine folded)
    {
        Span = span;
        Block = block;
        Folded = folded;
        Kind = LineClassifier.Classify(folded.Text, out Byline? byline);
        Byline = byline;
    }

    /// <summary>Where the line stands in the read text, without white space at its ends; not empty.</summary>
    public TextSpan Span { get; }

    /// <summary>The block that it was.</summary>
    public TextBlock Block { get; }

    /// <summary>Its beginning, folded.</summary>
    public FoldedLine Folded { get; }

    /// <summary>What it is.</summary>
    public LineKind Kind { get; }

    /// <summary>Its fields, where it is a byline.</summary>
    public Byline? Byline { get; }

    /// <summary>True for the first line of a paragraph that was cut into lines.</summary>
    public bool BeginsWrapped { get; private set; }

    /// <summary>What its pieces are, where it is short enough to be furniture; null for a longer line.</summary>
    public LineCover? Cover => Folded.Text.Length > LongestFurniture ? null : _cover ??= LineCover.Of(Folded.Text);

    /// <summary>True for a line among the first or the last ones that is furniture as a whole: dates, names, numbers. By itself it may be a sub-heading.</summary>
    public bool IsFrame => Block.Kind != BlockKind.TableRow && Cover is { IsFurniture: true };

    /// <summary>The share of its letters that stand in links.</summary>
    public double LinkShare => (double)Block.LinkLetters / Math.Max(1, Block.Span.Length);

    /// <summary>True for a line that reads as a paragraph: with a sentence's end, or longer than a heading.</summary>
    public bool IsParagraph => Kind == LineKind.Content && (BeginsWrapped || Folded.Text.Length > LongestTitle || EndsSentence || Folded.Text.Contains('。', StringComparison.Ordinal));

    /// <summary>True for a line that can be a title or sub-heading.</summary>
    public bool IsHeading => Kind == LineKind.Content && !IsParagraph && Block.Kind != BlockKind.TableRow;

    private bool EndsSentence => Folded.Text[^1] is '。' or '!' or '?' or ';' or '…' && Folded.Text.Length >= 16;

    /// <summary>The lines of <paramref name="document"/>, none blank. O(length).</summary>
    public static List<PageLine> Of(ReadDocument document)
    {
        List<PageLine> lines = new(document.Blocks.Count);
        foreach (TextBlock block in document.Blocks)
        {
            TextSpan span = Trimmed(document.Text, block.Span);
            FoldedLine folded = FoldedLine.Of(document.Text, TextSpan.FromLength(span.Start, Math.Min(span.Length, FoldedLetters)));
            if (folded.Text.Length > 0)
            {
                lines.Add(new PageLine(span, block, folded));
            }
        }

        for (int i = 0; i + 1 < lines.Count; i++)
        {
            lines[i].BeginsWrapped = lines[i].GoesOnIn(lines[i + 1], document.Text);
        }

        return lines;
    }

    /// <summary>
    /// True for the first line of a paragraph that was cut into lines: indented and long, and the line directly under it is not indented. Near
    /// miss: a centred title over a line of the body, which is indented too.
    /// </summary>
    private bool GoesOnIn(PageLine next, string text)
    {
        int indent = Indent(text);
        bool isIndented = Block.Kind == BlockKind.Paragraph && indent is >= 1 and <= 8 && Span.Length + indent >= ShortestCut;
        return isIndented && next.Indent(text) == 0 && text.AsSpan(Block.Span.End, next.Block.Span.Start - Block.Span.End).Count('\n') <= 1
            && next.Kind == LineKind.Content;
    }

    private int Indent(string text)
    {
        int blanks = Span.Start - Block.Span.Start;
        int wide = blanks == 0 ? 0 : text.AsSpan(Block.Span.Start, blanks).Count('\u3000');
        return blanks + wide;
    }

    private static TextSpan Trimmed(string text, TextSpan span)
    {
        int start = span.Start;
        int end = span.End;
        while (start < end && IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && IsBlank(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    private static bool IsBlank(char letter) => char.IsWhiteSpace(letter) || letter is '\u200B' or '\uFEFF';
}
