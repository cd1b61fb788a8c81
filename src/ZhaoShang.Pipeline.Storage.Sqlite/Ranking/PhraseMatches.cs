namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>The rows in which a phrase stands.</summary>
/// <param name="Keys">Their keys, ascending.</param>
/// <param name="Hits">How often it stands in each, by the weights of the fields.</param>
/// <param name="Places">For each where in <see cref="PlaceRuns"/> its places in the body are told, 0 if nowhere; null if no places were asked for.</param>
internal sealed record PhraseMatches(int[] Keys, float[] Hits, int[]? Places)
{
    /// <summary>Those of a phrase that stands nowhere.</summary>
    public static PhraseMatches None { get; } = new([], [], null);

    /// <summary>Those of the rows that <paramref name="set"/> holds.</summary>
    public PhraseMatches Among(KeySet set)
    {
        int[] kept = [.. Enumerable.Range(0, Keys.Length).Where(i => set.Contains(Keys[i]))];
        return new PhraseMatches(Array.ConvertAll(kept, i => Keys[i]), Array.ConvertAll(kept, i => Hits[i]), Places is null ? null : Array.ConvertAll(kept, i => Places[i]));
    }

    /// <summary>The keys as a set.</summary>
    public KeySet ToSet()
    {
        KeySet set = new(Keys.Length == 0 ? 0 : Keys[^1]);
        foreach (int key in Keys)
        {
            set.Add(key);
        }

        return set;
    }
}
