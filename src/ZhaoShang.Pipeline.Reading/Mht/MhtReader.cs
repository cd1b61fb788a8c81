using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Mht;

/// <summary>Reads pages that were saved in one file (MIME HTML, RFC 2557), and mails: the first part of HTML, else of plain text. The original is that part, decoded.</summary>
/// <param name="html">Reads a part of HTML.</param>
/// <param name="plain">Reads a part of plain text.</param>
internal sealed class MhtReader(IDocumentReader html, IDocumentReader plain) : IDocumentReader
{
    private static readonly string[] Suffixes = [".mht", ".mhtml", ".eml"];

    /// <inheritdoc/>
    public DocumentFormat Format => DocumentFormat.Html;

    /// <inheritdoc/>
    public int HeadLength => 1024;

    /// <summary>True by the suffix, or by a head with the lines of MIME. Near miss: an article that tells of MIME-Version.</summary>
    public bool CanRead(string uri, ReadOnlySpan<byte> head)
    {
        if (Suffixes.Any(suffix => uri.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)))
        {
            return !head.StartsWith("<"u8);
        }

        bool beginsNamed = head.IndexOf((byte)':') is > 0 and < 30 && !head[..Math.Min(head.Length, 10)].ContainsAnyExceptInRange((byte)' ', (byte)'z');
        return beginsNamed && head.IndexOf("MIME-Version:"u8) >= 0 && head.IndexOf("Content-Type:"u8) >= 0;
    }

    /// <inheritdoc/>
    public StageResult<ReadDocument> Read(SourceDocument source)
    {
        MimePart? part = MimePart.FindText(source.Bytes);
        if (part is null)
        {
            return new Refused(ReadingCodes.Damaged, source.Uri, new Explanation(
                "没有找到网页或文本部分；请检查 mht 文件是否下载完整。", "no part of HTML or text was found; check that the file was fetched completely."));
        }

        SourceDocument page = new(source.Uri, part.Decode())
        {
            Told = source.Told with { Charset = part.Header.Parameter("Content-Type", "charset") ?? source.Told.Charset, MediaType = part.Header.Word("Content-Type") },
        };
        StageResult<ReadDocument> read = (part.IsHtml ? html : plain).Read(page);
        return read.IsOk ? read.Document with { Source = source } : read;
    }
}
