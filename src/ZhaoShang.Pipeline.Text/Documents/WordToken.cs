namespace ZhaoShang.Pipeline.Text;

/// <summary>A word of a text.</summary>
/// <param name="Start">Its first UTF-16 code unit.</param>
/// <param name="Length">Its length in code units, at least 1.</param>
/// <param name="Class">Its class.</param>
public readonly record struct WordToken(int Start, int Length, WordClass Class)
{
    /// <summary>The code unit after its last one.</summary>
    public int End => Start + Length;

    /// <summary>Where it stands.</summary>
    public TextSpan Span => TextSpan.FromLength(Start, Length);
}
