using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline;

/// <summary>A word, phrase, condition or OR of a typed query.</summary>
/// <param name="Span">Where it stands in what was typed.</param>
internal sealed record QueryToken(TextSpan Span)
{
    /// <summary>True for what joins two terms to one of which at least one holds.</summary>
    public bool IsOr { get; init; }

    /// <summary>True if a hyphen stands before it.</summary>
    public bool IsNegated { get; init; }

    /// <summary>What it speaks of; null for a word or phrase.</summary>
    public Qualifier? Qualifier { get; init; }

    /// <summary>Its values; of a word or phrase one. Never empty but for an OR.</summary>
    public IReadOnlyList<QueryPart> Parts { get; init; } = [];
}

/// <summary>A value.</summary>
/// <param name="Span">Its letters without quotes, in what was typed.</param>
/// <param name="IsQuoted">True if it stood in quotes.</param>
internal readonly record struct QueryPart(TextSpan Span, bool IsQuoted);
