using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage;

/// <summary>A figure with the article that tells it.</summary>
/// <param name="ArticleId">The id of the article.</param>
/// <param name="Doc">Its path or URI.</param>
/// <param name="Record">The indicator, with its change beside the figure.</param>
public sealed record FigureTelling(string ArticleId, string Doc, IndicatorRecord Record);
