using ZhaoShang.Pipeline.Reading.Encodings;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.PlainText;

/// <summary>Reads text without markup (txt, md, no extension): every line that is not blank is a block, the text is the original itself.</summary>
internal sealed class PlainTextReader(DocumentDecoder decoder) : IDocumentReader
{
    /// <inheritdoc/>
    public DocumentFormat Format => DocumentFormat.PlainText;

    /// <inheritdoc/>
    public int HeadLength => 0;

    /// <summary>True: whatever is in no other format is tried as text.</summary>
    public bool CanRead(string uri, ReadOnlySpan<byte> head) => true;

    /// <inheritdoc/>
    public StageResult<ReadDocument> Read(SourceDocument source)
    {
        StageResult<DecodedText> decoded = decoder.Decode(source, source.Told.Charset);
        if (!decoded.IsOk)
        {
            return decoded.Refused;
        }

        string text = decoded.Document.Text;
        List<TextBlock> blocks = Lines(text);
        if (blocks.Count == 0)
        {
            return DocumentDecoder.Blank(source);
        }

        return new ReadDocument
        {
            Source = source,
            Format = Format,
            Encoding = decoded.Document.EncodingName,
            EncodingConfidence = decoded.Document.Confidence,
            Original = text,
            Text = text,
            ToOriginal = OffsetMap.Identity(text.Length),
            Blocks = blocks,
        };
    }

    private static List<TextBlock> Lines(string text)
    {
        List<TextBlock> lines = [];
        int start = 0;
        while (start < text.Length)
        {
            int length = text.AsSpan(start).IndexOfAny('\r', '\n');
            int end = length < 0 ? text.Length : start + length;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                lines.Add(new TextBlock(new TextSpan(start, end), BlockKind.Paragraph));
            }

            start = end + 1;
        }

        return lines;
    }
}
