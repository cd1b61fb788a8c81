using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Archives;

/// <summary>What is left of a stream from where it is damaged: whoever reads it is told.</summary>
internal sealed class DamagedStream(InputRefusedException damage) : ForwardStream
{
    /// <inheritdoc/>
    public override int Read(Span<byte> buffer) => buffer.IsEmpty ? 0 : throw damage;
}
