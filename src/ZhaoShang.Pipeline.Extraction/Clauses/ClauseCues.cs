using System.Runtime.InteropServices;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>
/// Tells which clauses of an article rules need to read: each rule goes by words of its own, and all their words are looked for in one pass over the text.
/// </summary>
internal sealed class ClauseCues
{
    private const int MostRules = 64;
    private const int LettersToWord = 4;

    private static readonly Spare<List<(int Start, ulong Rules)>> Scratch = new(static () => []);

    // For each word, by bits, the rules that go by it or by a word that it begins with.
    private readonly PhraseTable<ulong> _rules;

    /// <summary>Takes the words of each rule; 64 rules at most.</summary>
    public ClauseCues(params IEnumerable<string>[] wordsOfRules)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(wordsOfRules.Length, MostRules);
        Dictionary<string, ulong> rules = [];
        for (int rule = 0; rule < wordsOfRules.Length; rule++)
        {
            foreach (string word in wordsOfRules[rule])
            {
                rules[word] = rules.GetValueOrDefault(word) | (1UL << rule);
            }
        }

        _rules = new PhraseTable<ulong>([.. rules.Keys.Select(word => (word, WithBeginnings(word, rules)))]);
    }

    /// <summary>The clauses in which words of each rule may stand: at least all that hold one whole. O(length of the article).</summary>
    public CuedClauses In(ArticleView article)
    {
        ReadOnlySpan<Clause> clauses = article.Outline.Clauses.AsSpan();
        ulong[] rules = new ulong[clauses.Length];
        List<(int Start, ulong Rules)> places = Scratch.Take();
        _rules.AddAll(article.Text, places);
        int at = -1;
        foreach ((int start, ulong told) in CollectionsMarshal.AsSpan(places))
        {
            while (at + 1 < clauses.Length && clauses[at + 1].Span.Start <= start)
            {
                at++;
            }

            rules[Math.Max(0, at)] |= at < 0 ? 0 : told;
        }

        places.Clear();
        Scratch.GiveBack(places);
        return new CuedClauses(article.Outline.Clauses, rules);
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
