using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>Phrases with what they mean, found by their letters; of several at one place the longest. Each search costs O(letters searched).</summary>
internal sealed class PhraseTable<T> : IPhraseFinder
{
    private readonly LetterTable<Row> _byFirst;
    private readonly LetterTable<Row> _byLast;
    private readonly SearchValues<char> _firstLetters;
    private readonly SearchValues<char> _lastLetters;

    /// <param name="rows">Phrases parted by spaces, and what each of them means.</param>
    public PhraseTable(params (string Phrases, T Value)[] rows)
    {
        Row[] all =
        [
            .. from row in rows
               from phrase in row.Phrases.Split(' ', StringSplitOptions.RemoveEmptyEntries)
               select new Row(phrase, row.Value),
        ];
        Row[] longestFirst = [.. all.OrderByDescending(static row => row.Phrase.Length)];
        _byFirst = new LetterTable<Row>(longestFirst, static row => row.Phrase[0]);
        _byLast = new LetterTable<Row>(longestFirst, static row => row.Phrase[^1]);
        _firstLetters = SearchValues.Create([.. all.Select(static row => row.Phrase[0]).Distinct()]);
        _lastLetters = SearchValues.Create([.. all.Select(static row => row.Phrase[^1]).Distinct()]);
    }

    /// <summary>The longest phrase that begins at <paramref name="start"/> and ends by <paramref name="limit"/>.</summary>
    public bool TryAt(string text, int start, int limit, out PhraseHit<T> hit)
    {
        hit = default;
        if (start >= limit)
        {
            return false;
        }

        foreach (ref readonly Row row in _byFirst.Of(text[start]))
        {
            int length = row.Phrase.Length;
            if (start + length <= limit && text.AsSpan(start, length).SequenceEqual(row.Phrase))
            {
                hit = new PhraseHit<T>(TextSpan.FromLength(start, length), row.Value);
                return true;
            }
        }

        return false;
    }

    /// <summary>The longest phrase that ends at <paramref name="end"/> and begins at <paramref name="floor"/> or later.</summary>
    public bool TryEndingAt(string text, int end, int floor, out PhraseHit<T> hit)
    {
        hit = default;
        if (end <= floor)
        {
            return false;
        }

        foreach (ref readonly Row row in _byLast.Of(text[end - 1]))
        {
            int length = row.Phrase.Length;
            if (end - length >= floor && text.AsSpan(end - length, length).SequenceEqual(row.Phrase))
            {
                hit = new PhraseHit<T>(TextSpan.FromLength(end - length, length), row.Value);
                return true;
            }
        }

        return false;
    }

    /// <summary>The phrases in <paramref name="span"/> from left to right, the longest at each place, without overlap.</summary>
    public IEnumerable<PhraseHit<T>> In(string text, TextSpan span) => TryFirst(text, span, out PhraseHit<T> first) ? From(first, text, span.End) : [];

    private IEnumerable<PhraseHit<T>> From(PhraseHit<T> hit, string text, int end)
    {
        do
        {
            yield return hit;
        }
        while (TryFirst(text, new TextSpan(hit.End, end), out hit));
    }

    /// <summary>The phrase in <paramref name="span"/> that ends last; of those the longest.</summary>
    public bool TryLast(string text, TextSpan span, out PhraseHit<T> hit)
    {
        int at;
        for (int end = span.End; (at = text.AsSpan(span.Start, end - span.Start).LastIndexOfAny(_lastLetters)) >= 0; end = span.Start + at)
        {
            if (TryEndingAt(text, span.Start + at + 1, span.Start, out hit))
            {
                return true;
            }
        }

        hit = default;
        return false;
    }

    /// <summary>The phrase in <paramref name="span"/> that begins first; of those the longest.</summary>
    public bool TryFirst(string text, TextSpan span, out PhraseHit<T> hit)
    {
        int skipped;
        for (int start = span.Start; (skipped = text.AsSpan(start, span.End - start).IndexOfAny(_firstLetters)) >= 0; start++)
        {
            start += skipped;
            if (TryAt(text, start, span.End, out hit))
            {
                return true;
            }
        }

        hit = default;
        return false;
    }

    TextSpan? IPhraseFinder.First(string text, TextSpan span) => TryFirst(text, span, out PhraseHit<T> hit) ? hit.Span : null;

    [SuppressMessage("Performance", "CA1812", Justification = "A value.")]
    private readonly record struct Row(string Phrase, T Value);
}
