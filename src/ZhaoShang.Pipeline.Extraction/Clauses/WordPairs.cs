namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>Writes the phrases that words of two kinds make together, for tables of phrases.</summary>
internal static class WordPairs
{
    /// <summary>
    /// Each word of <paramref name="firsts"/> followed by each of <paramref name="seconds"/>: 没谈成 没谈拢 未谈成 未谈拢 of 没 未 and 谈成 谈拢. A space
    /// stands behind each. O(words · words).
    /// </summary>
    /// <param name="firsts">Words parted by spaces.</param>
    /// <param name="seconds">Words parted by spaces.</param>
    public static string Of(string firsts, string seconds) =>
        string.Concat(from first in firsts.Split(' ', StringSplitOptions.RemoveEmptyEntries) from second in seconds.Split(' ', StringSplitOptions.RemoveEmptyEntries) select $"{first}{second} ");

    /// <summary>Each of <paramref name="verbs"/>, two letters long, with the particle that tells it as done between them: 开了工 of 开工. A space stands behind each.</summary>
    /// <param name="verbs">Verbs with their object, parted by spaces.</param>
    public static string Done(string verbs) => string.Concat(verbs.Split(' ').Select(verb => $"{verb[0]}了{verb[1..]} "));
}
