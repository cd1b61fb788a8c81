namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>An indicator that is compared.</summary>
/// <param name="Key">Its key; within an article keys follow its records.</param>
/// <param name="Region">Whose figure it is.</param>
/// <param name="Year">The year; null where it is not known.</param>
/// <param name="Telling">The figure with its article.</param>
internal sealed record ComparedFigure(int Key, FigureRegion Region, int? Year, FigureTelling Telling) : IComparable<ComparedFigure>
{
    /// <summary>By region, then by year, then <see cref="ByArticle"/>.</summary>
    public int CompareTo(ComparedFigure? other)
    {
        int byRegion = string.CompareOrdinal(Region.Key, other!.Region.Key);
        int byYear = byRegion != 0 ? byRegion : (Year ?? int.MaxValue).CompareTo(other.Year ?? int.MaxValue);
        return byYear != 0 ? byYear : ByArticle(this, other);
    }

    /// <summary>Articles by their ids, figures of one as they stand there: an order that does not hang on that of reading.</summary>
    public static int ByArticle(ComparedFigure left, ComparedFigure right)
    {
        int byId = string.CompareOrdinal(left.Telling.ArticleId, right.Telling.ArticleId);
        int byPlace = byId != 0 ? byId : left.Telling.Start.CompareTo(right.Telling.Start);
        return byPlace != 0 ? byPlace : left.Key.CompareTo(right.Key);
    }
}
