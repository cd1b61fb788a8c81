using System.Globalization;
using Microsoft.Data.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Searches the embedded store over a read-only connection. Not thread-safe.</summary>
public sealed class SqliteRecordSearch : IRecordSearch
{
    private const int ShortestId = 6;
    private readonly string _path;
    private readonly SqliteConnection _connection;

    /// <summary>Opens <paramref name="path"/> for reading.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="DatabaseException">It is missing, no database or of another schema.</exception>
    public SqliteRecordSearch(string path)
    {
        _path = path;
        _connection = SqliteDatabase.OpenForReading(path);
    }

    /// <inheritdoc/>
    public ResultPage Search(RecordQuery query) => Guard(() =>
    {
        string[] terms = [.. Parts(query.Filter).OfType<TextTerm>().Select(static term => term.Text)];
        string? expression = terms.Length == 0 ? null : SearchExpression.Build(terms);
        if (terms.Length > 0 && expression is null)
        {
            return new ResultPage([], 0, null);
        }

        using SqliteCommand command = _connection.CreateCommand();
        string conditions = Conditions(command, query, expression);
        string source = expression is null ? "documents d" : "search_index JOIN documents d ON d.document_key = search_index.rowid";
        command.CommandText = $"SELECT count(*) FROM {source} WHERE {conditions}";
        int total = Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);

        string score = expression is null ? "0.0" : "-bm25(search_index, 1.0, 4.0, 3.0)";
        string limit = query.Limit is int most ? $"LIMIT {most.ToString(CultureInfo.InvariantCulture)}" : string.Empty;
        command.CommandText = $"""
            SELECT d.document_key, d.record, d.original, d.text, d.offsets, d.format, {score} AS score, d.duplicate_of
            FROM {source} WHERE {conditions} ORDER BY score DESC, d.doc {limit}
            """;
        return new ResultPage(ReadHits(command, terms), total, null);
    });

    /// <inheritdoc/>
    public IEnumerable<Hit> ReadAll(RecordQuery query) => Search(query with { Limit = null, After = null }).Hits;

    /// <inheritdoc/>
    public StoredArticle? Find(string id) => Guard(() =>
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = "SELECT document_key, record, original, text, offsets, id, duplicate_of FROM documents WHERE id = @id OR doc = @id OR (length(@id) >= @shortest AND id GLOB @begin) LIMIT 10";
        command.Parameters.AddWithValue("@id", id);
        command.Parameters.AddWithValue("@shortest", ShortestId);
        command.Parameters.AddWithValue("@begin", IsHex(id) ? id.ToLowerInvariant() + "*" : string.Empty);
        using SqliteDataReader reader = command.ExecuteReader();
        List<string> ids = [];
        StoredArticle? article = null;
        while (reader.Read())
        {
            ids.Add(reader.GetString(5));
            article ??= ReadArticle(reader);
        }

        return ids.Count > 1 ? throw new AmbiguousIdException(id, ids) : article;
    });

    /// <inheritdoc/>
    public IReadOnlyList<RegionTotals> TotalsByRegion(bool countCopies = false) => Guard(() => RegionOverview.Read(_connection, countCopies));

    /// <inheritdoc/>
    public ProjectTimeline? ReadTimeline(string id) => Guard(() => TimelineReader.Read(_connection, id));

    /// <inheritdoc/>
    public StatsTable Sum(StatsQuery query)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.By.Count, ProjectSums.MostAxes, nameof(query));
        return Guard(() => ProjectSums.Of(_connection, query, fitting: null));
    }

    /// <inheritdoc/>
    public FigureTable Compare(FigureQuery query) => Guard(() => FigureComparison.Of(_connection, query, fitting: null));

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private static IReadOnlyList<QueryNode> Parts(QueryNode filter) => filter is AllOf all ? all.Parts : [filter];

    private static string Conditions(SqliteCommand command, RecordQuery query, string? expression)
    {
        List<string> conditions = [];
        if (expression is not null)
        {
            conditions.Add("search_index MATCH @expression");
            command.Parameters.AddWithValue("@expression", expression);
        }

        foreach (RegionTerm region in Parts(query.Filter).OfType<RegionTerm>())
        {
            List<string> regions = ["0"];
            foreach (string prefix in region.CodePrefixes)
            {
                string name = $"@region{command.Parameters.Count}";
                regions.Add($"substr(d.region_code, 1, length({name})) = {name}");
                command.Parameters.AddWithValue(name, prefix);
            }

            conditions.Add($"({string.Join(" OR ", regions)})");
        }

        return conditions.Count == 0 ? "1" : string.Join(" AND ", conditions);
    }

    private List<Hit> ReadHits(SqliteCommand command, string[] terms)
    {
        List<Hit> hits = [];
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            SnippetMaker snippets = new(
                reader.GetString(2),
                reader.GetString(3),
                OffsetMap.FromBytes((byte[])reader[4]),
                hasMarkup: reader.GetString(5) == RecordValues.Word(DocumentFormat.Html));
            DocumentRecord article = ReadDocument(reader, 7);
            hits.Add(new ArticleHit(
                article,
                reader.GetDouble(6),
                snippets.Make(terms),
                terms.Length == 0 ? [] : ReadProjectHits(reader.GetInt64(0), article, terms, snippets)));
        }

        return hits;
    }

    private List<ProjectHit> ReadProjectHits(long documentKey, DocumentRecord article, string[] terms, SnippetMaker snippets) =>
        [
            .. ReadRecords<ProjectRecord>("projects", documentKey)
                .Where(project => terms.All(term => Tells(project, term)))
                .Select(project => new ProjectHit(article, 0, snippets.Make(terms, project.Evidence), project)),
        ];

    private static bool Tells(ProjectRecord project, string term) =>
        project.Name.Contains(term, StringComparison.OrdinalIgnoreCase)
        || project.Evidence.Any(quote => quote.Text.Contains(term, StringComparison.OrdinalIgnoreCase))
        || (project.Parties ?? []).Any(party => party.Name.Contains(term, StringComparison.OrdinalIgnoreCase))
        || (project.Region?.Name.Contains(term, StringComparison.OrdinalIgnoreCase) ?? false);

    /// <summary>The record, with what only the store knows.</summary>
    private static DocumentRecord ReadDocument(SqliteDataReader reader, int duplicateOf) => RecordJson.Read<DocumentRecord>(reader.GetString(1)) with
    {
        DuplicateOf = reader.IsDBNull(duplicateOf) ? null : reader.GetString(duplicateOf),
    };

    private StoredArticle ReadArticle(SqliteDataReader reader)
    {
        long key = reader.GetInt64(0);
        return new StoredArticle
        {
            Document = ReadDocument(reader, 6),
            Original = reader.GetString(2),
            Text = reader.GetString(3),
            ToOriginal = OffsetMap.FromBytes((byte[])reader[4]),
            Projects = ReadRecords<ProjectRecord>("projects", key),
            Indicators = ReadRecords<IndicatorRecord>("indicators", key),
            Events = ReadRecords<EventRecord>("events", key),
        };
    }

    private List<T> ReadRecords<T>(string table, long documentKey)
        where T : class
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = $"SELECT record FROM {table} WHERE document_key = @key ORDER BY ordinal";
        command.Parameters.AddWithValue("@key", documentKey);
        using SqliteDataReader reader = command.ExecuteReader();
        List<T> records = [];
        while (reader.Read())
        {
            records.Add(RecordJson.Read<T>(reader.GetString(0)));
        }

        return records;
    }

    private static bool IsHex(string text) => text.Length > 0 && text.All(char.IsAsciiHexDigit);

    /// <summary>Reads in one transaction, so that all of it is of the same moment, whatever is written meanwhile.</summary>
    private T Guard<T>(Func<T> work)
    {
        try
        {
            SqliteDatabase.Execute(_connection, "BEGIN");
            try
            {
                return work();
            }
            finally
            {
                SqliteDatabase.Execute(_connection, "COMMIT");
            }
        }
        catch (SqliteException e)
        {
            throw SqliteFailure.OfReading(_path, e);
        }
    }
}
