using System.Diagnostics.CodeAnalysis;

namespace ZhaoShang.Pipeline.Text;

/// <summary>
/// A piece of a text: half-open, in UTF-16 code units, <c>0 ≤ Start ≤ End</c>. It names no text: whoever hands it on says of which.
/// </summary>
public readonly record struct TextSpan : IComparable<TextSpan>
{
    /// <summary>Makes the span from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is negative or after <paramref name="end"/>.</exception>
    public TextSpan(int start, int end)
    {
        if (start < 0 || end < start)
        {
            Refuse(start, end);
        }

        Start = start;
        End = end;
    }

    // Spans are made everywhere: what only refuses them stands in one place.
    [DoesNotReturn]
    private static void Refuse(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        throw new ArgumentOutOfRangeException(nameof(end), end, $"The span ends before it begins, at {start}.");
    }

    /// <summary>The first code unit of the span.</summary>
    public int Start { get; }

    /// <summary>The code unit after the last one of the span; equal to <see cref="Start"/> when the span is empty.</summary>
    public int End { get; }

    /// <summary>The number of code units, 0 or more.</summary>
    public int Length => End - Start;

    /// <summary>True if the span covers no code unit.</summary>
    public bool IsEmpty => Start == End;

    /// <summary>The span of <paramref name="length"/> code units from <paramref name="start"/>.</summary>
    public static TextSpan FromLength(int start, int length) => new(start, start + length);

    /// <summary>The smallest span that covers both.</summary>
    public static TextSpan Cover(TextSpan left, TextSpan right) =>
        new(Math.Min(left.Start, right.Start), Math.Max(left.End, right.End));

    /// <summary>True if both spans share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>True if <paramref name="other"/> lies within this span.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>True if the code unit at <paramref name="position"/> lies within this span.</summary>
    public bool Contains(int position) => Start <= position && position < End;

    /// <summary>The letters of <paramref name="text"/> that the span covers, without a copy.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches past the end of <paramref name="text"/>.</exception>
    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, Length);

    /// <summary>This span moved to the right by <paramref name="distance"/> code units (to the left if negative).</summary>
    public TextSpan Shift(int distance) => new(Start + distance, End + distance);

    /// <summary>Orders by start, then by end.</summary>
    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    /// <summary>True if <paramref name="left"/> comes before <paramref name="right"/>.</summary>
    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    /// <summary>True if <paramref name="left"/> comes after <paramref name="right"/>.</summary>
    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    /// <summary>True if <paramref name="left"/> does not come after <paramref name="right"/>.</summary>
    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    /// <summary>True if <paramref name="left"/> does not come before <paramref name="right"/>.</summary>
    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;

    /// <summary>The span as <c>start..end</c>.</summary>
    public override string ToString() => $"{Start}..{End}";
}
