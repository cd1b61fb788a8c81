using System.Numerics;

namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>
/// Tells which clauses of an article rules need to read: each rule goes by words of its own, and all their words are looked for in one pass over the text.
/// </summary>
internal sealed class ClauseCues
{
    private const int MostRules = 64;
    private const int LettersToWord = 4;

    // For each word, by bits, the rules that go by it or by a word that it begins with.
    private readonly PhraseTable<ulong> _rules;
    private readonly int _count;

    /// <summary>Takes the words of each rule; 64 rules at most.</summary>
    public ClauseCues(params IEnumerable<string>[] wordsOfRules)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(wordsOfRules.Length, MostRules);
        _count = wordsOfRules.Length;
        Dictionary<string, ulong> rules = [];
        for (int rule = 0; rule < _count; rule++)
        {
            foreach (string word in wordsOfRules[rule])
            {
                rules[word] = rules.GetValueOrDefault(word) | (1UL << rule);
            }
        }

        _rules = new PhraseTable<ulong>([.. rules.Keys.Select(word => (word, WithBeginnings(word, rules)))]);
    }

    /// <summary>For each rule the clauses in which its words may stand, in the order of the text: at least all that hold one whole. O(length of the article).</summary>
    public List<Clause>[] In(ArticleView article)
    {
        ReadOnlySpan<Clause> clauses = article.Outline.Clauses.AsSpan();
        List<Clause>[] found = [.. Enumerable.Range(0, _count).Select(static _ => new List<Clause>())];
        ulong told = 0;
        int at = -1;
        foreach ((int start, ulong rules) in Places(article.Text))
        {
            for (; at + 1 < clauses.Length && clauses[at + 1].Span.Start <= start; at++)
            {
                told = 0;
            }

            for (ulong added = at < 0 ? 0 : rules & ~told; added != 0; added &= added - 1)
            {
                found[BitOperations.TrailingZeroCount(added)].Add(clauses[at]);
            }

            told |= rules;
        }

        return found;
    }

    /// <summary>Where in <paramref name="text"/> words begin, in order, and by bits the rules that go by them. O(letters).</summary>
    public List<(int Start, ulong Rules)> Places(string text)
    {
        List<(int Start, ulong Rules)> places = new(text.Length / LettersToWord);
        _rules.AddAll(text, places);
        return places;
    }

    private static ulong WithBeginnings(string word, Dictionary<string, ulong> rules)
    {
        ulong all = 0;
        for (int length = 1; length <= word.Length; length++)
        {
            all |= rules.GetValueOrDefault(word[..length]);
        }

        return all;
    }
}
