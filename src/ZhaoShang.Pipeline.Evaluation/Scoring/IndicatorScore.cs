namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>Scores indicators: found ones, those right in measure, period, forecast, target and change, and each field.</summary>
internal static class IndicatorScore
{
    private static readonly ScoredField<ScoredIndicator>[] FurtherFields =
    [
        new("class", static indicator => indicator.Class),
        new("stage", static indicator => indicator.Stage),
        new("threshold", static indicator => indicator.Threshold),
        new("mod", static indicator => indicator.Mod),
        new("region", static indicator => indicator.Region),
    ];

    /// <summary>True if a predicted indicator is right in the fields that the strict comparison looks at.</summary>
    public static bool IsRight(ScoredIndicator gold, ScoredIndicator predicted) =>
        IndicatorPairing.StrictFields.All(field => field.IsSame(gold, predicted));

    /// <summary>Adds the indicators of an article.</summary>
    public static void Add(ScoreTable table, ArticleRecords gold, ArticleRecords predicted)
    {
        PairedRecords<ScoredIndicator> indicators = IndicatorPairing.Pair(gold, predicted);
        int right = 0;
        foreach ((ScoredIndicator left, ScoredIndicator found) in indicators.Pairs)
        {
            string[] differences =
            [
                .. IndicatorPairing.StrictFields.Where(field => !field.IsSame(left, found)).Select(field => field.Difference(left, found)),
            ];
            right += differences.Length == 0 ? 1 : 0;
            if (differences.Length > 0)
            {
                table.AddDifference("indicator", $"“{left.Text}”: {string.Join("; ", differences)}", left.Spans[0]);
            }
        }

        table.Add("indicator_found", indicators.Figures);
        table.Add("indicator_strict", indicators.Figures with { Right = right });
        table.Add("indicator_", indicators, IndicatorPairing.StrictFields.Concat(FurtherFields));
        table.AddUnpaired("indicator", indicators);
    }
}
