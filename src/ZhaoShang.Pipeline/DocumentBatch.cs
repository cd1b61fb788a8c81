namespace ZhaoShang.Pipeline;

/// <summary>
/// How many documents go through the pipeline together: so many that the code of a step serves several of them, so few that what is known of them stays near.
/// </summary>
public static class DocumentBatch
{
    /// <summary>So many documents go together at most.</summary>
    public const int MostDocuments = 32;

    /// <summary>So many bytes they have together at most; a larger document goes alone.</summary>
    public const long MostBytes = 128 * 1024;

    /// <summary>Cuts <paramref name="items"/> into batches, in their order; none is empty.</summary>
    /// <param name="items">What is cut, asked for as it is needed.</param>
    /// <param name="bytes">How many bytes the document of an item has.</param>
    /// <param name="most">How many are in a batch at most, from 1.</param>
    public static IEnumerable<IReadOnlyList<T>> Of<T>(IEnumerable<T> items, Func<T, long> bytes, int most = MostDocuments)
    {
        List<T> batch = [];
        long held = 0;
        foreach (T item in items)
        {
            long more = bytes(item);
            if (batch.Count == most || (batch.Count > 0 && held + more > MostBytes))
            {
                yield return batch;
                batch = [];
                held = 0;
            }

            batch.Add(item);
            held += more;
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }
}
