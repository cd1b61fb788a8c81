using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>
/// Amounts of projects that are a phase by name: 投资4000万元的包装厂二期, 包装厂二期(4000万元) tell the investment of the phase. Near miss: the 总投资 of 包装厂二期 is the total of its
/// own record.
/// </summary>
internal static class PhaseAmounts
{
    private const int NameReach = 8;
    private const int LabelReach = 6;

    /// <summary>Phases with their numbers.</summary>
    public static readonly PhraseTable<int> Names = new(("一期", 1), ("二期", 2), ("三期", 3), ("四期", 4));

    // What may follow a phase that has no name of its own.
    private static readonly PhraseSet Work = new("工程 项目 扩建 扩建工程 扩建项目 建设 建设项目 改造 改造工程 技改 技改项目 扩能 厂房 开发 开发项目 基础设施");

    /// <summary>The phase at the end of <paramref name="name"/> (包装厂二期, 包装厂二期扩建工程) or one behind the first that opens it (二期线束车间); null if it names none, or a thing of its own (古镇二期商业综合体). O(1).</summary>
    public static int? Ending(string name) => (Names.TryLast(name, new TextSpan(Math.Max(0, name.Length - NameReach), name.Length), out PhraseHit<int> phase)
        && (phase.End == name.Length || name[phase.End] is '(' or ')' || Work.At(name, phase.End, name.Length)?.End == name.Length)) || (Names.TryAt(name, 0, name.Length, out phase) && phase.Value > 1) ? phase.Value : null;

    /// <summary><paramref name="amount"/> as the phase's, if the project is one and the amount is not told as a total. O(1).</summary>
    public static DraftAmount Of(ArticleView article, ProjectDraft project, DraftAmount amount) =>
        amount.Role == AmountRole.TotalInvestment && !IsTotal(article, amount.Mention) && Ending(project.Name) is int phase ? amount with { Role = AmountRole.PhaseInvestment, Phase = phase } : amount;

    private static bool IsTotal(ArticleView article, Mention money) => new TextSpan(Math.Max(0, money.Span.Start - LabelReach), money.Span.Start).Of(article.Text).Contains('总');
}
