namespace ZhaoShang.Pipeline.Reading.Warc;

/// <summary>Words of a known kind with one letter changed, which no one writes on purpose.</summary>
internal static class Misprint
{
    /// <summary>True if <paramref name="word"/> is <paramref name="known"/> but for exactly one letter. Example: WARC-Dbte. Near misses: WARC-Date, warc-date, WARC-Dates.</summary>
    public static bool IsOf(string word, string known)
    {
        int others = 0;
        for (int i = 0; i < word.Length && word.Length == known.Length; i++)
        {
            others += char.ToLowerInvariant(word[i]) == char.ToLowerInvariant(known[i]) ? 0 : 1;
        }

        return others == 1;
    }
}
