using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>A segmenter that knows no word, for verbs that write or read no words and need no models.</summary>
internal sealed class WordlessSegmenter : IWordSegmenter
{
    /// <summary>The only one.</summary>
    public static WordlessSegmenter Instance { get; } = new();

    /// <inheritdoc/>
    public void Segment(ReadOnlySpan<char> text, List<WordToken> words)
    {
        for (int at = 0; at < text.Length;)
        {
            int length = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
            words.Add(new WordToken(at, length, WordClass.Other));
            at += length;
        }
    }

    /// <inheritdoc/>
    public void SegmentForSearch(ReadOnlySpan<char> text, List<WordToken> words) => Segment(text, words);
}
