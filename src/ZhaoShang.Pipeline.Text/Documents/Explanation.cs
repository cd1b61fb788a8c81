namespace ZhaoShang.Pipeline.Text;

/// <summary>What was seen, what was expected and what to do, one line in each of the program's languages.</summary>
/// <param name="Chinese">In Chinese.</param>
/// <param name="English">In English.</param>
public sealed record Explanation(string Chinese, string English)
{
    /// <summary>The Chinese line.</summary>
    public override string ToString() => Chinese;
}
