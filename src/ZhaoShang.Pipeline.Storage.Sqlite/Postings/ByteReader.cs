namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Reads what <see cref="ByteWriter"/> wrote.</summary>
/// <param name="bytes">The bytes.</param>
/// <param name="at">Where to begin.</param>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes, int at = 0)
{
    private const int MostBits = 56;
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>Where the next byte stands.</summary>
    public int At { get; private set; } = at;

    /// <summary>True if no byte is left.</summary>
    public readonly bool IsAtEnd => At >= _bytes.Length;

    /// <summary>The next <paramref name="length"/> bytes.</summary>
    /// <exception cref="DamagedPostingsException">They are not there.</exception>
    public ReadOnlySpan<byte> Read(int length)
    {
        if (length < 0 || length > _bytes.Length - At)
        {
            throw new DamagedPostingsException();
        }

        At += length;
        return _bytes.Slice(At - length, length);
    }

    /// <summary>The next number, which must be below 2^31.</summary>
    /// <exception cref="DamagedPostingsException">There is none.</exception>
    public int ReadNumber() => ReadLong() is <= int.MaxValue and long value ? (int)value : throw new DamagedPostingsException();

    /// <summary>The next number.</summary>
    /// <exception cref="DamagedPostingsException">There is none.</exception>
    public long ReadLong()
    {
        long value = 0;
        for (int shift = 0; shift <= MostBits && At < _bytes.Length; shift += 7)
        {
            byte next = _bytes[At++];
            value |= (long)(next & 0x7f) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw new DamagedPostingsException();
    }
}
