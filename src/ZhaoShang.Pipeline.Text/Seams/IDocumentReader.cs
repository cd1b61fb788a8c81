namespace ZhaoShang.Pipeline.Text;

/// <summary>Reads the documents of one format.</summary>
public interface IDocumentReader
{
    /// <summary>The format that it reads.</summary>
    DocumentFormat Format { get; }

    /// <summary>How many bytes of a document's beginning <see cref="CanRead"/> wants to see at most.</summary>
    int HeadLength { get; }

    /// <summary>True if the document is in this reader's format, by the first bytes and by its name.</summary>
    /// <param name="uri">The document's path or URI.</param>
    /// <param name="head">Its first bytes, at most <see cref="HeadLength"/>.</param>
    bool CanRead(string uri, ReadOnlySpan<byte> head);

    /// <summary>Decodes and parses <paramref name="source"/>, or says why it cannot. Never throws for what the bytes hold.</summary>
    StageResult<ReadDocument> Read(SourceDocument source);
}
