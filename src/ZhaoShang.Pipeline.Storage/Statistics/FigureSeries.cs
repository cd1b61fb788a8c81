using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage;

/// <summary>What the figures of a series have in common, so that they can be compared: all of it must be equal.</summary>
/// <param name="Measure">What is measured.</param>
/// <param name="Unit">ISO 4217, a measure word, or <c>%</c>.</param>
/// <param name="Scope">What the indicator's name tells beyond its measure (市外, 工业, 累计), as printed; null for the plain figure.</param>
/// <param name="Class">The class of projects, with what it tells of size and stage; null for all.</param>
/// <param name="Event">The event where the figure arose; null for none.</param>
/// <param name="Span">The part of the year: <c>year</c>, <c>01-06</c> (January to June), <c>03</c> (March), <c>years</c> (over several), <c>open</c>, or null.</param>
/// <param name="IsForecast">True for what is expected, planned or aimed at.</param>
public sealed record FigureSeries(IndicatorMeasure Measure, string Unit, string? Scope, string? Class, string? Event, string? Span, bool IsForecast);
