namespace ZhaoShang.Pipeline.Reading.Archives;

/// <summary>A stream that is read once from its beginning: all that the openers of archives hand out.</summary>
internal abstract class ForwardStream : Stream
{
    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw NoSeek();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw NoSeek();
        set => throw NoSeek();
    }

    /// <inheritdoc/>
    public abstract override int Read(Span<byte> buffer);

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw NoSeek();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw NoSeek();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw NoSeek();

    private static InvalidOperationException NoSeek() => new("The stream is read forward only.");
}
