using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Html;

/// <summary>What a reader sees of a page, with the way back to its source.</summary>
/// <param name="Text">The blocks, each ended by a line break.</param>
/// <param name="ToOriginal">Leads to the page's source.</param>
/// <param name="Blocks">The blocks in reading order, none blank.</param>
/// <param name="Containers">The elements that hold them.</param>
internal sealed record VisibleText(string Text, OffsetMap ToOriginal, IReadOnlyList<TextBlock> Blocks, IReadOnlyList<BlockContainer> Containers);
