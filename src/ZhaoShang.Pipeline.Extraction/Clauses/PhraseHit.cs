using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>A phrase of a table found in a text.</summary>
internal readonly record struct PhraseHit<T>(TextSpan Span, T Value)
{
    public int Start => Span.Start;

    public int End => Span.End;

    public int Length => Span.Length;
}
