using ZhaoShang.Pipeline.Reading.Archives;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Warc;

/// <summary>
/// Opens web archives (WARC 1.0 and 1.1): the pages of response, resource and conversion records. Repeated pages, redirections and pictures are skipped with their
/// reason; records that hold no page by their kind (requests, notes of the crawler) are passed over.
/// </summary>
internal sealed class WarcReader(ReadingOptions options) : IArchiveReader
{
    /// <inheritdoc/>
    public int HeadLength => 5;

    /// <inheritdoc/>
    public bool HoldsFiles => true;

    /// <inheritdoc/>
    public bool CanOpen(string name, ReadOnlySpan<byte> head) => head.StartsWith("WARC/"u8) || name.EndsWith(".warc", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public IEnumerable<ArchiveMember> Open(string input, Stream stream)
    {
        ForwardInput records = new(stream);
        InputRefusedException? damage = null;
        bool hasAny = false;
        bool isStrict = false;
        HeaderLines? before = null;
        while (!hasAny || SkipToRecord(records))
        {
            long start = records.Position;
            HeaderLines header = HeaderLines.TakeRecord(records);
            if (header.Number("Content-Length") is not { } length)
            {
                throw Damage.At(records.Position, "记录没有可用的 Content-Length", "a record has no usable Content-Length");
            }

            damage ??= RecordHeader.IsDamaged(header, isStrict) || RecordHeader.IsOfOtherAddress(header, before) ? Damage.At(start, "记录头有不合规定的字段", "a record's header has a field that is damaged") : null;
            isStrict |= !hasAny && RecordHeader.HasAll(header);
            hasAny = true;
            before = header;
            using WarcBlock block = new(records, length, header.Value("WARC-Block-Digest"));
            if (Member(input, header, block) is { } member)
            {
                yield return member;
            }

            damage = Finished(block, damage);
            TakeRecordEnd(records);
        }

        if (damage is not null)
        {
            throw damage;
        }
    }

    /// <summary>Reads a block to its end: what of it is no page has its digest, too.</summary>
    private static InputRefusedException? Finished(WarcBlock block, InputRefusedException? damage)
    {
        try
        {
            block.CheckToEnd();
            return damage;
        }
        catch (InputRefusedException e) when (block.IsAtEnd)
        {
            return damage ?? e;
        }
    }

    /// <summary>Passes over line ends between records; false at the end of the input.</summary>
    private static bool SkipToRecord(ForwardInput records)
    {
        while (records.Peek(1) is [(byte)'\r' or (byte)'\n'])
        {
            records.Take(1);
        }

        return !records.Peek(1).IsEmpty;
    }

    private static void TakeRecordEnd(ForwardInput records)
    {
        ReadOnlySpan<byte> end = records.Peek(4);
        if (end.IsEmpty)
        {
            throw Damage.Truncated(records.Position);
        }

        if (end[0] is not ((byte)'\r' or (byte)'\n'))
        {
            throw Damage.At(records.Position, "记录的长度与内容不符", "a record's length does not fit its content");
        }

        if (end.Length < 4 && !end.SequenceEqual("\n\n"u8))
        {
            throw Damage.Truncated(records.Position);
        }
    }

    private ArchiveMember? Member(string input, HeaderLines header, WarcBlock block)
    {
        string type = header.Value("WARC-Type")?.ToLowerInvariant() ?? "";
        string address = header.Value("WARC-Target-URI")?.Trim('<', '>') ?? "";
        string name = MemberName.CleanAddress($"{Stamp(header.Value("WARC-Date"))}{address}");
        Refused Refuse(string code, string chinese, string english) => new(code, $"{input}!{name}", new Explanation(chinese, english), IsSkipped: true);

        if (type is not ("response" or "resource" or "conversion" or "revisit" or "warcinfo" or "request" or "metadata" or "continuation"))
        {
            return new ArchiveMember(name) { Problem = Refuse(ReadingCodes.NoPage, $"记录类型“{MemberName.CleanAddress(type)}”不认识，已跳过。", "a record of no known type; skipped.") };
        }

        if (type is not ("response" or "resource" or "conversion" or "revisit") || address.StartsWith("dns:", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (type == "revisit")
        {
            return new ArchiveMember(name) { Problem = Refuse(ReadingCodes.Revisit, "与此前存过的网页相同（revisit），已跳过。", "a page that was stored before (revisit); skipped.") };
        }

        if (block.Length > options.WarcRecordLimitBytes)
        {
            return new ArchiveMember(name)
            {
                Problem = Refuse(
                    ReadingCodes.RecordTooLarge,
                    $"记录有 {block.Length} 字节，超过 {options.WarcRecordLimitBytes} 字节的上限，没有读；可用 --limit warc-record=… 调高上限。",
                    $"the record has {block.Length} bytes, over the limit of {options.WarcRecordLimitBytes}; not read. Raise the limit with --limit warc-record=….") with { IsSkipped = false },
            };
        }

        WebPage page = WebPage.Of(header, block);
        return page.NoPageReason is { } reason
            ? new ArchiveMember(name) { Problem = Refuse(ReadingCodes.NoPage, $"{reason.Chinese}，已跳过。", $"{reason.English}; skipped.") }
            : new ArchiveMember(name)
            {
                Content = page.Content,
                CompressedLength = block.Length,
                Told = new ToldMetadata { Address = address.Length > 0 ? address : null, Charset = page.Charset, MediaType = page.MediaType },
            };
    }

    /// <summary>The day and time as one number, as web archives name their captures: <c>20140819093000/</c>.</summary>
    private static string Stamp(string? date)
    {
        string digits = string.Concat((date ?? "").Where(char.IsAsciiDigit).Take(14));
        return digits.Length > 0 ? digits + "/" : "";
    }
}
