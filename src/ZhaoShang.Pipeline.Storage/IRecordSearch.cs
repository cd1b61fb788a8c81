namespace ZhaoShang.Pipeline.Storage;

/// <summary>Searches what a store keeps. Reads only.</summary>
public interface IRecordSearch : IDisposable
{
    /// <summary>The rows that fit <paramref name="query"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is below 1.</exception>
    /// <exception cref="InvalidCursorException">The cursor is none of this query.</exception>
    ResultPage Search(RecordQuery query);

    /// <summary>
    /// All rows that fit <paramref name="query"/>, one after the other as they are read, for exports: the rows of <see cref="Search"/> without a limit, all of one moment, whatever is
    /// written meanwhile, in the order of their articles' paths and of their places; score 0, no snippets, and no projects inside of articles. A few bytes a row are in memory.
    /// </summary>
    /// <param name="query">Its limit, cursor and ranking are not looked at.</param>
    IEnumerable<Hit> ReadAll(RecordQuery query);

    /// <summary>Counts the rows that fit <paramref name="query"/> by <paramref name="fields"/>; one of a search is counted with it by <see cref="RecordQuery.Facets"/>.</summary>
    /// <param name="query">Its limit and cursor are not looked at.</param>
    /// <param name="fields">The fields, in the order in which they are answered.</param>
    IReadOnlyList<Facet> CountFacets(RecordQuery query, IReadOnlyList<FacetField> fields);

    /// <summary>
    /// The article with this <paramref name="id"/> (its hash, or at least 6 letters of its beginning) or this path; null if there is none.
    /// </summary>
    /// <exception cref="AmbiguousIdException">Several articles' hashes begin so.</exception>
    StoredArticle? Find(string id);

    /// <summary>The sums of the store by region, for an overview.</summary>
    /// <param name="countCopies">True to count every copy of an article; reprints and near reprints are counted once by default.</param>
    IReadOnlyList<RegionTotals> TotalsByRegion(bool countCopies = false);

    /// <summary>The names of one kind that records tell, those of most articles first, then by their letters.</summary>
    /// <param name="kind">What is named.</param>
    /// <param name="most">How many at most.</param>
    IReadOnlyList<NameCount> CountNames(NameKind kind, int most);

    /// <summary>
    /// The life of the project with this <paramref name="id"/> (<see cref="ProjectTelling.Id"/>; of the article's part at least 6 letters); null if there is none.
    /// </summary>
    /// <exception cref="AmbiguousIdException">Several articles' hashes begin so.</exception>
    ProjectTimeline? ReadTimeline(string id);

    /// <summary>Counts and sums projects, each once.</summary>
    /// <exception cref="ArgumentException">More than three axes are asked for.</exception>
    StatsTable Sum(StatsQuery query);

    /// <summary>Puts aggregate figures side by side by region and year.</summary>
    FigureTable Compare(FigureQuery query);
}
