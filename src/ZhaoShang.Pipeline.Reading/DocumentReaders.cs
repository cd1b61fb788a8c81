using ZhaoShang.Pipeline.Reading.Docx;
using ZhaoShang.Pipeline.Reading.Encodings;
using ZhaoShang.Pipeline.Reading.Foreign;
using ZhaoShang.Pipeline.Reading.Html;
using ZhaoShang.Pipeline.Reading.Mht;
using ZhaoShang.Pipeline.Reading.PlainText;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading;

/// <summary>Reads documents of every known format: the first reader that knows a document's head reads it. Safe for many threads.</summary>
public sealed class DocumentReaders : IDocumentReaders
{
    private readonly IDocumentReader[] _readers;

    private readonly int _headLength;

    private readonly int _letterLimit;

    /// <summary>The readers of this library with the given limits.</summary>
    /// <param name="options">Limits and what is told beforehand; null for the defaults.</param>
    /// <exception cref="ArgumentException">The options are not valid; the message names every violation.</exception>
    public DocumentReaders(ReadingOptions? options = null)
    {
        options ??= new ReadingOptions();
        _readers = ReadersOf(options);
        _headLength = _readers.Max(static reader => reader.HeadLength);
        _letterLimit = options.LetterLimit;
    }

    /// <summary>How many bytes of a document's beginning the readers want to see at most.</summary>
    internal int HeadLength => _headLength;

    /// <summary>Decodes and parses <paramref name="source"/>, or says why it cannot. Never throws for what the bytes hold. O(length).</summary>
    public StageResult<ReadDocument> Read(SourceDocument source)
    {
        StageResult<ReadDocument> read = ReaderOf(source).Read(source);
        return read.IsOk && read.Document.Text.Length > _letterLimit ? TooLong(source, read.Document.Text.Length) : read;
    }

    /// <summary>True if a reader other than the one for plain text knows a document by its name or head.</summary>
    internal bool Knows(string name, ReadOnlySpan<byte> head) => Find(name, head) is { Format: not DocumentFormat.PlainText };

    /// <summary>The reader of a document: by name and head, and by the media type that is told of it where these tell nothing.</summary>
    internal IDocumentReader ReaderOf(SourceDocument source)
    {
        IDocumentReader found = Find(source.Uri, source.Bytes.Span[..Math.Min(source.Bytes.Length, _headLength)]);
        bool isToldPage = source.Told.MediaType is "text/html" or "application/xhtml+xml";
        return isToldPage && found.Format == DocumentFormat.PlainText ? _readers.FirstOrDefault(static reader => reader.Format == DocumentFormat.Html) ?? found : found;
    }

    /// <summary>The last reader takes whatever no other knows.</summary>
    private IDocumentReader Find(string name, ReadOnlySpan<byte> head)
    {
        foreach (IDocumentReader reader in _readers)
        {
            if (reader.CanRead(name, head[..Math.Min(head.Length, reader.HeadLength)]))
            {
                return reader;
            }
        }

        return _readers[^1];
    }

    private Refused TooLong(SourceDocument source, int letters) => new(ReadingCodes.TooManyLetters, source.Uri, new Explanation(
        $"正文有 {letters} 字，超过 {_letterLimit} 字的上限；请拆分文件，或用 --limit letters=… 调高上限。",
        $"the text has {letters} letters, over the limit of {_letterLimit}; split the file, or raise the limit with --limit letters=…."));

    private static IDocumentReader[] ReadersOf(ReadingOptions options)
    {
        if (options.Validate() is { Count: > 0 } violations)
        {
            throw new ArgumentException(string.Join(' ', violations.Select(static violation => violation.English)), nameof(options));
        }

        DocumentDecoder decoder = new(options);
        HtmlReader html = new(decoder, options.HtmlDepthLimit);
        PlainTextReader plain = new(decoder);
        return
        [
            new DocxReader(options),
            new PdfReader(options, new TextProgram(["pdftotext"], "poppler-utils")),
            new DocReader(options, new TextProgram(["soffice", "libreoffice"], "libreoffice-writer")),
            new MhtReader(html, plain),
            html,
            plain,
        ];
    }
}
