using System.Globalization;
using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Segmenting;

/// <summary>
/// Adds words of a user to the general list, one after the other as jieba does, and makes segmenters that know them. Closed once
/// <see cref="Build"/> was called. Not thread-safe; what it makes is.
/// </summary>
/// <param name="model">The general word list and the letter model.</param>
public sealed class WordSegmenterBuilder(SegmentationModel model)
{
    private readonly Dictionary<string, (long Frequency, WordClass Class)> _words = [];
    private readonly HashSet<string> _beginnings = [];
    private readonly HashSet<string> _forcedSplits = [];
    private long _totalFrequency = model.Lexicon.TotalFrequency;
    private bool _closed;

    /// <summary>Adds a word, or changes one.</summary>
    /// <param name="word">The word, not empty.</param>
    /// <param name="frequency">How often it is seen; 0 for "is no word"; null for just often enough to be cut out whole.</param>
    /// <param name="tag">Its tag, as in jieba's dictionary; null for none.</param>
    /// <exception cref="InvalidOperationException">A segmenter was already built.</exception>
    public WordSegmenterBuilder AddWord(string word, long? frequency = null, string? tag = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(word);
        ThrowIfClosed();
        long added = frequency ?? SuggestFrequency(word);
        ArgumentOutOfRangeException.ThrowIfNegative(added, nameof(frequency));
        _words[word] = (added, WordTag.ToClass(tag));
        _totalFrequency += added;
        for (int length = 1; length <= word.Length; length++)
        {
            _beginnings.Add(word[..length]);
        }

        if (added == 0)
        {
            _forcedSplits.Add(word);
        }

        return this;
    }

    /// <summary>Takes a word out: it is never cut whole again.</summary>
    /// <exception cref="InvalidOperationException">A segmenter was already built.</exception>
    public WordSegmenterBuilder RemoveWord(string word) => AddWord(word, 0);

    /// <summary>
    /// Adds the words of a dictionary in jieba's format, one a line: the word, then its frequency and its tag if they are given
    /// (<c>云计算 5 n</c>). Empty lines are skipped.
    /// </summary>
    /// <exception cref="FormatException">A frequency does not fit into 64 bits.</exception>
    /// <exception cref="InvalidOperationException">A segmenter was already built.</exception>
    public WordSegmenterBuilder AddDictionary(TextReader dictionary)
    {
        for (int number = 1; dictionary.ReadLine() is { } line; number++)
        {
            ReadOnlySpan<char> word = line.AsSpan().Trim().TrimStart('\uFEFF');
            string tag = TakeLast(ref word, char.IsAsciiLetterLower);
            string frequency = TakeLast(ref word, char.IsAsciiDigit);
            if (frequency.Length > 18)
            {
                throw new FormatException($"Line {number} of the dictionary: seen the frequency {frequency}, expected at most 18 digits.");
            }

            if (!word.IsEmpty)
            {
                AddWord(word.ToString(), frequency.Length > 0 ? long.Parse(frequency, CultureInfo.InvariantCulture) : null, tag);
            }
        }

        return this;
    }

    /// <summary>
    /// The frequency at which <paramref name="word"/> is more likely than the words that it would be cut into now; its own if that is higher.
    /// </summary>
    public long SuggestFrequency(string word)
    {
        ArgumentException.ThrowIfNullOrEmpty(word);
        double share = 1;
        foreach (string part in CutWithoutModel(word))
        {
            share *= FrequencyOf(part, 1) / (double)_totalFrequency;
        }

        return Math.Max((long)(share * _totalFrequency) + 1, FrequencyOf(word, 1));
    }

    /// <summary>The frequency at which the joined <paramref name="parts"/> are not cut whole, but apart; to be given to <see cref="AddWord"/>.</summary>
    public long SuggestFrequency(IReadOnlyList<string> parts)
    {
        double share = 1;
        foreach (string part in parts)
        {
            share *= FrequencyOf(part, 1) / (double)_totalFrequency;
        }

        return Math.Min((long)(share * _totalFrequency), FrequencyOf(string.Concat(parts), 0));
    }

    /// <summary>Makes a segmenter that knows the words, and closes the builder.</summary>
    /// <param name="options">How to cut; null for the defaults.</param>
    /// <exception cref="InvalidOperationException">A segmenter was already built.</exception>
    public WordSegmenter Build(SegmenterOptions? options = null)
    {
        ThrowIfClosed();
        _closed = true;
        return new WordSegmenter(model, _words.Count > 0 ? Collect(_words.Keys) : null, options ?? new SegmenterOptions());
    }

    /// <summary>Cuts off a last field of letters that <paramref name="belongs"/> to, if a space and something else stand before it.</summary>
    private static string TakeLast(ref ReadOnlySpan<char> line, Func<char, bool> belongs)
    {
        int start = line.Length;
        while (start > 0 && belongs(line[start - 1]))
        {
            start--;
        }

        if (start == line.Length || start < 2 || line[start - 1] != ' ')
        {
            return "";
        }

        string field = line[start..].ToString();
        line = line[..(start - 1)];
        return field;
    }

    private List<string> CutWithoutModel(string word)
    {
        IEnumerable<string> inside =
            from start in Enumerable.Range(0, word.Length)
            from length in Enumerable.Range(1, word.Length - start)
            select word.Substring(start, length);
        UserWords known = Collect(inside.Where(_words.ContainsKey).Distinct());
        List<WordToken> tokens = [];
        new WordSegmenter(model, known, new SegmenterOptions { UseHmm = false }).Segment(word, tokens);
        return tokens.ConvertAll(token => token.Span.Of(word).ToString());
    }

    /// <summary>The frequency of a word; 0 for the beginning of one; <paramref name="otherwise"/> for anything else.</summary>
    private long FrequencyOf(string word, long otherwise)
    {
        if (_words.TryGetValue(word, out (long Frequency, WordClass Class) added))
        {
            return added.Frequency;
        }

        if (model.Lexicon.Words.TryWalk(word, out TrieNode node))
        {
            return node.Value >= 0 ? model.Lexicon.Frequencies[new WordEntry(node.Value).FrequencyIndex] : 0;
        }

        return _beginnings.Contains(word) ? 0 : otherwise;
    }

    private UserWords Collect(IEnumerable<string> words)
    {
        List<long> frequencies = [];
        Dictionary<long, int> indices = [];
        Dictionary<string, int> entries = [];
        foreach (string word in words)
        {
            (long frequency, WordClass wordClass) = _words[word];
            if (!indices.TryGetValue(frequency, out int index))
            {
                index = model.Lexicon.Frequencies.Length + frequencies.Count;
                indices.Add(frequency, index);
                frequencies.Add(frequency);
            }

            entries.Add(word, new WordEntry(index, wordClass).Packed);
        }

        DoubleArrayTrie forced = DoubleArrayTrieBuilder.Build(_forcedSplits.ToDictionary(word => word, _ => 0));
        return new UserWords(DoubleArrayTrieBuilder.Build(entries), frequencies, _totalFrequency, forced);
    }

    private void ThrowIfClosed()
    {
        if (_closed)
        {
            throw new InvalidOperationException("A segmenter was already built: make another builder to add more words.");
        }
    }
}
