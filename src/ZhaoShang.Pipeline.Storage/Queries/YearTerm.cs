namespace ZhaoShang.Pipeline.Storage;

/// <summary>
/// The row speaks of one of these years: an article by the period that it reports on, or by its publication where that is not known; a project by one of its
/// dates, an indicator by its period, an event by its date, and each by its article's where it has none.
/// </summary>
/// <param name="From">The first year; null for no bound.</param>
/// <param name="To">The last year, inclusive; null for no bound.</param>
public sealed record YearTerm(int? From, int? To) : QueryNode;
