using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Learning.Amounts;

/// <summary>Makes the features that tell what an amount is to a project. Whether the rules give it to the project is not among them.</summary>
/// <param name="article">The article.</param>
/// <param name="projects">All its projects.</param>
internal sealed class AmountFeatures(ArticleView article, IReadOnlyList<ProjectDraft> projects)
{
    private const int MostWords = 10;
    private const int MostInOrder = 3;
    private const int LongestLeft = 40;
    private const int LongestRight = 12;
    private const int LongestLabel = 60;
    private const int LongestEnding = 6;
    private const int LongestBeginning = 3;
    private const int MostLettersBetween = 8 * LettersOfStep;
    private const int LettersOfStep = 6;

    private const uint OfPlace = 600;
    private const uint OfAmount = 700;
    private const uint OfWords = 800;
    private const string Marks = ",、;。():的";

    private readonly NamePlaces _places = new(projects);
    private readonly FeatureSet _features = new();
    private readonly List<WordToken> _words = [];

    private readonly List<uint> _ofWords = [];

    // What the text around an amount tells is the same for each project near it.
    private readonly Dictionary<TextSpan, Surroundings> _surroundings = [];

    /// <summary>Adds one place for an amount near a project. O(letters near both).</summary>
    /// <param name="candidate">The amount and the project.</param>
    /// <param name="rows">Takes the place.</param>
    public void Add(AmountCandidate candidate, FeatureRows rows)
    {
        _features.Clear();
        AddPlace(candidate);
        if (!_surroundings.TryGetValue(candidate.Money.Span, out Surroundings? surroundings))
        {
            _surroundings.Add(candidate.Money.Span, surroundings = SurroundingsOf(candidate.Money));
        }

        AddAmount(candidate, surroundings);
        foreach (uint feature in surroundings.Words)
        {
            _features.Add(feature);
        }

        _features.All.CopyTo(rows.Add(_features.Count));
        rows.EndPlace();
    }

    private void Add(uint template, uint first, uint second = 0) => _features.Add(FeatureHash.Of(template, first, second));

    private void AddPlace(AmountCandidate candidate)
    {
        TextSpan money = candidate.Money.Span;
        TextSpan name = projects[candidate.Project].Names.Select(static told => told.Span).MinBy(span => Math.Abs(span.Start - money.Start));
        TextSpan between = money.Start >= name.Start ? Span(name.End, money.Start) : Span(money.End, name.Start);
        uint relation = Relation(name, money);
        (int others, int nearest) = _places.Others(candidate.Project, money, between);
        Add(OfPlace, relation);
        Add(OfPlace + 1, relation, (uint)Math.Min(others, 2));
        Add(OfPlace + 2, relation, between.Length <= nearest ? 1u : 0);
        Add(OfPlace + 3, relation, (uint)Math.Min(candidate.Near.Count(other => between.Contains(other.Span)), 3));
        Add(OfPlace + 4, money.Start >= name.Start ? 1u : 0, (uint)(Math.Min(between.Length, MostLettersBetween) / LettersOfStep));
        Add(OfPlace + 5, name.Contains(money) ? 1u : 0);
        ReadOnlySpan<char> letters = between.Of(article.Text)[..Math.Min(between.Length, ArticleView.Reach)];
        foreach (char mark in Marks)
        {
            if (letters.Contains(mark))
            {
                Add(OfPlace + 6, relation, mark);
            }
        }
    }

    private static TextSpan Span(int start, int end) => new(start, Math.Max(start, end));

    // Twice the nearness (same clause, part of the sentence, sentence, further), plus 1 where the amount stands behind the name.
    private uint Relation(TextSpan name, TextSpan money)
    {
        Clause clause = article.Outline.ClauseAt(money.Start);
        TextSpan segment = article.Outline.SegmentOf(clause);
        TextSpan sentence = article.Outline.Sentences[clause.Sentence].Span;
        bool IsWithin(TextSpan span) => name.Start >= span.Start && name.Start < span.End;
        uint nearness = article.Outline.ClauseAt(name.Start).Index == clause.Index ? 0u : IsWithin(segment) ? 1u : IsWithin(sentence) ? 2u : 3u;
        return (2 * nearness) + (money.Start >= name.Start ? 1u : 0);
    }

    private void AddAmount(AmountCandidate candidate, Surroundings surroundings)
    {
        ProjectDraft project = projects[candidate.Project];
        Mention money = candidate.Money;
        Amount amount = money.Amount.GetValueOrDefault();
        Add(OfAmount, FeatureHash.Of(amount.Unit));
        Add(OfAmount + 1, (uint)money.Sense);
        Add(OfAmount + 2, (uint)Math.Log10((double)Math.Max(1, amount.Value)));
        Add(OfAmount + 3, (uint)candidate.Order);
        Add(OfAmount + 4, candidate.Near.Any(other => other.Amount?.Value > amount.Value) ? 1u : 0);
        Add(OfAmount + 5, FeatureHash.Of(project.Candidate.Rule), project.Candidate.List is null ? 0u : 1);
        if (candidate.Order > 0)
        {
            Mention previous = candidate.Near[candidate.Order - 1];
            Add(OfAmount + 6, (uint)AmountModel.LabelOf(project.Amounts.Find(told => told.Mention.Span == previous.Span)?.Role));
        }

        if (surroundings.Heading is string heading)
        {
            Add(OfAmount + 7, FeatureHash.Of(heading));
        }

        Add(OfAmount + 8, (uint)surroundings.Label.Role, surroundings.Label.Phase is null ? 0u : 1);
    }

    private Surroundings SurroundingsOf(Mention money)
    {
        Sentence sentence = article.Outline.SentenceAt(money.Span.Start);
        DraftAmount label = FigureRoles.Amount(article, money, Math.Max(sentence.Span.Start, money.Span.Start - LongestLabel));
        _ofWords.Clear();
        AddWords(money.Span);
        return new Surroundings(TableRows.HeadingAbove(article, money.Span.Start), label, [.. _ofWords]);
    }

    private void AddOfWords(uint template, uint first, uint second = 0) => _ofWords.Add(FeatureHash.Of(template, first, second));

    private void AddWords(TextSpan money)
    {
        Clause clause = article.Outline.ClauseAt(money.Start);
        int floor = Math.Max(article.Outline.Sentences[clause.Sentence].Span.Start, money.Start - LongestLeft);
        int start = Math.Min(money.Start, clause.Span.Start);
        AddWords(0, Span(Math.Max(start, floor), money.Start), isLeft: true);
        AddWords(1, start > floor ? new TextSpan(floor, start) : new TextSpan(start, start), isLeft: true);
        AddWords(2, Span(money.End, Math.Min(clause.Span.End, money.End + LongestRight)), isLeft: false);
        for (int length = 1; length <= LongestEnding && money.Start - length >= start; length++)
        {
            AddOfWords(OfWords + 10, FeatureHash.Of(article.Text.AsSpan(money.Start - length, length)));
        }

        for (int length = 1; length <= LongestBeginning && money.End + length <= article.Text.Length; length++)
        {
            AddOfWords(OfWords + 11, FeatureHash.Of(article.Text.AsSpan(money.End, length)));
        }
    }

    private void AddWords(uint zone, TextSpan span, bool isLeft)
    {
        _words.Clear();
        _words.AddRange(article.WordsWithin(span).Where(static word => word.Class is not (WordClass.Numeral or WordClass.PlaceName or WordClass.PersonName)));
        if (isLeft)
        {
            _words.Reverse();
        }

        AddOfWords(OfWords, zone, (uint)Math.Min(_words.Count, 1));
        uint next = 0;
        for (int i = 0; i < Math.Min(_words.Count, MostWords); i++)
        {
            uint word = FeatureHash.Of(_words[i].Span.Of(article.Text));
            AddOfWords(OfWords + 1, zone, word);
            if (i < MostInOrder)
            {
                AddOfWords(OfWords + 2 + (uint)i, zone, word);
            }

            if (i == 1)
            {
                AddOfWords(OfWords + 12 + zone, next, word);
            }

            next = word;
        }
    }

    /// <summary>What the text around an amount tells, whichever project it is near: the heading of its column, the label that the rules read, and its words.</summary>
    private sealed record Surroundings(string? Heading, DraftAmount Label, uint[] Words);
}
