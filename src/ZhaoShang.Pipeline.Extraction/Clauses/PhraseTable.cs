using System.Buffers;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>Phrases with what they mean, found by their letters; of several at one place the longest. Each search costs O(letters searched).</summary>
internal sealed class PhraseTable<T>
{
    private readonly FrozenDictionary<char, Row[]> _byFirst;
    private readonly FrozenDictionary<char, Row[]> _byLast;
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
        _byFirst = LongestFirst(all, static row => row.Phrase[0]);
        _byLast = LongestFirst(all, static row => row.Phrase[^1]);
        _firstLetters = SearchValues.Create([.. _byFirst.Keys]);
        _lastLetters = SearchValues.Create([.. _byLast.Keys]);
    }

    /// <summary>The longest phrase that begins at <paramref name="start"/> and ends by <paramref name="limit"/>.</summary>
    public bool TryAt(string text, int start, int limit, out PhraseHit<T> hit)
    {
        hit = default;
        if (start >= limit || !_firstLetters.Contains(text[start]) || !_byFirst.TryGetValue(text[start], out Row[]? rows))
        {
            return false;
        }

        foreach (Row row in rows)
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
        if (end <= floor || !_lastLetters.Contains(text[end - 1]) || !_byLast.TryGetValue(text[end - 1], out Row[]? rows))
        {
            return false;
        }

        foreach (Row row in rows)
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
    public IEnumerable<PhraseHit<T>> In(string text, TextSpan span)
    {
        int at = span.Start;
        while (TryFirst(text, new TextSpan(at, span.End), out PhraseHit<T> hit))
        {
            yield return hit;
            at = hit.End;
        }
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

    private static FrozenDictionary<char, Row[]> LongestFirst(Row[] rows, Func<Row, char> keyOf) =>
        rows.GroupBy(keyOf).ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(row => row.Phrase.Length).ToArray());

    [SuppressMessage("Performance", "CA1812", Justification = "A value.")]
    private readonly record struct Row(string Phrase, T Value);
}
