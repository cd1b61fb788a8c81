using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Archives;

/// <summary>
/// Reads a stream forward through a buffer that can be looked into before it is taken. Where the stream is damaged, what was read before is given first, and the damage is told by whoever reads
/// on from there.
/// </summary>
internal sealed class ForwardInput(Stream stream)
{
    private const int BufferLength = 64 * 1024;

    private readonly byte[] _buffer = new byte[BufferLength];

    private int _start;

    private int _end;

    private bool _isAtEnd;

    private InputRefusedException? _damage;

    /// <summary>How many bytes were taken.</summary>
    public long Position { get; private set; }

    /// <summary>The bytes that lie in the buffer, not taken yet.</summary>
    public ReadOnlySpan<byte> Buffered => _buffer.AsSpan(_start, _end - _start);

    /// <summary>The length of a stream that can seek.</summary>
    public long Length => stream.Length;

    /// <summary>Goes on at another place of a stream that can seek.</summary>
    /// <exception cref="InputRefusedException">The place is behind its end.</exception>
    public void MoveTo(long position)
    {
        long inBuffer = position - (Position - _start);
        if (inBuffer >= 0 && inBuffer <= _end)
        {
            _start = (int)inBuffer;
        }
        else
        {
            stream.Position = position <= stream.Length ? position : throw Damage.Truncated(stream.Length);
            (_start, _end, _isAtEnd) = (0, 0, false);
        }

        Position = position;
    }

    /// <summary>Looks at the next bytes: <paramref name="length"/> of them, fewer at the end of the stream or before damage. At most 64 KiB.</summary>
    /// <exception cref="InputRefusedException">The stream is damaged right here.</exception>
    public ReadOnlySpan<byte> Peek(int length)
    {
        while (_end - _start < length && !_isAtEnd)
        {
            if (_end == BufferLength)
            {
                Buffered.CopyTo(_buffer);
                (_start, _end) = (0, _end - _start);
            }

            int count = Fill();
            _end += count;
            _isAtEnd = count == 0;
        }

        if (_end == _start && length > 0 && _damage is not null)
        {
            throw _damage;
        }

        return Buffered[..Math.Min(length, _end - _start)];
    }

    /// <summary>Takes bytes that lie in the buffer.</summary>
    public void Take(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _end - _start);
        _start += count;
        Position += count;
    }

    /// <summary>Takes the next bytes into <paramref name="target"/>; fewer than it holds, and 0 only at the end of the stream.</summary>
    public int Read(Span<byte> target)
    {
        if (_start == _end && target.Length >= BufferLength && !_isAtEnd)
        {
            int direct = stream.Read(target);
            (_start, _end, _isAtEnd) = (0, 0, direct == 0);
            Position += direct;
            return direct;
        }

        ReadOnlySpan<byte> next = Peek(1).IsEmpty ? [] : Buffered[..Math.Min(target.Length, _end - _start)];
        next.CopyTo(target);
        Take(next.Length);
        return next.Length;
    }

    /// <summary>Takes exactly the next bytes, a header's.</summary>
    /// <exception cref="InputRefusedException">The input ends before.</exception>
    public byte[] ReadExactly(int length)
    {
        byte[] bytes = new byte[length];
        int at = 0;
        while (at < length)
        {
            int count = Read(bytes.AsSpan(at));
            at += count > 0 ? count : throw Damage.Truncated(Position);
        }

        return bytes;
    }

    /// <summary>Passes over the next bytes.</summary>
    /// <exception cref="InputRefusedException">The input ends before.</exception>
    public void Skip(long length)
    {
        while (length > 0)
        {
            int buffered = Peek(1).IsEmpty ? throw Damage.Truncated(Position) : (int)Math.Min(length, Buffered.Length);
            Take(buffered);
            length -= buffered;
        }
    }

    private int Fill()
    {
        try
        {
            return stream.Read(_buffer, _end, BufferLength - _end);
        }
        catch (InputRefusedException e) when (_end > _start)
        {
            _damage = e;
            return 0;
        }
    }
}
