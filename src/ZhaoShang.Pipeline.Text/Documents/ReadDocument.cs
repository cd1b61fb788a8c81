namespace ZhaoShang.Pipeline.Text;

/// <summary>A document whose bytes were decoded and whose markup was parsed. Nothing was left out yet but the markup itself.</summary>
public sealed record ReadDocument
{
    private const double LeastConfidence = 0.5;

    /// <summary>The document that was read.</summary>
    public required SourceDocument Source { get; init; }

    /// <summary>In what form it came.</summary>
    public required DocumentFormat Format { get; init; }

    /// <summary>The encoding that its bytes were decoded with, by its IANA name in lower case: <c>gb18030</c>.</summary>
    public required string Encoding { get; init; }

    /// <summary>How sure <see cref="Encoding"/> is, 0 to 1: 1 for a byte order mark, strict UTF-8 or a told encoding, 0 for a tie with another.</summary>
    public double EncodingConfidence { get; init; } = 1;

    /// <summary>True where another encoding is nearly as likely: the text may have to be read again with a told one.</summary>
    public bool IsEncodingDoubtful => EncodingConfidence < LeastConfidence;

    /// <summary>The decoded original without byte order mark, markup and all: what all offsets of records count in.</summary>
    public required string Original { get; init; }

    /// <summary>The text that a reader sees, block after block, each ended by a line break; of plain text the original itself.</summary>
    public required string Text { get; init; }

    /// <summary>Leads from <see cref="Text"/> to <see cref="Original"/>.</summary>
    public required OffsetMap ToOriginal { get; init; }

    /// <summary>The blocks of <see cref="Text"/> in reading order, none of them blank.</summary>
    public required IReadOnlyList<TextBlock> Blocks { get; init; }

    /// <summary>The elements that hold the blocks; empty for plain text.</summary>
    public IReadOnlyList<BlockContainer> Containers { get; init; } = [];

    /// <summary>What the markup declares (title element, meta elements); <see cref="DocumentMetadata.None"/> for plain text.</summary>
    public DocumentMetadata Declared { get; init; } = DocumentMetadata.None;
}
