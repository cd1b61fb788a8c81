namespace ZhaoShang.Pipeline.Text;

/// <summary>
/// Leads from a derived text (cleaned, normalised) back to the one that it was made from. The derived text is covered by segments without
/// a gap; each was copied letter by letter (its letters map one to one) or put in place of a stretch of the original (its letters all map
/// to that stretch). What stands between the stretches was left out.
/// </summary>
/// <remarks>
/// Monotone and total: every span of the derived text maps to a span of the original, from the first letter behind its start to the last
/// one behind its end, so that what was left out at the edges stays outside. Empty maps to empty. Look-ups cost O(log segments).
/// </remarks>
public sealed class OffsetMap
{
    private readonly OffsetSegment[] _segments;

    internal OffsetMap(OffsetSegment[] segments, int originalLength)
    {
        _segments = segments;
        OriginalLength = originalLength;
        DerivedLength = segments.Length == 0 ? 0 : segments[^1].Derived.End;
    }

    /// <summary>The length of the derived text in UTF-16 code units.</summary>
    public int DerivedLength { get; }

    /// <summary>The length of the original text in UTF-16 code units.</summary>
    public int OriginalLength { get; }

    /// <summary>The segments in the order of the text. Empty if the derived text is.</summary>
    public IReadOnlyList<OffsetSegment> Segments => _segments;

    /// <summary>The map of a text onto itself.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative.</exception>
    public static OffsetMap Identity(int length)
    {
        OffsetMapBuilder builder = new();
        builder.Copy(0, length);
        return builder.Build(length);
    }

    /// <summary>The stretch of the original that <paramref name="derived"/> was made from.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches past the end of the derived text.</exception>
    public TextSpan ToOriginal(TextSpan derived)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(derived.End, DerivedLength);
        if (!derived.IsEmpty)
        {
            return new TextSpan(OriginalStart(derived.Start), OriginalEnd(derived.End - 1));
        }

        int at = derived.Start < DerivedLength ? OriginalStart(derived.Start) : EndOfLastStretch();
        return new TextSpan(at, at);
    }

    /// <summary>
    /// The map from this one's derived text to the text that <paramref name="earlier"/> leads back to, where <paramref name="earlier"/>'s
    /// derived text is this one's original.
    /// </summary>
    /// <exception cref="ArgumentException">The lengths do not meet.</exception>
    public OffsetMap Compose(OffsetMap earlier)
    {
        if (earlier.DerivedLength != OriginalLength)
        {
            throw new ArgumentException(
                $"The earlier map ends in a text of {earlier.DerivedLength} code units, this one begins with {OriginalLength}.", nameof(earlier));
        }

        OffsetMapBuilder builder = new();
        foreach (OffsetSegment segment in _segments)
        {
            if (segment.IsCopy)
            {
                earlier.CopyInto(builder, segment.Original);
            }
            else
            {
                TextSpan original = earlier.ToOriginal(segment.Original);
                builder.Replace(original, segment.Derived.Length);
            }
        }

        return builder.Build(earlier.OriginalLength);
    }

    /// <summary>The map in a compact form that <see cref="FromBytes"/> reads: variable-length integers, a few bytes a segment.</summary>
    public byte[] ToBytes()
    {
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        writer.Write7BitEncodedInt(OriginalLength);
        writer.Write7BitEncodedInt(_segments.Length);
        int originalEnd = 0;
        foreach (OffsetSegment segment in _segments)
        {
            writer.Write7BitEncodedInt((segment.Derived.Length << 1) | (segment.IsCopy ? 1 : 0));
            writer.Write7BitEncodedInt(ZigZag(segment.Original.Start - originalEnd));
            if (!segment.IsCopy)
            {
                writer.Write7BitEncodedInt(segment.Original.Length);
            }

            originalEnd = segment.Original.End;
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="FormatException"><paramref name="bytes"/> holds no map.</exception>
    public static OffsetMap FromBytes(byte[] bytes)
    {
        try
        {
            using BinaryReader reader = new(new MemoryStream(bytes, writable: false));
            int originalLength = reader.Read7BitEncodedInt();
            OffsetSegment[] segments = new OffsetSegment[reader.Read7BitEncodedInt()];
            int derived = 0;
            int originalEnd = 0;
            for (int i = 0; i < segments.Length; i++)
            {
                int head = reader.Read7BitEncodedInt();
                bool isCopy = (head & 1) == 1;
                int length = head >>> 1;
                int start = originalEnd + UnZigZag(reader.Read7BitEncodedInt());
                int originalSpan = isCopy ? length : reader.Read7BitEncodedInt();
                segments[i] = new OffsetSegment(TextSpan.FromLength(derived, length), TextSpan.FromLength(start, originalSpan), isCopy);
                derived += length;
                originalEnd = start + originalSpan;
            }

            return new OffsetMap(segments, originalLength);
        }
        catch (Exception e) when (e is EndOfStreamException or ArgumentOutOfRangeException or OverflowException)
        {
            throw new FormatException($"The {bytes.Length} bytes hold no offset map: {e.Message}", e);
        }
    }

    private static int ZigZag(int value) => (value << 1) ^ (value >> 31);

    private static int UnZigZag(int value) => (value >>> 1) ^ -(value & 1);

    /// <summary>
    /// The same map with each of <paramref name="stretches"/> of the derived text as one segment, since its letters depend on one another. A replacement
    /// that such a stretch touches is taken in whole. O(segments + stretches).
    /// </summary>
    /// <param name="stretches">Stretches of the derived text, sorted, not empty, without overlap.</param>
    public OffsetMap Join(IReadOnlyList<TextSpan> stretches)
    {
        if (stretches.Count == 0)
        {
            return this;
        }

        OffsetMapBuilder builder = new();
        TextSpan? joined = null;
        int length = 0;
        int next = 0;
        foreach (OffsetSegment segment in _segments)
        {
            for (int from = segment.Derived.Start; from < segment.Derived.End;)
            {
                while (next < stretches.Count && stretches[next].End <= from)
                {
                    next++;
                }

                TextSpan stretch = next < stretches.Count ? stretches[next] : new TextSpan(DerivedLength, DerivedLength);
                bool isInside = stretch.Start <= from || (!segment.IsCopy && stretch.Start < segment.Derived.End);
                int to = segment.IsCopy ? Math.Min(segment.Derived.End, isInside ? stretch.End : stretch.Start) : segment.Derived.End;
                TextSpan original = segment.IsCopy ? TextSpan.FromLength(segment.Original.Start + (from - segment.Derived.Start), to - from) : segment.Original;
                if (isInside)
                {
                    joined = joined is { } before ? TextSpan.Cover(before, original) : original;
                    length += to - from;
                }
                else
                {
                    builder.Append(original, to - from, segment.IsCopy);
                }

                if (isInside && to >= stretch.End)
                {
                    builder.Replace(joined!.Value, length);
                    joined = null;
                    length = 0;
                }

                from = to;
            }
        }

        return builder.Build(OriginalLength);
    }

    private void CopyInto(OffsetMapBuilder builder, TextSpan stretch)
    {
        for (int i = stretch.IsEmpty ? _segments.Length : IndexOf(stretch.Start); i < _segments.Length; i++)
        {
            OffsetSegment segment = _segments[i];
            if (segment.Derived.Start >= stretch.End)
            {
                break;
            }

            int from = Math.Max(segment.Derived.Start, stretch.Start);
            int to = Math.Min(segment.Derived.End, stretch.End);
            if (segment.IsCopy)
            {
                builder.Copy(segment.Original.Start + (from - segment.Derived.Start), to - from);
            }
            else
            {
                builder.Replace(segment.Original, to - from);
            }
        }
    }

    private int OriginalStart(int position)
    {
        OffsetSegment segment = _segments[IndexOf(position)];
        return segment.IsCopy ? segment.Original.Start + (position - segment.Derived.Start) : segment.Original.Start;
    }

    private int OriginalEnd(int position)
    {
        OffsetSegment segment = _segments[IndexOf(position)];
        return segment.IsCopy ? segment.Original.Start + (position - segment.Derived.Start) + 1 : segment.Original.End;
    }

    private int EndOfLastStretch() => _segments.Length == 0 ? 0 : _segments[^1].Original.End;

    private int IndexOf(int position)
    {
        int low = 0;
        int high = _segments.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            if (_segments[middle].Derived.Start <= position)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }
}
