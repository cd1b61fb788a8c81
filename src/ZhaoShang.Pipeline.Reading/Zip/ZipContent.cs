using System.Buffers.Binary;
using ZhaoShang.Pipeline.Reading.Archives;

namespace ZhaoShang.Pipeline.Reading.Zip;

/// <summary>A member's content, checked against the checksum and the length that the archive tells: in its directory, or before the member where that does not agree.</summary>
internal sealed class ZipContent : ForwardStream
{
    private readonly (uint Crc, long Length)[] _told;

    private readonly ForwardInput _input;

    /// <summary>Where checksum and lengths stand once more; null if they do not.</summary>
    private readonly long? _behindAt;

    private readonly Stream _content;

    private readonly Crc32 _sum = new();

    /// <summary>Begins at the input's next byte.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The entry's method is neither 0 nor 8.</exception>
    public ZipContent(ZipEntry entry, ForwardInput input, ZipEntry? local = null)
    {
        _told = local is null or { HasSizesBehind: true } ? [(entry.Crc, entry.Length)] : [(entry.Crc, entry.Length), (local.Crc, local.Length)];
        _input = input;
        _behindAt = local is { HasSizesBehind: true } ? input.Position + entry.CompressedLength : null;
        _content = entry.Method switch
        {
            0 => new PartStream(input, entry.CompressedLength),
            8 => new InflatedStream(input),
            _ => throw new ArgumentOutOfRangeException(nameof(entry)),
        };
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        int count = _content.Read(buffer);
        _sum.Append(buffer[..count]);
        bool isLonger = _behindAt is null && _told.All(told => _sum.Length > told.Length);
        if (isLonger || (count == 0 && !buffer.IsEmpty && !_told.Contains((_sum.Value, _sum.Length)) && !StandsBehind()))
        {
            throw Damage.At(_input.Position, "内容与所记的长度或校验和不符", "the content does not fit the length or checksum that is told of it");
        }

        return count;
    }

    /// <summary>True if checksum and length stand behind the member as they are, whatever the directory tells.</summary>
    private bool StandsBehind()
    {
        if (_behindAt is not { } place || place > _input.Length)
        {
            return false;
        }

        _input.MoveTo(place);
        ReadOnlySpan<byte> behind = _input.Peek(ZipHeader.LongestDescriptor);
        behind = behind.StartsWith(ZipHeader.DescriptorMark) ? behind[ZipHeader.DescriptorMark.Length..] : behind;
        return behind.Length >= 12 && BinaryPrimitives.ReadUInt32LittleEndian(behind) == _sum.Value
            && (BinaryPrimitives.ReadUInt32LittleEndian(behind[8..]) == _sum.Length || (behind.Length >= 20 && BinaryPrimitives.ReadInt64LittleEndian(behind[12..]) == _sum.Length));
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _content.Dispose();
        base.Dispose(disposing);
    }
}
