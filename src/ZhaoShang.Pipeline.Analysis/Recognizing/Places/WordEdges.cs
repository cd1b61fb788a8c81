using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Places;

/// <summary>
/// Where the words of a text begin and end: a hint only, since names are often cut wrongly (江阴/市长/泾镇). Remembers the word that it found
/// last, and looks from there as far on as so many letters have words. O(log words) a question, mostly O(1). For one thread.
/// </summary>
internal sealed class WordEdges(IReadOnlyList<WordToken> words)
{
    // A list is asked without the detour of an interface; what the segmenter makes is one.
    private readonly List<WordToken> _words = words as List<WordToken> ?? [.. words];
    private int _last;

    /// <summary>The word that covers <paramref name="position"/>; false if the text was not cut.</summary>
    public bool TryWordAt(int position, out WordToken word)
    {
        word = default;
        if (_words.Count == 0)
        {
            return false;
        }

        _last = LastFrom(position);
        word = _words[_last];
        return word.Span.Contains(position);
    }

    // The last word that begins at or before the position (the first one if none does), looked for in doubled steps from where it may well be.
    private int LastFrom(int position)
    {
        const float wordsInLetter = 0.6f;
        List<WordToken> words = _words;
        int low = Math.Clamp(_last + (int)((position - words[_last].Start) * wordsInLetter), 0, words.Count - 1);
        int high = low;
        int step = 1;
        if (words[low].Start <= position)
        {
            for (high += step; high < words.Count && words[high].Start <= position; high += step)
            {
                low = high;
                step *= 2;
            }

            high = Math.Min(high, words.Count) - 1;
        }
        else
        {
            for (low -= step; low > 0 && words[low].Start > position; low -= step)
            {
                high = low;
                step *= 2;
            }

            (low, high) = (Math.Max(low, 0), Math.Max(high - 1, 0));
        }

        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            (low, high) = words[middle].Start <= position ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
