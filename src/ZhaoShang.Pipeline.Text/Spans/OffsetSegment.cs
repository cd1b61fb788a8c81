namespace ZhaoShang.Pipeline.Text;

/// <summary>One stretch of an <see cref="OffsetMap"/>.</summary>
/// <param name="Derived">The stretch of the derived text, never empty.</param>
/// <param name="Original">The stretch of the original that it was made from; of the same length if it was copied.</param>
/// <param name="IsCopy">True if its letters map one to one, false if the derived stretch as a whole stands for the original one.</param>
public readonly record struct OffsetSegment(TextSpan Derived, TextSpan Original, bool IsCopy);
