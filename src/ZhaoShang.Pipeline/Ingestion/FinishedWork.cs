using ZhaoShang.Pipeline.Storage;

namespace ZhaoShang.Pipeline;

/// <summary>What goes from the workers to the one who writes.</summary>
/// <param name="Item">What was worked on.</param>
/// <param name="Outcome">What came out of an input; null for the end of a file and for a file that has not changed.</param>
internal sealed record FinishedWork(WorkItem Item, InputOutcome? Outcome);
