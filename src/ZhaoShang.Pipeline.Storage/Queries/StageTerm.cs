using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage;

/// <summary>The project, or the class of projects that an indicator counts, has come to this stage and no further.</summary>
/// <param name="Stage">The stage.</param>
public sealed record StageTerm(ProjectStage Stage) : QueryNode;
