namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>Gold and predicted records of one kind in one article, and which belong together.</summary>
/// <typeparam name="T">The type of the records.</typeparam>
internal sealed class PairedRecords<T>
{
    /// <summary>Pairs the records one to one so that the sum of the weights is greatest.</summary>
    /// <param name="gold">The gold records.</param>
    /// <param name="predicted">The predicted records.</param>
    /// <param name="weight">How well two belong together; 0 if they do not.</param>
    public PairedRecords(IReadOnlyList<T> gold, IReadOnlyList<T> predicted, Func<T, T, double> weight)
    {
        Gold = gold;
        Predicted = predicted;
        IReadOnlyList<RecordPair> places = Assignment.Best(gold.Count, predicted.Count, (row, column) => weight(gold[row], predicted[column]));
        Pairs = [.. places.Select(pair => (gold[pair.Gold], predicted[pair.Predicted]))];
        Missed = Without(gold, places.Select(static pair => pair.Gold));
        FalseAlarms = Without(predicted, places.Select(static pair => pair.Predicted));
    }

    /// <summary>The gold records.</summary>
    public IReadOnlyList<T> Gold { get; }

    /// <summary>The predicted records.</summary>
    public IReadOnlyList<T> Predicted { get; }

    /// <summary>Those that belong together, in the order of gold.</summary>
    public IReadOnlyList<(T Gold, T Predicted)> Pairs { get; }

    /// <summary>Gold records that were not predicted.</summary>
    public IReadOnlyList<T> Missed { get; }

    /// <summary>Predicted records that are not in gold.</summary>
    public IReadOnlyList<T> FalseAlarms { get; }

    /// <summary>How many belong together, of how many.</summary>
    public MatchFigures Figures => new(Pairs.Count, Gold.Count, Predicted.Count);

    private static List<T> Without(IReadOnlyList<T> records, IEnumerable<int> places)
    {
        HashSet<int> taken = [.. places];
        return [.. records.Where((_, place) => !taken.Contains(place))];
    }
}
