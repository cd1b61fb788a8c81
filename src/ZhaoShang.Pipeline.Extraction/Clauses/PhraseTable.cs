using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>Phrases with what they mean, found by their letters; of several at one place the longest. Each search costs O(letters searched).</summary>
internal sealed class PhraseTable<T>
{
    private const int FewLetters = 32;

    private readonly LetterTable<Row> _byFirst;
    private readonly LetterTable<Row> _byLast;
    private readonly LetterPairs _firstPairs;
    private readonly LetterPairs _lastPairs;
    private readonly SearchValues<char> _firstLetters;
    private readonly SearchValues<char> _lastLetters;

    /// <param name="rows">Phrases parted by spaces, and what each of them means.</param>
    public PhraseTable(params (string Phrases, T Value)[] rows)
    {
        (string Phrase, T Value)[] all =
        [
            .. from row in rows
               from phrase in row.Phrases.Split(' ', StringSplitOptions.RemoveEmptyEntries)
               select (phrase, row.Value),
        ];
        Phrases = [.. all.Select(static row => row.Phrase)];
        (string Phrase, T Value)[] longestFirst = [.. all.OrderByDescending(static row => row.Phrase.Length)];
        _byFirst = new LetterTable<Row>(longestFirst.Select(static row => Row.ByFirst(row.Phrase, row.Value)), static row => row.Phrase[0]);
        _byLast = new LetterTable<Row>(longestFirst.Select(static row => Row.ByLast(row.Phrase, row.Value)), static row => row.Phrase[^1]);
        _firstPairs = new LetterPairs([.. Phrases.Select(static phrase => (phrase[0], phrase.Length > 1 ? phrase[1] : (char?)null))]);
        _lastPairs = new LetterPairs([.. Phrases.Select(static phrase => (phrase[^1], phrase.Length > 1 ? phrase[^2] : (char?)null))]);
        _firstLetters = SearchValues.Create([.. all.Select(static row => row.Phrase[0]).Distinct()]);
        _lastLetters = SearchValues.Create([.. all.Select(static row => row.Phrase[^1]).Distinct()]);
    }

    /// <summary>The phrases, as they were given.</summary>
    public IReadOnlyList<string> Phrases { get; }

    /// <summary>The longest phrase that begins at <paramref name="start"/> and ends by <paramref name="limit"/>.</summary>
    public bool TryAt(string text, int start, int limit, out PhraseHit<T> hit)
    {
        hit = default;
        if (start >= limit || !_firstPairs.May(text[start], LetterAt(text, start + 1)))
        {
            return false;
        }

        ulong letters = PackedLetters.From(text, start);
        foreach (ref readonly Row row in _byFirst.Of(text[start]))
        {
            int length;
            if (row.MayBe(letters) && start + (length = row.Phrase.Length) <= limit && row.IsAt(text, start))
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
        if (end <= floor || !_lastPairs.May(text[end - 1], LetterAt(text, end - 2)))
        {
            return false;
        }

        ulong letters = PackedLetters.Before(text, end);
        foreach (ref readonly Row row in _byLast.Of(text[end - 1]))
        {
            int length;
            if (row.MayBe(letters) && end - (length = row.Phrase.Length) >= floor && row.IsAt(text, end - length))
            {
                hit = new PhraseHit<T>(TextSpan.FromLength(end - length, length), row.Value);
                return true;
            }
        }

        return false;
    }

    /// <summary>The phrases in <paramref name="span"/> from left to right, the longest at each place, without overlap.</summary>
    public PhraseHits<T> In(string text, TextSpan span) => new(this, text, span);

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
        for (int start = span.Start; (start = NextStart(text, start, span.End)) < span.End; start++)
        {
            if (TryAt(text, start, span.End, out hit))
            {
                return true;
            }
        }

        hit = default;
        return false;
    }

    // Few letters are gone through faster than a search for any of the first letters begins.
    private int NextStart(string text, int start, int end)
    {
        for (; end - start > FewLetters; start++)
        {
            int skipped = text.AsSpan(start, end - start).IndexOfAny(_firstLetters);
            if (skipped < 0)
            {
                return end;
            }

            start += skipped;
            if (_firstPairs.May(text[start], LetterAt(text, start + 1)))
            {
                return start;
            }
        }

        while (start < end && !_firstPairs.May(text[start], LetterAt(text, start + 1)))
        {
            start++;
        }

        return start;
    }

    private static char LetterAt(string text, int position) => (uint)position < (uint)text.Length ? text[position] : '\0';

    // Four letters at the end by which the phrase is found, and their bits.
    [SuppressMessage("Performance", "CA1812", Justification = "A value.")]
    private readonly record struct Row(string Phrase, T Value, ulong Letters, ulong Mask)
    {
        public static Row ByFirst(string phrase, T value) => new(phrase, value, PackedLetters.From(phrase, 0), PackedLetters.First(phrase.Length));

        public static Row ByLast(string phrase, T value) => new(phrase, value, PackedLetters.Before(phrase, phrase.Length), PackedLetters.Last(phrase.Length));

        public bool MayBe(ulong letters) => ((letters ^ Letters) & Mask) == 0;

        // The four letters are the phrase's already.
        public bool IsAt(string text, int start) => Phrase.Length <= PackedLetters.Count || text.AsSpan(start, Phrase.Length).SequenceEqual(Phrase);
    }
}
