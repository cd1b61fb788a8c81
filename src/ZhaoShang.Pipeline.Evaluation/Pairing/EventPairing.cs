namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>Tells whether two records tell the same event: by name; date and place decide between several.</summary>
internal static class EventPairing
{
    private const double LeastLikeness = 0.5;

    /// <summary>Pairs the events of an article.</summary>
    public static PairedRecords<ScoredEvent> Pair(ArticleRecords gold, ArticleRecords predicted) =>
        new(gold.Events, predicted.Events, Weight);

    private static double Weight(ScoredEvent gold, ScoredEvent predicted)
    {
        double likeness = NameLikeness.Of(gold.Name, predicted.Name);
        return likeness < LeastLikeness
            ? 0
            : 1 + likeness + (gold.Date == predicted.Date ? 0.5 : 0) + (Places.Overlap(gold.Spans, predicted.Spans) ? 0.25 : 0);
    }
}
