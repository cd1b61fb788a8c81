using System.Runtime.Intrinsics;
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
    /// <summary>So many words are read at a time.</summary>
    public const int Lanes = 8;

    /// <summary>The class of what is no word, behind the last one.</summary>
    public const uint NoClass = 255;

    /// <summary>The bits of <see cref="Rules"/> that tell which part of a rule's name a word is.</summary>
    public const uint PartOfRule = 3;

    // Before the first word and behind the last one there is room for the words that the features of others look at.
    private const int Before = 2;
    private const int Behind = Lanes + 2;
    private const uint LongestLength = 4;

    // What is known of a word, by bits: its class, its length, the mention that it lies in, its traits.
    private const int LengthBits = 8;
    private const int MentionBits = 11;
    private const int TraitBits = 16;
    private const uint LengthMask = 7;
    private const uint MentionMask = 31;

    private readonly uint[] _letters;

    // The first letter in the low half, the last one in the high half.
    private readonly uint[] _ends;
    private readonly uint[] _marks;

    // Empty where no rule sees a name.
    private readonly uint[] _rules;

    /// <summary>The words of <paramref name="article"/>, where no rule sees a name.</summary>
    public NameTokens(ArticleView article)
    {
        Article = article;
        ReadOnlySpan<WordToken> words = article.Words;
        int length = Before + words.Length + Behind;
        (_letters, _ends, _marks, _rules) = (new uint[length], new uint[length], new uint[length], []);
        _marks.AsSpan().Fill(NoClass);
        for (int i = 0; i < words.Length; i++)
        {
            WordToken word = words[i];
            ReadOnlySpan<char> letters = word.Span.Of(article.Text);
            int at = Before + i;
            _letters[at] = char.IsAsciiDigit(letters[0]) ? 1 : FeatureHash.Of(letters);
            _ends[at] = letters[0] | ((uint)letters[^1] << 16);
            uint traits = word.Class == WordClass.Punctuation ? 0 : (uint)WordTraits.Of(article.Text, word.Span);
            _marks[at] = (uint)word.Class | (Math.Min((uint)letters.Length, LongestLength) << LengthBits) | (traits << TraitBits);
        }

        MarkMentions(article.Document.Mentions);
    }

    private NameTokens(NameTokens words)
    {
        Article = words.Article;
        (_letters, _ends, _marks, _rules) = (words._letters, words._ends, words._marks, new uint[words._letters.Length]);
    }

    /// <summary>The article.</summary>
    public ArticleView Article { get; }

    /// <summary>The number of words.</summary>
    public int Count => Article.Words.Length;

    /// <summary>The word with this number.</summary>
    public WordToken this[int i] => Article.Words[i];

    /// <summary>The first letter of a word.</summary>
    public char FirstLetterAt(int i) => (char)_ends[Before + i];

    /// <summary>The class of a word; 255 up to two words outside.</summary>
    public uint ClassAt(int i) => _marks[Before + i] & NoClass;

    /// <summary>The <see cref="WordTraits"/> of a word; 0 up to two words outside.</summary>
    public int TraitsAt(int i) => (int)(_marks[Before + i] >> TraitBits);

    /// <summary>True for a word of an amount of money.</summary>
    public bool IsMoney(int i) => ((_marks[Before + i] >> MentionBits) & MentionMask) >> 1 == (uint)MentionKind.Money + 1;

    /// <summary>A number for the letters of each of the words from <paramref name="i"/> on; all figures have the same, places outside the range 0.</summary>
    public Vector256<uint> Letters(int i) => Eight(_letters, i);

    /// <summary>The first letters.</summary>
    public Vector256<uint> FirstLetters(int i) => Eight(_ends, i) & Vector256.Create((uint)char.MaxValue);

    /// <summary>The last letters.</summary>
    public Vector256<uint> LastLetters(int i) => Eight(_ends, i) >>> 16;

    /// <summary>The numbers of letters, 4 at most.</summary>
    public Vector256<uint> Lengths(int i) => (Eight(_marks, i) >>> LengthBits) & Vector256.Create(LengthMask);

    /// <summary>The classes; 255 outside.</summary>
    public Vector256<uint> Classes(int i) => Eight(_marks, i) & Vector256.Create(NoClass);

    /// <summary>The <see cref="WordTraits"/>; 0 outside.</summary>
    public Vector256<uint> Traits(int i) => Eight(_marks, i) >>> TraitBits;

    /// <summary>The kinds of mention that the words lie in, twice the kind plus 1 at its first word; 0 for none.</summary>
    public Vector256<uint> Mentions(int i) => (Eight(_marks, i) >>> MentionBits) & Vector256.Create(MentionMask);

    /// <summary>What the rules say of the words: 0 where they see no name, else the rule with B, I or L in its low bits (1, 2, 3).</summary>
    public Vector256<uint> Rules(int i) => _rules.Length == 0 ? Vector256<uint>.Zero : Eight(_rules, i);

    /// <summary>The first word that begins at <paramref name="position"/> or behind it. O(1).</summary>
    public int From(int position) => Article.WordFrom(position);

    /// <summary>The same words where each of the <paramref name="names"/> is seen by a rule. O(words of the names · log words).</summary>
    public NameTokens With(IEnumerable<(TextSpan Span, string Rule)> names)
    {
        NameTokens marked = new(this);
        foreach ((TextSpan span, string rule) in names)
        {
            marked.MarkRule(span, FeatureHash.Of(rule) & ~PartOfRule);
        }

        return marked;
    }

    /// <summary>The same words where the rules see the <paramref name="candidates"/>.</summary>
    public NameTokens With(IEnumerable<NameCandidate> candidates) => With(candidates.Select(static candidate => (candidate.Span, candidate.Rule)));

    private void MarkMentions(IReadOnlyList<Mention> mentions)
    {
        ReadOnlySpan<WordToken> words = Article.Words;
        foreach (Mention mention in mentions)
        {
            int first = From(mention.Span.Start);
            for (int i = first; i < words.Length && words[i].Start < mention.Span.End; i++)
            {
                uint told = (2 * ((uint)mention.Kind + 1)) + (i == first ? 1u : 0);
                _marks[Before + i] = (_marks[Before + i] & ~(MentionMask << MentionBits)) | (told << MentionBits);
            }
        }
    }

    private void MarkRule(TextSpan span, uint rule)
    {
        ReadOnlySpan<WordToken> words = Article.Words;
        int first = From(span.Start);
        for (int i = first; i < words.Length && words[i].Start < span.End; i++)
        {
            bool isLast = i + 1 >= words.Length || words[i + 1].Start >= span.End;
            _rules[Before + i] = rule | (isLast ? 3u : i == first ? 1u : 2u);
        }
    }

    private static Vector256<uint> Eight(uint[] column, int i) => Vector256.Create(column.AsSpan(Before + i, Lanes));
}
