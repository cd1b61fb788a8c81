using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Learning.Stages;

/// <summary>Tells the stage of projects with a maximum-entropy classifier that sees, among the words, what the rules decided.</summary>
/// <param name="classifier">The trained classifier; its labels are <see cref="Labels"/>.</param>
/// <param name="version">The version of the model.</param>
internal sealed class StageModel(Classifier classifier, int version)
{
    private readonly string _source = $"model-project-stages-{version}";

    /// <summary>The stages by number, then that none is told.</summary>
    public static IReadOnlyList<string> Labels { get; } = [.. Enum.GetNames<ProjectStage>(), "None"];

    /// <summary>The number of the label of a stage.</summary>
    public static int LabelOf(ProjectStage? stage) => stage is { } told ? (int)told : Labels.Count - 1;

    /// <summary>Sets the stage of each of <paramref name="projects"/>.</summary>
    public void Apply(StageFeatures features, IReadOnlyList<ProjectDraft> projects)
    {
        FeatureRows rows = new();
        foreach (ProjectDraft project in projects)
        {
            project.RuleStage = project.Stage;
        }

        double[] shares = new double[Labels.Count];
        foreach (ProjectDraft project in projects)
        {
            rows.Clear();
            features.Add(project, projects, withRule: true, rows);
            classifier.Predict(rows[0], shares);
            int best = Array.IndexOf(shares, shares.Max());
            ProjectStage? stage = best == Labels.Count - 1 ? null : (ProjectStage)best;
            project.StageLikelihood = shares[best];
            if (stage != project.Stage)
            {
                project.Stage = stage;
                project.StageRule = _source;
            }
        }
    }
}
