namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>Scores events: found ones, those with the right date, and each field of the found ones.</summary>
internal static class EventScore
{
    private static readonly ScoredField<ScoredEvent> Date = new("date", static happening => happening.Date);

    private static readonly ScoredField<ScoredEvent>[] Fields =
        [Date, new("kind", static happening => happening.Kind), new("place", static happening => happening.Place)];

    /// <summary>True if a predicted event has the right date.</summary>
    public static bool IsRight(ScoredEvent gold, ScoredEvent predicted) => Date.IsSame(gold, predicted);

    /// <summary>Adds the events of an article.</summary>
    public static void Add(ScoreTable table, ArticleRecords gold, ArticleRecords predicted)
    {
        PairedRecords<ScoredEvent> events = EventPairing.Pair(gold, predicted);
        foreach ((ScoredEvent left, ScoredEvent right) in events.Pairs.Where(static pair => !Date.IsSame(pair.Gold, pair.Predicted)))
        {
            table.AddDifference("event", $"“{left.Name}”: {Date.Difference(left, right)}", left.Spans.Count > 0 ? left.Spans[0] : null);
        }

        table.Add("event_found", events.Figures);
        table.Add("event_strict", events.Figures with { Right = events.Pairs.Count(static pair => Date.IsSame(pair.Gold, pair.Predicted)) });
        table.Add("event_", events, Fields);
        table.AddUnpaired("event", events);
    }
}
