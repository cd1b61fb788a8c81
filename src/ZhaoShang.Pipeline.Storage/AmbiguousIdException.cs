namespace ZhaoShang.Pipeline.Storage;

/// <summary>A shortened id fits more than one article.</summary>
public sealed class AmbiguousIdException : Exception
{
    /// <summary>Makes the exception for <paramref name="id"/>, which fits <paramref name="candidates"/>.</summary>
    public AmbiguousIdException(string id, IReadOnlyList<string> candidates)
        : base($"'{id}' fits {candidates.Count} articles: {string.Join(", ", candidates)}.")
    {
        Id = id;
        Candidates = candidates;
    }

    /// <summary>The shortened id.</summary>
    public string Id { get; }

    /// <summary>The ids that begin so.</summary>
    public IReadOnlyList<string> Candidates { get; }
}
