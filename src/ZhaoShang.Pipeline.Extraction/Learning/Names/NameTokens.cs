using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Learning.Names;

/// <summary>
/// The words of an article as the models for names see them: for each a number of its letters, its class, what the word lists say of it, the mention that
/// it lies in, and what the rules make of it. O(words + mentions + candidates).
/// </summary>
internal sealed class NameTokens
{
    private readonly IReadOnlyList<WordToken> _words;
    private readonly uint[] _letters;
    private readonly int[] _traits;
    private readonly byte[] _mentions;
    private readonly uint[] _rules;

    /// <summary>The words of <paramref name="article"/>, where no rule sees a name.</summary>
    public NameTokens(ArticleView article)
    {
        Article = article;
        _words = article.Document.Segmented.Words;
        _letters = new uint[_words.Count];
        _traits = new int[_words.Count];
        _mentions = new byte[_words.Count];
        _rules = new uint[_words.Count];
        for (int i = 0; i < _words.Count; i++)
        {
            ReadOnlySpan<char> word = _words[i].Span.Of(article.Text);
            _letters[i] = char.IsAsciiDigit(word[0]) ? 1 : FeatureHash.Of(word);
            _traits[i] = _words[i].Class == WordClass.Punctuation ? 0 : WordTraits.Of(word);
        }

        MarkMentions(article.Document.Mentions);
    }

    private NameTokens(NameTokens words)
    {
        Article = words.Article;
        _words = words._words;
        _letters = words._letters;
        _traits = words._traits;
        _mentions = words._mentions;
        _rules = new uint[_words.Count];
    }

    /// <summary>The article.</summary>
    public ArticleView Article { get; }

    /// <summary>The number of words.</summary>
    public int Count => _words.Count;

    /// <summary>The word with this number.</summary>
    public WordToken this[int i] => _words[i];

    /// <summary>A number for the letters of a word; all figures have the same, places outside the range 0.</summary>
    public uint LettersAt(int i) => (uint)i < (uint)_letters.Length ? _letters[i] : 0;

    /// <summary>The class of a word; 255 outside.</summary>
    public uint ClassAt(int i) => (uint)i < (uint)_letters.Length ? (uint)_words[i].Class : 255;

    /// <summary>The <see cref="WordTraits"/> of a word; 0 outside.</summary>
    public int TraitsAt(int i) => (uint)i < (uint)_letters.Length ? _traits[i] : 0;

    /// <summary>The kind of mention that a word lies in, twice the kind plus 1 at its first word; 0 for none.</summary>
    public uint MentionAt(int i) => (uint)i < (uint)_letters.Length ? _mentions[i] : 0u;

    /// <summary>What the rules say of a word: 0 where they see no name, else the rule with B, I or L in its low bits (1, 2, 3).</summary>
    public uint RuleAt(int i) => (uint)i < (uint)_letters.Length ? _rules[i] : 0;

    /// <summary>The first word that begins at <paramref name="position"/> or behind it. O(log words).</summary>
    public int From(int position)
    {
        int low = 0;
        int high = _words.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = _words[middle].Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The same words where each of the <paramref name="names"/> is seen by a rule. O(words of the names · log words).</summary>
    public NameTokens With(IEnumerable<(TextSpan Span, string Rule)> names)
    {
        NameTokens marked = new(this);
        foreach ((TextSpan span, string rule) in names)
        {
            marked.MarkRule(span, FeatureHash.Of(rule) & ~3u);
        }

        return marked;
    }

    /// <summary>The same words where the rules see the <paramref name="candidates"/>.</summary>
    public NameTokens With(IEnumerable<NameCandidate> candidates) => With(candidates.Select(static candidate => (candidate.Span, candidate.Rule)));

    private void MarkMentions(IReadOnlyList<Mention> mentions)
    {
        foreach (Mention mention in mentions)
        {
            int first = From(mention.Span.Start);
            for (int i = first; i < _words.Count && _words[i].Start < mention.Span.End; i++)
            {
                _mentions[i] = (byte)((2 * ((int)mention.Kind + 1)) + (i == first ? 1 : 0));
            }
        }
    }

    private void MarkRule(TextSpan span, uint rule)
    {
        int first = From(span.Start);
        for (int i = first; i < _words.Count && _words[i].Start < span.End; i++)
        {
            bool isLast = i + 1 >= _words.Count || _words[i + 1].Start >= span.End;
            _rules[i] = rule | (isLast ? 3u : i == first ? 1u : 2u);
        }
    }
}
