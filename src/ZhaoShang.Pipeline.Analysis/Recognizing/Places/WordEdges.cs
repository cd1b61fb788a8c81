using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Places;

/// <summary>
/// Where the words of a text begin and end: a hint only, since names are often cut wrongly (江阴/市长/泾镇). Remembers the word that it found
/// last, so that a walk through the text costs O(1) a step. For one thread.
/// </summary>
internal sealed class WordEdges(IReadOnlyList<WordToken> words)
{
    private int _last;

    /// <summary>The word that covers <paramref name="position"/>; false if the text was not cut.</summary>
    public bool TryWordAt(int position, out WordToken word)
    {
        word = default;
        if (words.Count == 0)
        {
            return false;
        }

        while (_last > 0 && position < words[_last].Start)
        {
            _last--;
        }

        while (_last < words.Count - 1 && position >= words[_last].End)
        {
            _last++;
        }

        word = words[_last];
        return word.Span.Contains(position);
    }
}
