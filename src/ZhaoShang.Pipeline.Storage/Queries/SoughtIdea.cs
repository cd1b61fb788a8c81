namespace ZhaoShang.Pipeline.Storage;

/// <summary>One thing that a loose query asks about, in all the words for it: a text that tells any of them tells the idea.</summary>
/// <param name="Text">The query's own words for it.</param>
/// <param name="Share">How much it counts beside the other ideas; above 0.</param>
/// <param name="Terms">The ways to tell it, the query's own words among them; none twice.</param>
public sealed record SoughtIdea(string Text, double Share, IReadOnlyList<IdeaTerm> Terms)
{
    /// <summary>True if other ideas of the query, taken together, are this one (康养 and 小镇 for 康养小镇): it adds to them, but a row without it lacks nothing.</summary>
    public bool JoinsOthers { get; init; }

    /// <summary>True if it is a place: what tells nothing of it speaks, most likely, of another one, and counts less.</summary>
    public bool IsPlace { get; init; }
}
