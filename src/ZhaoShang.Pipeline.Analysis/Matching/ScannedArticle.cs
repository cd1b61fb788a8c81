using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Matching;

/// <summary>A text with what all recognisers look up in it, made once for all of them. For one thread.</summary>
internal sealed class ScannedArticle
{
    private readonly IReadOnlyList<WordToken> _words;
    private readonly StartFinder? _finder;
    private readonly StartMarks[] _marks;

    /// <summary>Scans <paramref name="text"/> for what <paramref name="finder"/> looks for; null for nothing. O(length).</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Its words; none if it was not cut.</param>
    /// <param name="finder">Looks for the starts of words.</param>
    public ScannedArticle(string text, IReadOnlyList<WordToken> words, StartFinder? finder = null)
    {
        Text = text;
        _words = words;
        _finder = finder;
        _marks = finder?.Find(text) ?? [];
    }

    /// <summary>Takes the text and words of <paramref name="document"/>.</summary>
    public ScannedArticle(SegmentedDocument document, StartFinder? finder = null)
        : this(document.Text, document.Words, finder)
    {
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Where its words begin and end, made when they are first asked for.</summary>
    public WordEdges Words => field ??= new WordEdges(_words);

    /// <summary>Where in it a word of <paramref name="starts"/> may begin. O(length) if the finder does not look for them.</summary>
    public StartMarks MarksOf(KeyStarts starts)
    {
        int set = _finder?.IndexOf(starts) ?? -1;
        return set >= 0 ? _marks[set] : starts.Alone.Find(Text)[0];
    }
}
