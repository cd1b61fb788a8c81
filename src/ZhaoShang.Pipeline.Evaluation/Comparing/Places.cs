using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>Compares where records stand.</summary>
internal static class Places
{
    /// <summary>True if a span of one overlaps a span of the other.</summary>
    public static bool Overlap(IEnumerable<TextSpan> left, IReadOnlyList<TextSpan> right) =>
        left.Any(span => right.Any(other => span.Overlaps(other)));
}
