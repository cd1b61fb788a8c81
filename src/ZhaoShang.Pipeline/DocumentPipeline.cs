using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline;

/// <summary>The road from bytes to records, stage after stage in one direction. Thread-safe.</summary>
public sealed class DocumentPipeline
{
    /// <summary>The version of the rules: records that another version made are replaced when their source is ingested again.</summary>
    public static string Version { get; } = typeof(DocumentPipeline).Assembly.GetName().Version?.ToString(3) ?? "0";

    /// <summary>The records that <paramref name="source"/> tells, or why there are none.</summary>
    public StageResult<ExtractedDocument> Extract(SourceDocument source) => throw new NotSupportedException(source.Uri);
}
