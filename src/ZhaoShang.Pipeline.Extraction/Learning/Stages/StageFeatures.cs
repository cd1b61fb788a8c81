using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Learning.Stages;

/// <summary>Makes the features that tell the stage of a project: the words around its names, and what the rules read there.</summary>
internal sealed class StageFeatures
{
    private const int MostWords = 40;
    private const int MostFollowing = 3;
    private const int LongestGap = 60;
    private const uint NoStage = 15;

    private readonly ArticleView _article;
    private readonly IReadOnlyList<NameCandidate> _names;
    private readonly Dictionary<NameCandidate, int> _placeOf = [];
    private readonly uint _title;
    private readonly bool _isPlan;

    /// <summary>Features of the projects of an article.</summary>
    public StageFeatures(ArticleView article, IReadOnlyList<NameCandidate> names, bool isPlan)
    {
        _article = article;
        _names = names;
        _isPlan = isPlan;
        for (int i = 0; i < names.Count; i++)
        {
            _placeOf[names[i]] = i;
        }

        string title = article.Document.Segmented.Normalized.Metadata.Title?.Text ?? "";
        _title = (uint?)ClassStages.Last(title, new TextSpan(0, title.Length)) ?? NoStage;
    }

    /// <summary>Adds one place with the features of <paramref name="project"/>.</summary>
    /// <param name="project">The project with all its tellings.</param>
    /// <param name="projects">All projects of the article.</param>
    /// <param name="withRule">False to leave out what the rules decided.</param>
    /// <param name="rows">Takes the features.</param>
    public void Add(ProjectDraft project, IReadOnlyList<ProjectDraft> projects, bool withRule, FeatureRows rows)
    {
        if (withRule)
        {
            rows.Add(FeatureHash.Of(1, Number(project.RuleStage)));
            rows.Add(FeatureHash.Of(2, Number(project.RuleStage), (uint)Math.Min(2, project.Names.Count)));
        }

        rows.Add(FeatureHash.Of(3, _isPlan ? 1u : 0, _title));
        if (withRule)
        {
            rows.Add(FeatureHash.Of(5, Majority(projects, project), Number(project.RuleStage)));
            rows.Add(FeatureHash.Of(6, Majority(projects, project)));
        }
        foreach (NameCandidate name in project.Names)
        {
            if (_placeOf.TryGetValue(name, out int place))
            {
                AddTelling(place, withRule ? project.RuleStage : null, rows);
            }
        }

        rows.EndPlace();
    }

    private void AddTelling(int i, ProjectStage? rule, FeatureRows rows)
    {
        NameCandidate name = _names[i];
        Sentence sentence = _article.Outline.SentenceAt(name.Span.Start);
        TextSpan whole = sentence.Span;
        int first = FirstJoined(i);
        int last = LastJoined(i);
        TextSpan left = Between(first > 0 ? _names[first - 1].Span.End : 0, _names[first].Span.Start, whole);
        TextSpan right = Between(_names[last].Span.End, last + 1 < _names.Count ? _names[last + 1].Span.Start : int.MaxValue, whole);
        AddWindow(10, left, rows);
        uint behind = AddWindow(20, right, rows);
        if (rule is not null)
        {
            rows.Add(FeatureHash.Of(4, Number(rule), behind));
        }

        if (last > i)
        {
            AddWindow(30, Between(name.Span.End, _names[i + 1].Span.Start, whole), rows);
        }

        AddStages(40, Between(_names[last].Span.End, int.MaxValue, whole), rows);
        AddStages(50, Between(0, _names[first].Span.Start, whole), rows);
        AddFollowing(sentence, last, rows);
        rows.Add(FeatureHash.Of(60, Number(StageHeadings.Above(_article, sentence))));
        rows.Add(FeatureHash.Of(61, name.List is null ? 0u : 1 + Number(ClassStages.Last(_article.Text, name.List.Closing))));
        rows.Add(FeatureHash.Of(62, Number(ClassStages.Last(_article.Text, ArticleView.Before(name.Span.Start, whole.Start)))));
        AddOpening(sentence, rows);
        AddBefore(sentence, rows);
    }

    // The last stage that the paragraph told in the sentences before.
    private void AddBefore(Sentence sentence, FeatureRows rows)
    {
        for (int n = 1; n <= 4 && sentence.Index >= n; n++)
        {
            Sentence before = _article.Outline.Sentences[sentence.Index - n];
            uint furthest = Number(StageReader.Furthest(_article, before.Span));
            if (furthest != NoStage)
            {
                rows.Add(FeatureHash.Of(90, furthest, before.Paragraph == sentence.Paragraph ? 1u : 0));
                return;
            }
        }
    }

    // The stage that the rules tell of most of the other projects.
    private static uint Majority(IReadOnlyList<ProjectDraft> projects, ProjectDraft project)
    {
        Span<int> counts = stackalloc int[(int)NoStage + 1];
        foreach (ProjectDraft other in projects)
        {
            counts[(int)Number(other.RuleStage)] += other == project ? 0 : 1;
        }

        uint most = NoStage;
        for (uint stage = 0; stage < NoStage; stage++)
        {
            most = counts[(int)stage] > counts[(int)most] || (most == NoStage && counts[(int)stage] > 0) ? stage : most;
        }

        return most;
    }

    private void AddFollowing(Sentence sentence, int last, FeatureRows rows)
    {
        int end = last + 1 < _names.Count ? _names[last + 1].Span.Start : int.MaxValue;
        for (int n = 1; n <= MostFollowing && sentence.Index + n < _article.Outline.Sentences.Count; n++)
        {
            Sentence next = _article.Outline.Sentences[sentence.Index + n];
            if (next.Paragraph != sentence.Paragraph || next.Span.Start >= end)
            {
                return;
            }

            AddWindow(n == 1 ? 70u : 80, Between(next.Span.Start, end, next.Span), rows);
        }
    }

    // The first sentence of the paragraph: 签约项目中,….
    private void AddOpening(Sentence sentence, FeatureRows rows)
    {
        int index = sentence.Index;
        while (index > 0 && sentence.Index - index < 12 && _article.Outline.Sentences[index - 1].Paragraph == sentence.Paragraph)
        {
            index--;
        }

        TextSpan opening = _article.Outline.Sentences[index].Span;
        rows.Add(FeatureHash.Of(63, Number(ClassStages.Last(_article.Text, new TextSpan(opening.Start, Math.Min(opening.End, opening.Start + 24))))));
    }

    // The words of a window, and the stages that the rules read in it; returns the furthest.
    private uint AddWindow(uint template, TextSpan window, FeatureRows rows)
    {
        uint before = 0;
        int count = 0;
        foreach (WordToken word in _article.WordsWithin(window))
        {
            uint letters = word.Class == WordClass.Numeral ? 1 : FeatureHash.Of(word.Span.Of(_article.Text));
            rows.Add(FeatureHash.Of(template, letters));
            rows.Add(FeatureHash.Of(template + 1, before, letters));
            before = letters;
            if (++count == MostWords)
            {
                break;
            }
        }

        return AddStages(template + 2, window, rows);
    }

    private uint AddStages(uint template, TextSpan window, FeatureRows rows)
    {
        uint first = NoStage;
        uint latest = NoStage;
        foreach (StageWord word in StageReader.In(_article, window))
        {
            uint told = Number(word.Stage);
            rows.Add(FeatureHash.Of(template, told));
            first = first == NoStage ? told : first;
            latest = told;
        }

        uint furthest = Number(StageReader.Furthest(_article, window));
        rows.Add(FeatureHash.Of(template + 1, first, latest));
        rows.Add(FeatureHash.Of(template + 2, furthest));
        return furthest;
    }

    private int FirstJoined(int i)
    {
        while (i > 0 && IsJoined(_names[i - 1].Span.End, _names[i].Span.Start))
        {
            i--;
        }

        return i;
    }

    private int LastJoined(int i)
    {
        while (i + 1 < _names.Count && IsJoined(_names[i].Span.End, _names[i + 1].Span.Start))
        {
            i++;
        }

        return i;
    }

    private bool IsJoined(int start, int end)
    {
        ReadOnlySpan<char> between = start <= end && end - start <= LongestGap ? _article.Text.AsSpan(start, end - start) : default;
        return between.Length > 0 && (between.Contains('、') || between is "和" or "及" or "以及" or "与") && between.IndexOfAny(',', '。', '\n') < 0;
    }

    private static TextSpan Between(int start, int end, TextSpan whole)
    {
        int from = Math.Clamp(start, whole.Start, whole.End);
        return new TextSpan(from, Math.Clamp(end, from, whole.End));
    }

    private static uint Number(ProjectStage? stage) => stage is { } told ? (uint)told : NoStage;
}
