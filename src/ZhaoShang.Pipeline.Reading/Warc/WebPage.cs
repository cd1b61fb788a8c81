using System.Globalization;
using ZhaoShang.Pipeline.Reading.Archives;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Warc;

/// <summary>What a record holds: a page with what its HTTP header tells, or the reason why it is none.</summary>
internal sealed record WebPage
{
    private const int StatusOk = 200;

    private static readonly string[] ReadTypes =
    [
        "application/xhtml+xml", "application/xml", "application/pdf", "application/msword", "application/zip", "application/x-zip-compressed", "application/gzip",
        "application/x-gzip", "application/x-tar", "application/octet-stream", "multipart/related", "message/rfc822",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/download", "application/x-download", "application/force-download", "unknown/unknown",
    ];

    private static readonly string[] TextsWithoutArticle = ["text/css", "text/javascript", "text/ecmascript", "text/vtt", "text/cache-manifest"];

    /// <summary>The page's bytes; null if there is a reason against it.</summary>
    public Stream? Content { get; private init; }

    /// <summary>The media type that is told, in lower case.</summary>
    public string? MediaType { get; private init; }

    /// <summary>The label of the encoding that is told.</summary>
    public string? Charset { get; private init; }

    /// <summary>Why it is no page; null if it is one.</summary>
    public Explanation? NoPageReason { get; private init; }

    /// <summary>Reads the HTTP header at the beginning of <paramref name="block"/>, where the record says that there is one.</summary>
    public static WebPage Of(HeaderLines record, WarcBlock block)
    {
        ForwardInput body = new(block);
        bool isHttp = record.Word("Content-Type") == "application/http"
            || (string.Equals(record.Value("WARC-Type"), "response", StringComparison.OrdinalIgnoreCase) && (record.Word("Content-Type") is null || body.Peek(5).SequenceEqual("HTTP/"u8)));
        HeaderLines header = isHttp ? HeaderLines.Take(body, hasFirst: true) : record;
        string? mediaType = header.Word("Content-Type");
        Explanation? reason = isHttp ? StatusReason(header.First) ?? TypeReason(mediaType) : TypeReason(mediaType);
        reason ??= record.Value("WARC-Target-URI")?.TrimEnd('>').EndsWith("/robots.txt", StringComparison.OrdinalIgnoreCase) == true
            ? new Explanation("是给爬虫的 robots.txt", "it is robots.txt, for crawlers") : null;
        if (reason is not null)
        {
            return new WebPage { NoPageReason = reason };
        }

        Stream content = new RestStream(body);
        if (isHttp)
        {
            content = header.Word("Transfer-Encoding") == "chunked" ? new ChunkedContent(body) : content;
            content = ContentCoding.Decode(content, header.Word("Content-Encoding"));
        }

        return new WebPage
        {
            Content = new CheckedContent(content, block),
            MediaType = mediaType,
            Charset = header.Parameter("Content-Type", "charset"),
        };
    }

    private static Explanation? StatusReason(string status)
    {
        string[] words = status.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        bool isStatus = words.Length >= 2 && words[0].StartsWith("HTTP", StringComparison.OrdinalIgnoreCase);
        return isStatus && int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out int code) && code != StatusOk
            ? new Explanation($"网站应答为 {code}，不是网页", $"the site answered {code}, no page")
            : null;
    }

    private static Explanation? TypeReason(string? type)
    {
        bool isRead = type is null || ReadTypes.Contains(type) || (type.StartsWith("text/", StringComparison.Ordinal) && !TextsWithoutArticle.Contains(type));
        return isRead ? null : new Explanation($"内容类型为 {type}，没有文章", $"its media type is {type}, without an article");
    }

    /// <summary>Checks the block's digest once the page was read to its end.</summary>
    private sealed class CheckedContent(Stream content, WarcBlock block) : ForwardStream
    {
        private bool _isChecked;

        public override int Read(Span<byte> buffer)
        {
            int count = content.Read(buffer);
            if (count == 0 && !buffer.IsEmpty && !_isChecked)
            {
                _isChecked = true;
                block.CheckToEnd();
            }

            return count;
        }
    }
}
