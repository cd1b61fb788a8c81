using System.Text;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Encodings;

/// <summary>Decodes a document, or says why it is no text.</summary>
internal sealed class DocumentDecoder(ReadingOptions options)
{
    private readonly Encoding? _forced = options.ForcedEncoding is { } name ? TextEncodings.Find(name) : null;

    /// <summary>The document's text; refused if it is empty, too large, or no text.</summary>
    /// <param name="source">The document.</param>
    /// <param name="label">The encoding label that it carries; null if none.</param>
    public StageResult<DecodedText> Decode(SourceDocument source, string? label)
    {
        ReadOnlySpan<byte> bytes = source.Bytes.Span;
        if (bytes.IsEmpty)
        {
            return new Refused(ReadingCodes.Empty, source.Uri, new Explanation(
                "文件是空的（0 字节），应为文章全文；请重新下载或删除该文件。",
                "the file is empty (0 bytes), an article was expected; fetch it again or delete it."));
        }

        if (bytes.Length > options.FileLimitBytes)
        {
            Explanation detail = new(
                $"文件有 {bytes.Length} 字节，上限为 {options.FileLimitBytes} 字节；请拆分文件或调高上限。",
                $"the file has {bytes.Length} bytes, the limit is {options.FileLimitBytes}; split it or raise the limit.");
            return new Refused(ReadingCodes.TooLarge, source.Uri, detail);
        }

        if (KnownBinary.NameOf(bytes) is { } kind)
        {
            Explanation detail = new(
                $"文件是{kind.Chinese}，不是文本，已跳过；如需其中内容请先转成文本或网页。",
                $"the file is {kind.English}, no text; skipped. Turn it into text or a page if its content is wanted.");
            return new Refused(ReadingCodes.NoText, source.Uri, detail, IsSkipped: true);
        }

        // What the user tells of this document counts above what is told of all.
        Encoding? forced = source.Told.Encoding is { } told ? TextEncodings.Find(told) : _forced;
        DecodedText? decoded = TextDecoder.Decode(bytes, label, forced);
        if (decoded is null)
        {
            return new Refused(ReadingCodes.NotDecodable, source.Uri, NotDecodable(bytes, forced));
        }

        return string.IsNullOrWhiteSpace(decoded.Text) ? Blank(source) : decoded;
    }

    /// <summary>The refusal of a document that shows no letter.</summary>
    public static Refused Blank(SourceDocument source) =>
        new(ReadingCodes.Blank, source.Uri, new Explanation(
            "文件里只有空白或标记，没有可读的文字；请检查来源是否下载完整。",
            "the file holds white space or markup only; check that it was fetched completely."));

    private static Explanation NotDecodable(ReadOnlySpan<byte> bytes, Encoding? encoding)
    {
        string head = Convert.ToHexString(bytes[..Math.Min(bytes.Length, 8)]);
        return encoding is { } forced
            ? new Explanation(
                $"按指定的 {TextEncodings.NameOf(forced)} 解码后乱码过多（开头字节 {head}）；请去掉指定的编码，或换一种编码重试。",
                $"decoded as {TextEncodings.NameOf(forced)}, as asked for, too much is garbled (first bytes {head}); leave the encoding out, or try another.")
            : new Explanation(
                $"字节不像文本（开头 {head}），按 UTF-8、GB18030、Big5、UTF-16 解码均为乱码；请确认文件没有损坏，或指定编码重试。",
                $"the bytes are no text (first bytes {head}): garbled as UTF-8, GB18030, Big5 and UTF-16; check that the file is whole, or name its encoding.");
    }
}
