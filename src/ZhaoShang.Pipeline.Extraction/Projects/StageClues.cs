using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>What the rules had before them when they told a stage.</summary>
/// <param name="Origin">The kind of rule that told it.</param>
/// <param name="Own">What the words of the project itself tell.</param>
/// <param name="Given">What is told of several projects, this one among them.</param>
/// <param name="IsClass">True if a class gives it.</param>
internal readonly record struct StageClues(StageOrigin Origin, ProjectStage? Own, ProjectStage? Given, bool IsClass)
{
    /// <summary>How many sentences above that of the name it is given.</summary>
    public int Above { get; init; }
}
