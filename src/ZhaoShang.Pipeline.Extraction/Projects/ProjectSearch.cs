using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Learning;
using ZhaoShang.Pipeline.Extraction.Learning.Names;
using ZhaoShang.Pipeline.Extraction.Projects.Parties;
using ZhaoShang.Pipeline.Extraction.Projects.Refusals;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>The search for the projects of one article. Its <see cref="Steps"/> are taken one after the other, each once.</summary>
/// <param name="article">The article.</param>
/// <param name="isPlan">True if it tells what is to be done: 开工 is then no fact.</param>
/// <param name="learned">The learned models that help the rules.</param>
internal sealed class ProjectSearch(ArticleView article, bool isPlan, LearnedModels learned)
{
    // Factories that are parts of projects do not pay for them.
    private readonly List<TextSpan> _parts = [];
    private IReadOnlyList<NameCandidate> _names = [];
    private NameTokens? _words;
    private PlanParts? _plans;
    private List<ProjectDraft> _drafts = [];
    private IReadOnlyList<TextSpan> _makers = [];

    /// <summary>The steps in their order.</summary>
    public static IReadOnlyList<Action<ProjectSearch>> Steps { get; } =
    [
        static search => search.FindNames(),
        static search => search.ReadWords(),
        static search => search.RefineNames(),
        static search => search.ReadDetails(),
        static search => search.FindMakers(),
        static search => search.ReadParties(),
        static search => search.Merge(),
        static search => search.CorrectAmounts(),
        static search => search.CorrectStages(),
    ];

    /// <summary>The projects in the order in which they are first told; empty before the last step, and if there are none.</summary>
    public IReadOnlyList<ProjectDraft> Projects { get; private set; } = [];

    private NameTokens Words => _words ??= new NameTokens(article);

    private PlanParts Plans => _plans ??= new PlanParts(article, isPlan);

    private void FindNames() => _names = NameFinder.Find(article);

    private void ReadWords() => _ = Words;

    private void RefineNames()
    {
        IReadOnlyList<NameCandidate> names = learned.ProjectNames?.Refine(Words, _names) ?? _names;
        names = NameRefusals.Kept(article, names, NameStep.Both, _parts);
        _names = [.. ProductRows.Join(article, SiblingNames.Complete(article, names)).Select(name => ProjectExtractor.WithoutPart(article, name))];
    }

    private void ReadDetails() => _drafts = [.. new DetailReader(article, _names, Plans).Read()];

    private void FindMakers() => _makers = learned.PartyNames?.Find(Words, _names) ?? [];

    private void ReadParties()
    {
        PartyReader parties = new(article, _makers);
        foreach (ProjectDraft draft in _drafts)
        {
            draft.Parties = [.. parties.Read(draft).Where(party => !_parts.Exists(part => article.Letters(part) == party.Name))];
            bool isLearned = draft.Parties.Count > 0 && _makers.Any(maker => article.Letters(maker) == draft.Parties[0].Name && draft.Scope.Exists(scope => scope.Contains(maker)));
            draft.PartyRule = isLearned ? learned.PartyNames!.Source : PartyReader.Rule;
        }
    }

    private void Merge()
    {
        List<ProjectDraft> told = [.. _drafts.Where(draft => NameRefusals.Of(new NameInText(article, draft.Candidate, [], null), NameStep.Told) is null && ProjectExtractor.IsProject(article, draft) && !(draft.Candidate.Rule == learned.ProjectNames?.Source && ProjectExtractor.IsUntold(draft)))];
        Projects = Retellings.Merge(article, told);
        foreach (ProjectDraft phase in Projects.Where(draft => draft.Name.Contains("一期", StringComparison.Ordinal)))
        {
            ProjectExtractor.TakeStageOfWhole(phase, Projects);
        }
    }

    private void CorrectAmounts()
    {
        learned.Amounts?.Correct(article, Projects);
        TotalInvestments.Settle(article, Projects);
    }

    private void CorrectStages()
    {
        learned.Stages?.Correct(article, Projects, Plans);
        PlannedCompletions.Settle(article, Projects);
    }
}
