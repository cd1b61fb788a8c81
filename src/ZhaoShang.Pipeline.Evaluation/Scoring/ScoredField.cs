namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>A field that is compared by value.</summary>
/// <typeparam name="T">The type of the record.</typeparam>
/// <param name="Name">The name of its score.</param>
/// <param name="Read">Its value; null where it is not told.</param>
internal sealed record ScoredField<T>(string Name, Func<T, object?> Read)
{
    /// <summary>True if both tell the same, or neither tells anything.</summary>
    public bool IsSame(T left, T right) => Equals(Read(left), Read(right));

    /// <summary>What differs, for a message: <c>stage signed for started</c>.</summary>
    public string Difference(T gold, T predicted) => $"{Name} {Read(predicted) ?? "–"} for {Read(gold) ?? "–"}";
}
