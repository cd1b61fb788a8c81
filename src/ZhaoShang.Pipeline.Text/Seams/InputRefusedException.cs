namespace ZhaoShang.Pipeline.Text;

/// <summary>
/// Thrown while the stream of an archive or of its member is read, where the bytes are damaged or a limit is passed: a stream has no other way to say so.
/// Whoever opens archives turns it into a <see cref="Refused"/>; it leaves no stage.
/// </summary>
/// <param name="code">The code of the refusal.</param>
/// <param name="detail">What was seen, what was expected and what to do.</param>
public sealed class InputRefusedException(string code, Explanation detail) : IOException(detail.English)
{
    /// <summary>The code of the refusal.</summary>
    public string Code { get; } = code;

    /// <summary>What was seen, what was expected and what to do.</summary>
    public Explanation Detail { get; } = detail;
}
