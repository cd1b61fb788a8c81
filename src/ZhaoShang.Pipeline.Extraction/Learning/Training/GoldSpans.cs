using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Learning.Training;

/// <summary>Finds in the normalised text what gold places in the decoded original.</summary>
internal sealed class GoldSpans
{
    private readonly IReadOnlyList<OffsetSegment> _segments;

    public GoldSpans(NormalizedDocument document) => _segments = document.ToOriginal.Segments;

    /// <summary>The letters of the normalised text that were made from <paramref name="original"/>; null if none were. O(segments).</summary>
    public TextSpan? Derived(TextSpan original)
    {
        int start = -1;
        int end = -1;
        foreach (OffsetSegment segment in _segments)
        {
            if (!segment.Original.Overlaps(original))
            {
                continue;
            }

            int from = segment.IsCopy ? segment.Derived.Start + Math.Max(0, original.Start - segment.Original.Start) : segment.Derived.Start;
            int to = segment.IsCopy ? segment.Derived.End - Math.Max(0, segment.Original.End - original.End) : segment.Derived.End;
            start = start < 0 ? from : start;
            end = Math.Max(end, to);
        }

        return start < 0 || end <= start ? null : new TextSpan(start, end);
    }

    /// <summary>Where <paramref name="text"/> prints <paramref name="name"/>, from left to right, without overlap.</summary>
    public static IEnumerable<TextSpan> Places(string text, string name)
    {
        for (int at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            yield return TextSpan.FromLength(at, name.Length);
        }
    }

    /// <summary>The spans in the order of the text; of those that overlap the longest, then the first.</summary>
    public static IReadOnlyList<TextSpan> WithoutOverlap(IEnumerable<TextSpan> found)
    {
        List<TextSpan> kept = [];
        foreach (TextSpan span in found.OrderByDescending(static span => span.Length).ThenBy(static span => span.Start))
        {
            if (!kept.Exists(span.Overlaps))
            {
                kept.Add(span);
            }
        }

        return [.. kept.Order()];
    }
}
