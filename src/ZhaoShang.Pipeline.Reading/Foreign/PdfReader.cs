using System.Text;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Foreign;

/// <summary>Reads PDF through <c>pdftotext</c> of poppler-utils, where it is installed. The original is the text that was taken out, a line each.</summary>
internal sealed class PdfReader(ReadingOptions options, TextProgram program) : IDocumentReader
{
    /// <inheritdoc/>
    public DocumentFormat Format => DocumentFormat.Pdf;

    /// <inheritdoc/>
    public int HeadLength => 5;

    /// <inheritdoc/>
    public bool CanRead(string uri, ReadOnlySpan<byte> head) => head.StartsWith("%PDF-"u8);

    /// <inheritdoc/>
    public StageResult<ReadDocument> Read(SourceDocument source)
    {
        StageResult<byte[]> output = program.Run(source.Uri, ["-q", "-enc", "UTF-8", "-", "-"], source.Bytes, options);
        if (!output.IsOk)
        {
            return output.Refused;
        }

        ExtractedText text = new();
        text.AddLines(Encoding.UTF8.GetString(output.Document));
        return text.Document(source, Format);
    }
}
