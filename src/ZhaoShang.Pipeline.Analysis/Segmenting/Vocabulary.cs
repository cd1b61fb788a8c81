using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Segmenting;

/// <summary>
/// All words that a segmenter knows, weighted, and the most likely way to cut a block into them. Immutable and thread-safe.
/// The sums are made in the order that jieba makes them in, from the block's end, so that equal scores are equal there too.
/// </summary>
internal sealed class Vocabulary
{
    private readonly DoubleArrayTrie _words;
    private readonly UserWords? _userWords;
    private readonly double[] _weights;
    private readonly double _weightOfUnknown;

    /// <summary>Weighs the words of <paramref name="lexicon"/> and, where there are any, <paramref name="userWords"/>.</summary>
    public Vocabulary(Lexicon lexicon, UserWords? userWords)
    {
        _words = lexicon.Words;
        _userWords = userWords;
        double logTotal = Math.Log(userWords?.TotalFrequency ?? lexicon.TotalFrequency);
        _weightOfUnknown = 0 - logTotal;
        ReadOnlySpan<double> known = lexicon.LogFrequencies;
        _weights = new double[known.Length + (userWords?.Frequencies.Count ?? 0)];
        for (int i = 0; i < known.Length; i++)
        {
            _weights[i] = known[i] - logTotal;
        }

        for (int i = known.Length; i < _weights.Length; i++)
        {
            _weights[i] = Math.Log(userWords!.Frequencies[i - known.Length]) - logTotal;
        }
    }

    /// <summary>The entry of <paramref name="word"/>; <see cref="WordEntry.None"/> if it is no word.</summary>
    public WordEntry Find(ReadOnlySpan<char> word)
    {
        if (_userWords is not null)
        {
            WordEntry entry = new(_userWords.Words.Find(word));
            if (entry.IsWord)
            {
                return HasFrequency(entry) ? entry : WordEntry.None;
            }
        }

        return new WordEntry(_words.Find(word));
    }

    /// <summary>True if <paramref name="word"/> must not be taken from the letter model.</summary>
    public bool IsForcedSplit(ReadOnlySpan<char> word) => _userWords is not null && _userWords.ForcedSplits.Find(word) >= 0;

    /// <summary>Fills <paramref name="steps"/> with the best step from each letter of <paramref name="block"/>. O(length).</summary>
    /// <param name="block">The letters to cut.</param>
    /// <param name="steps">One step a letter and one more for the end.</param>
    public void FindBestPath(ReadOnlySpan<char> block, Span<PathStep> steps)
    {
        steps[block.Length] = default;
        if (_userWords is null)
        {
            FindBestPathInList(block, steps);
        }
        else
        {
            FindBestPathWithUserWords(block, steps, _userWords.Words);
        }
    }

    private void FindBestPathInList(ReadOnlySpan<char> block, Span<PathStep> steps)
    {
        DoubleArrayTrie words = _words;
        double[] weights = _weights;
        TrieNode root = words.Root;
        for (int start = block.Length - 1; start >= 0; start--)
        {
            PathStep best = new(double.NegativeInfinity, 0, WordEntry.None);
            TrieNode node = root;
            for (int end = start; end < block.Length && words.TryStep(ref node, block[end]); end++)
            {
                WordEntry entry = new(node.Value);
                if (entry.IsWord)
                {
                    double score = weights[entry.FrequencyIndex] + steps[end + 1].Score;
                    best = score >= best.Score ? new PathStep(score, end + 1, entry) : best;
                }
            }

            steps[start] = best.End > 0 ? best : Unknown(start, steps);
        }
    }

    private void FindBestPathWithUserWords(ReadOnlySpan<char> block, Span<PathStep> steps, DoubleArrayTrie userWords)
    {
        for (int start = block.Length - 1; start >= 0; start--)
        {
            PathStep best = new(double.NegativeInfinity, 0, WordEntry.None);
            TrieNode node = _words.Root;
            TrieNode userNode = userWords.Root;
            bool inList = true;
            bool inUserWords = true;
            for (int end = start; end < block.Length; end++)
            {
                inList = inList && _words.TryStep(ref node, block[end]);
                inUserWords = inUserWords && userWords.TryStep(ref userNode, block[end]);
                if (!inList && !inUserWords)
                {
                    break;
                }

                WordEntry entry = new(inUserWords && userNode.Value >= 0 ? userNode.Value : inList ? node.Value : -1);
                if (entry.IsWord && HasFrequency(entry))
                {
                    double score = _weights[entry.FrequencyIndex] + steps[end + 1].Score;
                    best = score >= best.Score ? new PathStep(score, end + 1, entry) : best;
                }
            }

            steps[start] = best.End > 0 ? best : Unknown(start, steps);
        }
    }

    /// <summary>A letter that no word begins with is one by itself, as likely as a word seen once.</summary>
    private PathStep Unknown(int start, ReadOnlySpan<PathStep> steps) =>
        new(_weightOfUnknown + steps[start + 1].Score, start + 1, WordEntry.None);

    private bool HasFrequency(WordEntry entry) => !double.IsNegativeInfinity(_weights[entry.FrequencyIndex]);
}
