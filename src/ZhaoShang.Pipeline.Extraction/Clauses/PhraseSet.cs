using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>Phrases of one meaning.</summary>
/// <param name="phrases">The phrases, parted by spaces.</param>
internal sealed class PhraseSet(string phrases)
{
    private readonly PhraseTable<bool> _table = new((phrases, true));

    /// <summary>The phrases, as they were given.</summary>
    public IReadOnlyList<string> Phrases { get; } = phrases.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>True if any of the phrases stands in <paramref name="span"/>.</summary>
    public bool IsIn(string text, TextSpan span) => _table.TryFirst(text, span, out _);

    /// <summary>True if any of the phrases stands in <paramref name="text"/>.</summary>
    public bool IsIn(string text) => IsIn(text, new TextSpan(0, text.Length));

    /// <summary>The first phrase in <paramref name="span"/>, or null.</summary>
    public TextSpan? First(string text, TextSpan span) => _table.TryFirst(text, span, out PhraseHit<bool> hit) ? hit.Span : null;

    /// <summary>The last phrase in <paramref name="span"/>, or null.</summary>
    public TextSpan? Last(string text, TextSpan span) => _table.TryLast(text, span, out PhraseHit<bool> hit) ? hit.Span : null;

    /// <summary>The longest phrase that begins at <paramref name="start"/> within <paramref name="limit"/>, or null.</summary>
    public TextSpan? At(string text, int start, int limit) => _table.TryAt(text, start, limit, out PhraseHit<bool> hit) ? hit.Span : null;

    /// <summary>The longest phrase that ends at <paramref name="end"/>, not before <paramref name="floor"/>, or null.</summary>
    public TextSpan? EndingAt(string text, int end, int floor) =>
        _table.TryEndingAt(text, end, floor, out PhraseHit<bool> hit) ? hit.Span : null;

    /// <summary>The phrases in <paramref name="span"/> from left to right.</summary>
    public PhraseSpans In(string text, TextSpan span) => new(_table.In(text, span));
}
