using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Learning.Amounts;

/// <summary>An amount that may be a project's.</summary>
/// <param name="Project">The number of the project.</param>
/// <param name="Near">The amounts near the project, in the order of the text.</param>
/// <param name="Order">The number of the amount among them.</param>
/// <param name="Told">What the rules take it for; null if they give it to none or to another project.</param>
internal sealed record AmountCandidate(int Project, IReadOnlyList<Mention> Near, int Order, AmountRole? Told)
{
    /// <summary>The amount.</summary>
    public Mention Money => Near[Order];
}
