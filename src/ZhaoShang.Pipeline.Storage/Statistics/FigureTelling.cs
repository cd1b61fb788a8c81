using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage;

/// <summary>A figure with the article that tells it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Record">The indicator, with its change beside the figure.</param>
public sealed record FigureTelling(DocumentRecord Article, IndicatorRecord Record);
