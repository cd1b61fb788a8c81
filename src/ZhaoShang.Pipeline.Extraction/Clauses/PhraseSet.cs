using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>Phrases of one meaning.</summary>
/// <param name="phrases">The phrases, parted by spaces.</param>
internal sealed class PhraseSet(string phrases) : PhraseFinder(phrases.Split(' ', StringSplitOptions.RemoveEmptyEntries))
{
    /// <summary>True if any of the phrases stands in <paramref name="span"/>.</summary>
    public bool IsIn(string text, TextSpan span) => !FindFirst(text, span, out _).IsNone;

    /// <summary>True if any of the phrases stands in <paramref name="text"/>.</summary>
    public bool IsIn(string text) => IsIn(text, new TextSpan(0, text.Length));

    /// <summary>The first phrase in <paramref name="span"/>, or null.</summary>
    public TextSpan? First(string text, TextSpan span) => FindFirst(text, span, out int start) is { IsNone: false } found ? TextSpan.FromLength(start, found.Length) : null;

    /// <summary>The last phrase in <paramref name="span"/>, or null.</summary>
    public TextSpan? Last(string text, TextSpan span) => FindLast(text, span, out int end) is { IsNone: false } found ? new TextSpan(end - found.Length, end) : null;

    /// <summary>The longest phrase that begins at <paramref name="start"/> within <paramref name="limit"/>, or null.</summary>
    public TextSpan? At(string text, int start, int limit) => FindAt(text, start, limit) is { IsNone: false } found ? TextSpan.FromLength(start, found.Length) : null;

    /// <summary>The longest phrase that ends at <paramref name="end"/>, not before <paramref name="floor"/>, or null.</summary>
    public TextSpan? EndingAt(string text, int end, int floor) => FindEndingAt(text, end, floor) is { IsNone: false } found ? new TextSpan(end - found.Length, end) : null;

    /// <summary>The phrases in <paramref name="span"/> from left to right.</summary>
    public PhraseSpans In(string text, TextSpan span) => new(this, text, span);
}
