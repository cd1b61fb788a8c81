using Microsoft.Data.Sqlite;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Finds the rows of queries over one connection, in their order.</summary>
/// <param name="connection">The connection, in a transaction.</param>
/// <param name="snapshot">The store.</param>
internal sealed class RowSearch(SqliteConnection connection, StoreSnapshot snapshot)
{
    /// <summary>Up to that many articles the projects whose texts fit are looked for article by article.</summary>
    private const int FewArticles = 64;

    /// <summary>By that many words ideas are first looked for; where they find fewer rows than <see cref="FewRows"/>, by more.</summary>
    private const int FewWords = 16;
    private const int MostWords = 60;
    private const int FewRows = 400;

    private readonly RowConditions _conditions = new(snapshot);

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
        using HitReader reader = new(connection, query.Rows, new SoughtPlaces(LooseQuery.Marked(query)));
        KeySet? projects = query.Rows == RowType.Article && (keys.Length > FewArticles || !QueryShape.HasText(query.Filter)) ? Keys(RowType.Project).Find(query.Filter) : null;
        foreach (int key in keys)
        {
            yield return reader.Read(key, found.ScoreOf(key), article => projects ?? new QueryEvaluation(connection, _conditions, RowType.Project, article).Find(query.Filter));
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

    private QueryEvaluation Keys(RowType rows) => new(connection, _conditions, rows);

    private FoundRows FindScored(RecordQuery query)
    {
        IReadOnlyList<QueryNode> sought = QueryShape.SoughtTerms(query.Filter);
        if (sought.Count == 0)
        {
            return new FoundRows(Keys(query.Rows).Find(query.Filter), null);
        }

        if (query.IsLoose)
        {
            return query.Ideas.Count > 0 ? FindIdeas(query) : FindLoosely(query, LooseQuery.Terms(sought));
        }

        Dictionary<QueryNode, double> alike = new(ReferenceEqualityComparer.Instance);
        foreach (QueryNode term in sought)
        {
            alike[term] = 1;
        }

        return new TextRanking(connection, query.Rows, snapshot, query.Ranking).Find(query.Filter, alike);
    }

    /// <summary>Rows that tell an idea: found by the first words of each, and where these find few, by more.</summary>
    private FoundRows FindIdeas(RecordQuery query)
    {
        RecordQuery apart = query with { Ranking = query.Ranking with { ProximityWeight = 0 } };
        FoundRows found = FindLoosely(apart, LooseQuery.Terms(query.Ideas, FewWords));
        if (found.Keys.Count < FewRows)
        {
            found = FindLoosely(apart, LooseQuery.Terms(query.Ideas, MostWords));
        }

        if (query.Rows == RowType.Article)
        {
            new IdeaRanking(connection, snapshot).Raise(found, query.Ideas);
        }

        return found;
    }

    private FoundRows FindLoosely(RecordQuery query, IReadOnlyDictionary<QueryNode, double> terms)
    {
        AnyOf any = new([.. terms.Keys.Where(static term => SoughtPhrase.Of(term).Count > 0)]);
        QueryNode conditions = LooseQuery.Conditions(query.Filter);
        return new TextRanking(connection, query.Rows, snapshot, query.Ranking).Find(any.Parts.Count == 0 ? conditions : new AllOf([any, conditions]), terms);
    }
}
