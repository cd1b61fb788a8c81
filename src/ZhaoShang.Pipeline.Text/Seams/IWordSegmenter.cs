namespace ZhaoShang.Pipeline.Text;

/// <summary>Cuts a text into words. Implementations may be called from many threads at once.</summary>
public interface IWordSegmenter
{
    /// <summary>Names the words that it knows and how it cuts: two with the same one cut every text alike, in any process.</summary>
    string Version { get; }

    /// <summary>
    /// Appends the words of <paramref name="text"/> to <paramref name="words"/>: they tile the text and never split a surrogate pair. O(length).
    /// </summary>
    void Segment(ReadOnlySpan<char> text, List<WordToken> words);

    /// <summary>
    /// Appends the words of <paramref name="text"/> for an index: as <see cref="Segment"/>, with the shorter words of the dictionary inside a
    /// long one before it. They cover the text and may overlap. O(length).
    /// </summary>
    void SegmentForSearch(ReadOnlySpan<char> text, List<WordToken> words);
}
