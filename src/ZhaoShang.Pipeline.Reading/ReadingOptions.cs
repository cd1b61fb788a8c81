using ZhaoShang.Pipeline.Reading.Encodings;
using ZhaoShang.Pipeline.Reading.Tables;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading;

/// <summary>The limits of reading, and what is told about the documents beforehand.</summary>
public sealed record ReadingOptions
{
    /// <summary>The largest document that is read, in bytes; at least 1. Default: 64 MiB.</summary>
    public long FileLimitBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>The longest time that one document may take; from 1 s. Default: 30 s.</summary>
    public TimeSpan DocumentTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest text of one article, in UTF-16 code units; at least 1. Default: 2,000,000, a book of 2,500 pages.</summary>
    public int LetterLimit { get; init; } = 2_000_000;

    /// <summary>How many bytes an archive may hold in all, its archives' members counted in; at least 1. Default: 1 GiB.</summary>
    public long ArchiveLimitBytes { get; init; } = 1024L * 1024 * 1024;

    /// <summary>How many members an archive may have in all; at least 1. Rows of a table do not count. Default: 10,000.</summary>
    public int EntryLimit { get; init; } = 10_000;

    /// <summary>How many archives may lie in one another, the outermost counted; 1 to 20. Default: 5.</summary>
    public int ArchiveDepthLimit { get; init; } = 5;

    /// <summary>How many bytes one compressed byte may stand for, once a member has more than 1 MiB; at least 2. Default: 100.</summary>
    public int RatioLimit { get; init; } = 100;

    /// <summary>The deepest nesting of elements that is parsed; 8 to 2,000. Default: 512.</summary>
    public int HtmlDepthLimit { get; init; } = 512;

    /// <summary>The deepest nesting of XML that is parsed; 8 to 2,000. Default: 100.</summary>
    public int XmlDepthLimit { get; init; } = 100;

    /// <summary>The largest record of a web archive that is read, in bytes; at least 1. Default: 64 MiB.</summary>
    public long WarcRecordLimitBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>How much memory the process that reads untrusted formats may take, in bytes; at least 64 MiB. Default: 512 MiB.</summary>
    public long MemoryLimitBytes { get; init; } = 512L * 1024 * 1024;

    /// <summary>The encoding of all documents, by IANA name; null (the default) to find out each document's own.</summary>
    public string? ForcedEncoding { get; init; }

    /// <summary>Which fields of a table's rows hold what. Default: the usual names, in Chinese and English.</summary>
    public FieldMapping Fields { get; init; } = FieldMapping.Usual;

    /// <summary>Everything that is wrong with these options, one line each, in Chinese; empty if nothing is.</summary>
    public IReadOnlyList<Explanation> Validate()
    {
        List<Explanation> violations = [];
        AtLeast(violations, nameof(FileLimitBytes), FileLimitBytes, 1);
        AtLeast(violations, nameof(LetterLimit), LetterLimit, 1);
        AtLeast(violations, nameof(ArchiveLimitBytes), ArchiveLimitBytes, 1);
        AtLeast(violations, nameof(EntryLimit), EntryLimit, 1);
        AtLeast(violations, nameof(RatioLimit), RatioLimit, 2);
        AtLeast(violations, nameof(WarcRecordLimitBytes), WarcRecordLimitBytes, 1);
        AtLeast(violations, nameof(MemoryLimitBytes), MemoryLimitBytes, 64L * 1024 * 1024);
        Between(violations, nameof(DocumentTime), (long)DocumentTime.TotalSeconds, (1, 86_400));
        Between(violations, nameof(ArchiveDepthLimit), ArchiveDepthLimit, (1, 20));
        Between(violations, nameof(HtmlDepthLimit), HtmlDepthLimit, (8, 2000));
        Between(violations, nameof(XmlDepthLimit), XmlDepthLimit, (8, 2000));
        if (ForcedEncoding is not null && TextEncodings.Find(ForcedEncoding) is null)
        {
            violations.Add(new Explanation(
                $"不认识编码“{ForcedEncoding}”，请改用 utf-8、gb18030、big5 或 utf-16。", $"there is no encoding '{ForcedEncoding}'; use utf-8, gb18030, big5 or utf-16."));
        }

        return violations;
    }

    private static void AtLeast(List<Explanation> violations, string name, long value, long least)
    {
        if (value < least)
        {
            violations.Add(new Explanation($"{name} 为 {value}，应不小于 {least}。", $"{name} is {value}; {least} or more was expected."));
        }
    }

    private static void Between(List<Explanation> violations, string name, long value, (long Least, long Most) range)
    {
        if (value < range.Least || value > range.Most)
        {
            violations.Add(new Explanation($"{name} 为 {value}，应在 {range.Least} 至 {range.Most} 之间。", $"{name} is {value}; {range.Least} to {range.Most} was expected."));
        }
    }
}
