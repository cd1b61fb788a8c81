using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>A miss, a false alarm or a wrong field.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Records">The kind of record: <c>money</c>, <c>project</c> …</param>
/// <param name="Article">The key of the article.</param>
/// <param name="Detail">The record, or the fields that differ.</param>
/// <param name="Place">Where it stands in the decoded original; null where the record names no place.</param>
public sealed record ScoreError(ScoreErrorKind Kind, string Records, string Article, string Detail, TextSpan? Place);
