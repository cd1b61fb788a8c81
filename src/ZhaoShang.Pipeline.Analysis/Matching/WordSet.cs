using System.Runtime.CompilerServices;

namespace ZhaoShang.Pipeline.Analysis.Matching;

/// <summary>Words that are looked for in short pieces of text, all at once. Immutable and thread-safe.</summary>
[CollectionBuilder(typeof(WordSet), nameof(Of))]
internal sealed class WordSet
{
    private readonly string[] _words;
    private readonly KeyStarts _starts;
    private readonly LetterSet _ends;

    private WordSet(string[] words)
    {
        _words = words;
        _starts = new KeyStarts(KeyStarts.Of(words));
        _ends = new LetterSet(words.Select(word => word[^1]));
    }

    /// <summary>The set of <paramref name="words"/>, none of them empty.</summary>
    public static WordSet Of(ReadOnlySpan<string> words) => new(words.ToArray());

    /// <summary>The words, for collection expressions.</summary>
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_words).GetEnumerator();

    /// <summary>True if one of the words stands in <paramref name="window"/>. O(length), and O(words) where one may begin.</summary>
    public bool StandsIn(ReadOnlySpan<char> window) => NextIn(window, 0) < window.Length;

    /// <summary>Where the first of the words stands in <paramref name="window"/> from <paramref name="from"/> on; its length if none does. The same cost.</summary>
    public int NextIn(ReadOnlySpan<char> window, int from)
    {
        int at = _starts.NextIn(window, from);
        while (at < window.Length && Find(window[at..]) is null)
        {
            at = _starts.NextIn(window, at + 1);
        }

        return at;
    }

    /// <summary>True if <paramref name="window"/> begins with one of the words.</summary>
    public bool BeginsWith(ReadOnlySpan<char> window) => BeginningOf(window) is not null;

    /// <summary>The first of the words that <paramref name="window"/> begins with; null if it does with none.</summary>
    public string? BeginningOf(ReadOnlySpan<char> window) =>
        window.Length > 0 && _starts.MayBeginWith(window[0], window.Length > 1 ? window[1] : '\0') ? Find(window) : null;

    /// <summary>True if <paramref name="window"/> ends with one of the words.</summary>
    public bool EndsWith(ReadOnlySpan<char> window)
    {
        if (window.Length == 0 || !_ends.Contains(window[^1]))
        {
            return false;
        }

        foreach (string word in _words)
        {
            if (word[^1] == window[^1] && window.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private string? Find(ReadOnlySpan<char> window)
    {
        foreach (string word in _words)
        {
            if (word[0] == window[0] && window.StartsWith(word, StringComparison.Ordinal))
            {
                return word;
            }
        }

        return null;
    }
}
