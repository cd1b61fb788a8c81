namespace ZhaoShang.Pipeline.Storage;

/// <summary>A row of a table of sums.</summary>
/// <param name="Keys">A key for each axis; empty in the row of all.</param>
/// <param name="Projects">How many projects.</param>
/// <param name="Tellings">How many records tell them, copies of articles not counted unless asked for.</param>
/// <param name="Amounts">Their amounts by role and currency, in the order of the roles, the currency that most projects have first.</param>
public sealed record StatsRow(IReadOnlyList<StatsKey> Keys, int Projects, int Tellings, IReadOnlyList<AmountTotals> Amounts);
