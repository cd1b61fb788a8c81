using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading;

/// <summary>Reads documents of every known format, in this process or in another. Safe for many threads.</summary>
public interface IDocumentReaders
{
    /// <summary>Decodes and parses <paramref name="source"/>, or says why it cannot. Never throws for what the bytes hold.</summary>
    StageResult<ReadDocument> Read(SourceDocument source);
}
