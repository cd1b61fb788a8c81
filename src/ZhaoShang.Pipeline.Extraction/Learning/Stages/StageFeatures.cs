using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Learning.Stages;

/// <summary>Makes the features of each stage that a project may have reached, one place each: what is told around its name, and how that stands to the stage.</summary>
internal sealed class StageFeatures
{
    /// <summary>The place of the features that tell something together with the number of a stage.</summary>
    public const uint OfStage = 1;

    private const int MostWords = 16;
    private const int MostInOrder = 2;
    private const int MostPairs = 6;
    private const int LongestTitle = 40;

    private const uint OfZone = 10;
    private const uint OfStageWords = 20;
    private const uint OfWords = 30;
    private const uint OfLetters = 40;
    private const uint OfProject = 50;
    private const uint OfTitle = 60;

    private static readonly MentionKind[] Figures = [MentionKind.Money, MentionKind.Date, MentionKind.Quantity, MentionKind.Percent, MentionKind.Count];

    private readonly ArticleView _article;
    private readonly IReadOnlyList<ProjectDraft> _projects;
    private readonly PlanParts _plans;
    private readonly TellingZones _zones;
    private readonly StageRelations _relations;
    private readonly uint[] _title;
    private readonly FeatureSet _told = new();
    private readonly List<WordToken> _words = [];
    private readonly List<(TellingZone Zone, StageWord Word)> _stageWords = [];

    /// <summary>Takes the article, all its projects with the stages of the rules, and its plans.</summary>
    public StageFeatures(ArticleView article, IReadOnlyList<ProjectDraft> projects, PlanParts plans)
    {
        (_article, _projects, _plans) = (article, projects, plans);
        _zones = new TellingZones(article, projects);
        _relations = new StageRelations(article, projects);
        string title = article.Document.Segmented.Normalized.Metadata.Title?.Text ?? "";
        _title = [.. Enumerable.Range(0, Math.Max(0, Math.Min(LongestTitle, title.Length) - 1)).Select(i => FeatureHash.Of(title.AsSpan(i, 2)))];
    }

    /// <summary>What the title tells: it is the same for all projects. Holds until something else is told. O(letters).</summary>
    public ReadOnlySpan<uint> Title()
    {
        _told.Clear();
        TellTitle();
        return _told.All;
    }

    /// <summary>What is told around the <paramref name="i"/>-th project, whichever stage is asked for. Holds until something else is told. O(letters of its zones).</summary>
    public ReadOnlySpan<uint> Told(int i)
    {
        _told.Clear();
        _stageWords.Clear();
        foreach ((TellingZone zone, TextSpan span) in _zones.Of(_projects[i], i))
        {
            AddZone(zone, span);
        }

        AddProject(_projects[i]);
        AddSets();
        return _told.All;
    }

    /// <summary>Adds a place for each stage, and for none, with how it stands to what was told last, which is of the <paramref name="i"/>-th project. O(words of stage · stages).</summary>
    public void AddRelations(int i, FeatureRows rows)
    {
        _relations.CountBeside(i);
        for (int label = 0; label <= StageModel.StageCount; label++)
        {
            _relations.Add(_stageWords, i, StageModel.StageOf(label), withRules: true, rows);
            rows.EndPlace();
        }
    }

    /// <summary>Adds a place for each stage of the <paramref name="i"/>-th project, and for none, with all of it. O(letters of its zones · stages).</summary>
    /// <param name="i">The number of the project.</param>
    /// <param name="withRules">True if it is told which stage the rules give it, and which they give to those beside it.</param>
    /// <param name="rows">Takes the places.</param>
    public void Add(int i, bool withRules, FeatureRows rows)
    {
        Told(i);
        TellTitle();
        _relations.CountBeside(i);
        for (int label = 0; label <= StageModel.StageCount; label++)
        {
            foreach (uint told in _told.All)
            {
                rows.Add(FeatureHash.Of(OfStage, told, (uint)label));
            }

            _relations.Add(_stageWords, i, StageModel.StageOf(label), withRules, rows);
            rows.EndPlace();
        }
    }

    private void Add(uint template, uint first, uint second = 0) => _told.Add(FeatureHash.Of(template, first, second));

    private void TellTitle()
    {
        foreach (uint pair in _title)
        {
            Add(OfTitle, pair);
        }
    }

    private void AddZone(TellingZone zone, TextSpan span)
    {
        if (span.IsEmpty)
        {
            Add(OfZone, (uint)zone);
            return;
        }

        foreach (MentionKind kind in Figures)
        {
            if (_article.Mentions.Within(span, kind).LastOrDefault() is Mention mention)
            {
                Add(OfZone + 1, (uint)zone, (uint)kind);
                if (mention.Date is Edtf date)
                {
                    Add(OfZone + 2, (uint)zone, StageAspects.IsToCome(_article, date) ? 1u : 0);
                }
            }
        }

        foreach (StageWord word in StageReader.In(_article, span))
        {
            _stageWords.Add((zone, word));
            uint kind = KindOf(word);
            Add(OfStageWords, (uint)zone, kind);
            Add(OfStageWords + 1, kind);
            if (word.IsPast)
            {
                Add(OfStageWords + 2, kind);
            }
        }

        AddWords(zone, span);
    }

    // Told, expected or denied.
    private static uint KindOf(StageWord word) => word.Stage is ProjectStage told ? (uint)told : word.Expected is ProjectStage expected ? 16 + (uint)expected : 32;

    private void AddWords(TellingZone zone, TextSpan span)
    {
        _words.Clear();
        foreach (WordToken word in _article.WordsWithin(span))
        {
            if (IsTelling(word.Class))
            {
                _words.Add(word);
            }
        }

        bool isBefore = zone is TellingZone.Left or TellingZone.SharedLeft or TellingZone.Before;
        if (isBefore)
        {
            _words.Reverse();
        }

        for (int i = 0; i < Math.Min(_words.Count, MostWords); i++)
        {
            AddWord(zone, isBefore, i);
        }
    }

    // Names of places, persons and firms, figures and marks tell nothing of a stage.
    private static bool IsTelling(WordClass kind) => kind is not (WordClass.Punctuation or WordClass.Numeral or WordClass.Measure or WordClass.PlaceName or WordClass.PersonName or WordClass.OrganisationName);

    private void AddWord(TellingZone zone, bool isBefore, int place)
    {
        WordToken word = _words[place];
        ReadOnlySpan<char> letters = word.Span.Of(_article.Text);
        uint hash = FeatureHash.Of(letters);
        bool isNear = zone is not (TellingZone.Heading or TellingZone.Opening);
        Add(OfWords, (uint)zone, hash);
        if (isNear)
        {
            Add(OfWords + 1, hash);
        }

        if (place < MostInOrder)
        {
            Add(OfWords + 2 + (uint)place, (uint)zone, hash);
        }

        if (isNear && place + 1 < _words.Count && place < MostPairs)
        {
            uint next = FeatureHash.Of(_words[place + 1].Span.Of(_article.Text));
            Add(OfWords + 6, isBefore ? next : hash, isBefore ? hash : next);
        }

        // The letters of a verb tell what an unknown one means: 签 in 签妥.
        uint side = !isNear ? (uint)zone : isBefore ? (uint)TellingZone.Left : (uint)TellingZone.Right;
        for (int i = 0; word.Class is WordClass.Verb or WordClass.VerbalNoun && i < letters.Length; i++)
        {
            Add(OfLetters, side, letters[i]);
        }
    }

    private void AddProject(ProjectDraft project)
    {
        Add(OfProject - 1, 0);
        foreach (DraftAmount amount in project.Amounts)
        {
            Add(OfProject, (uint)amount.Role);
        }

        foreach (DraftDate date in project.Dates)
        {
            Add(OfProject + 1, (uint)date.Role, date.Mention.Date is Edtf told && StageAspects.IsToCome(_article, told) ? 1u : 0);
        }

        foreach (PartyRecord party in project.Parties)
        {
            Add(OfProject + 2, (uint)party.Role);
        }

        Add(OfProject + 3, _plans.IsWhole ? 1u : 0);
        Add(OfProject + 4, _plans.Contain(project.Candidate.Span.Start) ? 1u : 0);
        Add(OfProject + 5, (uint)Math.Min(project.Names.Count, 3));
        Add(OfProject + 6, FeatureHash.Of(project.Candidate.Rule), project.Candidate.List is null ? 0u : 1);
        Add(OfProject + 7, FeatureHash.Of(project.Name.AsSpan(Math.Max(0, project.Name.Length - 2))));
    }

    // All that is told of stages near it, together.
    private void AddSets()
    {
        uint all = 0;
        uint near = 0;
        foreach ((TellingZone zone, StageWord word) in _stageWords)
        {
            uint bit = word.Stage is ProjectStage told ? 1u << (int)told : word.Expected is null ? 1u << 12 : 1u << 13;
            all |= bit;
            near |= StageRelations.IsNear(zone) ? bit : 0;
        }

        Add(OfProject + 8, all);
        Add(OfProject + 9, near);
    }
}
