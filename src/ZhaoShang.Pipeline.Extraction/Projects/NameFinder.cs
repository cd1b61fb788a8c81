using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects.Refusals;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>Finds the places of an article that name projects, one clause after the other.</summary>
internal sealed class NameFinder
{
    /// <summary>So many names are read in one clause at most, so that a clause without end costs no more than its length.</summary>
    private const int MostInClause = 120;

    // Of some rules the words without one of which a clause names nothing for them.
    private static readonly ClauseCues Cues = new(HeadedNames.Words, PredicateNames.Words, BuiltThings.InvestorWords, BuiltThings.AgreeingWords, BuiltThings.BuildingWords,
        BuiltThings.MovingWords, StandingNames.MakersWords, StandingNames.CapacityWords, AmountNames.Words, ListReader.Words, PricedNames.Words, PlacedNames.Words);

    private readonly ArticleView _article;
    private readonly HeadedNames _headed;

    // What each of the rules finds in each clause; one rule reads all its clauses before the next one does.
    private readonly ClauseNames _labelled;
    private readonly ClauseNames _listed;
    private readonly ClauseNames _ending;
    private readonly ClauseNames[] _others;
    private readonly List<NameCandidate> _found = [];

    private NameFinder(ArticleView article)
    {
        BuiltThings built = new(article);
        StandingNames standing = new(article);
        TopicNames topics = new(article);
        PlacedNames placed = new(article);
        AmountNames amounts = new(article);
        CuedClauses clauses = Cues.In(article);
        _article = article;
        _headed = new HeadedNames(article);
        _labelled = Names(clauses, null, new LabelledNames(article).In);
        _listed = Names(clauses, 9, clause => ListReader.Read(article, clause));
        _ending = Names(clauses, 0, _headed.In);
        _others =
        [
            Names(clauses, 10, new PricedNames(article).In),
            Names(clauses, 8, clause => article.Mentions.Within(clause.Span, MentionKind.Money).Any() ? amounts.In(clause) : []),
            Names(clauses, 1, new PredicateNames(article).In),
            One(clauses, 2, built.BuiltByInvestor),
            One(clauses, 3, built.AgreedOn),
            One(clauses, 4, built.BehindBuildVerb),
            One(clauses, 5, built.Moved),
            One(clauses, null, clause => topics.IsTopic(clause) ? topics.In(clause) : null),
            One(clauses, 11, placed.In),
            One(clauses, null, standing.AsClause),
            One(clauses, null, standing.AsSubject),
            One(clauses, 6, standing.MadeBySomeone),
            Names(clauses, 7, standing.WithCapacity),
        ];
    }

    // What a rule finds in its clauses; null if it reads all of them.
    private static ClauseNames Names(CuedClauses clauses, int? rule, Func<Clause, IEnumerable<NameCandidate>> find) => new(clauses.For(rule), find, MostInClause);

    // What a rule finds that names one thing in a clause at most.
    private static ClauseNames One(CuedClauses clauses, int? rule, Func<Clause, NameCandidate?> find) => new(clauses.For(rule), find);

    /// <summary>The candidates in the order of the text; none overlap. O(length).</summary>
    public static IReadOnlyList<NameCandidate> Find(ArticleView article)
    {
        NameFinder finder = new(article);
        foreach (int clause in finder.ClausesWithNames())
        {
            finder.Read(article.Outline.Clauses[clause]);
        }

        List<NameCandidate> ordered = [.. finder._found.OrderBy(candidate => candidate.Span)];
        return NameRefusals.Kept(article, ordered, NameStep.Rules);
    }

    private SortedSet<int> ClausesWithNames() => [.. _labelled.Clauses, .. _listed.Clauses, .. _ending.Clauses, .. _others.SelectMany(static names => names.Clauses)];

    private void Read(Clause clause)
    {
        List<NameCandidate> found = [];
        AddAll(found, _labelled.Of(clause));
        AddAll(found, _listed.Of(clause));
        AddAll(found, _ending.Of(clause));
        if (found.Count > 0)
        {
            _headed.SplitDealt(found);
            AddAll(found, _headed.SharedEnding(found));
        }

        foreach (ClauseNames names in _others)
        {
            AddAll(found, names.Of(clause));
        }

        _headed.SplitDealt(found);
        if (found.Exists(candidate => candidate.Rule == "name-in-column"))
        {
            // 项目名称, 投资主体: in a row only the column of names names projects.
            found.RemoveAll(candidate => candidate.Rule != "name-in-column");
        }

        _found.AddRange(found);
    }

    private static void AddAll(List<NameCandidate> found, IReadOnlyList<NameCandidate> more)
    {
        for (int i = 0; i < Math.Min(more.Count, MostInClause); i++)
        {
            NameCandidate candidate = more[i];
            if (found.Count < MostInClause && candidate.Name.Length is >= 2 and <= 70 && !found.Exists(
                other => other.Span.Overlaps(candidate.Span) || (other.List is { } list && list.Closing.Overlaps(candidate.Span))))
            {
                found.Add(candidate);
            }
        }
    }
}
