using ZhaoShang.Pipeline.Reading.Encodings;
using ZhaoShang.Pipeline.Reading.Html;
using ZhaoShang.Pipeline.Reading.PlainText;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading;

/// <summary>Reads documents of every known format: the first reader that knows a document's head reads it. Safe for many threads.</summary>
public sealed class DocumentReaders
{
    private readonly IDocumentReader[] _readers;

    private readonly int _headLength;

    /// <summary>The readers of this library with the given limits.</summary>
    /// <param name="options">Limits and what is told beforehand; null for the defaults.</param>
    /// <exception cref="ArgumentException">The options are not valid; the message names every violation.</exception>
    public DocumentReaders(ReadingOptions? options = null)
        : this(ReadersOf(options ?? new ReadingOptions()))
    {
    }

    /// <summary>The given readers, asked in this order.</summary>
    internal DocumentReaders(IReadOnlyList<IDocumentReader> readers)
    {
        _readers = [.. readers];
        _headLength = readers.Max(reader => reader.HeadLength);
    }

    /// <summary>Decodes and parses <paramref name="source"/>, or says why it cannot. Never throws for what the bytes hold. O(length).</summary>
    public StageResult<ReadDocument> Read(SourceDocument source)
    {
        ReadOnlySpan<byte> head = source.Bytes.Span[..Math.Min(source.Bytes.Length, _headLength)];
        foreach (IDocumentReader reader in _readers)
        {
            if (reader.CanRead(source.Uri, head[..Math.Min(head.Length, reader.HeadLength)]))
            {
                return reader.Read(source);
            }
        }

        return new Refused(ReadingCodes.NoText, source.Uri, new Explanation("文件格式不在可读之列，已跳过。", "the format is not one that is read; skipped."), IsSkipped: true);
    }

    private static IDocumentReader[] ReadersOf(ReadingOptions options)
    {
        if (options.Validate() is { Count: > 0 } violations)
        {
            throw new ArgumentException(string.Join(' ', violations), nameof(options));
        }

        DocumentDecoder decoder = new(options);
        return [new HtmlReader(decoder, options.HtmlDepthLimit), new PlainTextReader(decoder)];
    }
}
