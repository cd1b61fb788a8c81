using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Segmenting;

/// <summary>Words as strings, under the names that users of jieba know. Allocates a string for each word; the pipeline does not use it.</summary>
public static class CuttingExtensions
{
    /// <summary>The words of <paramref name="text"/>, which joined give the text again; empty for an empty text.</summary>
    public static IReadOnlyList<string> Cut(this IWordSegmenter segmenter, string text)
    {
        List<WordToken> words = [];
        segmenter.Segment(text, words);
        return words.ConvertAll(word => word.Span.Of(text).ToString());
    }

    /// <summary>The words of <paramref name="text"/> for an index: shorter words of the dictionary stand before the long one that holds them.</summary>
    public static IReadOnlyList<string> CutForSearch(this IWordSegmenter segmenter, string text)
    {
        List<WordToken> words = [];
        segmenter.SegmentForSearch(text, words);
        return words.ConvertAll(word => word.Span.Of(text).ToString());
    }

    /// <summary>The words of <paramref name="text"/> with their places, in UTF-16 code units.</summary>
    /// <param name="segmenter">What cuts.</param>
    /// <param name="text">The text to cut.</param>
    /// <param name="forSearch">True to cut as <see cref="CutForSearch"/> does.</param>
    public static IReadOnlyList<PlacedWord> Tokenize(this IWordSegmenter segmenter, string text, bool forSearch = false)
    {
        List<WordToken> words = [];
        if (forSearch)
        {
            segmenter.SegmentForSearch(text, words);
        }
        else
        {
            segmenter.Segment(text, words);
        }

        return words.ConvertAll(word => new PlacedWord(word.Span.Of(text).ToString(), word.Start, word.End));
    }
}
