namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>A telling that may belong to a story.</summary>
/// <param name="Key">Its project key.</param>
/// <param name="Ordinal">Its number in the article.</param>
/// <param name="Traits">What decides.</param>
internal sealed record StoryMember(long Key, int Ordinal, ProjectTraits Traits) : IComparable<StoryMember>
{
    /// <summary>The order of telling: by day, those without one last, then by what does not depend on the order of reading.</summary>
    public int CompareTo(StoryMember? other)
    {
        if (other is null)
        {
            return 1;
        }

        int order = (Traits.Told ?? DateOnly.MaxValue).CompareTo(other.Traits.Told ?? DateOnly.MaxValue);
        order = order != 0 ? order : string.CompareOrdinal(Traits.Document, other.Traits.Document);
        return order != 0 ? order : Ordinal.CompareTo(other.Ordinal);
    }
}
