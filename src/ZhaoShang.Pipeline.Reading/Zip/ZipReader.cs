using ZhaoShang.Pipeline.Reading.Archives;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Zip;

/// <summary>
/// Opens zip archives by their directory, and by the members' own headers where the directory is missing or damaged, which is told behind the members.
/// Checksums and lengths are checked; names are UTF-8 or GBK.
/// </summary>
internal sealed class ZipReader : IArchiveReader
{
    /// <inheritdoc/>
    public int HeadLength => OfficePackage.HeadLength;

    /// <inheritdoc/>
    public bool HoldsFiles => true;

    /// <summary>True by the head or the name. Near miss: the documents of Office, which are zip archives too.</summary>
    public bool CanOpen(string name, ReadOnlySpan<byte> head) =>
        !OfficePackage.Is(name, head)
        && (ZipHeader.IsLocal(head) || head.StartsWith("PK\u0005\u0006"u8) || name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    public IEnumerable<ArchiveMember> Open(string input, Stream stream)
    {
        InputRefusedException? damage = null;
        using Stream? copy = stream.CanSeek ? null : SeekableCopy.Of(stream, out damage);
        Stream archive = copy ?? stream;
        ZipDirectory? directory = ZipDirectory.Read(archive);
        archive.Position = 0;
        ForwardInput content = new(archive);
        foreach (ArchiveMember member in directory is null ? ByHeaders(input, content) : new ZipListing(input, content, directory).Members())
        {
            yield return member;
            member.Content?.Dispose();
        }

        if (damage is not null)
        {
            throw damage;
        }
    }

    /// <summary>All members up to the directory by their own headers, where it cannot be used, and then says so.</summary>
    internal static IEnumerable<ArchiveMember> ByHeaders(string input, ForwardInput content)
    {
        while (ZipHeader.TakeLocal(content) is { } entry)
        {
            long start = content.Position;
            if (Problem(input, entry) is { } problem)
            {
                yield return new ArchiveMember(entry.Name) { Problem = problem };
            }
            else if (!entry.HasSizesBehind)
            {
                yield return new ArchiveMember(entry.Name) { Content = new ZipContent(entry, content), CompressedLength = entry.CompressedLength };
            }
            else if (entry.Method == 8)
            {
                using InflatedStream inflated = new(content);
                CheckedAtEnd whole = new(inflated);
                yield return new ArchiveMember(entry.Name) { Content = whole };
                content.Skip(whole.IsDone ? 3 * sizeof(uint) : throw Damage.At(start, "目录损坏，而成员没有读完", "the directory is damaged, and the member was not read to its end"));
                continue;
            }

            if (entry.HasSizesBehind)
            {
                throw Damage.At(start, "目录损坏，而成员没有记长度", "the directory is damaged, and the member does not tell its length");
            }

            content.MoveTo(start);
            content.Skip(entry.CompressedLength);
        }

        throw Damage.At(content.Position, "末尾的目录缺失或损坏", "the directory at the end is missing or damaged");
    }

    /// <summary>Why a member is not read; null if it is.</summary>
    internal static Refused? Problem(string input, ZipEntry entry) =>
        entry.IsEncrypted ? new Refused(ReadingCodes.Encrypted, $"{input}!{entry.Name}", new Explanation(
            "已加密，不能读；请先用密码解压。", "it is encrypted and cannot be read; unpack it with its password first."))
        : entry.IsLink ? new Refused(ReadingCodes.NoFile, $"{input}!{entry.Name}", new Explanation(
            "是链接，不是文件，已跳过。", "it is a link, no file; skipped."), IsSkipped: true)
        : entry.Method is not (0 or 8) ? new Refused(ReadingCodes.UnknownCompression, $"{input}!{entry.Name}", new Explanation(
            $"压缩方法 {entry.Method} 不支持；请解压后重新打包为普通 zip。", $"compression method {entry.Method} is not read; unpack it and pack it again as a plain zip."))
        : null;

    /// <summary>A member whose checksum and length stand behind it: at its end they are looked for.</summary>
    private sealed class CheckedAtEnd(InflatedStream inflated) : ForwardStream
    {
        public bool IsDone { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            int count = IsDone ? 0 : inflated.Read(buffer);
            if (count == 0 && !buffer.IsEmpty && !IsDone)
            {
                inflated.TakeToTrailer(lengthOffset: 2 * sizeof(uint));
                IsDone = true;
            }

            return count;
        }
    }
}
