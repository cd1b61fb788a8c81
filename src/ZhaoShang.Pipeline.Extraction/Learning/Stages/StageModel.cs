using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Learning.Stages;

/// <summary>Tells how far projects have come, where the words around them speak clearly against what the rules make of them.</summary>
/// <param name="ranking">The trained ranking: one label, whose score is how much speaks for a stage.</param>
/// <param name="version">The version of the model.</param>
internal sealed class StageModel(Classifier ranking, int version)
{
    /// <summary>The number of stages.</summary>
    public const int StageCount = (int)ProjectStage.Terminated + 1;

    /// <summary>The model is followed where it holds its stage for so many times as likely as that of the rules.</summary>
    private const double LeastRatio = 4;

    private readonly Spare<FeatureRows> _rows = new(static () => new FeatureRows());
    private readonly LabelledWeights _told = new(ranking.Weights, StageFeatures.OfStage, StageCount + 1);
    private readonly string _source = $"model-project-stages-{version}";

    /// <summary>The one label.</summary>
    public static IReadOnlyList<string> Labels { get; } = ["Stage"];

    /// <summary>The number of a stage, or of none.</summary>
    public static int LabelOf(ProjectStage? stage) => stage is ProjectStage told ? (int)told : StageCount;

    /// <summary>The stage of the number; null for none.</summary>
    public static ProjectStage? StageOf(int label) => label == StageCount ? null : (ProjectStage)label;

    /// <summary>Changes the stages that the rules have told wrongly. O(letters of the tellings).</summary>
    /// <param name="article">The article.</param>
    /// <param name="projects">All its projects, with the stages of the rules.</param>
    /// <param name="plans">Where it tells what is to be done.</param>
    public void Correct(ArticleView article, IReadOnlyList<ProjectDraft> projects, PlanParts plans)
    {
        if (projects.All(static project => IsSure(project.StageClues)))
        {
            return;
        }

        StageFeatures features = new(article, projects, plans);
        FeatureRows rows = _rows.Take();
        double[] scores = new double[StageCount + 1];
        double[] ofTitle = new double[StageCount + 1];
        _told.Add(features.Title(), ofTitle);
        List<(ProjectDraft Project, ProjectStage? Stage)> changes = [];
        for (int i = 0; i < projects.Count; i++)
        {
            if (IsSure(projects[i].StageClues))
            {
                continue;
            }

            ofTitle.CopyTo(scores, 0);
            _told.Add(features.Told(i), scores);
            rows.Clear();
            features.AddRelations(i, rows);
            for (int label = 0; label < scores.Length; label++)
            {
                ranking.Weights.Add(rows[label], scores.AsSpan(label, 1));
            }

            int likeliest = Array.IndexOf(scores, scores.Max());
            if (scores[likeliest] - scores[LabelOf(projects[i].Stage)] > Math.Log(LeastRatio))
            {
                changes.Add((projects[i], StageOf(likeliest)));
            }
        }

        _rows.GiveBack(rows);
        foreach ((ProjectDraft project, ProjectStage? stage) in changes)
        {
            (project.Stage, project.StageRule, project.StageSpan) = (stage, _source, project.Tellings[0]);
        }
    }

    // A class that the name's own sentence gives, and two verbs that go together: of these rules the model knows no better.
    private static bool IsSure(StageClues clues) => clues.Origin == StageOrigin.Verbs || clues is { Origin: StageOrigin.Class, Above: 0 };
}
