namespace ZhaoShang.Pipeline.Storage;

/// <summary>The article was published, or the project's or event's date lies, within these days; a date told less precisely counts if it may lie there.</summary>
/// <param name="From">The first day; null for no bound.</param>
/// <param name="To">The last day, inclusive; null for no bound.</param>
public sealed record DateTerm(DateOnly? From, DateOnly? To) : QueryNode;
