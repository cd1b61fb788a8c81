namespace ZhaoShang.Pipeline.Storage;

/// <summary>
/// The article was published, or one of the project's dates or the event's date lies, within these days; a project or event without a date, and an indicator,
/// counts by its article. A date told less precisely counts if it may lie there, an interval that is open at one end by the end that is told.
/// </summary>
/// <param name="From">The first day; null for no bound.</param>
/// <param name="To">The last day, inclusive; null for no bound.</param>
public sealed record DateTerm(DateOnly? From, DateOnly? To) : QueryNode;
