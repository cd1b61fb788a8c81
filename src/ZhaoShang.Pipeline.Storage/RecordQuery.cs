namespace ZhaoShang.Pipeline.Storage;

/// <summary>What is searched for.</summary>
public sealed record RecordQuery
{
    /// <summary>
    /// The terms, normalised as the articles are; an article or project must have all of them, anywhere. A term is looked for letter by letter.
    /// Empty finds everything.
    /// </summary>
    public required IReadOnlyList<string> Terms { get; init; }

    /// <summary>
    /// Codes, or the beginnings of codes (<c>1403</c> for 阳泉 and all in it), of the regions asked for; null for all.
    /// Empty finds nothing.
    /// </summary>
    public IReadOnlyList<string>? RegionCodePrefixes { get; init; }

    /// <summary>How many rows to give at most, from 1; null for all.</summary>
    public int? Limit { get; init; }
}
