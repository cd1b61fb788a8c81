
namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>
/// Writes terms that look for no text as conditions of SQL, for rows of each type: articles <c>d</c>, projects <c>p</c>, indicators <c>i</c>, events <c>e</c>.
/// Values go in as parameters only. What a record lacks is its article's, where the terms say so.
/// </summary>
internal sealed class RowConditions(SqlParameters parameters)
{
    private readonly LeafConditions _leaf = new(parameters);

    /// <summary>The condition of <paramref name="node"/> on rows of this type; it may be NULL where it does not hold.</summary>
    public string Of(QueryNode node, RowType rows) => node switch
    {
        AllOf all => rows == RowType.Article ? OfArticle(all) : rows == RowType.Project ? OfProject(all) : LeafConditions.AllOf(all.Parts.Select(part => Of(part, rows))),
        AnyOf any => LeafConditions.AnyOf(any.Parts.Select(part => Of(part, rows))),
        Without without => LeafConditions.Not(Of(without.Part, rows)),
        _ => rows switch
        {
            RowType.Article => OfArticle(node),
            RowType.Project => OfProject(node),
            RowType.Indicator => OfIndicator(node),
            _ => OfEvent(node),
        },
    };

    /// <summary>The condition on amounts <c>a</c> that <paramref name="parts"/>, which speak of amounts only, hold of one.</summary>
    public string OfAmounts(IEnumerable<QueryNode> parts) => LeafConditions.AllOf(parts.Select(OfAmount));

    private string OfArticle(AllOf all)
    {
        IReadOnlyList<QueryNode> group = QueryShape.ProjectGroup(all);
        List<string> conditions = [.. all.Parts.Except(group, ReferenceEqualityComparer.Instance).Cast<QueryNode>().Select(part => Of(part, RowType.Article))];
        if (group.Count > 0)
        {
            conditions.Add(TellsProject(new AllOf(group)));
        }

        return LeafConditions.AllOf(conditions);
    }

    private string OfProject(AllOf all)
    {
        IReadOnlyList<QueryNode> group = QueryShape.AmountGroup(all);
        List<string> conditions = [.. all.Parts.Except(group, ReferenceEqualityComparer.Instance).Cast<QueryNode>().Select(part => Of(part, RowType.Project))];
        if (group.Count > 0)
        {
            conditions.Add(HasAmount(OfAmounts(group)));
        }

        return LeafConditions.AllOf(conditions);
    }

    private string OfArticle(QueryNode term) => term switch
    {
        RegionTerm region => _leaf.InRegion("d.region_code", region),
        YearTerm years =>
            $"({_leaf.InYears("d.period_first", "d.period_last", years)} OR (d.period_first IS NULL AND {_leaf.InYears("d.published_first", "d.published_last", years)}))",
        DateTerm days => _leaf.InDays("d.published_first", "d.published_last", days),
        SourceTerm source => $"({_leaf.Tells("d.outlet", source.Text)} OR {_leaf.Tells("d.doc", source.Text)})",
        GenreTerm genre => _leaf.Equal("d.genre", RecordValues.Word(genre.Genre)),
        MeasureTerm measure => $"d.document_key IN (SELECT document_key FROM indicators WHERE {_leaf.Equal("measure", RecordValues.Word(measure.Measure))})",
        EventKindTerm kind => $"d.document_key IN (SELECT document_key FROM events WHERE {_leaf.Equal("kind", RecordValues.Word(kind.Kind))})",
        PlaceTerm place => $"({TellsProject(place)} OR d.document_key IN (SELECT document_key FROM events WHERE {_leaf.Tells("place", place.Text)}))",
        AmountTerm or RoleTerm or StageTerm or IndustryTerm or PartyTerm => TellsProject(term),
        _ => throw Unknown(term),
    };

    private string OfProject(QueryNode term) => term switch
    {
        RegionTerm region => $"({_leaf.InRegion("p.region_code", region)} OR (p.region_code IS NULL AND {InArticle("p", term)}))",
        YearTerm years => $"({HasDate(_leaf.InYears("first", "last", years))} OR ({HasNoDate} AND {InArticle("p", term)}))",
        DateTerm days => $"({HasDate(_leaf.InDays("first", "last", days))} OR ({HasNoDate} AND {InArticle("p", term)}))",
        PlaceTerm place => _leaf.Tells("p.place", place.Text),
        StageTerm stage => _leaf.Equal("p.stage", RecordValues.Word(stage.Stage)),
        IndustryTerm industry => _leaf.Equal("p.industry", industry.Section.ToString()),
        PartyTerm party => $"p.project_key IN (SELECT project_key FROM project_parties WHERE {_leaf.Tells("name", party.Name)})",
        AmountTerm or RoleTerm => HasAmount(OfAmount(term)),
        SourceTerm or GenreTerm => InArticle("p", term),
        MeasureTerm or EventKindTerm => LeafConditions.Never,
        _ => throw Unknown(term),
    };

    private string OfIndicator(QueryNode term) => term switch
    {
        RegionTerm region => $"({_leaf.InRegion("i.region_code", region)} OR (i.region_code IS NULL AND {InArticle("i", term)}))",
        YearTerm years => $"({_leaf.InYears("i.period_first", "i.period_last", years)} OR (i.period_first IS NULL AND {InArticle("i", term)}))",
        AmountTerm amount => _leaf.IsAmount("i", amount),
        StageTerm stage => _leaf.Equal("i.stage", RecordValues.Word(stage.Stage)),
        MeasureTerm measure => _leaf.Equal("i.measure", RecordValues.Word(measure.Measure)),
        DateTerm or SourceTerm or GenreTerm => InArticle("i", term),
        RoleTerm or IndustryTerm or PartyTerm or PlaceTerm or EventKindTerm => LeafConditions.Never,
        _ => throw Unknown(term),
    };

    private string OfEvent(QueryNode term) => term switch
    {
        YearTerm years => $"({_leaf.InYears("e.date_first", "e.date_last", years)} OR (e.date_first IS NULL AND {InArticle("e", term)}))",
        DateTerm days => $"({_leaf.InDays("e.date_first", "e.date_last", days)} OR (e.date_first IS NULL AND {InArticle("e", term)}))",
        PlaceTerm place => _leaf.Tells("e.place", place.Text),
        EventKindTerm kind => _leaf.Equal("e.kind", RecordValues.Word(kind.Kind)),
        RegionTerm or SourceTerm or GenreTerm => InArticle("e", term),
        AmountTerm or RoleTerm or StageTerm or IndustryTerm or PartyTerm or MeasureTerm => LeafConditions.Never,
        _ => throw Unknown(term),
    };

    private string OfAmount(QueryNode term) => term switch
    {
        AmountTerm amount => _leaf.IsAmount("a", amount),
        RoleTerm role => _leaf.Equal("a.role", RecordValues.Word(role.Role)),
        AnyOf any => LeafConditions.AnyOf(any.Parts.Select(OfAmount)),
        _ => throw Unknown(term),
    };

    private const string HasNoDate = "p.project_key NOT IN (SELECT project_key FROM project_dates WHERE first IS NOT NULL)";

    private static string HasDate(string condition) => $"p.project_key IN (SELECT project_key FROM project_dates WHERE {condition})";

    private static string HasAmount(string condition) => $"p.project_key IN (SELECT a.project_key FROM project_amounts a WHERE {condition})";

    private string TellsProject(QueryNode node) => $"d.document_key IN (SELECT p.document_key FROM projects p WHERE {Of(node, RowType.Project)})";

    private string InArticle(string row, QueryNode term) => $"{row}.document_key IN (SELECT d.document_key FROM documents d WHERE {OfArticle(term)})";

    private static InvalidOperationException Unknown(QueryNode node) => new($"The embedded store knows no term {node.GetType().Name}.");
}
