using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Learning.Amounts;

/// <summary>Tells which amounts are a project's and what they are, where the words around them speak clearly against what the rules make of them.</summary>
/// <param name="classifier">The trained classifier; its labels are <see cref="Labels"/>.</param>
/// <param name="version">The version of the model.</param>
internal sealed class AmountModel(Classifier classifier, int version)
{
    private const int RoleCount = (int)AmountRole.Tax + 1;

    /// <summary>The model is followed where it holds its answer for so many times as likely as that of the rules (e to the power of 4).</summary>
    private const double LeastRatio = 55;

    private readonly Spare<FeatureRows> _rows = new(static () => new FeatureRows());
    private readonly string _source = $"model-project-amounts-{version}";

    /// <summary>The roles of amounts, by number, and that the amount is not the project's.</summary>
    public static IReadOnlyList<string> Labels { get; } = [.. Enum.GetNames<AmountRole>(), "None"];

    /// <summary>The number of the label.</summary>
    public static int LabelOf(AmountRole? role) => role is AmountRole told ? (int)told : RoleCount;

    /// <summary>Gives to the projects amounts that the rules have missed, takes those away that are not theirs, and mends roles. O(letters of the tellings).</summary>
    /// <param name="article">The article.</param>
    /// <param name="projects">All its projects, with the amounts of the rules.</param>
    /// <remarks>What stands in a table is told by the heading of its column.</remarks>
    public void Correct(ArticleView article, IReadOnlyList<ProjectDraft> projects)
    {
        AmountFeatures features = new(article, projects);
        FeatureRows rows = _rows.Take();
        double[] shares = new double[Labels.Count];
        List<(AmountCandidate Candidate, AmountRole? Role)> changes = [];
        for (int i = 0; i < projects.Count; i++)
        {
            foreach (AmountCandidate candidate in AmountCandidates.Of(article, projects[i], i).Where(candidate => TableRows.HeadingAbove(article, candidate.Money.Span.Start) is null))
            {
                rows.Clear();
                features.Add(candidate, rows);
                classifier.Predict(rows[0], shares);
                int likeliest = Array.IndexOf(shares, shares.Max());
                if (shares[likeliest] > LeastRatio * shares[LabelOf(candidate.Told)])
                {
                    changes.Add((candidate, likeliest == RoleCount ? null : (AmountRole)likeliest));
                }
            }
        }

        _rows.GiveBack(rows);
        foreach ((AmountCandidate candidate, AmountRole? role) in changes)
        {
            Change(article, projects[candidate.Project], candidate.Money, role);
        }
    }

    private void Change(ArticleView article, ProjectDraft project, Mention money, AmountRole? role)
    {
        if (role == AmountRole.TotalInvestment && FigureRoles.IsNoTotal(article, money))
        {
            return;
        }

        int at = project.Amounts.FindIndex(told => told.Mention.Span == money.Span);
        if (at >= 0)
        {
            project.Amounts.RemoveAt(at);
        }

        if (role is AmountRole told && !project.Amounts.Exists(known => known.Role == told && known.Mention.Amount == money.Amount))
        {
            int? phase = told == AmountRole.PhaseInvestment ? FigureRoles.Amount(article, money, article.Outline.SentenceAt(money.Span.Start).Span.Start).Phase : null;
            project.Amounts.Insert(at >= 0 ? at : project.Amounts.Count, PhaseAmounts.Of(article, project, new DraftAmount(told, money, phase)));
            project.Figures.Add(money.Span);
        }

        project.AmountRule = _source;
    }
}
