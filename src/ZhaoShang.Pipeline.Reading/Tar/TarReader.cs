using ZhaoShang.Pipeline.Reading.Archives;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Tar;

/// <summary>Opens tar archives (POSIX ustar and pax, GNU's long names) as they stream by; names in UTF-8 or GBK.</summary>
internal sealed class TarReader : IArchiveReader
{
    private const int BlockLength = 512;
    private const int LongestName = 64 * 1024;

    /// <inheritdoc/>
    public int HeadLength => BlockLength;

    /// <inheritdoc/>
    public bool HoldsFiles => true;

    /// <inheritdoc/>
    public bool CanOpen(string name, ReadOnlySpan<byte> head) =>
        TarHeader.Read(head) is not null || name.EndsWith(".tar", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public IEnumerable<ArchiveMember> Open(string input, Stream stream)
    {
        ForwardInput blocks = new(stream);
        TarExtension told = new();
        while (ReadHeader(blocks) is { } header)
        {
            long size = told.Size ?? header.Size;
            long padding = (BlockLength - (size % BlockLength)) % BlockLength;
            if (TarExtension.IsExtension(header.Type))
            {
                told.Read(header.Type, blocks.ReadExactly(size <= LongestName ? (int)size : throw Damage.At(blocks.Position, "扩展头过长", "an extended header is too long")));
            }
            else
            {
                string name = MemberName.Clean(told.Name ?? header.Name);
                PartStream content = new(blocks, size);
                if (header.IsFile && !header.IsFolder)
                {
                    yield return new ArchiveMember(name) { Content = content };
                }
                else if (!header.IsFolder)
                {
                    yield return new ArchiveMember(name) { Problem = NoFile(input, name) };
                }

                content.SkipRest();
                told = new TarExtension();
            }

            blocks.Skip(padding);
        }

        // Only at its own end does a compression around the archive tell whether it was sound.
        while (!blocks.Peek(1).IsEmpty)
        {
            blocks.Take(blocks.Buffered.Length);
        }
    }

    /// <summary>The next header; null behind the last one, which two blocks of zeros mark.</summary>
    private static TarHeader? ReadHeader(ForwardInput blocks)
    {
        long position = blocks.Position;
        byte[] block = blocks.ReadExactly(BlockLength);
        if (!block.AsSpan().ContainsAnyExcept((byte)0))
        {
            byte[] second = blocks.ReadExactly(BlockLength);
            return second.AsSpan().ContainsAnyExcept((byte)0) ? throw Damage.At(position, "文件头为空", "a header is empty") : null;
        }

        return TarHeader.Read(block) ?? throw Damage.At(position, "文件头的校验和不符", "a header's checksum does not fit");
    }

    private static Refused NoFile(string input, string name) => new(ReadingCodes.NoFile, $"{input}!{name}", new Explanation(
        "是链接或设备，不是文件，已跳过。", "it is a link or a device, no file; skipped."), IsSkipped: true);
}
