using System.Globalization;
using Microsoft.Data.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Counts the rows of a query by the values of fields.</summary>
/// <param name="connection">The connection, in a transaction.</param>
/// <param name="snapshot">The store.</param>
/// <param name="divisions">Names regions; null to leave them unnamed.</param>
internal sealed class FacetCounter(SqliteConnection connection, StoreSnapshot snapshot, IDivisionLookup? divisions)
{
    /// <summary>Digits of a code that name a province, a prefecture, a county.</summary>
    private const int DigitsALevel = 2;

    private const int DigitsOfCounty = 6;

    /// <summary>A date that may lie in more years than these says nothing of any of them.</summary>
    private const int MostYears = 100;

    private readonly FacetColumns _columns = snapshot.Columns;

    /// <summary>The facet of <paramref name="found"/>, the rows of <paramref name="query"/>.</summary>
    public Facet Count(FacetField field, RecordQuery query, KeySet found) => new(field, field switch
    {
        FacetField.Region => ByRegion(query, found),
        FacetField.Year => [.. Tallied(ByYear(query.Rows, found)).OrderBy(static count => count.Value, StringComparer.Ordinal)],
        FacetField.Stage => Sorted(OfProjects(query, found, query.Rows is RowType.Indicator ? "stage" : query.Rows is RowType.Event ? null : "stage")),
        FacetField.Industry => Sorted(OfProjects(query, found, query.Rows is RowType.Indicator or RowType.Event ? null : "industry")),
        FacetField.Amount => ByAmount(query, found),
        FacetField.Source => Sorted(OfArticles(query.Rows, found, "outlet")),
        _ => Sorted(ByKind(query.Rows, found)),
    });

    private Dictionary<string, int> ByKind(RowType rows, KeySet found) => rows switch
    {
        RowType.Indicator => Own(rows, found, "measure"),
        RowType.Event => Own(rows, found, "kind"),
        _ => OfArticles(rows, found, "genre"),
    };

    private List<FacetCount> ByRegion(RecordQuery query, KeySet found)
    {
        int digits = Math.Min(DigitsOfCounty, NamedDigits(query.Filter) + DigitsALevel);
        string?[] ofArticles = _columns.Words(RowType.Article, "region_code");
        string?[]? own = query.Rows is RowType.Project or RowType.Indicator ? _columns.Words(query.Rows, "region_code") : null;
        Dictionary<string, int> counts = [];
        foreach (int key in found.Keys)
        {
            string? code = At(own, key) ?? At(ofArticles, snapshot.DocumentOf(query.Rows, key));
            Add(counts, code?.Length >= digits ? code : null);
        }

        Dictionary<string, int> byLevel = [];
        foreach ((string code, int count) in counts)
        {
            string value = code.Length == 0 ? code : code[..digits].PadRight(DigitsOfCounty, '0');
            byLevel[value] = byLevel.GetValueOrDefault(value) + count;
        }

        return [.. Sorted(byLevel).Select(count => count with { Name = count.Value is string code ? divisions?.Find(code)?.FullName : null })];
    }

    /// <summary>How many digits the regions have that the query asks for; 0 if it asks for none.</summary>
    private static int NamedDigits(QueryNode filter)
    {
        IEnumerable<QueryNode> parts = filter is AllOf all ? all.Parts : [filter];
        return parts.OfType<RegionTerm>().SelectMany(static region => region.CodePrefixes).Select(static prefix => prefix.Length / DigitsALevel * DigitsALevel)
            .DefaultIfEmpty(0).Max();
    }

    private Dictionary<string, int> ByYear(RowType rows, KeySet found)
    {
        Dictionary<string, int> counts = [];
        KeySet dated = new();
        HashSet<(int Key, int Year)> seen = [];
        foreach ((int key, int first, int last) in _columns.Years(rows))
        {
            if (found.Contains(key))
            {
                dated.Add(key);
                AddYears(counts, key, first, last, rows == RowType.Project ? seen : null);
            }
        }

        if (rows == RowType.Article)
        {
            return counts;
        }

        Dictionary<int, (int First, int Last)> ofArticles = _columns.Years(RowType.Article).ToDictionary(static row => row.Key, static row => (row.First, row.Last));
        foreach (int key in found.Keys)
        {
            if (!dated.Contains(key) && ofArticles.TryGetValue(snapshot.DocumentOf(rows, key), out (int First, int Last) years))
            {
                AddYears(counts, key, years.First, years.Last, null);
            }
        }

        return counts;
    }

    private static void AddYears(Dictionary<string, int> counts, int key, int first, int last, HashSet<(int Key, int Year)>? seen)
    {
        for (int year = first; year <= Math.Min(last, first + MostYears); year++)
        {
            if (seen?.Add((key, year)) != false)
            {
                Add(counts, year.ToString("d4", CultureInfo.InvariantCulture));
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

        int article = -1;
        byte seen = 0;
        foreach ((int project, int document) in ProjectsOf(query, found))
        {
            if (document != article)
            {
                AddBits(counts, seen);
                (article, seen) = (document, 0);
            }

            seen |= project < bands.Length ? bands[project] : (byte)0;
        }

        AddBits(counts, seen);
    }

    private static void AddBits(int[] counts, byte bands)
    {
        for (int band = 0; band < counts.Length; band++)
        {
            counts[band] += (bands >> band) & 1;
        }
    }

    /// <summary>The bands of projects; of those amounts only that meet the query's conditions on amounts.</summary>
    private byte[] Bands(RecordQuery query)
    {
        QueryNode[] parts = [.. (query.Filter is AllOf all ? all.Parts : [query.Filter]).Where(QueryShape.IsOfAmount)];
        if (parts.Length == 0)
        {
            return _columns.Bands();
        }

        SqlParameters parameters = new();
        return _columns.ReadBands(parameters, new RowConditions(parameters).OfAmounts(parts));
    }

    /// <summary>By a column of projects; of indicators by their own. Null counts nothing.</summary>
    private Dictionary<string, int> OfProjects(RecordQuery query, KeySet found, string? column)
    {
        if (column is null)
        {
            return [];
        }

        if (query.Rows != RowType.Article)
        {
            return Own(query.Rows, found, column);
        }

        string?[] words = _columns.Words(RowType.Project, column);
        Dictionary<string, int> counts = [];
        HashSet<string> seen = [];
        int article = -1;
        foreach ((int project, int document) in ProjectsOf(query, found))
        {
            if (document != article)
            {
                seen.Clear();
                article = document;
            }

            if (At(words, project) is string word && seen.Add(word))
            {
                Add(counts, word);
            }
        }

        return counts;
    }

    /// <summary>The projects of the articles that were found, article by article: those that meet the query's conditions on projects.</summary>
    private IEnumerable<(int Project, int Document)> ProjectsOf(RecordQuery query, KeySet articles)
    {
        QueryNode[] parts = [.. (query.Filter is AllOf all ? all.Parts : [query.Filter]).Where(static part => part is not AllOf && QueryShape.IsOfProject(part))];
        KeySet? fitting = Array.Exists(parts, static part => part is not Without) ? new QueryEvaluation(connection, RowType.Project, snapshot).Find(new AllOf(parts)) : null;
        int[] documents = snapshot.Documents(RowType.Project);
        for (int project = 0; project < documents.Length; project++)
        {
            if (documents[project] > 0 && articles.Contains(documents[project]) && fitting?.Contains(project) != false)
            {
                yield return (project, documents[project]);
            }
        }
    }

    private Dictionary<string, int> Own(RowType rows, KeySet found, string column)
    {
        string?[] words = _columns.Words(rows, column);
        Dictionary<string, int> counts = [];
        foreach (int key in found.Keys)
        {
            Add(counts, At(words, key));
        }

        return counts;
    }

    private Dictionary<string, int> OfArticles(RowType rows, KeySet found, string column)
    {
        string?[] words = _columns.Words(RowType.Article, column);
        Dictionary<string, int> counts = [];
        foreach (int key in found.Keys)
        {
            Add(counts, At(words, snapshot.DocumentOf(rows, key)));
        }

        return counts;
    }

    private static string? At(string?[]? words, int key) => words is not null && key < words.Length ? words[key] : null;

    private static void Add(Dictionary<string, int> counts, string? word) =>
        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, word ?? string.Empty, out _)++;

    private static IEnumerable<FacetCount> Tallied(Dictionary<string, int> counts) =>
        counts.Select(static count => new FacetCount(count.Key.Length == 0 ? null : count.Key, null, count.Value));

    private static List<FacetCount> Sorted(Dictionary<string, int> counts) =>
        [.. Tallied(counts).OrderByDescending(static count => count.Count).ThenBy(static count => count.Value, StringComparer.Ordinal)];
}
