namespace ZhaoShang.Pipeline.Text;

/// <summary>A block of a read document: a paragraph, heading, list item or table row, in reading order.</summary>
/// <param name="Span">Where it stands in <see cref="ReadDocument.Text"/>, without the line break after it.</param>
/// <param name="Kind">What kind of block it is.</param>
/// <param name="LinkLetters">How many of its code units stand in links: 0 for plain text.</param>
/// <param name="Container">Which element holds it, an index into <see cref="ReadDocument.Containers"/>; -1 for plain text.</param>
public readonly record struct TextBlock(TextSpan Span, BlockKind Kind, int LinkLetters = 0, int Container = -1);
