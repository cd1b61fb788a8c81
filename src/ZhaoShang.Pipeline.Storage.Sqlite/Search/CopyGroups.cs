namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Of a group of reprints keeps the rows of one article only: of the original where it fits, else of the first one by path that does.</summary>
internal static class CopyGroups
{
    /// <summary>Takes the rows of other copies out of <paramref name="keys"/>, which are of type <paramref name="rows"/>.</summary>
    public static void KeepFirst(KeySet keys, RowType rows, StoreSnapshot snapshot)
    {
        if (snapshot.Copies().Count == 0)
        {
            return;
        }

        KeySet unwanted = Unwanted(rows == RowType.Article ? keys : ArticlesOf(keys, rows, snapshot), snapshot);
        foreach (int key in keys.Keys)
        {
            if (unwanted.Contains(snapshot.DocumentOf(rows, key)))
            {
                keys.Remove(key);
            }
        }
    }

    /// <summary>Of <paramref name="articles"/> the copies beside which another one of their group is kept.</summary>
    public static KeySet Unwanted(KeySet articles, StoreSnapshot snapshot)
    {
        KeySet unwanted = new();
        Dictionary<int, int> firstCopies = [];
        foreach ((int copy, int original) in snapshot.Copies())
        {
            if (!articles.Contains(copy))
            {
                continue;
            }

            if (articles.Contains(original))
            {
                unwanted.Add(copy);
            }
            else if (!firstCopies.TryGetValue(original, out int first))
            {
                firstCopies.Add(original, copy);
            }
            else
            {
                bool isFirst = snapshot.PathRanks()[copy] < snapshot.PathRanks()[first];
                unwanted.Add(isFirst ? first : copy);
                firstCopies[original] = isFirst ? copy : first;
            }
        }

        return unwanted;
    }

    private static KeySet ArticlesOf(KeySet keys, RowType rows, StoreSnapshot snapshot)
    {
        KeySet articles = new();
        foreach (int key in keys.Keys)
        {
            articles.Add(snapshot.DocumentOf(rows, key));
        }

        return articles;
    }
}
