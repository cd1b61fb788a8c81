using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>Two kinds of words that tell a stage together where the second stands behind the first in one clause: 从名单中|划掉, 土地|已落实.</summary>
/// <param name="Stage">What they tell.</param>
/// <param name="Openings">The words that come first, parted by spaces.</param>
/// <param name="Reach">How many letters may stand between the two.</param>
/// <param name="Closings">The words that come behind.</param>
internal sealed record StageFrame(ProjectStage Stage, string Openings, int Reach, string Closings)
{
    /// <summary>Words that make it something else where they stand between the two or right behind: 收回|投资成本; empty for none.</summary>
    public string Others { get; init; } = "";

    /// <summary>True if nothing of the clause but a particle may follow the second: 客商|走了, but not 客商走了一圈.</summary>
    public bool EndsClause { get; init; }
}
