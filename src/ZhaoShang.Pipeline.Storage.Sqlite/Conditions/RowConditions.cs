namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>
/// Finds the rows that meet terms which look for no text, over columns in memory: a pass over a column for each term, and sets of bits for what joins them. What a record lacks is its
/// article's, where the terms say so. Terms are looked up once; to be used for one query.
/// </summary>
/// <param name="snapshot">The store.</param>
internal sealed class RowConditions(StoreSnapshot snapshot)
{
    private readonly Dictionary<(RowType Rows, QueryNode Term), KeySet> _found = new(new TermEquality());
    private readonly Dictionary<RowType, KeySet> _all = [];
    private readonly TermRows _terms = new(snapshot);

    /// <summary>The store.</summary>
    public StoreSnapshot Snapshot => snapshot;

    /// <summary>The keys of the rows of a type that meet <paramref name="node"/>, in which no text is looked for; the set is the caller's.</summary>
    public KeySet Find(QueryNode node, RowType rows) => node switch
    {
        AllOf all => FindAll(all, rows),
        AnyOf any => any.Parts.Aggregate(new KeySet(), (found, part) => found.Or(Find(part, rows))),
        Without without => All(rows).Except(Find(without.Part, rows)),
        _ => new KeySet().Or(Term(node, rows)),
    };

    /// <summary>The keys of all rows of a type; the set is the caller's.</summary>
    public KeySet All(RowType rows)
    {
        if (!_all.TryGetValue(rows, out KeySet? all))
        {
            _all.Add(rows, all = KeySet.Where(snapshot.Documents(rows), static document => document > 0));
        }

        return new KeySet().Or(all);
    }

    /// <summary>What stands side by side holds of one project, of one amount where it speaks of such.</summary>
    private KeySet FindAll(AllOf all, RowType rows)
    {
        IReadOnlyList<QueryNode> group = rows switch
        {
            RowType.Article => QueryShape.ProjectGroup(all),
            RowType.Project => QueryShape.AmountGroup(all),
            _ => [],
        };
        KeySet? found = group.Count == 0 ? null
            : rows == RowType.Article ? _terms.ArticlesOf(RowType.Project, Find(new AllOf(group), RowType.Project)) : _terms.ProjectsWithAmount(group);
        foreach (QueryNode part in all.Parts)
        {
            if (!group.Contains(part, ReferenceEqualityComparer.Instance))
            {
                found = found?.And(Find(part, rows)) ?? Find(part, rows);
            }
        }

        return found ?? All(rows);
    }

    private KeySet Term(QueryNode term, RowType rows)
    {
        if (!_found.TryGetValue((rows, term), out KeySet? found))
        {
            _found.Add((rows, term), found = rows switch
            {
                RowType.Article => OfArticles(term),
                RowType.Project => OfProjects(term),
                RowType.Indicator => OfIndicators(term),
                _ => OfEvents(term),
            });
        }

        return found;
    }

    private KeySet OfArticles(QueryNode term) => term switch
    {
        RegionTerm region => _terms.InRegion(RowType.Article, region),
        YearTerm years => _terms.InYears(RowType.Article, years),
        DateTerm days => _terms.Published(days),
        SourceTerm source => _terms.FromSource(source),
        GenreTerm genre => _terms.WithWord(RowType.Article, "genre", RecordValues.Word(genre.Genre)),
        MeasureTerm => _terms.ArticlesOf(RowType.Indicator, Term(term, RowType.Indicator)),
        EventKindTerm => _terms.ArticlesOf(RowType.Event, Term(term, RowType.Event)),
        PlaceTerm => _terms.ArticlesOf(RowType.Project, Term(term, RowType.Project)).Or(_terms.ArticlesOf(RowType.Event, Term(term, RowType.Event))),
        AmountTerm or RoleTerm or StageTerm or IndustryTerm or PartyTerm => _terms.ArticlesOf(RowType.Project, Term(term, RowType.Project)),
        _ => throw Unknown(term),
    };

    private KeySet OfProjects(QueryNode term) => term switch
    {
        RegionTerm region => _terms.InRegion(RowType.Project, region).Or(Without(RowType.Project, _terms.WithAnyWord(RowType.Project, "region_code"), term)),
        YearTerm years => _terms.InYears(RowType.Project, years).Or(Without(RowType.Project, _terms.Dated(RowType.Project), term)),
        DateTerm days => _terms.InDays(RowType.Project, days).Or(Without(RowType.Project, _terms.Dated(RowType.Project), term)),
        PlaceTerm place => _terms.Telling(RowType.Project, "place", place.Text),
        StageTerm stage => _terms.WithWord(RowType.Project, "stage", RecordValues.Word(stage.Stage)),
        IndustryTerm industry => _terms.WithWord(RowType.Project, "industry", industry.Section.ToString()),
        PartyTerm party => _terms.WithParty(party),
        AmountTerm or RoleTerm => _terms.ProjectsWithAmount([term]),
        SourceTerm or GenreTerm => _terms.RecordsOf(RowType.Project, Term(term, RowType.Article)),
        MeasureTerm or EventKindTerm => new KeySet(),
        _ => throw Unknown(term),
    };

    private KeySet OfIndicators(QueryNode term) => term switch
    {
        RegionTerm region => _terms.InRegion(RowType.Indicator, region).Or(Without(RowType.Indicator, _terms.WithAnyWord(RowType.Indicator, "region_code"), term)),
        YearTerm years => _terms.InYears(RowType.Indicator, years).Or(Without(RowType.Indicator, _terms.Dated(RowType.Indicator), term)),
        AmountTerm => _terms.WithFigure(term),
        StageTerm stage => _terms.WithWord(RowType.Indicator, "stage", RecordValues.Word(stage.Stage)),
        MeasureTerm measure => _terms.WithWord(RowType.Indicator, "measure", RecordValues.Word(measure.Measure)),
        DateTerm or SourceTerm or GenreTerm => _terms.RecordsOf(RowType.Indicator, Term(term, RowType.Article)),
        RoleTerm or IndustryTerm or PartyTerm or PlaceTerm or EventKindTerm => new KeySet(),
        _ => throw Unknown(term),
    };

    private KeySet OfEvents(QueryNode term) => term switch
    {
        YearTerm years => _terms.InYears(RowType.Event, years).Or(Without(RowType.Event, _terms.Dated(RowType.Event), term)),
        DateTerm days => _terms.InDays(RowType.Event, days).Or(Without(RowType.Event, _terms.Dated(RowType.Event), term)),
        PlaceTerm place => _terms.Telling(RowType.Event, "place", place.Text),
        EventKindTerm kind => _terms.WithWord(RowType.Event, "kind", RecordValues.Word(kind.Kind)),
        RegionTerm or SourceTerm or GenreTerm => _terms.RecordsOf(RowType.Event, Term(term, RowType.Article)),
        AmountTerm or RoleTerm or StageTerm or IndustryTerm or PartyTerm or MeasureTerm => new KeySet(),
        _ => throw Unknown(term),
    };

    /// <summary>The rows of articles that meet the term, but for those that tell it themselves.</summary>
    private KeySet Without(RowType rows, KeySet telling, QueryNode term) => _terms.RecordsOf(rows, Term(term, RowType.Article)).Except(telling);

    private static InvalidOperationException Unknown(QueryNode node) => new($"The embedded store knows no term {node.GetType().Name}.");

    private sealed class TermEquality : IEqualityComparer<(RowType Rows, QueryNode Term)>
    {
        public bool Equals((RowType Rows, QueryNode Term) x, (RowType Rows, QueryNode Term) y) => x.Rows == y.Rows && ReferenceEquals(x.Term, y.Term);

        public int GetHashCode((RowType Rows, QueryNode Term) obj) => HashCode.Combine(obj.Rows, System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Term));
    }
}
