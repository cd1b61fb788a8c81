using System.Buffers.Binary;
using ZhaoShang.Pipeline.Reading.Archives;

namespace ZhaoShang.Pipeline.Reading.GZip;

/// <summary>The content of all members of a gzip file, each checked against its checksum and length.</summary>
internal sealed class GZipContent(ForwardInput input) : ForwardStream
{
    private const byte HasHeaderSum = 2;
    private const byte HasExtra = 4;
    private const byte HasName = 8;
    private const byte HasComment = 16;
    private const byte Reserved = 0xE0;
    private const byte SmallestEffort = 2;
    private const byte FastestEffort = 4;

    /// <summary>The last of the systems that zlib writes; RFC 1952 ends before.</summary>
    private const byte LastSystem = 19;
    private const byte UnknownSystem = 255;

    private InflatedStream? _member;

    private bool _isDone;

    /// <summary>Where bytes begin that belong to no member; null if there are none but zeros.</summary>
    public long? TrailingAt { get; private set; }

    /// <summary>Where a member's header begins whose bytes do not fit one another though its content can be read; null if there is none.</summary>
    public long? HeaderDamageAt { get; private set; }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        while (!_isDone && !buffer.IsEmpty)
        {
            _member ??= Begin();
            int count = _member.Read(buffer);
            if (count > 0)
            {
                return count;
            }

            End();
        }

        return 0;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _member?.Dispose();
        base.Dispose(disposing);
    }

    private InflatedStream Begin()
    {
        long start = input.Position;
        Crc32 sum = new();
        byte[] head = Take(10, sum);
        if (head is not [0x1F, 0x8B, 0x08, ..] || (head[3] & Reserved) != 0)
        {
            throw Damage.At(start, "不是 gzip 文件头", "there is no gzip header");
        }

        if ((head[3] & HasExtra) != 0)
        {
            byte[] length = Take(2, sum);
            Take(length[0] | (length[1] << 8), sum);
        }

        SkipText((head[3] & HasName) != 0, sum);
        SkipText((head[3] & HasComment) != 0, sum);
        bool isSound = head[8] is 0 or SmallestEffort or FastestEffort && head[9] is <= LastSystem or UnknownSystem;
        if ((head[3] & HasHeaderSum) != 0)
        {
            ushort told = BinaryPrimitives.ReadUInt16LittleEndian(input.ReadExactly(sizeof(ushort)));
            isSound &= told == (ushort)sum.Value;
        }

        HeaderDamageAt ??= isSound ? null : start;
        return new InflatedStream(input);
    }

    private byte[] Take(int length, Crc32 sum)
    {
        byte[] bytes = input.ReadExactly(length);
        sum.Append(bytes);
        return bytes;
    }

    private void SkipText(bool isThere, Crc32 sum)
    {
        while (isThere && Take(1, sum)[0] != 0)
        {
        }
    }

    private void End()
    {
        _member!.TakeToTrailer(lengthOffset: 4);
        input.Skip(8);
        _member.Dispose();
        _member = null;
        while (input.Peek(1) is [0])
        {
            input.Take(1);
        }

        ReadOnlySpan<byte> next = input.Peek(2);
        _isDone = next is not [0x1F, 0x8B];
        TrailingAt = _isDone && !next.IsEmpty ? input.Position : null;
    }
}
