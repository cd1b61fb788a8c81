namespace ZhaoShang.Pipeline.Reading.Archives;

/// <summary>All that is left of an input.</summary>
internal sealed class RestStream(ForwardInput input) : ForwardStream
{
    /// <inheritdoc/>
    public override int Read(Span<byte> buffer) => input.Read(buffer);
}
