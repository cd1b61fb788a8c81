namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Bytes that are written one after another and used again. A number takes a byte for each seven of its bits.</summary>
internal sealed class ByteWriter
{
    private byte[] _bytes = new byte[256];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>What was written, good until more is.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Count);

    /// <summary>Begins anew.</summary>
    public void Clear() => Count = 0;

    /// <summary>Makes room for <paramref name="length"/> bytes, takes them as written, and gives them to be filled.</summary>
    public Span<byte> Take(int length)
    {
        if (_bytes.Length - Count < length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Count + length));
        }

        Count += length;
        return _bytes.AsSpan(Count - length, length);
    }

    /// <summary>Writes a byte.</summary>
    public void Add(byte value)
    {
        if (Count == _bytes.Length)
        {
            Array.Resize(ref _bytes, _bytes.Length * 2);
        }

        _bytes[Count++] = value;
    }

    /// <summary>Writes bytes.</summary>
    public void Add(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Take(bytes.Length));

    /// <summary>Writes a number from 0.</summary>
    public void AddNumber(long value)
    {
        ulong rest = (ulong)value;
        for (; rest >= 0x80; rest >>= 7)
        {
            Add((byte)(rest | 0x80));
        }

        Add((byte)rest);
    }
}
