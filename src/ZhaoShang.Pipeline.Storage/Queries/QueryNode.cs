namespace ZhaoShang.Pipeline.Storage;

/// <summary>A condition on the rows of a query, as a tree: what a person typed, read once, for every store to compile.</summary>
/// <remarks>
/// <para>
/// Rows are articles, projects, indicators or events (<see cref="RecordQuery.Rows"/>). A text term holds of an article when its title, body or project
/// names tell it; of another record when its own name, parties, place or evidence tell it.
/// </para>
/// <para>
/// Terms on projects (amount, role, stage, industry, party, place) hold of an article when one of its projects meets all of them that stand in the same
/// <see cref="AllOf"/>; an amount and a role in the same <see cref="AllOf"/> speak of one amount.
/// </para>
/// </remarks>
public abstract record QueryNode;
