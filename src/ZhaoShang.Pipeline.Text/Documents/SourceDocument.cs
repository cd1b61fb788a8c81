using System.Security.Cryptography;

namespace ZhaoShang.Pipeline.Text;

/// <summary>A document as it came through the door: its bytes and where they came from.</summary>
public sealed class SourceDocument
{
    /// <summary>Takes over <paramref name="bytes"/>; they must not change afterwards. Costs one SHA-256 over them.</summary>
    /// <param name="uri">The path or URI as given; <c>archive!member</c> for a member of an archive. Not empty.</param>
    /// <param name="bytes">The bytes, possibly none.</param>
    /// <exception cref="ArgumentException"><paramref name="uri"/> is empty.</exception>
    public SourceDocument(string uri, ReadOnlyMemory<byte> bytes)
    {
        ArgumentException.ThrowIfNullOrEmpty(uri);
        Uri = uri;
        Bytes = bytes;
        Id = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
    }

    /// <summary>The path or URI as given; <c>archive!member</c> for a member of an archive.</summary>
    public string Uri { get; }

    /// <summary>The document's bytes as they came.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>SHA-256 of the bytes, in lower-case hex: the key under which the document is stored.</summary>
    public string Id { get; }

    /// <summary>What is told of the document from outside; <see cref="ToldMetadata.None"/> unless somebody tells.</summary>
    public ToldMetadata Told { get; init; } = ToldMetadata.None;

    /// <summary>The same document with <paramref name="told"/> told of it.</summary>
    public SourceDocument With(ToldMetadata told) => new(this) { Told = told };

    private SourceDocument(SourceDocument other)
    {
        Uri = other.Uri;
        Bytes = other.Bytes;
        Id = other.Id;
    }
}
