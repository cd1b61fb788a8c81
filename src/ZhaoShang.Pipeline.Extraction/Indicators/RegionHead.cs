using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>A region that opens a figure's name or a clause.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Division">Its reading below the article's division; null if it has none.</param>
internal readonly record struct RegionHead(TextSpan Span, Division? Division);
