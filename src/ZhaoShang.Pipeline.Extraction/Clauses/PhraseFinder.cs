using System.Numerics;
using System.Runtime.CompilerServices;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>
/// Finds phrases by their letters; of several at one place the longest. Each search costs O(letters searched). All that most searches read, since most find
/// nothing, lies in the object itself; and the code is the same whatever phrases mean.
/// </summary>
internal abstract class PhraseFinder
{
    private readonly PhraseEnds _first;
    private readonly PhraseEnds _last;
    private readonly string[] _phrases;

    /// <summary>Takes the phrases; of the same one told twice the first counts.</summary>
    protected PhraseFinder(string[] phrases)
    {
        _phrases = phrases;
        _first = new PhraseEnds(phrases, isLast: false);
        _last = new PhraseEnds(phrases, isLast: true);
    }

    /// <summary>The phrases, as they were given.</summary>
    public IReadOnlyList<string> Phrases => _phrases;

    /// <summary>The longest phrase that begins at <paramref name="start"/> and ends by <paramref name="limit"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    protected FoundPhrase FindAt(string text, int start, int limit)
    {
        if (start >= limit || !_first.May(text[start], LetterAt(text, start + 1)))
        {
            return default;
        }

        return Longest(text, start, limit);
    }

    /// <summary>The longest phrase that ends at <paramref name="end"/> and begins at <paramref name="floor"/> or later.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    protected FoundPhrase FindEndingAt(string text, int end, int floor)
    {
        if (end <= floor || !_last.May(text[end - 1], LetterAt(text, end - 2)))
        {
            return default;
        }

        return LongestEnding(text, end, floor);
    }

    /// <summary>The phrase in <paramref name="span"/> that begins first; of those the longest.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">Where to look.</param>
    /// <param name="start">Where it begins.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    protected FoundPhrase FindFirst(string text, TextSpan span, out int start)
    {
        for (int at = span.Start; at < span.End; at += LetterBits.Step)
        {
            for (uint places = StartsFrom(text, at, span.End); places != 0; places &= places - 1)
            {
                start = at + BitOperations.TrailingZeroCount(places);
                if (Longest(text, start, span.End) is { IsNone: false } found)
                {
                    return found;
                }
            }
        }

        start = span.End;
        return default;
    }

    /// <summary>The phrase in <paramref name="span"/> that ends last; of those the longest.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">Where to look.</param>
    /// <param name="end">Where it ends.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    protected FoundPhrase FindLast(string text, TextSpan span, out int end)
    {
        for (int at = span.End; at > span.Start; at -= LetterBits.Step)
        {
            for (uint places = EndsBefore(text, at, span.Start); places != 0; places &= ~(1U << BitOperations.Log2(places)))
            {
                end = at - LetterBits.Step + BitOperations.Log2(places) + 1;
                if (LongestEnding(text, end, span.Start) is { IsNone: false } found)
                {
                    return found;
                }
            }
        }

        end = span.Start;
        return default;
    }

    /// <summary>By bits, the places of the sixteen letters from <paramref name="start"/> on, up to <paramref name="limit"/>, at which phrases may begin.</summary>
    protected uint StartsFrom(string text, int start, int limit)
    {
        int count = Math.Min(LetterBits.Step, limit - start);
        uint all = (1U << count) - 1;
        if (start + LetterBits.Step < text.Length)
        {
            return all & _first.MayEach(text.AsSpan(start), text.AsSpan(start + 1), 0, count);
        }

        uint places = 0;
        for (int i = 0; i < count; i++)
        {
            places |= _first.May(text[start + i], LetterAt(text, start + i + 1)) ? 1U << i : 0;
        }

        return places;
    }

    // By bits, the places of the sixteen letters before a place, down to a floor, at which phrases may end.
    private uint EndsBefore(string text, int end, int floor)
    {
        int start = end - LetterBits.Step;
        int skipped = Math.Max(0, floor - start);
        if (start > 0 && end <= text.Length)
        {
            return (uint.MaxValue << skipped) & _last.MayEach(text.AsSpan(start), text.AsSpan(start - 1), skipped, LetterBits.Step);
        }

        uint places = 0;
        for (int i = skipped; i < LetterBits.Step; i++)
        {
            places |= _last.May(text[start + i], LetterAt(text, start + i - 1)) ? 1U << i : 0;
        }

        return places;
    }

    /// <summary>The longest phrase that begins at <paramref name="start"/>, where one may begin, and ends by <paramref name="limit"/>.</summary>
    protected FoundPhrase Longest(string text, int start, int limit)
    {
        ulong letters = PackedLetters.From(text, start);
        foreach (ref readonly PhraseRow row in _first.RowsOf(text[start], LetterAt(text, start + 1)))
        {
            if (row.MayBegin(letters) && start + row.Length <= limit && (row.IsShort || IsAt(text, start, row)))
            {
                return new FoundPhrase(row.Number, row.Length);
            }
        }

        return default;
    }

    private FoundPhrase LongestEnding(string text, int end, int floor)
    {
        ulong letters = PackedLetters.Before(text, end);
        foreach (ref readonly PhraseRow row in _last.RowsOf(text[end - 1], LetterAt(text, end - 2)))
        {
            if (row.MayEnd(letters) && end - row.Length >= floor && (row.IsShort || IsAt(text, end - row.Length, row)))
            {
                return new FoundPhrase(row.Number, row.Length);
            }
        }

        return default;
    }

    private bool IsAt(string text, int start, in PhraseRow row) => text.AsSpan(start, row.Length).SequenceEqual(_phrases[row.Number]);

    private static char LetterAt(string text, int position) => (uint)position < (uint)text.Length ? text[position] : '\0';
}
