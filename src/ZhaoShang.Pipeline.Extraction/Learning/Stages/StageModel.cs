using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Learning.Stages;

/// <summary>Tells how far projects have come, where the words around them speak clearly against what the rules make of them.</summary>
/// <param name="classifier">The trained classifier; its labels are <see cref="Labels"/>.</param>
/// <param name="version">The version of the model.</param>
internal sealed class StageModel(Classifier classifier, int version)
{
    /// <summary>The number of stages.</summary>
    public const int StageCount = (int)ProjectStage.Terminated + 1;

    /// <summary>
    /// The model is followed where it holds its stage for so many times as likely as that of the rules (e to the power of 4). Set on 128 texts that neither the rules
    /// nor the model had met: from 20 times on as much is gained, and more is lost on articles that the rules know.
    /// </summary>
    private const double LeastRatio = 55;

    private readonly string _source = $"model-project-stages-{version}";

    /// <summary>The stages, by number, and that none is told.</summary>
    public static IReadOnlyList<string> Labels { get; } = [.. Enum.GetNames<ProjectStage>(), "None"];

    /// <summary>The number of the label.</summary>
    public static int LabelOf(ProjectStage? stage) => stage is ProjectStage told ? (int)told : StageCount;

    /// <summary>Changes the stages that the rules have told wrongly. O(letters of the tellings).</summary>
    /// <param name="article">The article.</param>
    /// <param name="projects">All its projects, with the stages of the rules.</param>
    /// <param name="isPlan">True if it tells what is to be done.</param>
    public void Correct(ArticleView article, IReadOnlyList<ProjectDraft> projects, bool isPlan)
    {
        StageFeatures features = new(article, projects, isPlan);
        FeatureRows rows = new();
        double[] shares = new double[Labels.Count];
        for (int i = 0; i < projects.Count; i++)
        {
            rows.Clear();
            features.Add(i, withRules: true, rows);
            classifier.Predict(rows[0], shares);
            int likeliest = Array.IndexOf(shares, shares.Max());
            if (shares[likeliest] > LeastRatio * shares[LabelOf(projects[i].Stage)])
            {
                projects[i].Stage = likeliest == StageCount ? null : (ProjectStage)likeliest;
                projects[i].StageRule = _source;
                projects[i].StageSpan = projects[i].Tellings[0];
            }
        }
    }
}
