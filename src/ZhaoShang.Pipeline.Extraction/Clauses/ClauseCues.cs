using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>
/// Tells which clauses of an article rules need to read: each rule goes by words of its own, and all their words are looked for in one pass over the text.
/// </summary>
internal sealed class ClauseCues
{
    private const int MostRules = 64;

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
        Pieces<Clause> clauses = article.Outline.Clauses;
        List<Clause>[] found = [.. Enumerable.Range(0, _count).Select(static _ => new List<Clause>())];
        for (int i = 0; i < clauses.Count; i++)
        {
            // What stands behind the last clause begins in none.
            int end = i + 1 < clauses.Count ? clauses[i + 1].Span.Start : clauses[i].Span.End;
            for (ulong rules = RulesIn(article.Text, new TextSpan(clauses[i].Span.Start, end)); rules != 0; rules &= rules - 1)
            {
                found[System.Numerics.BitOperations.TrailingZeroCount(rules)].Add(clauses[i]);
            }
        }

        return found;
    }

    /// <summary>Where in <paramref name="text"/> a word begins, in order, and by bits the rules that go by it. O(letters).</summary>
    public IEnumerable<(int Start, ulong Rules)> Places(string text)
    {
        for (int start = 0; _rules.TryFirst(text, new TextSpan(start, text.Length), out PhraseHit<ulong> hit); start = hit.Start + 1)
        {
            yield return (hit.Start, hit.Value);
        }
    }

    // By bits, the rules whose words stand in a span.
    private ulong RulesIn(string text, TextSpan span)
    {
        ulong rules = 0;
        for (int start = span.Start; _rules.TryFirst(text, new TextSpan(start, span.End), out PhraseHit<ulong> hit); start = hit.Start + 1)
        {
            rules |= hit.Value;
        }

        return rules;
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
