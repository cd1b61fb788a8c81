using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Finds the pieces of an article's normalised text that pieces of its original became.</summary>
internal sealed class NormalizedPieces(string text, OffsetMap toOriginal)
{
    private readonly IReadOnlyList<OffsetSegment> _segments = toOriginal.Segments;

    /// <summary>The letters of the normalised text that were made from <paramref name="start"/> to <paramref name="end"/> of the original; those left out are not among them.</summary>
    public string Of(int start, int end) => SpanOf(start, end) is { Length: > 0 } span ? text.Substring(span.Start, span.Length) : string.Empty;

    /// <summary>Where they stand in the normalised text.</summary>
    public TextSpan SpanOf(int start, int end)
    {
        int low = 0;
        int high = _segments.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _segments[middle].Original.End > start ? (low, middle) : (middle + 1, high);
        }

        if (low == _segments.Count || _segments[low].Original.Start >= end)
        {
            return default;
        }

        OffsetSegment first = _segments[low];
        int from = first.IsCopy ? first.Derived.Start + Math.Max(0, start - first.Original.Start) : first.Derived.Start;
        int to = from;
        for (; low < _segments.Count && _segments[low].Original.Start < end; low++)
        {
            OffsetSegment segment = _segments[low];
            to = segment.IsCopy ? segment.Derived.Start + Math.Min(segment.Original.Length, end - segment.Original.Start) : segment.Derived.End;
        }

        return new TextSpan(from, Math.Max(from, to));
    }
}
