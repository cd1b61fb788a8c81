using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Normalizing;

/// <summary>The segments of an offset map while it is being made, so that neighbours can still be joined.</summary>
internal sealed class SegmentList
{
    private readonly List<OffsetSegment> _segments = [];
    private int _derivedLength;

    /// <summary>The number of segments so far.</summary>
    public int Count => _segments.Count;

    /// <summary>Where the segment <paramref name="index"/> ends in the derived text.</summary>
    public int EndOf(int index) => _segments[index].Derived.End;

    /// <summary>Appends letters copied one by one.</summary>
    public void Copy(int originalStart, int length)
    {
        if (_segments.Count > 0 && _segments[^1] is { IsCopy: true } last && last.Original.End == originalStart)
        {
            _segments[^1] = new OffsetSegment(
                new TextSpan(last.Derived.Start, last.Derived.End + length), new TextSpan(last.Original.Start, last.Original.End + length), IsCopy: true);
        }
        else
        {
            _segments.Add(new OffsetSegment(TextSpan.FromLength(_derivedLength, length), TextSpan.FromLength(originalStart, length), IsCopy: true));
        }

        _derivedLength += length;
    }

    /// <summary>Appends letters that together stand for <paramref name="original"/>.</summary>
    public void Replace(TextSpan original, int derivedLength)
    {
        _segments.Add(new OffsetSegment(TextSpan.FromLength(_derivedLength, derivedLength), original, IsCopy: false));
        _derivedLength += derivedLength;
    }

    /// <summary>
    /// The finished map to a text of <paramref name="originalLength"/> code units. Each of <paramref name="joined"/> (sorted, disjoint) becomes
    /// one segment, since its letters depend on one another. O(segments).
    /// </summary>
    public OffsetMap ToMap(int originalLength, List<TextSpan> joined)
    {
        OffsetMapBuilder builder = new();
        TextSpan? original = null;
        int length = 0;
        int next = 0;
        foreach (OffsetSegment segment in _segments)
        {
            for (int from = segment.Derived.Start; from < segment.Derived.End;)
            {
                while (next < joined.Count && joined[next].End <= from)
                {
                    next++;
                }

                TextSpan join = next < joined.Count ? joined[next] : new TextSpan(int.MaxValue, int.MaxValue);
                bool isInside = join.Start <= from || (!segment.IsCopy && join.Start < segment.Derived.End);
                int to = segment.IsCopy ? Math.Min(segment.Derived.End, isInside ? join.End : join.Start) : segment.Derived.End;
                TextSpan stretch = segment.IsCopy ? TextSpan.FromLength(segment.Original.Start + (from - segment.Derived.Start), to - from) : segment.Original;
                if (isInside)
                {
                    original = original is { } before ? TextSpan.Cover(before, stretch) : stretch;
                    length += to - from;
                }
                else if (segment.IsCopy)
                {
                    builder.Copy(stretch.Start, stretch.Length);
                }
                else
                {
                    builder.Replace(stretch, to - from);
                }

                if (isInside && to >= join.End)
                {
                    builder.Replace(original!.Value, length);
                    original = null;
                    length = 0;
                }

                from = to;
            }
        }

        return builder.Build(originalLength);
    }
}
