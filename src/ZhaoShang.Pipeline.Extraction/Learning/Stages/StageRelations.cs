using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Learning.Stages;

/// <summary>Makes the features that tell how a stage stands to what is told: to the words of stage, to what the rules make of them, and to the projects beside.</summary>
/// <param name="article">The article.</param>
/// <param name="projects">All its projects, with the stages of the rules.</param>
internal sealed class StageRelations(ArticleView article, IReadOnlyList<ProjectDraft> projects)
{
    private const int FurthestBeside = 30;
    private const uint MostTold = 3;
    private const uint Untold = 99;

    private const uint OfWords = 100;
    private const uint OfRules = 120;
    private const uint OfGiven = 130;
    private const uint OfBeside = 140;

    // The paragraphs of the projects.
    private readonly int[] _paragraphs = [.. projects.Select(project => article.Outline.SentenceAt(project.Candidate.Span.Start).Paragraph)];

    // Of the projects beside the one that is asked for, by stage: how many of its paragraph and of all have it.
    private readonly int[] _sameParagraph = new int[StageModel.StageCount + 1];
    private readonly int[] _all = new int[StageModel.StageCount + 1];
    private int _inParagraph;

    private FeatureRows _rows = new();
    private int _first;

    /// <summary>True for the zones of the sentence that tell of the name.</summary>
    public static bool IsNear(TellingZone zone) => zone is TellingZone.Left or TellingZone.Right or TellingZone.Behind or TellingZone.Before or TellingZone.SharedLeft or TellingZone.SharedRight;

    /// <summary>Adds what tells whether <paramref name="stage"/> is that of the <paramref name="i"/>-th project. O(words + projects beside it).</summary>
    /// <param name="words">The words of stage around it.</param>
    /// <param name="i">The number of the project.</param>
    /// <param name="stage">The stage; null for none.</param>
    /// <param name="withRules">True if it is told which stages the rules give.</param>
    /// <param name="rows">Takes the features, each once, for the place that is being filled.</param>
    public void Add(List<(TellingZone Zone, StageWord Word)> words, int i, ProjectStage? stage, bool withRules, FeatureRows rows)
    {
        (_rows, _first) = (rows, rows.Filled);
        uint label = (uint)StageModel.LabelOf(stage);
        uint told = Math.Min(ToldIn(words), MostTold);
        AddWords(words, stage, label, told);
        AddGiven(projects[i].StageClues, stage, label);
        if (withRules)
        {
            AddRules(projects[i], stage, label, told);
            AddBeside(i - 1, OfBeside, i, stage);
            AddBeside(i + 1, OfBeside + 3, i, stage);
            AddShares(i, label);
        }
    }

    private void Add(uint template, uint first, uint second = 0) => _rows.AddOnce(FeatureHash.Of(template, first, second), _first);

    private static uint ToldIn(List<(TellingZone Zone, StageWord Word)> words)
    {
        uint told = 0;
        foreach ((_, StageWord word) in words)
        {
            told += word.Stage is null ? 0u : 1;
        }

        return told;
    }

    private void AddWords(List<(TellingZone Zone, StageWord Word)> words, ProjectStage? stage, uint label, uint count)
    {
        ProjectStage? furthest = null;
        ProjectStage? near = null;
        ProjectStage? last = null;
        for (int at = 0; at < words.Count; at++)
        {
            (TellingZone zone, StageWord word) = words[at];
            if (word.Stage is ProjectStage told)
            {
                last = told;
                furthest = StageOfNames.Further(furthest, told);
                near = IsNear(zone) ? StageOfNames.Further(near, told) : near;
            }

            if (stage is not null && word.Stage == stage)
            {
                Add(OfWords, (uint)zone);
                Add(OfWords + 1, word.IsPast ? 1u : 0);
                Add(OfWords + 2, (uint)zone, IsLast(words, at) ? 1u : 0);
            }
            else if (stage is not null && word.Expected == stage)
            {
                Add(OfWords + 3, (uint)zone);
            }
        }

        Add(OfWords + 4, stage == furthest ? 1u : 0, count);
        Add(OfWords + 5, stage == near ? 1u : 0, count);
        Add(OfWords + 6, stage == furthest ? 1u : 0, label);
        if (stage == last)
        {
            Add(OfWords + 7, count);
        }
    }

    private static bool IsLast(List<(TellingZone Zone, StageWord Word)> words, int at)
    {
        for (int later = at + 1; later < words.Count; later++)
        {
            if (words[later].Zone == words[at].Zone && words[later].Word.Stage is not null)
            {
                return false;
            }
        }

        return true;
    }

    private void AddGiven(StageClues clues, ProjectStage? stage, uint label)
    {
        uint isClass = clues.IsClass ? 1u : 0;
        if (clues.Given is ProjectStage given)
        {
            Add(OfGiven + 3, ((uint)given * 2) + isClass, label);
            if (given == stage)
            {
                Add(OfGiven, isClass);
                Add(OfGiven + 1, isClass, label);
                Add(OfGiven + 2, isClass, clues.Own is null ? 0u : 1);
                Add(OfGiven + 4, (Height(clues.Above) * 2) + isClass, clues.Own is null ? 0u : 1);
            }
        }
    }

    private void AddRules(ProjectDraft project, ProjectStage? stage, uint label, uint count)
    {
        StageClues clues = project.StageClues;
        uint isRules = stage == project.Stage ? 1u : 0;
        Add(OfRules, isRules);
        Add(OfRules + 1, isRules, (uint)clues.Origin);
        Add(OfRules + 2, isRules, label);
        Add(OfRules + 3, isRules, count);
        if (isRules == 1)
        {
            Add(OfRules + 4, label, (uint)clues.Origin);
        }

        Add(OfRules + 7, (isRules * 16) + (uint)clues.Origin, Height(clues.Above));
        Add(OfRules + 5, clues.Own == stage ? 1u : 0);
        Add(OfRules + 6, clues.Own is ProjectStage own ? (uint)own : Untold, label);
    }

    private static uint Height(int above) => above switch { 0 => 0, <= 2 => 1, <= 6 => 2, <= 15 => 3, _ => 4 };

    private void AddBeside(int at, uint template, int i, ProjectStage? stage)
    {
        if (at < 0 || at >= projects.Count)
        {
            return;
        }

        ProjectDraft other = projects[at];
        Clause own = article.Outline.ClauseAt(projects[i].Candidate.Span.Start);
        Clause its = article.Outline.ClauseAt(other.Candidate.Span.Start);
        uint nearness = own.Index == its.Index ? 0u : own.Sentence == its.Sentence ? 1u : _paragraphs[i] == _paragraphs[at] ? 2u : 3u;
        Add(template, nearness, stage == other.Stage ? 1u : 0);
        Add(template + 1, ((other.Stage is ProjectStage told ? (uint)told : Untold) * 4) + nearness, (uint)StageModel.LabelOf(stage));
    }

    // How many of the same paragraph, and of all, have the stage.
    private void AddShares(int i, uint label)
    {
        int others = Math.Min(projects.Count, i + FurthestBeside) - Math.Max(0, i - FurthestBeside) - 1;
        Add(OfBeside + 6, Math.Min((uint)_inParagraph, MostTold), _inParagraph == 0 ? Untold : (uint)(4 * _sameParagraph[label] / _inParagraph));
        Add(OfBeside + 7, Math.Min((uint)others, MostTold), others == 0 ? Untold : (uint)(4 * _all[label] / others));
    }

    /// <summary>Counts the stages of the projects beside the <paramref name="i"/>-th one, once for all stages that are then asked for.</summary>
    public void CountBeside(int i)
    {
        _inParagraph = 0;
        Array.Clear(_sameParagraph);
        Array.Clear(_all);
        for (int other = Math.Max(0, i - FurthestBeside); other < Math.Min(projects.Count, i + FurthestBeside); other++)
        {
            if (other != i)
            {
                int label = StageModel.LabelOf(projects[other].Stage);
                int isOfParagraph = _paragraphs[other] == _paragraphs[i] ? 1 : 0;
                _all[label]++;
                _sameParagraph[label] += isOfParagraph;
                _inParagraph += isOfParagraph;
            }
        }
    }
}
