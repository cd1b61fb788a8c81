namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>Items, each with how often it is there.</summary>
/// <typeparam name="T">The type of the items, compared by value.</typeparam>
internal sealed class Multiset<T>
    where T : struct
{
    private readonly Dictionary<T, int> _counts = [];

    /// <summary>Counts <paramref name="items"/>.</summary>
    public Multiset(IEnumerable<T> items)
    {
        foreach (T item in items)
        {
            _counts[item] = _counts.GetValueOrDefault(item) + 1;
            Count++;
        }
    }

    /// <summary>The number of items, with repetitions.</summary>
    public int Count { get; }

    /// <summary>The number of items in both, each as often as in the one that has it less often.</summary>
    public int CountCommon(Multiset<T> other) =>
        _counts.Sum(entry => Math.Min(entry.Value, other._counts.GetValueOrDefault(entry.Key)));
}
