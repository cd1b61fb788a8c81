namespace ZhaoShang.Pipeline.Reading.Archives;

/// <summary>The next bytes of an input, a member's.</summary>
/// <param name="input">The input, at the first of them.</param>
/// <param name="length">How many there are.</param>
internal sealed class PartStream(ForwardInput input, long length) : ForwardStream
{
    /// <summary>How many are left.</summary>
    public long Left { get; private set; } = length;

    /// <inheritdoc/>
    /// <exception cref="ZhaoShang.Pipeline.Text.InputRefusedException">The input ends before them.</exception>
    public override int Read(Span<byte> buffer)
    {
        int wanted = (int)Math.Min(buffer.Length, Left);
        int count = wanted == 0 ? 0 : input.Read(buffer[..wanted]);
        if (count == 0 && wanted > 0)
        {
            throw Damage.Truncated(input.Position);
        }

        Left -= count;
        return count;
    }

    /// <summary>Passes over what is left.</summary>
    public void SkipRest()
    {
        input.Skip(Left);
        Left = 0;
    }
}
