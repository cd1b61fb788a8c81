using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline;

/// <summary>Makes the records of each of several documents, in their order, or says why there are none. Called from many threads at once.</summary>
/// <param name="sources">The documents, one or more.</param>
/// <param name="times">Where the time goes.</param>
public delegate IReadOnlyList<StageResult<ExtractedDocument>> BatchExtraction(IReadOnlyList<SourceDocument> sources, StageTimes times);
