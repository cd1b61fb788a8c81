using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>What every store's search keeps to. An implementation derives from it, opens its store, and passes it unedited.</summary>
public abstract class RecordSearchLaws
{
    private const int Stores = 6;
    private const int QueriesAStore = 80;
    private static readonly RowType[] AllRows = Enum.GetValues<RowType>();

    /// <summary>Opens the store under test for writing; the same one on every call of a test.</summary>
    private protected abstract IRecordStore OpenStore();

    /// <summary>Opens the store under test for searching.</summary>
    private protected abstract IRecordSearch OpenSearch();

    /// <summary>The letters of all that the store under test holds.</summary>
    private protected abstract string Digest();

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Stores)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Rows_are_those_that_meet_the_tree_by_themselves(int seed)
    {
        NaiveSearch naive = new(Fill(seed));
        RandomTrees queries = new(seed);
        using IRecordSearch search = OpenSearch();
        foreach (RowType rows in AllRows)
        {
            for (int i = 0; i < QueriesAStore; i++)
            {
                RecordQuery query = queries.Next(rows);
                List<string> expected = [.. naive.Rows(query).Select(static row => row.Json)];
                ResultPage page = search.Search(query);
                Assert.True(expected.Order().SequenceEqual(page.Hits.Select(Json).Order()), Tell(query, expected, page.Hits));
                Assert.Equal(expected.Count, page.Total);
                Assert.Equal(expected, search.ReadAll(query).Select(Json));
                AssertOrder(page.Hits, expected);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Pages_joined_are_the_whole(int seed)
    {
        Fill(seed);
        RandomTrees queries = new(seed + 100);
        using IRecordSearch search = OpenSearch();
        foreach (RowType rows in AllRows)
        {
            for (int i = 0; i < 25; i++)
            {
                RecordQuery query = queries.Next(rows);
                ResultPage whole = search.Search(query);
                List<string> joined = [];
                string? next = null;
                int limit = 1 + (i % 4);
                do
                {
                    ResultPage page = search.Search(query with { Limit = limit, After = next });
                    Assert.Equal(whole.Total, page.Total);
                    Assert.InRange(page.Hits.Count, whole.Total == 0 ? 0 : 1, limit);
                    joined.AddRange(page.Hits.Select(Json));
                    next = page.Next;
                }
                while (next is not null);

                Assert.Equal(whole.Hits.Select(Json), joined);
            }
        }
    }

    [Fact]
    public void Articles_tell_those_of_their_projects_that_meet_the_query()
    {
        NaiveSearch naive = new(Fill(7));
        RandomTrees queries = new(7);
        using IRecordSearch search = OpenSearch();
        for (int i = 0; i < QueriesAStore; i++)
        {
            RecordQuery query = queries.Next(RowType.Article);
            ILookup<string, string> projects = naive.Rows(query with { Rows = RowType.Project, CountCopies = true }).ToLookup(static row => row.Article.Document.Doc, static row => row.Json);
            foreach (ArticleHit article in search.Search(query).Hits.Cast<ArticleHit>())
            {
                Assert.Equal(projects[article.Article.Doc], article.Projects.Select(Json));
            }
        }
    }

    [Fact]
    public void A_facet_counts_the_rows_that_its_value_would_leave()
    {
        Fill(10);
        RandomTrees queries = new(10);
        FacetField[] fields = Enum.GetValues<FacetField>();
        using IRecordSearch search = OpenSearch();
        foreach (RowType rows in AllRows)
        {
            for (int i = 0; i < 40; i++)
            {
                RecordQuery query = queries.Next(rows) with { CountCopies = true, Facets = fields };
                ResultPage page = search.Search(query);
                if (rows == RowType.Article && SaysWhatNoProjectIs(query.Filter))
                {
                    continue;
                }

                IReadOnlyList<QueryNode> parts = query.Filter is AllOf all ? all.Parts : [query.Filter];
                Assert.Equal(fields, page.Facets.Select(static facet => facet.Field));
                foreach (Facet facet in page.Facets)
                {
                    foreach (FacetCount count in facet.Counts.Where(static count => count.Value is not null))
                    {
                        QueryNode? term = facet.Field == FacetField.Region
                            ? new RegionTerm("", [count.Value![..Math.Min(6, 2 + parts.OfType<RegionTerm>().SelectMany(static region => region.CodePrefixes).Select(static prefix => prefix.Length).DefaultIfEmpty(0).Max())]])
                            : Narrowing(facet.Field, count.Value!, rows);
                        int left = term is null ? count.Count : search.Search(query with { Filter = new AllOf([.. parts, term]), Facets = [] }).Total;
                        Assert.True(left == count.Count, $"{facet.Field} {count} leaves {left} of {rows} {Tell(query.Filter)}");
                    }
                }
            }
        }
    }

    /// <summary>True if a negation of projects stands where a further term would make it speak of one project.</summary>
    private static bool SaysWhatNoProjectIs(QueryNode filter) => (filter is AllOf all ? all.Parts : [filter]).Any(static part => part is Without);

    /// <summary>The term that leaves the rows of a facet's value.</summary>
    private static QueryNode? Narrowing(FacetField field, string value, RowType rows) => field switch
    {
        FacetField.Year => new YearTerm(int.Parse(value, System.Globalization.CultureInfo.InvariantCulture), int.Parse(value, System.Globalization.CultureInfo.InvariantCulture)),
        FacetField.Stage => new StageTerm(Enum.GetValues<ProjectStage>().Single(stage => Word(stage) == value)),
        FacetField.Industry => new IndustryTerm(value[0]),
        FacetField.Source => null,
        FacetField.Kind when rows == RowType.Indicator => new MeasureTerm(Enum.GetValues<IndicatorMeasure>().Single(measure => Word(measure) == value)),
        FacetField.Kind when rows == RowType.Event => new EventKindTerm(Enum.GetValues<EventKind>().Single(kind => Word(kind) == value)),
        FacetField.Kind => new GenreTerm(Enum.GetValues<ArticleGenre>().Single(genre => Word(genre) == value)),
        _ => new AmountTerm(
            value == "0" ? null : new AmountBound(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), true),
            value == "10000000000" ? null : new AmountBound(value == "0" ? 10_000_000 : decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture) * 10, false),
            "CNY"),
    };

    private static string Word<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    [Fact]
    public void Hostile_letters_are_never_an_error_and_change_nothing()
    {
        Fill(8);
        string before = Digest();
        int count = int.TryParse(Environment.GetEnvironmentVariable("ZHAOSHANG_QUERIES"), out int asked) ? asked : 20_000;
        RandomTrees queries = new(8);
        using (IRecordSearch search = OpenSearch())
        {
            for (int i = 0; i < count; i++)
            {
                search.Search(queries.NextHostile(AllRows[i % AllRows.Length]) with { Limit = 1 });
            }
        }

        Assert.Equal(before, Digest());
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("招商")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("' OR 1 --")]
    public void A_wrong_cursor_is_told(string cursor)
    {
        Fill(9);
        using IRecordSearch search = OpenSearch();
        Assert.Equal(cursor, Assert.Throws<InvalidCursorException>(() => search.Search(new RecordQuery { After = cursor })).Cursor);
        string next = search.Search(new RecordQuery { Limit = 1 }).Next!;
        Assert.Throws<InvalidCursorException>(() => search.Search(new RecordQuery { After = next, Rows = RowType.Project }));
        Assert.Throws<InvalidCursorException>(() => search.Search(new RecordQuery { After = next[..^1] + (next[^1] == 'A' ? 'B' : 'A') }));
        Assert.Matches("^[A-Za-z0-9_-]+$", next);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_limit_below_one_is_told(int limit)
    {
        Fill(9);
        using IRecordSearch search = OpenSearch();
        Assert.Throws<ArgumentOutOfRangeException>(() => search.Search(new RecordQuery { Limit = limit }));
    }

    private static string Json(Hit hit) => hit switch
    {
        ProjectHit project => RecordJson.Write(project.Record),
        IndicatorHit indicator => RecordJson.Write(indicator.Record),
        EventHit happening => RecordJson.Write(happening.Record),
        _ => hit.Article.Doc,
    };

    /// <summary>Best score first; rows with the same one by path and place, as <paramref name="byPlace"/> has them.</summary>
    private static void AssertOrder(IReadOnlyList<Hit> hits, List<string> byPlace)
    {
        for (int i = 1; i < hits.Count; i++)
        {
            Assert.True(hits[i - 1].Score >= hits[i].Score);
            bool isTie = hits[i - 1].Score == hits[i].Score;
            Assert.True(!isTie || byPlace.IndexOf(Json(hits[i - 1])) <= byPlace.LastIndexOf(Json(hits[i])));
        }
    }

    private static string Tell(RecordQuery query, List<string> expected, IReadOnlyList<Hit> hits) =>
        $"{query.Rows} copies={query.CountCopies} {Tell(query.Filter)}\nexpected but missing:\n{string.Join('\n', expected.Except(hits.Select(Json)))}\nfound but not expected:\n{string.Join('\n', hits.Select(Json).Except(expected))}";

    private static string Tell(QueryNode node) => node switch
    {
        AllOf all => $"all({string.Join(", ", all.Parts.Select(Tell))})",
        AnyOf any => $"any({string.Join(", ", any.Parts.Select(Tell))})",
        Without without => $"without({Tell(without.Part)})",
        RegionTerm region => $"region({string.Join(' ', region.CodePrefixes)})",
        _ => node.ToString(),
    };

    private IReadOnlyList<ExtractedDocument> Fill(int seed)
    {
        RandomStore articles = new(seed, 40);
        using IRecordStore store = OpenStore();
        foreach (ExtractedDocument[] batch in articles.Documents.Chunk(7))
        {
            store.Write([.. batch.Select(static document => Articles.Outcome(document))]);
        }

        return articles.Documents;
    }
}
