using ZhaoShang.Pipeline.Reading.Encodings;

namespace ZhaoShang.Pipeline.Reading;

/// <summary>The limits of reading, and what is told about the documents beforehand.</summary>
public sealed record ReadingOptions
{
    /// <summary>The largest document that is read, in bytes; at least 1. Default: 64 MiB.</summary>
    public long FileLimitBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>The deepest nesting of elements that is parsed; 8 to 2,000. Default: 512.</summary>
    public int HtmlDepthLimit { get; init; } = 512;

    /// <summary>The encoding of all documents, by IANA name; null (the default) to find out each document's own.</summary>
    public string? ForcedEncoding { get; init; }

    /// <summary>Everything that is wrong with these options, one line each, in Chinese; empty if nothing is.</summary>
    public IReadOnlyList<string> Validate()
    {
        List<string> violations = [];
        if (FileLimitBytes < 1)
        {
            violations.Add($"{nameof(FileLimitBytes)}：为 {FileLimitBytes}，应不小于 1（字节）。");
        }

        if (HtmlDepthLimit is < 8 or > 2000)
        {
            violations.Add($"{nameof(HtmlDepthLimit)}：为 {HtmlDepthLimit}，应在 8 至 2000 之间。");
        }

        if (ForcedEncoding is not null && TextEncodings.Find(ForcedEncoding) is null)
        {
            violations.Add($"{nameof(ForcedEncoding)}：不认识编码“{ForcedEncoding}”，请改用 utf-8、gb18030、big5 或 utf-16。");
        }

        return violations;
    }
}
