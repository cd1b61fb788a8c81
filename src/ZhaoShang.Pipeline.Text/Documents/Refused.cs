namespace ZhaoShang.Pipeline.Text;

/// <summary>Why a stage could not go on with a document. The run goes on without it; it is counted and reported.</summary>
/// <param name="Code">A stable code, by stage: <c>ZS1001</c>.</param>
/// <param name="Place">Where: the document's URI, with <c>@offset</c> where one is known.</param>
/// <param name="Detail">What was seen, what was expected and what to do, in both languages.</param>
/// <param name="IsSkipped">True for input of a kind known to be no text: it is skipped, and does not count as a failure.</param>
public sealed record Refused(string Code, string Place, Explanation Detail, bool IsSkipped = false);
