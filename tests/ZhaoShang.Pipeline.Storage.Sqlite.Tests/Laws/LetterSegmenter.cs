using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>A segmenter for tests: knows a few words, everything else is a letter.</summary>
internal sealed class LetterSegmenter(params string[] known) : IWordSegmenter
{
    public void Segment(ReadOnlySpan<char> text, List<WordToken> words)
    {
        for (int at = 0; at < text.Length;)
        {
            int length = 1;
            foreach (string word in known)
            {
                length = text[at..].StartsWith(word, StringComparison.Ordinal) ? Math.Max(length, word.Length) : length;
            }

            words.Add(new WordToken(at, length, WordClass.Other));
            at += length;
        }
    }

    public void SegmentForSearch(ReadOnlySpan<char> text, List<WordToken> words) => Segment(text, words);
}
