using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Matching;

/// <summary>
/// Where the words of a text begin and end: a hint only, since names are often cut wrongly (江阴/市长/泾镇). Made in O(words); a question costs O(1),
/// since no more than the words of sixteen letters, and fifteen before them, are gone through. Immutable.
/// </summary>
internal sealed class WordEdges
{
    private const int BlockBits = 4;
    private const int BlockLength = 1 << BlockBits;

    // Only each sixteenth word is entered, for most articles ask for few of their words.
    private const int EnteredBits = 4;

    private readonly WordToken[] _words;

    // By each sixteen letters, the last entered word that begins at or before the first of them.
    private readonly int[] _blocks;

    /// <summary>Takes the words of a text, which tile it; none if it was not cut.</summary>
    public WordEdges(IReadOnlyList<WordToken> words)
    {
        // An array is asked without the detour of an interface; what the segmenter makes is one.
        _words = words as WordToken[] ?? [.. words];
        ReadOnlySpan<WordToken> all = _words;
        _blocks = new int[all.IsEmpty ? 1 : (all[^1].Start >> BlockBits) + 2];
        for (int i = 0; i < all.Length; i += 1 << EnteredBits)
        {
            _blocks[(all[i].Start + BlockLength - 1) >> BlockBits] = i;
        }

        // No entered word begins within the sixteen letters before some.
        for (int block = 1; block < _blocks.Length; block++)
        {
            _blocks[block] = Math.Max(_blocks[block], _blocks[block - 1]);
        }
    }

    /// <summary>The words.</summary>
    public IReadOnlyList<WordToken> Words => _words;

    /// <summary>The word that covers <paramref name="position"/>; false if the text was not cut.</summary>
    public bool TryWordAt(int position, out WordToken word)
    {
        word = default;
        if (_words.Length == 0)
        {
            return false;
        }

        word = _words[IndexAt(position)];
        return word.Span.Contains(position);
    }

    /// <summary>The index of the last word that begins at or before <paramref name="position"/>; 0 if none does.</summary>
    public int IndexAt(int position)
    {
        ReadOnlySpan<WordToken> words = _words;
        int index = _blocks[Math.Min(position >> BlockBits, _blocks.Length - 1)];
        while (index + 1 < words.Length && words[index + 1].Start <= position)
        {
            index++;
        }

        return index;
    }
}
