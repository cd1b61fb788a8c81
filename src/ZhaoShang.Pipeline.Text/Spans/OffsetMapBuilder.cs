namespace ZhaoShang.Pipeline.Text;

/// <summary>
/// Writes down, from left to right, what a derived text was made from. What is neither copied nor replaced was left out.
/// Not thread-safe.
/// </summary>
public sealed class OffsetMapBuilder
{
    private readonly List<OffsetSegment> _segments;
    private TextSpan _lastOriginal;
    private int _derivedLength;
    private int _lastStart;
    private bool _isCopying;

    /// <summary>Begins a map.</summary>
    /// <param name="segments">About how many segments it will have; it grows when there are more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="segments"/> is negative.</exception>
    public OffsetMapBuilder(int segments = 0) => _segments = new List<OffsetSegment>(segments);

    /// <summary>The length of the derived text so far, in UTF-16 code units.</summary>
    public int DerivedLength => _derivedLength;

    /// <summary>The segment that still grows.</summary>
    private OffsetSegment Last => new(new TextSpan(_lastStart, _derivedLength), _lastOriginal, _isCopying);

    /// <summary>Appends <paramref name="length"/> letters that stand in the original from <paramref name="originalStart"/> on, one to one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The stretch begins before the end of the last one, or its length is negative.</exception>
    public void Copy(int originalStart, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (length == 0)
        {
            return;
        }

        if (_isCopying && _lastOriginal.End == originalStart)
        {
            _lastOriginal = new TextSpan(_lastOriginal.Start, originalStart + length);
            _derivedLength += length;
            return;
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(originalStart, _lastOriginal.End);
        Begin(TextSpan.FromLength(originalStart, length), length, isCopy: true);
    }

    /// <summary>Appends <paramref name="derivedLength"/> letters that stand for the whole of <paramref name="original"/>.</summary>
    /// <remarks>The stretch may overlap the last one: two letters may stand for parts of the same original letter.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The stretch begins before the last one begins, or ends before it ends.</exception>
    public void Replace(TextSpan original, int derivedLength)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(derivedLength);
        if (derivedLength > 0)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(original.Start, _lastOriginal.Start);
            ArgumentOutOfRangeException.ThrowIfLessThan(original.End, _lastOriginal.End);
            Begin(original, derivedLength, isCopy: false);
        }
    }

    /// <summary>Appends a copy of <paramref name="original"/>, or <paramref name="derivedLength"/> letters in its place.</summary>
    internal void Append(TextSpan original, int derivedLength, bool isCopy)
    {
        if (isCopy)
        {
            Copy(original.Start, original.Length);
        }
        else
        {
            Replace(original, derivedLength);
        }
    }

    /// <summary>The map of all that was written down.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="originalLength"/> ends before the last stretch.</exception>
    public OffsetMap Build(int originalLength)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(originalLength, _lastOriginal.End);
        return new OffsetMap(_derivedLength > _lastStart ? [.. _segments, Last] : [], originalLength);
    }

    private void Begin(TextSpan original, int derivedLength, bool isCopy)
    {
        if (_derivedLength > _lastStart)
        {
            _segments.Add(Last);
        }

        _lastStart = _derivedLength;
        _lastOriginal = original;
        _isCopying = isCopy;
        _derivedLength += derivedLength;
    }
}
