using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Learning.Stages;

/// <summary>Makes the features that tell how far a project has come. What the rules decide is not among them.</summary>
/// <param name="article">The article.</param>
/// <param name="projects">All its projects.</param>
/// <param name="isPlan">True if it tells what is to be done.</param>
internal sealed class StageFeatures(ArticleView article, IReadOnlyList<ProjectDraft> projects, bool isPlan)
{
    private const int MostWords = 16;
    private const int MostInOrder = 2;
    private const int Denied = 2 * StageModel.StageCount;

    private const uint OfZone = 100;
    private const uint OfWords = 200;
    private const uint OfStageWords = 300;
    private const uint OfProject = 400;
    private const uint Zones = 16;

    private static readonly MentionKind[] Figures = [MentionKind.Money, MentionKind.Date, MentionKind.Quantity, MentionKind.Percent];

    private readonly TellingZones _zones = new(article, projects);
    private readonly HashSet<uint> _features = [];
    private readonly List<WordToken> _words = [];

    /// <summary>Adds one place for the <paramref name="i"/>-th project. O(letters of its zones).</summary>
    /// <param name="i">The number of the project.</param>
    /// <param name="withRules">True if the words of stage that the rules know are told as such.</param>
    /// <param name="rows">Takes the place.</param>
    public void Add(int i, bool withRules, FeatureRows rows)
    {
        _features.Clear();
        Span<uint> told = stackalloc uint[(int)Zones];
        told.Clear();
        foreach ((TellingZone zone, TextSpan span) in _zones.Of(projects[i], i))
        {
            AddZone(zone, span);
            told[(int)zone] |= withRules ? StageWordsOf(zone, span) : 0;
        }

        if (withRules)
        {
            Add(OfStageWords, told[(int)TellingZone.Left], told[(int)TellingZone.Right]);
            uint all = 0;
            foreach (uint zone in told)
            {
                all |= zone;
            }

            Add(OfStageWords + 1, all, 0);
        }

        AddProject(projects[i]);
        foreach (uint feature in _features)
        {
            rows.Add(feature);
        }

        rows.EndPlace();
    }

    private void Add(uint template, uint first, uint second) => _features.Add(FeatureHash.Of(template, first, second));

    private void AddZone(TellingZone zone, TextSpan span)
    {
        if (span.IsEmpty)
        {
            Add(OfZone, (uint)zone, 0);
            return;
        }

        foreach (MentionKind kind in Figures)
        {
            if (article.Mentions.Within(span, kind).Any())
            {
                Add(OfZone + 1, (uint)zone, (uint)kind);
            }
        }

        _words.Clear();
        _words.AddRange(article.WordsWithin(span).Where(static word => IsTelling(word.Class)));
        if (zone is TellingZone.Left or TellingZone.SharedLeft or TellingZone.Before)
        {
            _words.Reverse();
        }

        for (int i = 0; i < Math.Min(_words.Count, MostWords); i++)
        {
            AddWord(zone, _words[i], i);
        }
    }

    // Names of places, persons and firms, figures and marks tell nothing of a stage.
    private static bool IsTelling(WordClass kind) => kind is not (WordClass.Punctuation or WordClass.Numeral or WordClass.Measure or WordClass.PlaceName or WordClass.PersonName or WordClass.OrganisationName);

    private void AddWord(TellingZone zone, WordToken word, int place)
    {
        ReadOnlySpan<char> letters = word.Span.Of(article.Text);
        uint hash = FeatureHash.Of(letters);
        Add(OfWords, (uint)zone, hash);
        bool isNear = zone is not (TellingZone.Heading or TellingZone.Opening);
        if (isNear)
        {
            Add(OfWords + 1, hash, 0);
        }

        if (place < MostInOrder)
        {
            Add(OfWords + 2 + (uint)place, (uint)zone, hash);
        }

        // The letters of a verb tell what an unknown one means: 签 in 签妥.
        bool isBefore = zone is TellingZone.Left or TellingZone.SharedLeft or TellingZone.Before;
        uint side = !isNear ? (uint)zone : isBefore ? (uint)TellingZone.Left : (uint)TellingZone.Right;
        for (int i = 0; word.Class is WordClass.Verb or WordClass.VerbalNoun && i < letters.Length; i++)
        {
            Add(OfWords + 10, side, letters[i]);
        }
    }

    private uint StageWordsOf(TellingZone zone, TextSpan span)
    {
        uint all = 0;
        uint count = 0;
        foreach (StageWord word in StageReader.In(article, span))
        {
            int kind = word.Stage is ProjectStage told ? (int)told : word.Expected is ProjectStage expected ? StageModel.StageCount + (int)expected : Denied;
            all |= 1u << kind;
            count++;
            Add(OfStageWords + 2, (uint)zone, (uint)kind);
            Add(OfStageWords + 3, (uint)kind, 0);
            if (word.IsPast)
            {
                Add(OfStageWords + 4, (uint)kind, 0);
            }
        }

        Add(OfStageWords + 5, (uint)zone, Math.Min(count, 2));
        return all;
    }

    private void AddProject(ProjectDraft project)
    {
        foreach (DraftAmount amount in project.Amounts)
        {
            Add(OfProject, (uint)amount.Role, 0);
        }

        foreach (DraftDate date in project.Dates)
        {
            Add(OfProject + 1, (uint)date.Role, 0);
        }

        foreach (PartyRecord party in project.Parties)
        {
            Add(OfProject + 2, (uint)party.Role, 0);
        }

        Add(OfProject + 3, isPlan ? 1u : 0, 0);
        Add(OfProject + 4, (uint)Math.Min(project.Names.Count, 3), 0);
        Add(OfProject + 5, FeatureHash.Of(project.Candidate.Rule), project.Candidate.List is null ? 0u : 1);
        Add(OfProject + 6, FeatureHash.Of(project.Name.AsSpan(Math.Max(0, project.Name.Length - 2))), 0);
    }
}
