using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage;

/// <summary>Which projects are counted, and by what.</summary>
/// <remarks>
/// <para>
/// Counted are the projects (as <see cref="RowType.Project"/>) that meet the filter. A project that several articles tell is one, and so are those of an article
/// and its reprints. What is known of it is put together from those of its tellings that meet the filter:
/// </para>
/// <list type="bullet">
/// <item>an amount of a role and currency: from the newest telling that has one, the first there; of phases each its own, added;</item>
/// <item>the stage: the furthest; <see cref="ProjectStage.Terminated"/> only if no later telling has another;</item>
/// <item>the region: the most precise, of equals the newest;</item>
/// <item>the year: the first that a telling tells, by its first date of signing, registration, start or completion, or else by its article's period or publication;</item>
/// <item>the industry: the newest that is told.</item>
/// </list>
/// </remarks>
public sealed record StatsQuery
{
    /// <summary>What the projects must meet.</summary>
    public QueryNode Filter { get; init; } = AllOf.Everything;

    /// <summary>By what they are parted, at most three; empty for one row of all.</summary>
    public IReadOnlyList<StatsAxis> By { get; init; } = [];

    /// <summary>The roles of the amounts that are summed, each for itself; null for all, empty for none.</summary>
    public IReadOnlyList<AmountRole>? Roles { get; init; }

    /// <summary>True to count the projects of every copy of an article for themselves.</summary>
    public bool CountCopies { get; init; }

    /// <summary>True to count every telling of a project.</summary>
    public bool CountTellings { get; init; }

    /// <summary>True to give the median of each kind of amount, too, for which all amounts are put in order.</summary>
    public bool WithMedians { get; init; } = true;
}
