namespace ZhaoShang.Pipeline;

/// <summary>How an ingestion runs.</summary>
public sealed record IngestionOptions
{
    /// <summary>How many documents are worked on at once, from 1; as many as there are processors by default.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>How many documents are committed together, from 1; 64 by default.</summary>
    public int BatchSize { get; init; } = 64;

    /// <summary>The version under which records are stored: records of another version are replaced.</summary>
    public string PipelineVersion { get; init; } = DocumentPipeline.Version;

    /// <summary>All that is wrong with the options, in Chinese; empty if nothing is.</summary>
    public IReadOnlyList<string> Validate()
    {
        List<string> violations = [];
        if (Workers < 1)
        {
            violations.Add($"workers 是 {Workers}，应为 1 或更大。");
        }

        if (BatchSize < 1)
        {
            violations.Add($"batch size 是 {BatchSize}，应为 1 或更大。");
        }

        if (string.IsNullOrWhiteSpace(PipelineVersion))
        {
            violations.Add("pipeline version 是空的。");
        }

        return violations;
    }
}
