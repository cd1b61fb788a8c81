using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Counts the rows of a query by the values of fields.</summary>
/// <param name="snapshot">The store.</param>
/// <param name="divisions">Names regions; null to leave them unnamed.</param>
internal sealed class FacetCounter(StoreSnapshot snapshot, IDivisionLookup? divisions)
{
    /// <summary>Digits of a code that name a province, a prefecture, a county.</summary>
    private const int DigitsALevel = 2;

    private const int DigitsOfCounty = 6;

    private readonly StoreColumns _columns = snapshot.Columns;
    private KeySet? _fittingProjects;

    /// <summary>The facet of <paramref name="found"/>, the rows of <paramref name="query"/>; the same query for each field.</summary>
    public Facet Count(FacetField field, RecordQuery query, KeySet found) => new(field, field switch
    {
        FacetField.Region => ByRegion(query, found),
        FacetField.Year => FacetTally.OfYears(YearsOf(query.Rows, found)),
        FacetField.Stage => query.Rows is RowType.Event ? [] : OfProjects(query, found, "stage"),
        FacetField.Industry => query.Rows is RowType.Indicator or RowType.Event ? [] : OfProjects(query, found, "industry"),
        FacetField.Amount => ByAmount(query, found),
        FacetField.Source => OfArticles(query.Rows, found, "outlet"),
        _ => query.Rows switch
        {
            RowType.Indicator => Own(query.Rows, found, "measure"),
            RowType.Event => Own(query.Rows, found, "kind"),
            _ => OfArticles(query.Rows, found, "genre"),
        },
    });

    private List<FacetCount> ByRegion(RecordQuery query, KeySet found)
    {
        int digits = Math.Min(DigitsOfCounty, NamedDigits(query.Filter) + DigitsALevel);
        WordColumn ofArticles = _columns.Words(RowType.Article, "region_code");
        WordColumn? own = query.Rows is RowType.Project or RowType.Indicator ? _columns.Words(query.Rows, "region_code") : null;
        int[] ofOwn = new int[own?.Words.Count ?? 1];
        int[] ofArticle = new int[ofArticles.Words.Count];
        foreach (int key in found.Keys)
        {
            if (own?.NumberOf(key) is > 0 and int number)
            {
                ofOwn[number]++;
            }
            else
            {
                ofArticle[ofArticles.NumberOf(snapshot.DocumentOf(query.Rows, key))]++;
            }
        }

        Dictionary<string, int> byLevel = [];
        Add(own?.Words ?? [string.Empty], ofOwn);
        Add(ofArticles.Words, ofArticle);
        return FacetTally.Sorted(byLevel.Select(pair => pair.Key.Length == 0
            ? new FacetCount(null, null, pair.Value)
            : new FacetCount(pair.Key, divisions?.Find(pair.Key)?.FullName, pair.Value)));

        void Add(IReadOnlyList<string> codes, int[] counts)
        {
            for (int number = 0; number < counts.Length; number++)
            {
                string value = codes[number].Length >= digits ? codes[number][..digits].PadRight(DigitsOfCounty, '0') : string.Empty;
                if (counts[number] > 0)
                {
                    byLevel[value] = byLevel.GetValueOrDefault(value) + counts[number];
                }
            }
        }
    }

    /// <summary>How many digits the regions have that the query asks for; 0 if it asks for none.</summary>
    private static int NamedDigits(QueryNode filter)
    {
        IEnumerable<QueryNode> parts = filter is AllOf all ? all.Parts : [filter];
        return parts.OfType<RegionTerm>().SelectMany(static region => region.CodePrefixes).Select(static prefix => prefix.Length / DigitsALevel * DigitsALevel)
            .DefaultIfEmpty(0).Max();
    }

    /// <summary>The dates of the rows; of a record without one that of its article.</summary>
    private IEnumerable<DayRow> YearsOf(RowType rows, KeySet found)
    {
        KeySet dated = new();
        foreach (DayRow day in _columns.Days(rows))
        {
            if (found.Contains(day.Key))
            {
                dated.Add(day.Key);
                yield return day;
            }
        }

        if (rows == RowType.Article)
        {
            yield break;
        }

        DayRow[] ofArticles = _columns.DaysByArticle();
        foreach (int key in found.Keys)
        {
            int article = snapshot.DocumentOf(rows, key);
            if (!dated.Contains(key) && article < ofArticles.Length && ofArticles[article].Key > 0)
            {
                yield return ofArticles[article] with { Key = key };
            }
        }
    }

    private List<FacetCount> ByAmount(RecordQuery query, KeySet found)
    {
        int[] counts = new int[AmountBands.Count];
        if (query.Rows != RowType.Event)
        {
            Tally(query, found, query.Rows == RowType.Indicator ? _columns.BandsOfIndicators() : Bands(query), counts);
        }

        return [.. Enumerable.Range(0, counts.Length).Where(band => counts[band] > 0).Select(band => new FacetCount(AmountBands.Value(band), null, counts[band]))];
    }

    private void Tally(RecordQuery query, KeySet found, byte[] bands, int[] counts)
    {
        if (query.Rows != RowType.Article)
        {
            foreach (int key in found.Keys)
            {
                AddBits(counts, key < bands.Length ? bands[key] : (byte)0);
            }

            return;
        }

        byte[] ofArticles = new byte[snapshot.Documents(RowType.Article).Length];
        foreach ((int project, int document) in ProjectsOf(query, found))
        {
            ofArticles[document] |= project < bands.Length ? bands[project] : (byte)0;
        }

        Array.ForEach(ofArticles, seen => AddBits(counts, seen));
    }

    private static void AddBits(int[] counts, byte bands)
    {
        for (int band = 0; bands != 0; band++, bands >>= 1)
        {
            counts[band] += bands & 1;
        }
    }

    /// <summary>The bands of projects; of those amounts only that meet the query's conditions on amounts.</summary>
    private byte[] Bands(RecordQuery query)
    {
        QueryNode[] parts = [.. (query.Filter is AllOf all ? all.Parts : [query.Filter]).Where(QueryShape.IsOfAmount)];
        AmountColumn amounts = _columns.Amounts();
        return parts.Length == 0 ? _columns.Bands() : AmountBands.Of(amounts, new AmountConditions(amounts).Of(parts));
    }

    /// <summary>By a column of projects; of indicators by their own.</summary>
    private List<FacetCount> OfProjects(RecordQuery query, KeySet found, string column)
    {
        if (query.Rows != RowType.Article)
        {
            return Own(query.Rows, found, column);
        }

        WordColumn words = _columns.Words(RowType.Project, column);
        return FacetTally.Of(words.Words, Numbers());

        // The projects of an article follow one another; each word counts once for it.
        IEnumerable<int> Numbers()
        {
            int[] last = new int[words.Words.Count];
            foreach ((int project, int document) in ProjectsOf(query, found))
            {
                int number = words.NumberOf(project);
                if (number > 0 && last[number] != document)
                {
                    last[number] = document;
                    yield return number;
                }
            }
        }
    }

    /// <summary>The projects of the articles that were found, article by article: those that meet the query's conditions on projects.</summary>
    private IEnumerable<(int Project, int Document)> ProjectsOf(RecordQuery query, KeySet articles)
    {
        QueryNode[] parts = [.. (query.Filter is AllOf all ? all.Parts : [query.Filter]).Where(static part => part is not AllOf && QueryShape.IsOfProject(part))];
        KeySet? fitting = Array.Exists(parts, static part => part is not Without) ? _fittingProjects ??= new RowConditions(snapshot).Find(new AllOf(parts), RowType.Project) : null;
        int[] documents = snapshot.Documents(RowType.Project);
        for (int project = 0; project < documents.Length; project++)
        {
            if (documents[project] > 0 && articles.Contains(documents[project]) && fitting?.Contains(project) != false)
            {
                yield return (project, documents[project]);
            }
        }
    }

    private List<FacetCount> Own(RowType rows, KeySet found, string column)
    {
        WordColumn words = _columns.Words(rows, column);
        return FacetTally.Of(words.Words, found.Keys.Select(words.NumberOf));
    }

    private List<FacetCount> OfArticles(RowType rows, KeySet found, string column)
    {
        WordColumn words = _columns.Words(RowType.Article, column);
        return FacetTally.Of(words.Words, found.Keys.Select(key => words.NumberOf(snapshot.DocumentOf(rows, key))));
    }
}
