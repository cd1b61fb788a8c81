namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>
/// Tells whether two records tell the same figure: the same value, range and unit, at a place where the article tells it. The main telling and
/// equal fields decide between several.
/// </summary>
internal static class IndicatorPairing
{
    /// <summary>The fields that the strict comparison looks at.</summary>
    public static IReadOnlyList<ScoredField<ScoredIndicator>> StrictFields { get; } =
    [
        new("measure", static indicator => indicator.Measure),
        new("period", static indicator => indicator.Period),
        new("forecast", static indicator => indicator.IsForecast ? true : null),
        new("target", static indicator => indicator.Target),
        new("change", static indicator => indicator.Change),
    ];

    /// <summary>Pairs the indicators of an article.</summary>
    public static PairedRecords<ScoredIndicator> Pair(ArticleRecords gold, ArticleRecords predicted) =>
        new(gold.Indicators, predicted.Indicators, Weight);

    private static double Weight(ScoredIndicator gold, ScoredIndicator predicted)
    {
        if (gold.Figure.Value is null || gold.Figure != predicted.Figure || !Places.Overlap(gold.Spans, predicted.Spans))
        {
            return 0;
        }

        bool isMainTelling = Places.Overlap(gold.Spans.Take(1), predicted.Spans);
        return 1.0 + (isMainTelling ? 1 : 0) - 0.1 * StrictFields.Count(field => !field.IsSame(gold, predicted));
    }
}
