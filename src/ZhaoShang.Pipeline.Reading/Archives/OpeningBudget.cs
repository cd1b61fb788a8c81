using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Archives;

/// <summary>What the archives in one input may still hold, counted over all of them.</summary>
internal sealed class OpeningBudget(ReadingOptions options)
{
    private long _bytes;

    private int _entries;

    /// <summary>Counts bytes of members.</summary>
    /// <exception cref="InputRefusedException">It is too much.</exception>
    public void AddBytes(long count)
    {
        _bytes += count;
        if (_bytes > options.ArchiveLimitBytes)
        {
            throw new InputRefusedException(ReadingCodes.ArchiveTooLarge, new Explanation(
                $"解开后已超过 {options.ArchiveLimitBytes} 字节的上限，其余没有读；请拆分，或用 --limit archive=… 调高上限。",
                $"it holds more than {options.ArchiveLimitBytes} bytes, the rest was not read; split it, or raise the limit with --limit archive=…."));
        }
    }

    /// <summary>Counts a member.</summary>
    /// <exception cref="InputRefusedException">It is one too many.</exception>
    public void AddEntry()
    {
        _entries++;
        if (_entries > options.EntryLimit)
        {
            throw new InputRefusedException(ReadingCodes.TooManyEntries, new Explanation(
                $"成员超过 {options.EntryLimit} 个的上限，其余没有读；请拆分，或用 --limit entries=… 调高上限。",
                $"it has more than {options.EntryLimit} members, the rest was not read; split it, or raise the limit with --limit entries=…."));
        }
    }

    /// <summary>Checks how much a member has grown.</summary>
    /// <exception cref="InputRefusedException">It is too much.</exception>
    public void CheckRatio(long compressed, long unpacked)
    {
        if (unpacked > compressed * options.RatioLimit)
        {
            throw new InputRefusedException(ReadingCodes.RatioTooHigh, new Explanation(
                $"解压 {compressed} 字节得到 {unpacked} 字节以上，超过 {options.RatioLimit} 倍的上限，像是压缩炸弹，没有读；确认无害后可用 --limit ratio=… 调高上限。",
                $"{compressed} bytes unpack to more than {unpacked}, over the limit of {options.RatioLimit} times, like a bomb; not read. If it is harmless, raise the limit with --limit ratio=…."));
        }
    }
}
