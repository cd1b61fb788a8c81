using Microsoft.Data.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Searches the embedded store over a read-only connection. Not thread-safe.</summary>
public sealed class SqliteRecordSearch : IRecordSearch
{
    private const int ShortestId = 6;
    private readonly string _path;
    private readonly SqliteConnection _connection;
    private readonly StoreSnapshot _snapshot;
    private readonly IDivisionLookup? _divisions;
    private (long Version, ProjectSums Sums)? _sums;

    /// <summary>Opens <paramref name="path"/> for reading.</summary>
    /// <param name="path">The file.</param>
    /// <param name="divisions">Names the regions of facets; null to leave them unnamed.</param>
    /// <exception cref="DatabaseException">It is missing, no database or of another schema.</exception>
    public SqliteRecordSearch(string path, IDivisionLookup? divisions = null)
    {
        _path = path;
        _divisions = divisions;
        _connection = SqliteDatabase.OpenForReading(path);
        _snapshot = new StoreSnapshot(_connection);
    }

    /// <inheritdoc/>
    public ResultPage Search(RecordQuery query)
    {
        RequireLimit(query);
        return Guard(() =>
        {
            RowSearch search = new(_connection, _snapshot);
            FoundRows found = search.Find(query);
            int[] keys = search.Order(found, query, query.Limit is int most ? (int)Math.Min(most + 1L, int.MaxValue) : null);
            bool isLast = query.Limit is not int limit || keys.Length <= limit;
            int[] page = isLast ? keys : keys[..^1];
            return new ResultPage(
                [.. search.Read(query, found, page)], found.Keys.Count, isLast ? null : search.CursorBehind(query, found, page[^1]))
            {
                Facets = Count(query, query.Facets, found.Keys),
            };
        });
    }

    /// <inheritdoc/>
    public IReadOnlyList<Facet> CountFacets(RecordQuery query, IReadOnlyList<FacetField> fields) =>
        Guard(() => Count(query, fields, new RowSearch(_connection, _snapshot).FindKeys(query)));

    /// <inheritdoc/>
    public IEnumerable<Hit> ReadAll(RecordQuery query)
    {
        // A connection of its own, whose transaction lasts as long as the reading.
        using SqliteRecordSearch own = new(_path);
        using IEnumerator<Hit> hits = own.Reading(() => own.ReadInTransaction(query)).GetEnumerator();
        while (own.Reading(hits.MoveNext))
        {
            yield return hits.Current;
        }
    }

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
    public IReadOnlyList<RegionTotals> TotalsByRegion(bool countCopies = false) => Guard(() => RegionOverview.Read(_connection, countCopies, _snapshot));

    /// <inheritdoc/>
    public ProjectTimeline? ReadTimeline(string id) => Guard(() => TimelineReader.Read(_connection, id));

    /// <inheritdoc/>
    public StatsTable Sum(StatsQuery query)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.By.Count, ProjectSums.MostAxes, nameof(query));
        return Guard(() => Sums(query).By(query.By));
    }

    /// <inheritdoc/>
    public FigureTable Compare(FigureQuery query) => Guard(() => FigureComparison.Of(_connection, query, _snapshot));

    /// <inheritdoc/>
    public IReadOnlyList<NameCount> CountNames(NameKind kind, int most) => Guard(() => NameCounts.Read(_connection, kind, most));

    /// <inheritdoc/>
    public void Dispose()
    {
        _snapshot.Dispose();
        _connection.Dispose();
    }

    /// <summary>What was read for the query before, if it differs in nothing but its axes and nothing was written since.</summary>
    private ProjectSums Sums(StatsQuery query)
    {
        if (_sums is not { } kept || kept.Version != _snapshot.Version || kept.Sums.Query != query with { By = kept.Sums.Query.By })
        {
            _sums = kept = (_snapshot.Version, new ProjectSums(_connection, query, _snapshot));
        }

        return kept.Sums;
    }

    private List<Facet> Count(RecordQuery query, IReadOnlyList<FacetField> fields, KeySet found)
    {
        FacetCounter counter = new(_connection, _snapshot, _divisions);
        return [.. fields.Select(field => counter.Count(field, query, found))];
    }

    private static void RequireLimit(RecordQuery query)
    {
        if (query.Limit is int limit)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1, nameof(query));
        }
    }

    private IEnumerable<Hit> ReadInTransaction(RecordQuery query)
    {
        SqliteDatabase.Execute(_connection, "BEGIN");
        _snapshot.Renew();
        return new RowSearch(_connection, _snapshot).ReadPlain(query);
    }

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
        return Reading(() =>
        {
            SqliteDatabase.Execute(_connection, "BEGIN");
            try
            {
                _snapshot.Renew();
                return work();
            }
            finally
            {
                SqliteDatabase.Execute(_connection, "COMMIT");
            }
        });
    }

    private T Reading<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException e)
        {
            throw SqliteFailure.OfReading(_path, e);
        }
        catch (DamagedPostingsException e)
        {
            throw SqliteFailure.OfDamage(_path, e);
        }
    }
}
