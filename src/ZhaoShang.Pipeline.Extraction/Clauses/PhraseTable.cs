using System.Diagnostics.CodeAnalysis;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>Phrases with what they mean, found by their letters; of several at one place the longest. Each search costs O(letters searched).</summary>
internal sealed class PhraseTable<T>
{
    private readonly Dictionary<char, List<Row>> _byFirst = [];
    private readonly Dictionary<char, List<Row>> _byLast = [];

    /// <param name="rows">Phrases parted by spaces, and what each of them means.</param>
    public PhraseTable(params (string Phrases, T Value)[] rows)
    {
        foreach ((string phrases, T value) in rows)
        {
            foreach (string phrase in phrases.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                Add(_byFirst, phrase[0], new Row(phrase, value));
                Add(_byLast, phrase[^1], new Row(phrase, value));
            }
        }
    }

    /// <summary>The longest phrase that begins at <paramref name="start"/> and ends by <paramref name="limit"/>.</summary>
    public bool TryAt(string text, int start, int limit, out PhraseHit<T> hit)
    {
        hit = default;
        if (start >= limit || !_byFirst.TryGetValue(text[start], out List<Row>? rows))
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
        if (end <= floor || !_byLast.TryGetValue(text[end - 1], out List<Row>? rows))
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
        while (at < span.End)
        {
            if (TryAt(text, at, span.End, out PhraseHit<T> hit))
            {
                yield return hit;
                at = hit.End;
            }
            else
            {
                at++;
            }
        }
    }

    /// <summary>The phrase in <paramref name="span"/> that ends last; of those the longest.</summary>
    public bool TryLast(string text, TextSpan span, out PhraseHit<T> hit)
    {
        for (int end = span.End; end > span.Start; end--)
        {
            if (TryEndingAt(text, end, span.Start, out hit))
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
        for (int start = span.Start; start < span.End; start++)
        {
            if (TryAt(text, start, span.End, out hit))
            {
                return true;
            }
        }

        hit = default;
        return false;
    }

    private static void Add(Dictionary<char, List<Row>> rows, char key, Row row)
    {
        if (!rows.TryGetValue(key, out List<Row>? list))
        {
            rows[key] = list = [];
        }

        int at = list.FindIndex(other => other.Phrase.Length < row.Phrase.Length);
        list.Insert(at < 0 ? list.Count : at, row);
    }

    [SuppressMessage("Performance", "CA1812", Justification = "A value.")]
    private readonly record struct Row(string Phrase, T Value);
}
