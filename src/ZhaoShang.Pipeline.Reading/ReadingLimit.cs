using System.Globalization;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading;

/// <summary>A limit of reading that a user can set by its name: <c>file=128MiB</c>.</summary>
public sealed class ReadingLimit
{
    private readonly Func<ReadingOptions, long> _value;

    private readonly Func<ReadingOptions, long, ReadingOptions> _with;

    private readonly bool _isSize;

    private ReadingLimit(string name, bool isSize, Explanation meaning, (Func<ReadingOptions, long> Value, Func<ReadingOptions, long, ReadingOptions> With) access)
    {
        Name = name;
        Meaning = meaning;
        _isSize = isSize;
        (_value, _with) = access;
    }

    /// <summary>All limits, in the order in which they are told.</summary>
    public static IReadOnlyList<ReadingLimit> All { get; } =
    [
        new("time", isSize: false, new("一篇文章的秒数", "seconds for one document"), (o => (long)o.DocumentTime.TotalSeconds, (o, n) => o with { DocumentTime = TimeSpan.FromSeconds(n) })),
        new("file", isSize: true, new("一个文件的大小", "size of one file"), (o => o.FileLimitBytes, (o, n) => o with { FileLimitBytes = n })),
        new("letters", isSize: false, new("一篇文章的字数", "letters of one article"), (o => o.LetterLimit, (o, n) => o with { LetterLimit = Int(n) })),
        new("archive", isSize: true, new("一个压缩包解开后的大小", "size of an archive, unpacked"), (o => o.ArchiveLimitBytes, (o, n) => o with { ArchiveLimitBytes = n })),
        new("entries", isSize: false, new("一个压缩包的文件数", "members of an archive"), (o => o.EntryLimit, (o, n) => o with { EntryLimit = Int(n) })),
        new("depth", isSize: false, new("压缩包嵌套的层数", "archives in one another"), (o => o.ArchiveDepthLimit, (o, n) => o with { ArchiveDepthLimit = Int(n) })),
        new("ratio", isSize: false, new("1 MiB 以后的压缩倍数", "times a member may grow past 1 MiB"), (o => o.RatioLimit, (o, n) => o with { RatioLimit = Int(n) })),
        new("html-depth", isSize: false, new("网页标签的层数", "depth of a page's elements"), (o => o.HtmlDepthLimit, (o, n) => o with { HtmlDepthLimit = Int(n) })),
        new("xml-depth", isSize: false, new("XML 标签的层数", "depth of XML"), (o => o.XmlDepthLimit, (o, n) => o with { XmlDepthLimit = Int(n) })),
        new("warc-record", isSize: true, new("WARC 一条记录的大小", "size of one WARC record"), (o => o.WarcRecordLimitBytes, (o, n) => o with { WarcRecordLimitBytes = n })),
        new("memory", isSize: true, new("阅读子进程的内存", "memory of the reading process"), (o => o.MemoryLimitBytes, (o, n) => o with { MemoryLimitBytes = n })),
    ];

    /// <summary>Its name on the command line, in lower case.</summary>
    public string Name { get; }

    /// <summary>What it limits.</summary>
    public Explanation Meaning { get; }

    /// <summary>Reads <paramref name="setting"/>, as <c>file=128MiB</c> or <c>entries=100000</c>, into <paramref name="options"/>.</summary>
    /// <param name="setting">Name and value; sizes may end in KiB, MiB or GiB.</param>
    /// <param name="options">The options so far; those with the limit when it was read.</param>
    /// <returns>What is wrong with the setting; null if nothing is.</returns>
    public static Explanation? Apply(string setting, ref ReadingOptions options)
    {
        int equals = setting.IndexOf('=', StringComparison.Ordinal);
        string name = equals < 0 ? setting : setting[..equals];
        ReadingLimit? limit = All.FirstOrDefault(limit => string.Equals(limit.Name, name, StringComparison.OrdinalIgnoreCase));
        if (limit is null)
        {
            string names = string.Join(' ', All.Select(static known => known.Name));
            return new Explanation($"没有名为“{name}”的上限；可用：{names}。", $"there is no limit '{name}'; there are: {names}.");
        }

        if (limit.Parse(equals < 0 ? "" : setting[(equals + 1)..]) is not { } value)
        {
            return new Explanation($"“{setting}”不是上限；请写成 {limit.Describe(options)} 这样。", $"'{setting}' is no limit; write it as {limit.Describe(options)}.");
        }

        ReadingOptions changed = limit._with(options, value);
        if (changed.Validate() is [var violation, ..])
        {
            return new Explanation($"“{setting}”超出范围：{violation.Chinese}", $"'{setting}' is out of range: {violation.English}");
        }

        options = changed;
        return null;
    }

    /// <summary>The limit as it stands in <paramref name="options"/>, in the form that <see cref="Apply"/> reads.</summary>
    public string Describe(ReadingOptions options)
    {
        long value = _value(options);
        string text = !_isSize ? Text(value)
            : value % (1L << 30) == 0 ? Text(value >> 30) + "GiB"
            : value % (1L << 20) == 0 ? Text(value >> 20) + "MiB"
            : Text(value);
        return $"{Name}={text}";
    }

    private long? Parse(string text)
    {
        int shift = !_isSize ? 0
            : text.EndsWith("KiB", StringComparison.OrdinalIgnoreCase) ? 10
            : text.EndsWith("MiB", StringComparison.OrdinalIgnoreCase) ? 20
            : text.EndsWith("GiB", StringComparison.OrdinalIgnoreCase) ? 30
            : 0;
        ReadOnlySpan<char> digits = shift > 0 ? text.AsSpan(0, text.Length - 3) : text;
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number <= long.MaxValue >> shift ? number << shift : null;
    }

    private static int Int(long value) => (int)Math.Min(value, int.MaxValue);

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
