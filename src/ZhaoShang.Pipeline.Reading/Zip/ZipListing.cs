using System.Buffers.Binary;
using ZhaoShang.Pipeline.Reading.Archives;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Zip;

/// <summary>
/// The members that a zip archive's directory lists. Whatever stands twice in the archive is compared; a member on which directory and local header do not agree is given where its content
/// has the checksum and length of one of them. What does not agree is told behind the members.
/// </summary>
internal sealed class ZipListing(string input, ForwardInput content, ZipDirectory directory)
{
    private InputRefusedException? _damage;

    private long _next;

    /// <summary>The members in the directory's order; where the directory breaks off, those that follow by their own headers.</summary>
    /// <exception cref="InputRefusedException">Behind the members: something in the archive is damaged.</exception>
    public IEnumerable<ArchiveMember> Members()
    {
        int at = 0;
        long count = 0;
        while (ZipHeader.ReadCentral(directory.Bytes, ref at) is { } entry)
        {
            count++;
            ZipEntry? local = FindLocal(entry);
            long start = content.Position;
            if (!entry.IsPlausible || local is null || !entry.AgreesOnContent(local) || !entry.AgreesOnRest(local))
            {
                Note(entry.HeaderAt);
            }

            if (!entry.IsFolder)
            {
                yield return Member(entry, local);
            }

            Pass(entry, local, start);
        }

        if (at != directory.Bytes.Length || count != directory.Count)
        {
            content.MoveTo(Math.Min(_next, content.Length));
            foreach (ArchiveMember member in ZipReader.ByHeaders(input, content))
            {
                yield return member;
            }
        }

        if (_damage is not null)
        {
            throw _damage;
        }
    }

    /// <summary>The local header where the directory says it is, or else behind the member before; the input then stands at the content. Null if there is none.</summary>
    private ZipEntry? FindLocal(ZipEntry entry)
    {
        ZipEntry? found = TakeLocal(entry.HeaderAt);
        if (found is not null && (found.NameBytes.AsSpan().SequenceEqual(entry.NameBytes) || entry.AgreesOnContent(found)))
        {
            return found;
        }

        Note(entry.HeaderAt);
        found = TakeLocal(_next);
        return found is not null && found.NameBytes.AsSpan().SequenceEqual(entry.NameBytes) ? found : null;
    }

    private ZipEntry? TakeLocal(long position)
    {
        try
        {
            content.MoveTo(position);
            return ZipHeader.TakeLocal(content);
        }
        catch (InputRefusedException)
        {
            // It runs beyond the archive's end.
            return null;
        }
    }

    private ArchiveMember Member(ZipEntry entry, ZipEntry? local)
    {
        ZipEntry told = local is null ? entry : entry.Reconciled(local);
        if (ZipReader.Problem(input, told) is { } problem)
        {
            return new ArchiveMember(entry.Name) { Problem = problem };
        }

        return local is not null
            ? new ArchiveMember(entry.Name) { Content = new ZipContent(told, content, local), CompressedLength = told.CompressedLength }
            : new ArchiveMember(entry.Name) { Problem = new Refused(ReadingCodes.DamagedArchive, $"{input}!{entry.Name}", Mismatch(entry.HeaderAt).Detail) };
    }

    /// <summary>Goes behind the member, whose checksum and lengths may stand there once more.</summary>
    private void Pass(ZipEntry entry, ZipEntry? local, long start)
    {
        if (local is null)
        {
            return;
        }

        long end = start + entry.Reconciled(local).CompressedLength;
        if (end > content.Length)
        {
            Note(start);
            return;
        }

        content.MoveTo(end);
        int? length = local.HasSizesBehind ? DescriptorLength(entry, content.Peek(ZipHeader.LongestDescriptor)) : 0;
        if (length is null)
        {
            Note(end);
        }

        _next = end + (length ?? 0);
    }

    /// <summary>The length of the checksum and lengths behind a member, with or without a mark, in 32 or 64 bits; 0 if there are none, null if they are others.</summary>
    private static int? DescriptorLength(ZipEntry entry, ReadOnlySpan<byte> behind)
    {
        ReadOnlySpan<byte> mark = ZipHeader.DescriptorMark;
        Span<byte> told = stackalloc byte[ZipHeader.LongestDescriptor];
        foreach (int markLength in (ReadOnlySpan<int>)[mark.Length, 0])
        {
            foreach (int width in (ReadOnlySpan<int>)[sizeof(uint), sizeof(ulong)])
            {
                mark[..markLength].CopyTo(told);
                BinaryPrimitives.WriteUInt32LittleEndian(told[markLength..], entry.Crc);
                Span<byte> lengths = told[(markLength + sizeof(uint))..];
                BinaryPrimitives.WriteUInt64LittleEndian(lengths, (ulong)entry.CompressedLength);
                BinaryPrimitives.WriteUInt64LittleEndian(lengths[width..], (ulong)entry.Length);
                int length = markLength + sizeof(uint) + (2 * width);
                if (behind.StartsWith(told[..length]))
                {
                    return length;
                }
            }
        }

        return ZipHeader.IsLocal(behind) || ZipHeader.IsCentral(behind) ? 0 : null;
    }

    private void Note(long position) => _damage ??= Mismatch(position);

    private static InputRefusedException Mismatch(long position) => Damage.At(position, "成员的文件头、目录和内容之后的校验三处不符", "what the archive tells of a member before it, behind it and in the directory does not agree");
}
