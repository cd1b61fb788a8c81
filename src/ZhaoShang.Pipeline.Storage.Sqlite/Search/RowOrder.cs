namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>The order of rows: best score first, then by path and place in the article.</summary>
/// <param name="rows">What the rows are.</param>
/// <param name="found">The rows.</param>
/// <param name="snapshot">The store.</param>
internal sealed class RowOrder(RowType rows, FoundRows found, StoreSnapshot snapshot) : IComparer<int>
{
    /// <inheritdoc/>
    public int Compare(int x, int y)
    {
        int byScore = found.ScoreOf(y).CompareTo(found.ScoreOf(x));
        return byScore != 0 ? byScore : ComparePlaces(x, y);
    }

    /// <summary>The keys behind <paramref name="after"/> (null to begin) in their order, at most <paramref name="most"/> (null for all).</summary>
    public int[] Take(RowPlace? after, int? most)
    {
        if (most is not int limit || limit >= found.Keys.Count)
        {
            int[] all = [.. Behind(after)];
            Array.Sort(all, this);
            return all;
        }

        // The heap's head is the worst of the best so far.
        PriorityQueue<int, int> best = new(limit + 1, Comparer<int>.Create((x, y) => Compare(y, x)));
        foreach (int key in Behind(after))
        {
            if (best.Count < limit)
            {
                best.Enqueue(key, key);
            }
            else
            {
                best.EnqueueDequeue(key, key);
            }
        }

        int[] taken = [.. best.UnorderedItems.Select(static item => item.Element)];
        Array.Sort(taken, this);
        return taken;
    }

    /// <summary>Where a row stands in the order.</summary>
    public RowPlace PlaceOf(int key) => new(found.ScoreOf(key), snapshot.PathRanks()[snapshot.DocumentOf(rows, key)], key);

    private IEnumerable<int> Behind(RowPlace? after) =>
        after is RowPlace place ? found.Keys.Keys.Where(key => PlaceOf(key).CompareTo(place) > 0) : found.Keys.Keys;

    private int ComparePlaces(int x, int y)
    {
        int left = snapshot.DocumentOf(rows, x);
        int right = snapshot.DocumentOf(rows, y);
        return left == right ? x.CompareTo(y) : snapshot.PathRanks()[left].CompareTo(snapshot.PathRanks()[right]);
    }
}
