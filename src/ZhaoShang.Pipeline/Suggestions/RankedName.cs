namespace ZhaoShang.Pipeline;

/// <summary>A name that fits, in the order in which names are suggested.</summary>
/// <param name="Fit">How well it fits; lower is better.</param>
/// <param name="Name">The name.</param>
internal readonly record struct RankedName(int Fit, SuggestedName Name) : IComparable<RankedName>
{
    /// <inheritdoc/>
    public int CompareTo(RankedName other)
    {
        (Suggestion here, Suggestion there) = (Name.Suggestion, other.Name.Suggestion);
        int order = Fit != other.Fit ? Fit.CompareTo(other.Fit)
            : here.Articles != there.Articles ? there.Articles.CompareTo(here.Articles)
            : Name.Level != other.Name.Level ? Name.Level.CompareTo(other.Name.Level)
            : here.Name.Length != there.Name.Length ? here.Name.Length.CompareTo(there.Name.Length)
            : string.CompareOrdinal(here.Name, there.Name);
        return order != 0 ? order : here.Kind.CompareTo(there.Kind);
    }
}
