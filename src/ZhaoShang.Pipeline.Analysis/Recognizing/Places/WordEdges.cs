using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Places;

/// <summary>Where the words of a text begin and end: a hint only, since names are often cut wrongly (江阴/市长/泾镇).</summary>
internal readonly struct WordEdges(IReadOnlyList<WordToken> words)
{
    /// <summary>The word that covers <paramref name="position"/>; false if the text was not cut. O(log words).</summary>
    public bool TryWordAt(int position, out WordToken word)
    {
        word = default;
        int low = 0;
        int high = words.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            word = words[middle];
            if (position < word.Start)
            {
                high = middle - 1;
            }
            else if (position >= word.End)
            {
                low = middle + 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }
}
