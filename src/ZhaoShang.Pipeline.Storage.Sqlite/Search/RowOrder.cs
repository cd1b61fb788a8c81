namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>The order of rows: best score first, then by path and place in the article.</summary>
/// <param name="rows">What the rows are.</param>
/// <param name="found">The rows.</param>
/// <param name="snapshot">The store.</param>
internal sealed class RowOrder(RowType rows, FoundRows found, StoreSnapshot snapshot) : IComparer<int>
{
    /// <summary>Up to that many rows it is cheaper to put each in its place than to sort all.</summary>
    private const int MostInserted = 1_000;

    /// <inheritdoc/>
    public int Compare(int x, int y)
    {
        int byScore = found.ScoreOf(y).CompareTo(found.ScoreOf(x));
        return byScore != 0 ? byScore : ComparePlaces(x, y);
    }

    /// <summary>The keys behind <paramref name="after"/> (null to begin) in their order, at most <paramref name="most"/> (null for all).</summary>
    public int[] Take(RowPlace? after, int? most)
    {
        int[] keys = Behind(after);
        if (most is int limit && limit < keys.Length && limit <= MostInserted)
        {
            return Best(keys, limit);
        }

        Array.Sort(keys, this);
        return most is int some && some < keys.Length ? keys[..some] : keys;
    }

    /// <summary>The best ones in their order: most rows are worse than the last of them and are passed over.</summary>
    private int[] Best(int[] keys, int limit)
    {
        int[] best = new int[limit];
        int count = 0;
        double worst = double.NegativeInfinity;
        foreach (int key in keys)
        {
            double score = found.ScoreOf(key);
            if (count == limit && (score < worst || (score == worst && ComparePlaces(key, best[limit - 1]) > 0)))
            {
                continue;
            }

            int at = Array.BinarySearch(best, 0, count, key, this);
            at = at < 0 ? ~at : at;
            count = Math.Min(count + 1, limit);
            Array.Copy(best, at, best, at + 1, count - at - 1);
            best[at] = key;
            worst = found.ScoreOf(best[count - 1]);
        }

        return best;
    }

    /// <summary>Where a row stands in the order.</summary>
    public RowPlace PlaceOf(int key) => new(found.ScoreOf(key), snapshot.PathRanks()[snapshot.DocumentOf(rows, key)], key);

    private int[] Behind(RowPlace? after) =>
        after is RowPlace place ? Array.FindAll(found.Keys.Keys, key => PlaceOf(key).CompareTo(place) > 0) : found.Keys.Keys;

    private int ComparePlaces(int x, int y)
    {
        int left = snapshot.DocumentOf(rows, x);
        int right = snapshot.DocumentOf(rows, y);
        return left == right ? x.CompareTo(y) : snapshot.PathRanks()[left].CompareTo(snapshot.PathRanks()[right]);
    }
}
