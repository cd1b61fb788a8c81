using ZhaoShang.Pipeline.Reading.Archives;

namespace ZhaoShang.Pipeline.Reading.Zip;

/// <summary>A member's content, checked against the checksum and the length that the archive tells.</summary>
internal sealed class ZipContent : ForwardStream
{
    private readonly ZipEntry _entry;

    private readonly ForwardInput _input;

    private readonly Stream _content;

    private readonly Crc32 _sum = new();

    /// <summary>Begins at the input's next byte.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The entry's method is neither 0 nor 8.</exception>
    public ZipContent(ZipEntry entry, ForwardInput input)
    {
        _entry = entry;
        _input = input;
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
        bool isLonger = _sum.Length > _entry.Length;
        if (isLonger || (count == 0 && !buffer.IsEmpty && (_sum.Length != _entry.Length || _sum.Value != _entry.Crc)))
        {
            throw Damage.At(_input.Position, "内容与所记的长度或校验和不符", "the content does not fit the length or checksum that is told of it");
        }

        return count;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _content.Dispose();
        base.Dispose(disposing);
    }
}
