using System.Runtime.InteropServices;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Segmenting;

/// <summary>Cutting a text in which some words are known already: numbers, and names that were recognised.</summary>
public static class KnownWordExtensions
{
    /// <summary>
    /// Appends the words of <paramref name="text"/> to <paramref name="words"/>, the known ones whole and with their class; what stands between them is cut
    /// as a text by itself. The words tile the text. O(length); allocates nothing but room in the list.
    /// </summary>
    /// <param name="segmenter">Cuts what stands between.</param>
    /// <param name="text">The text to cut.</param>
    /// <param name="known">The words that stay whole, in the order of the text and without overlap; may be empty.</param>
    /// <param name="words">Where the words are appended.</param>
    /// <exception cref="ArgumentException">A known word is empty, begins before the end of the one before, ends behind the text or splits a surrogate pair.</exception>
    public static void Segment(this IWordSegmenter segmenter, ReadOnlySpan<char> text, ReadOnlySpan<WordToken> known, List<WordToken> words)
    {
        ThrowIfNotInOrder(text, known);
        int at = 0;
        foreach (WordToken word in known)
        {
            AppendPiece(segmenter, text, at, word.Start, words);
            words.Add(word);
            at = word.End;
        }

        AppendPiece(segmenter, text, at, text.Length, words);
    }

    private static void AppendPiece(IWordSegmenter segmenter, ReadOnlySpan<char> text, int start, int end, List<WordToken> words)
    {
        int first = words.Count;
        segmenter.Segment(text[start..end], words);
        foreach (ref WordToken word in CollectionsMarshal.AsSpan(words)[first..])
        {
            word = word with { Start = word.Start + start };
        }
    }

    private static void ThrowIfNotInOrder(ReadOnlySpan<char> text, ReadOnlySpan<WordToken> known)
    {
        int at = 0;
        foreach (WordToken word in known)
        {
            if (word.Start < at || word.Length < 1 || word.Length > text.Length - word.Start || SplitsPair(text, word.Start) || SplitsPair(text, word.End))
            {
                throw new ArgumentException(
                    $"Seen a word at {word.Start} of {word.Length} code units, expected one of at least 1 between {at} and {text.Length} that splits no surrogate pair.",
                    nameof(known));
            }

            at = word.End;
        }
    }

    private static bool SplitsPair(ReadOnlySpan<char> text, int at) =>
        at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);
}
