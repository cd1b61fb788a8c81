using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage;

/// <summary>The indicator has this measure; an article, that it tells such an indicator. Holds of no project or event.</summary>
/// <param name="Measure">The measure.</param>
public sealed record MeasureTerm(IndicatorMeasure Measure) : QueryNode;
