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

    private InflatedStream? _member;

    private bool _isDone;

    /// <summary>Where bytes begin that belong to no member; null if there are none but zeros.</summary>
    public long? TrailingAt { get; private set; }

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
        byte[] head = input.ReadExactly(10);
        if (head is not [0x1F, 0x8B, 0x08, ..] || (head[3] & Reserved) != 0)
        {
            throw Damage.At(start, "不是 gzip 文件头", "there is no gzip header");
        }

        if ((head[3] & HasExtra) != 0)
        {
            byte[] length = input.ReadExactly(2);
            input.Skip(length[0] | (length[1] << 8));
        }

        SkipText((head[3] & HasName) != 0);
        SkipText((head[3] & HasComment) != 0);
        input.Skip((head[3] & HasHeaderSum) != 0 ? 2 : 0);
        return new InflatedStream(input);
    }

    private void SkipText(bool isThere)
    {
        while (isThere && input.ReadExactly(1)[0] != 0)
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
