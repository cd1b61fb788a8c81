using System.Text;
using HtmlAgilityPack;
using ZhaoShang.Pipeline.Reading.Encodings;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Html;

/// <summary>Reads pages of HTML and XHTML: what a reader sees as blocks, and what the markup declares.</summary>
internal sealed class HtmlReader(DocumentDecoder decoder, int depthLimit) : IDocumentReader
{
    private static readonly string[] Suffixes = [".html", ".htm", ".shtml", ".shtm", ".xhtml"];

    private static readonly string[] Openings = ["<!doctype html", "<html", "<head", "<body", "<meta ", "<title", "<div", "<table", "<p>", "<article", "<!--"];

    /// <inheritdoc/>
    public DocumentFormat Format => DocumentFormat.Html;

    /// <inheritdoc/>
    public int HeadLength => 1024;

    /// <summary>
    /// True by the name's suffix, or by a head that opens with an element of a page. Near miss: a text that only tells of
    /// <c>&lt;html&gt;</c> later on.
    /// </summary>
    public bool CanRead(string uri, ReadOnlySpan<byte> head)
    {
        if (Suffixes.Any(suffix => uri.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        string text = Encoding.Latin1.GetString(head).Replace("\0", "", StringComparison.Ordinal).TrimStart('ÿ', 'þ', 'ï', '»', '¿', ' ', '\t', '\r', '\n');
        if (text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase))
        {
            return text.Contains("<html", StringComparison.OrdinalIgnoreCase);
        }

        return Openings.Any(opening => text.StartsWith(opening, StringComparison.OrdinalIgnoreCase));
    }

    /// <inheritdoc/>
    public StageResult<ReadDocument> Read(SourceDocument source)
    {
        StageResult<DecodedText> decoded = decoder.Decode(source, EncodingLabel.Find(source.Bytes.Span) ?? source.Told.Charset);
        if (!decoded.IsOk)
        {
            return decoded.Refused;
        }

        string original = decoded.Document.Text;
        if (DepthGuard.FirstDeeperThan(depthLimit, original) is { } tooDeep)
        {
            Explanation detail = new(
                $"网页标签嵌套超过 {depthLimit} 层，正常页面不会如此；请检查页面是否损坏，或调高 HTML 层数上限。",
                $"the page's elements are nested deeper than {depthLimit}, as no sound page's are; check whether it is damaged, or raise the limit of depth.");
            return new Refused(ReadingCodes.TooDeep, $"{source.Uri}@{tooDeep}", detail);
        }

        HtmlDocument page = new();
        page.LoadHtml(original);
        VisibleText visible = VisibleTextWalker.Walk(page.DocumentNode, original);
        if (visible.Blocks.Count == 0)
        {
            return DocumentDecoder.Blank(source);
        }

        PageElements elements = PageElements.Of(page.DocumentNode);
        PageNumber? number = PageNumber.Of(elements, source.Uri, source.Told.Address);
        return new ReadDocument
        {
            Source = source,
            Format = Format,
            Encoding = decoded.Document.EncodingName,
            EncodingConfidence = decoded.Document.Confidence,
            Original = original,
            Text = visible.Text,
            ToOriginal = visible.ToOriginal,
            Blocks = visible.Blocks,
            Containers = visible.Containers,
            Declared = DeclaredMetadata.Of(elements, original) with { Page = number?.Number, FirstPage = number?.FirstPage },
        };
    }
}
