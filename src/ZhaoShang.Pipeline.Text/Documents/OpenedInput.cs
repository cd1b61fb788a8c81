namespace ZhaoShang.Pipeline.Text;

/// <summary>A document that came out of an input, or the reason why none did.</summary>
/// <param name="Path">The file's path; <c>archive!member</c> for a member of an archive, once more for one inside it. The ledger's key.</param>
/// <param name="Document">The document, or why there is none.</param>
public sealed record OpenedInput(string Path, StageResult<SourceDocument> Document);
