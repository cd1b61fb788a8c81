namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>Tells of each predicted record of an article which gold record it tells, and whether it is right.</summary>
public static class RecordComparison
{
    /// <summary>
    /// The verdicts on the predicted projects, indicators and events, each in their order: the place of the gold record, -1 if there is none, and
    /// whether the strict comparison finds it right.
    /// </summary>
    public static (IReadOnlyList<(int Gold, bool IsRight)> Projects, IReadOnlyList<(int Gold, bool IsRight)> Indicators, IReadOnlyList<(int Gold, bool IsRight)> Events) Of(
        ArticleRecords gold, ArticleRecords predicted) =>
        (Verdicts(ProjectPairing.Pair(gold, predicted), ProjectScore.IsRight),
            Verdicts(IndicatorPairing.Pair(gold, predicted), IndicatorScore.IsRight),
            Verdicts(EventPairing.Pair(gold, predicted), EventScore.IsRight));

    /// <summary>True if all main fields of the article's own record are right.</summary>
    public static bool IsDocumentRight(ArticleRecords gold, ArticleRecords predicted) => DocumentFields.AreRight(gold, predicted);

    private static List<(int Gold, bool IsRight)> Verdicts<T>(PairedRecords<T> records, Func<T, T, bool> isRight)
        where T : class
    {
        List<T> gold = [.. records.Gold];
        Dictionary<T, T> goldOf = records.Pairs.ToDictionary(static pair => pair.Predicted, static pair => pair.Gold);
        return
        [
            .. records.Predicted.Select(record => goldOf.TryGetValue(record, out T? told)
                ? (gold.FindIndex(other => ReferenceEquals(other, told)), isRight(told, record))
                : (-1, false)),
        ];
    }
}
