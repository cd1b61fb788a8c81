namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>A place in the order of rows.</summary>
/// <param name="Score">The row's score; higher comes first.</param>
/// <param name="PathRank">Its article's place in the order of paths.</param>
/// <param name="Key">Its key: within an article keys follow the text.</param>
internal readonly record struct RowPlace(double Score, int PathRank, int Key) : IComparable<RowPlace>
{
    /// <inheritdoc/>
    public int CompareTo(RowPlace other)
    {
        int byScore = other.Score.CompareTo(Score);
        int byPath = byScore != 0 ? byScore : PathRank.CompareTo(other.PathRank);
        return byPath != 0 ? byPath : Key.CompareTo(other.Key);
    }
}
