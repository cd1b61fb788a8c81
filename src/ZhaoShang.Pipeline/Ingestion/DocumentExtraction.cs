using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline;

/// <summary>Makes the records of a document, or says why there are none. Called from many threads at once.</summary>
/// <param name="source">The document.</param>
/// <param name="times">Where the time goes.</param>
public delegate StageResult<ExtractedDocument> DocumentExtraction(SourceDocument source, StageTimes times);
