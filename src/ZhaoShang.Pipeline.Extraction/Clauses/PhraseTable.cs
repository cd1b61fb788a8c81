using System.Numerics;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>Phrases with what they mean, found by their letters; of several at one place the longest. Each search costs O(letters searched).</summary>
internal sealed class PhraseTable<T> : PhraseFinder
{
    private readonly T[] _values;

    /// <param name="rows">Phrases parted by spaces, and what each of them means.</param>
    public PhraseTable(params (string Phrases, T Value)[] rows)
        : this([.. from row in rows from phrase in row.Phrases.Split(' ', StringSplitOptions.RemoveEmptyEntries) select (phrase, row.Value)], isSplit: true)
    {
    }

    private PhraseTable((string Phrase, T Value)[] rows, bool isSplit)
        : base(Array.ConvertAll(rows, static row => row.Phrase)) => _values = Array.ConvertAll(rows, static row => row.Value);

    /// <summary>The longest phrase that begins at <paramref name="start"/> and ends by <paramref name="limit"/>.</summary>
    public bool TryAt(string text, int start, int limit, out PhraseHit<T> hit) => Is(FindAt(text, start, limit), start, out hit);

    /// <summary>The longest phrase that ends at <paramref name="end"/> and begins at <paramref name="floor"/> or later.</summary>
    public bool TryEndingAt(string text, int end, int floor, out PhraseHit<T> hit)
    {
        FoundPhrase found = FindEndingAt(text, end, floor);
        return Is(found, end - found.Length, out hit);
    }

    /// <summary>The phrases in <paramref name="span"/> from left to right, the longest at each place, without overlap.</summary>
    public PhraseHits<T> In(string text, TextSpan span) => new(this, text, span);

    /// <summary>The phrase in <paramref name="span"/> that ends last; of those the longest.</summary>
    public bool TryLast(string text, TextSpan span, out PhraseHit<T> hit)
    {
        FoundPhrase found = FindLast(text, span, out int end);
        return Is(found, end - found.Length, out hit);
    }

    /// <summary>The phrase in <paramref name="span"/> that begins first; of those the longest.</summary>
    public bool TryFirst(string text, TextSpan span, out PhraseHit<T> hit) => Is(FindFirst(text, span, out int start), start, out hit);

    /// <summary>Adds to <paramref name="places"/> where in <paramref name="text"/> phrases begin, and what the longest of each place means; they may overlap.</summary>
    public void AddAll(string text, List<(int Start, T Value)> places)
    {
        for (int at = 0; at < text.Length; at += LetterBits.Step)
        {
            for (uint starts = StartsFrom(text, at, text.Length); starts != 0; starts &= starts - 1)
            {
                int start = at + BitOperations.TrailingZeroCount(starts);
                if (Longest(text, start, text.Length) is { IsNone: false } found)
                {
                    places.Add((start, _values[found.Number]));
                }
            }
        }
    }

    private bool Is(FoundPhrase found, int start, out PhraseHit<T> hit)
    {
        hit = found.IsNone ? default : new PhraseHit<T>(TextSpan.FromLength(start, found.Length), _values[found.Number]);
        return !found.IsNone;
    }
}
