namespace ZhaoShang.Pipeline.Text;

/// <summary>
/// Writes down, from left to right, what a derived text was made from. What is neither copied nor replaced was left out.
/// Not thread-safe.
/// </summary>
public sealed class OffsetMapBuilder
{
    private readonly List<OffsetSegment> _segments = [];
    private int _derivedLength;
    private int _originalEnd;

    /// <summary>The length of the derived text so far, in UTF-16 code units.</summary>
    public int DerivedLength => _derivedLength;

    /// <summary>Appends <paramref name="length"/> letters that stand in the original from <paramref name="originalStart"/> on, one to one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The stretch begins before the end of the last one, or its length is negative.</exception>
    public void Copy(int originalStart, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (length == 0)
        {
            return;
        }

        if (_segments.Count > 0 && _segments[^1] is { IsCopy: true } last && last.Original.End == originalStart)
        {
            _segments[^1] = new OffsetSegment(
                new TextSpan(last.Derived.Start, last.Derived.End + length),
                new TextSpan(last.Original.Start, last.Original.End + length),
                IsCopy: true);
            _derivedLength += length;
            _originalEnd = originalStart + length;
            return;
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(originalStart, _originalEnd);
        Append(TextSpan.FromLength(originalStart, length), length, isCopy: true);
    }

    /// <summary>Appends <paramref name="derivedLength"/> letters that stand for the whole of <paramref name="original"/>.</summary>
    /// <remarks>The stretch may overlap the last one: two letters may stand for parts of the same original letter.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The stretch begins before the last one begins, or ends before it ends.</exception>
    public void Replace(TextSpan original, int derivedLength)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(derivedLength);
        if (derivedLength > 0)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(original.Start, _segments.Count > 0 ? _segments[^1].Original.Start : 0);
            ArgumentOutOfRangeException.ThrowIfLessThan(original.End, _originalEnd);
            Append(original, derivedLength, isCopy: false);
        }
    }

    /// <summary>The map of all that was written down.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="originalLength"/> ends before the last stretch.</exception>
    public OffsetMap Build(int originalLength)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(originalLength, _originalEnd);
        return new OffsetMap([.. _segments], originalLength);
    }

    private void Append(TextSpan original, int derivedLength, bool isCopy)
    {
        _segments.Add(new OffsetSegment(TextSpan.FromLength(_derivedLength, derivedLength), original, isCopy));
        _derivedLength += derivedLength;
        _originalEnd = original.End;
    }
}
