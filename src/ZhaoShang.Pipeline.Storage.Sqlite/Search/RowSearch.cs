using Microsoft.Data.Sqlite;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Finds the rows of queries over one connection, in their order.</summary>
/// <param name="connection">The connection, in a transaction.</param>
/// <param name="snapshot">The store.</param>
internal sealed class RowSearch(SqliteConnection connection, StoreSnapshot snapshot)
{
    /// <summary>Up to that many articles the projects that fit are looked for article by article.</summary>
    private const int FewArticles = 64;

    /// <summary>The rows that meet <paramref name="query"/>, without its limit and cursor.</summary>
    public FoundRows Find(RecordQuery query) =>
        WithoutCopies(QueryShape.HasText(query.Filter) ? FindScored(query) : new FoundRows(Keys(query.Rows).Find(query.Filter), null), query);

    /// <summary>The keys of the rows that meet <paramref name="query"/>, without its limit and cursor.</summary>
    public KeySet FindKeys(RecordQuery query) =>
        query.IsLoose ? Find(query).Keys : WithoutCopies(new FoundRows(Keys(query.Rows).Find(query.Filter), null), query).Keys;

    /// <summary>All rows that meet <paramref name="query"/> in the order of their places, with nothing but their records.</summary>
    public IEnumerable<Hit> ReadPlain(RecordQuery query)
    {
        FoundRows found = new(FindKeys(query), null);
        using HitReader reader = new(connection, query.Rows, new SoughtPlaces([]));
        KeySet none = new();
        foreach (int key in new RowOrder(query.Rows, found, snapshot).Take(after: null, most: null))
        {
            yield return reader.Read(key, 0, _ => none);
        }
    }

    /// <summary>The keys of <paramref name="found"/> in their order, behind the query's cursor, at most <paramref name="most"/>.</summary>
    public int[] Order(FoundRows found, RecordQuery query, int? most)
    {
        RowPlace? after = query.After is string cursor ? PlaceOf(PageCursor.Read(cursor, query), query.Rows) : null;
        return new RowOrder(query.Rows, found, snapshot).Take(after, most);
    }

    /// <summary>Reads the rows with these <paramref name="keys"/>.</summary>
    public IEnumerable<Hit> Read(RecordQuery query, FoundRows found, int[] keys)
    {
        using HitReader reader = new(connection, query.Rows, new SoughtPlaces(QueryShape.SoughtTerms(query.Filter)));
        KeySet? projects = query.Rows == RowType.Article && keys.Length > FewArticles ? Keys(RowType.Project).Find(query.Filter) : null;
        foreach (int key in keys)
        {
            yield return reader.Read(key, found.ScoreOf(key), article => projects ?? new QueryEvaluation(connection, RowType.Project, snapshot, article).Find(query.Filter));
        }
    }

    /// <summary>The cursor behind the row with this <paramref name="key"/>.</summary>
    public string CursorBehind(RecordQuery query, FoundRows found, int key)
    {
        RowTable table = RowTable.Of(query.Rows);
        string ordinal = query.Rows == RowType.Article ? "0" : "r.ordinal";
        using Statement place = new(connection, $"SELECT d.doc, {ordinal} FROM {table.Name} r JOIN documents d USING (document_key) WHERE r.{table.Key} = @0");
        (string path, int number) = place.Rows(null, static row => (row.GetString(0), row.GetInt32(1)), key)[0];
        return new PageCursor(found.ScoreOf(key), path, number).Write(query);
    }

    private RowPlace PlaceOf(PageCursor cursor, RowType rows)
    {
        RowTable table = RowTable.Of(rows);
        string ofOrdinal = rows == RowType.Article ? "@1 >= 0" : "r.ordinal <= @1";
        using Statement rank = new(connection, "SELECT count(*) FROM documents WHERE doc < @0");
        using Statement key = new(
            connection, $"SELECT coalesce(max(r.{table.Key}), -1) FROM {table.Name} r JOIN documents d USING (document_key) WHERE d.doc = @0 AND {ofOrdinal}");
        return new RowPlace(cursor.Score, (int)(long)rank.Scalar(null, cursor.Path)!, (int)(long)key.Scalar(null, cursor.Path, cursor.Ordinal)!);
    }

    private FoundRows WithoutCopies(FoundRows found, RecordQuery query)
    {
        if (!query.CountCopies)
        {
            CopyGroups.KeepFirst(found.Keys, query.Rows, snapshot);
        }

        return found;
    }

    private QueryEvaluation Keys(RowType rows) => new(connection, rows, snapshot);

    private FoundRows FindScored(RecordQuery query)
    {
        IReadOnlyList<QueryNode> sought = QueryShape.SoughtTerms(query.Filter);
        if (sought.Count == 0)
        {
            return new FoundRows(Keys(query.Rows).Find(query.Filter), null);
        }

        TextRanking ranking = new(connection, query.Rows, snapshot, query.Ranking);
        if (query.IsLoose)
        {
            IReadOnlyDictionary<QueryNode, double> terms = LooseQuery.Terms(sought);
            AnyOf any = new([.. terms.Keys.Where(static term => SoughtPhrase.Of(term).Count > 0)]);
            QueryNode conditions = LooseQuery.Conditions(query.Filter);
            return ranking.Find(any.Parts.Count == 0 ? conditions : new AllOf([any, conditions]), terms);
        }

        Dictionary<QueryNode, double> alike = new(ReferenceEqualityComparer.Instance);
        foreach (QueryNode term in sought)
        {
            alike[term] = 1;
        }

        return ranking.Find(query.Filter, alike);
    }
}
